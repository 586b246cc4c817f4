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
  private /*@ spec_public @*/ static final int HOUR_BUCKETS = 12;
  private /*@ spec_public @*/ static final @Milliseconds long HOUR_BUCKET_MS = 300000L;
  private /*@ spec_public @*/ static final int DAY_BUCKETS = 48;
  private /*@ spec_public @*/ static final @Milliseconds long DAY_BUCKET_MS = 1800000L;

  /*@ public invariant 0 <= accuracy && accuracy <= 300;
  @ public invariant 0 <= hourPg && hourPg <= 3000000000L;
  @ public invariant 0 <= policyDayPg && policyDayPg <= 3000000000L;
  @ public invariant day.ceilingPg <= policyDayPg;
  @ public invariant \invariant_for(hour) && \invariant_for(day);
  @ public invariant hour != day && hour.ring != day.ring && hour.ceilingPg == hourPg;
  @ public invariant hour.ring.length == HOUR_BUCKETS + 1 && hour.bucketMs == HOUR_BUCKET_MS;
  @ public invariant day.ring.length == DAY_BUCKETS + 1 && day.bucketMs == DAY_BUCKET_MS;
  @ accessible \inv: this.*, hour.*, hour.ring.*, day.*, day.ring.*;
  @*/
  private /*@ spec_public @*/ final @PerMille long accuracy;
  private /*@ spec_public @*/ final @Picograms long hourPg;
  private /*@ spec_public @*/ final @Picograms long policyDayPg;
  private /*@ spec_public @*/ final MassWindow hour;
  private /*@ spec_public @*/ final MassWindow day;

  /**
   * Makes empty windows under the policy's ceilings.
   *
   * @param policy the limits in force
   * @param accuracy labelled accuracy e, per mille
   */
  /*@ public normal_behavior
  @ requires policy.figures != null && policy.figures.length == Policy.FIGURES;
  @ requires 0 <= accuracy && accuracy <= 300;
  @ requires 0 <= policy.figures[Policy.CEILING_1H_PG];
  @ requires policy.figures[Policy.CEILING_1H_PG] <= 3000000000L;
  @ requires 0 <= policy.figures[Policy.CEILING_24H_PG];
  @ requires policy.figures[Policy.CEILING_24H_PG] <= 3000000000L;
  @ ensures hour.sumPg == 0 && day.sumPg == 0;
  @ ensures hour.ceilingPg * (1000 + accuracy) <= policy.figures[Policy.CEILING_1H_PG] * 1000;
  @ ensures day.ceilingPg * (1000 + accuracy) <= policy.figures[Policy.CEILING_24H_PG] * 1000;
  @ assignable \nothing;
  @*/
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
  /*@ public normal_behavior
  @ requires 0 <= elapsedMs && elapsedMs <= 86400000;
  @ ensures hour.sumPg <= \old(hour.sumPg) && day.sumPg <= \old(day.sumPg);
  @ ensures elapsedMs < \old(hour.restMs)
  @ ==> hour.sumPg == \old(hour.sumPg) && hour.restMs == \old(hour.restMs) - elapsedMs;
  @ ensures elapsedMs < \old(day.restMs)
  @ ==> day.sumPg == \old(day.sumPg) && day.restMs == \old(day.restMs) - elapsedMs;
  @ assignable hour.restMs, hour.head, hour.sumPg, hour.ring[*], hour.seal,
  @ day.restMs, day.head, day.sumPg, day.ring[*], day.seal;
  @*/
  public void advance(@Milliseconds long elapsedMs) {
    hour.advance(elapsedMs);
    day.advance(elapsedMs);
  }

  /**
   * Counts mass given now.
   *
   * @param pg at least 0
   */
  /*@ public normal_behavior
  @ requires 0 <= pg && pg <= MassWindow.MOST_PG;
  @ ensures hour.sumPg == (\old(hour.sumPg) + pg < MassWindow.MOST_PG
  @ ? \old(hour.sumPg) + pg : MassWindow.MOST_PG);
  @ ensures day.sumPg == (\old(day.sumPg) + pg < MassWindow.MOST_PG
  @ ? \old(day.sumPg) + pg : MassWindow.MOST_PG);
  @ assignable hour.sumPg, hour.ring[*], hour.seal, day.sumPg, day.ring[*], day.seal;
  @*/
  public void add(@Picograms long pg) {
    hour.add(pg);
    day.add(pg);
  }

  /**
   * What was given is not known: the last hour may have held all that its ceiling allows. (What the
   * last day held, the next first prescription states.)
   */
  /*@ public normal_behavior
  @ ensures hour.sumPg
  @ == (hour.ceilingPg < \old(hour.sumPg) ? \old(hour.sumPg) : hour.ceilingPg);
  @ assignable hour.sumPg, hour.ring[*], hour.seal;
  @*/
  public void doubt() {
    hour.add(Clamp.most(0L, hour.headroomPg()));
  }

  /**
   * The ceiling that a stroke would exceed.
   *
   * @param pg mass of the stroke
   * @return {@link Rule#CEILING_24H}, {@link Rule#CEILING_1H} or {@link Rule#NONE}
   */
  /*@ public normal_behavior
  @ ensures \result == Rule.NONE
  @ <==> hour.sumPg + pg <= hour.ceilingPg && day.sumPg + pg <= day.ceilingPg;
  @ ensures \result == Rule.CEILING_24H <==> day.ceilingPg < day.sumPg + pg;
  @ ensures \result == Rule.NONE || \result == Rule.CEILING_1H || \result == Rule.CEILING_24H;
  @ assignable \strictly_nothing;
  @*/
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
  /*@ public normal_behavior
  @ ensures \result == (day.ceilingPg - day.sumPg < hour.ceilingPg - hour.sumPg
  @ ? Rule.CEILING_24H : Rule.CEILING_1H);
  @ assignable \strictly_nothing;
  @*/
  public int nearer() {
    return day.headroomPg() < hour.headroomPg() ? Rule.CEILING_24H : Rule.CEILING_1H;
  }

  /**
   * Mass to the nearer ceiling.
   *
   * @return pg
   */
  /*@ public normal_behavior
  @ ensures \result <= hour.ceilingPg - hour.sumPg && \result <= day.ceilingPg - day.sumPg;
  @ ensures \result == hour.ceilingPg - hour.sumPg || \result == day.ceilingPg - day.sumPg;
  @ assignable \strictly_nothing;
  @*/
  public @Picograms long headroomPg() {
    return Clamp.least(hour.headroomPg(), day.headroomPg());
  }

  /*@ private normal_behavior
  @ requires asked.words != null && asked.words.length == Prescription.WORDS;
  @ requires 0 <= asked.words[Prescription.CEILING_PG];
  @ ensures 0 <= \result && \result <= policyDayPg;
  @ ensures \result * (1000 + accuracy) <= policyDayPg * 1000;
  @ ensures asked.words[Prescription.CEILING_PG] != 0
  @ ==> \result * (1000 + accuracy) <= asked.words[Prescription.CEILING_PG] * 1000;
  @ assignable \strictly_nothing;
  @*/
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
  /*@ public normal_behavior
  @ requires !first && running.words != null && running.words.length == Prescription.WORDS;
  @ requires 0 <= running.words[Prescription.CEILING_PG];
  @ ensures day.ceilingPg * (1000 + accuracy) <= policyDayPg * 1000;
  @ ensures running.words[Prescription.CEILING_PG] != 0
  @ ==> day.ceilingPg * (1000 + accuracy) <= running.words[Prescription.CEILING_PG] * 1000;
  @ assignable day.ceilingPg;
  @*/
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
