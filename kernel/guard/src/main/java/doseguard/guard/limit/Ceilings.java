package doseguard.guard.limit;

import doseguard.guard.Clamp;
import doseguard.guard.Policy;
import doseguard.guard.Rule;
import doseguard.guard.program.Prescription;
import doseguard.guard.program.Schedule;
import doseguard.guard.state.Fold;
import doseguard.guard.state.Tape;
import doseguard.units.MicrogramsPerMillilitre;
import doseguard.units.Milliseconds;
import doseguard.units.PerMille;
import doseguard.units.Picograms;

/**
 * The sliding 1 h and 24 h ceilings (T1), each the policy's divided by (1 + e), so that a pump at
 * the fast edge of its accuracy still stays within the policy's.
 */
// [impl->dsn~ceilings~1]
public final class Ceilings {
  private static final int HOUR_BUCKETS = 12;
  private static final @Milliseconds long HOUR_BUCKET_MS = 300000L;
  private static final int DAY_BUCKETS = 48;
  private static final @Milliseconds long DAY_BUCKET_MS = 1800000L;

  private final @PerMille long accuracy;
  private final @Picograms long hourPg;
  private final @Picograms long policyDayPg;
  private final MassWindow hour;
  private final MassWindow day;

  /**
   * Makes empty windows under the policy's ceilings.
   *
   * @param policy the limits in force
   * @param accuracy labelled accuracy e, per mille
   */
  public Ceilings(Policy policy, @PerMille long accuracy) {
    this.accuracy = accuracy;
    this.hourPg = Clamp.reducedBy(policy.of(Policy.CEILING_1H_PG), accuracy);
    this.policyDayPg = policy.of(Policy.CEILING_24H_PG);
    this.hour = new MassWindow(HOUR_BUCKETS, HOUR_BUCKET_MS);
    this.day = new MassWindow(DAY_BUCKETS, DAY_BUCKET_MS);
    hour.limitTo(hourPg);
    day.limitTo(Clamp.reducedBy(policyDayPg, accuracy));
  }

  /**
   * Lets time pass.
   *
   * @param elapsedMs ms, at least 0
   */
  public void advance(@Milliseconds long elapsedMs) {
    hour.advance(elapsedMs);
    day.advance(elapsedMs);
  }

  /**
   * Counts mass given now.
   *
   * @param pg at least 0
   */
  public void add(@Picograms long pg) {
    hour.add(pg);
    day.add(pg);
  }

  /**
   * What was given is not known: the last hour may have held all that its ceiling allows. (What the
   * last day held, the next first prescription states.)
   */
  public void doubt() {
    hour.add(hour.headroomPg());
  }

  /**
   * The ceiling that a stroke would exceed.
   *
   * @param pg mass of the stroke
   * @return {@link Rule#CEILING_24H}, {@link Rule#CEILING_1H} or {@link Rule#NONE}
   */
  public int rule(@Picograms long pg) {
    if (day.headroomPg() < pg) {
      return Rule.CEILING_24H;
    }
    return hour.headroomPg() < pg ? Rule.CEILING_1H : Rule.NONE;
  }

  /**
   * The nearer ceiling.
   *
   * @return {@link Rule#CEILING_24H} or {@link Rule#CEILING_1H}
   */
  public int nearer() {
    return day.headroomPg() < hour.headroomPg() ? Rule.CEILING_24H : Rule.CEILING_1H;
  }

  /**
   * Mass to the nearer ceiling.
   *
   * @return pg
   */
  public @Picograms long headroomPg() {
    return Clamp.least(hour.headroomPg(), day.headroomPg());
  }

  private @Picograms long dayPgFor(Prescription asked) {
    @Picograms long own = asked.of(Prescription.CEILING_PG);
    return Clamp.reducedBy(own == 0L ? policyDayPg : Clamp.least(own, policyDayPg), accuracy);
  }

  /**
   * Puts the ceilings of an accepted prescription in force.
   *
   * @param running the prescription
   * @param first it is the pump's first: what it takes over counts as given
   */
  public void prescribe(Prescription running, boolean first) {
    day.limitTo(dayPgFor(running));
    if (first) {
      @Picograms long before = running.of(Prescription.CONTINUES_PG);
      hour.assume(before * HOUR_BUCKET_MS / Clamp.DAY_MS);
      day.assume(before * DAY_BUCKET_MS / Clamp.DAY_MS);
    }
  }

  /**
   * Whether a schedule with all its boluses fits both ceilings, bucket and stroke included.
   *
   * @param asked the prescription
   * @param schedule its schedule
   * @param strokePg mass of a stroke
   * @return true when it does
   */
  // [impl->dsn~ceilings-fit~1]
  public boolean fit(Prescription asked, Schedule schedule, @Picograms long strokePg) {
    @Milliseconds long spanMs = (HOUR_BUCKETS + 1L) * HOUR_BUCKET_MS;
    @Picograms long each = asked.of(Prescription.BOLUS_PG);
    long most = asked.of(Prescription.BOLUS_MOST);
    @Milliseconds
    long lockoutMs = Clamp.most(Clamp.MOMENT_MS, asked.of(Prescription.BOLUS_LOCKOUT_MS));
    long inHour = Clamp.least(most, 1L + spanMs / lockoutMs);
    @Picograms long besides = asked.of(Prescription.SINGLE_PG) + strokePg;
    @Picograms
    long ofDay = schedule.dailyPg() + schedule.worstPg(DAY_BUCKET_MS) + most * each + besides;
    @Picograms long ofHour = schedule.worstPg(spanMs) + inHour * each + besides;
    return ofDay <= dayPgFor(asked) && ofHour <= hourPg;
  }

  /**
   * Whether a bolus fits both windows at every later position, with the basal due by then.
   *
   * @param asked the prescription whose ceilings apply
   * @param schedule its basal schedule
   * @param phaseMs time of day now, ms
   * @param aheadPg the bolus with all else that may still come: waiting credit, one stroke
   * @param highest highest concentration that may be leaving the tip, ug/mL
   * @param dosing concentration dosed with, ug/mL, at most the highest
   * @return true when no position exceeds a ceiling
   */
  public boolean roomFor(
      Prescription asked,
      Schedule schedule,
      @Milliseconds long phaseMs,
      @Picograms long aheadPg,
      @MicrogramsPerMillilitre long highest,
      @MicrogramsPerMillilitre long dosing) {
    @Picograms long dayRoomPg = day.roomPg(dayPgFor(asked));
    return BolusGate.fits(hour, hour.headroomPg(), schedule, phaseMs, aheadPg, highest, dosing)
        && BolusGate.fits(day, dayRoomPg, schedule, phaseMs, aheadPg, highest, dosing);
  }

  /**
   * Whether the arrays are as they were left.
   *
   * @return 0 when they are
   */
  public long drift() {
    return hour.drift() | day.drift();
  }

  /**
   * The state of this object.
   *
   * @return its fold
   */
  public long fold() {
    return Fold.of(accuracy, hourPg, policyDayPg, Fold.of(hour.fold(), day.fold()));
  }

  /**
   * Passes the state to or from an image.
   *
   * @param tape the image
   */
  public void exchange(Tape tape) {
    hour.exchange(tape);
    day.exchange(tape);
  }
}
