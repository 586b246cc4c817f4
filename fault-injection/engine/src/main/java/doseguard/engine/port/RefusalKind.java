package doseguard.engine.port;

/** Why a programming act, refill or bolus was refused. Ids equal the kernel's {@code Refusal}. */
public enum RefusalKind {
  /** Not refused. */
  NONE,
  /** The frame's check word does not match. */
  CORRUPTED,
  /** The frame's sequence number is not fresh. */
  STALE,
  /** A word of the frame is out of its range. */
  MALFORMED,
  /** The concentration is not approved by the policy. */
  CONCENTRATION_NOT_APPROVED,
  /** The two entries of the concentration differ, or differ from what is in the reservoir. */
  CONCENTRATION_DISAGREES,
  /** The daily dose is above the policy's or the patient's maximum. */
  DOSE_ABOVE_MAXIMUM,
  /** The schedule with all allotted boluses does not fit a ceiling. */
  ABOVE_CEILING,
  /** The rise is larger than the titration step. */
  STEP_TOO_LARGE,
  /** A rise came within the titration interval. */
  STEP_TOO_SOON,
  /** The cumulative rise over seven days is too large. */
  CUMULATIVE_RISE,
  /** The first dose does not follow the screening rule. */
  FIRST_DOSE,
  /** A drop below half the dose needs a second confirmation. */
  NEEDS_SECOND_CONFIRMATION,
  /** Nothing is pending. */
  NOTHING_PENDING,
  /** A bolus larger than the policy allows. */
  BOLUS_TOO_LARGE,
  /** No bolus is prescribed. */
  BOLUS_NOT_PRESCRIBED,
  /** The lock-out since the last bolus has not passed. */
  BOLUS_LOCKOUT,
  /** The maximum number of boluses a day is used up. */
  BOLUS_MAXIMUM,
  /** A later window position would exceed a ceiling. */
  BOLUS_CEILING,
  /** A bolus is in progress, or delivery is stopped or held. */
  BOLUS_HELD,
  /** The volume does not fit the reservoir. */
  VOLUME,
  /** No refill is open, or one is open already. */
  REFILL_STATE,
  /** The requested stop is longer than the policy allows. */
  STOP_TOO_LONG,
  /** Nothing can be programmed before the reservoir was filled. */
  NOT_FILLED,
  /** The prime is larger than what stays within the catheter, or the line is not new. */
  PRIME,
  /** The guard's state is damaged and no saved one is good. */
  STATE_LOST;

  /**
   * The kernel's id.
   *
   * @return 0 to 25
   */
  public int id() {
    return ordinal();
  }
}
