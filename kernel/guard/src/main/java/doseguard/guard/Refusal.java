package doseguard.guard;

/** Why a programming act, a refill, a stop or a bolus was refused. */
public final class Refusal {
  /** Not refused. */
  public static final int NONE = 0;

  /** The frame's check word does not fit its words. */
  public static final int CORRUPTED = 1;

  /** The frame's sequence number is not above every one accepted before. */
  public static final int STALE = 2;

  /** A word of the frame is out of its range. */
  public static final int MALFORMED = 3;

  /** The policy does not approve the concentration. */
  public static final int CONCENTRATION_NOT_APPROVED = 4;

  /** The two entries of the concentration differ, or differ from what is in the reservoir. */
  public static final int CONCENTRATION_DISAGREES = 5;

  /** The daily dose is above the policy's maximum. */
  public static final int DOSE_ABOVE_MAXIMUM = 6;

  /** The schedule with all allotted boluses does not fit a ceiling. */
  public static final int ABOVE_CEILING = 7;

  /** The rise is larger than the titration step. */
  public static final int STEP_TOO_LARGE = 8;

  /** The rise comes within the titration interval. */
  public static final int STEP_TOO_SOON = 9;

  /** The rise over the least dose of the last seven days is too large. */
  public static final int CUMULATIVE_RISE = 10;

  /** The first dose does not follow the screening rule. */
  public static final int FIRST_DOSE = 11;

  /** A drop below half the established dose needs a second confirmation. */
  public static final int NEEDS_SECOND_CONFIRMATION = 12;

  /** Nothing is pending. */
  public static final int NOTHING_PENDING = 13;

  /** The bolus is larger than the policy allows. */
  public static final int BOLUS_TOO_LARGE = 14;

  /** No bolus is prescribed. */
  public static final int BOLUS_NOT_PRESCRIBED = 15;

  /** The lock-out since the last bolus has not passed. */
  public static final int BOLUS_LOCKOUT = 16;

  /** The boluses of the last 24 h are used up. */
  public static final int BOLUS_MAXIMUM = 17;

  /** At some later window position the mass would not fit a ceiling. */
  public static final int BOLUS_CEILING = 18;

  /** A bolus is in progress, or delivery is stopped, held or locked. */
  public static final int BOLUS_HELD = 19;

  /** The volume does not fit the reservoir. */
  public static final int VOLUME = 20;

  /** No refill is open, or one is open already. */
  public static final int REFILL_STATE = 21;

  /** The stop is longer than the policy allows, or negative. */
  public static final int STOP_TOO_LONG = 22;

  /** Nothing can be programmed before the reservoir was filled. */
  public static final int NOT_FILLED = 23;

  /** The prime is larger than what stays within the catheter, or the line is not new. */
  public static final int PRIME = 24;

  /** The state is damaged and no saved one is good. */
  public static final int STATE_LOST = 25;

  private Refusal() {}
}
