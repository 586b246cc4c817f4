package doseguard.guard.limit;

import doseguard.guard.Rule;
import doseguard.units.Picograms;

/**
 * The limits on one stroke: it flows when all agree, and then all of them write it down. {@link
 * #rule} only looks, {@link #book} only writes, {@link #grant} is the only way by which a stroke is
 * granted.
 */
public final class Agreement {
  /** Heaviest stroke: 5000 nL of the highest concentration that is believed, 16 000 ug/mL. */
  public static final @Picograms long STROKE_MOST_PG = 80000000L;

  /*@ public invariant \invariant_for(ceilings) && \invariant_for(rate) && \invariant_for(credit);
  @ public invariant \invariant_for(reservoir) && \invariant_for(hold);
  @*/
  private /*@ spec_public @*/ final Ceilings ceilings;
  private /*@ spec_public @*/ final StrokeRate rate;
  private /*@ spec_public @*/ final PrescriptionCredit credit;
  private /*@ spec_public @*/ final ReservoirLockout reservoir;
  private /*@ spec_public @*/ final DeliveryHold hold;

  /**
   * Brings the limits together.
   *
   * @param ceilings most mass in an hour and in a day
   * @param rate least interval
   * @param credit what was prescribed so far
   * @param reservoir lock of the reservoir
   * @param hold what alarms hold
   */
  /*@ public normal_behavior
  @ requires \invariant_for(ceilings) && \invariant_for(rate) && \invariant_for(credit);
  @ requires \invariant_for(reservoir) && \invariant_for(hold);
  @ ensures this.ceilings == ceilings && this.rate == rate && this.credit == credit;
  @ ensures this.reservoir == reservoir && this.hold == hold;
  @ assignable \nothing;
  @*/
  public Agreement(
      Ceilings ceilings,
      StrokeRate rate,
      PrescriptionCredit credit,
      ReservoirLockout reservoir,
      DeliveryHold hold) {
    this.ceilings = ceilings;
    this.rate = rate;
    this.credit = credit;
    this.reservoir = reservoir;
    this.hold = hold;
  }

  /**
   * The rule that refuses a stroke now, gravest first.
   *
   * @param prescribed a prescription is in force
   * @param ordered rule of an ordered stop or a mode that suspends, {@link Rule#NONE} without one
   * @param heaviestPg mass of the stroke at the highest concentration, pg
   * @return a {@link Rule}, {@link Rule#NONE} when all agree
   */
  /*@ public normal_behavior
  @ ensures \result == Rule.NONE <==> (prescribed && !reservoir.locked
  @ && (!hold.holding || (hold.probing && hold.sinceMs == hold.probeMs)) && ordered == Rule.NONE
  @ && ceilings.day.sumPg + heaviestPg <= ceilings.day.ceilingPg
  @ && ceilings.hour.sumPg + heaviestPg <= ceilings.hour.ceilingPg
  @ && rate.sinceMs == rate.gapMs && 0 <= credit.basalPg + credit.bolusPg);
  @ ensures !prescribed ==> \result == Rule.NO_PRESCRIPTION;
  @ ensures prescribed && reservoir.locked ==> \result == Rule.RESERVOIR_LOCKOUT;
  @ ensures prescribed && !reservoir.locked
  @ && hold.holding && !(hold.probing && hold.sinceMs == hold.probeMs)
  @ ==> \result == Rule.DELIVERY_HOLD;
  @ ensures prescribed && !reservoir.locked
  @ && (!hold.holding || (hold.probing && hold.sinceMs == hold.probeMs)) && ordered != Rule.NONE
  @ ==> \result == ordered;
  @ assignable \strictly_nothing;
  @*/
  // [impl->dsn~rule-order~1]
  public int rule(boolean prescribed, int ordered, @Picograms long heaviestPg) {
    if (!prescribed) {
      return Rule.NO_PRESCRIPTION;
    }
    if (reservoir.locked()) {
      return Rule.RESERVOIR_LOCKOUT;
    }
    if (!hold.allows()) {
      return Rule.DELIVERY_HOLD;
    }
    return ordered == Rule.NONE ? figure(heaviestPg) : ordered;
  }

  /** The rule that refuses by a figure: a ceiling, the rate or what was prescribed. */
  /*@ private normal_behavior
  @ ensures \result == (ceilings.day.ceilingPg < ceilings.day.sumPg + heaviestPg
  @ ? Rule.CEILING_24H : ceilings.hour.ceilingPg < ceilings.hour.sumPg + heaviestPg
  @ ? Rule.CEILING_1H : rate.sinceMs != rate.gapMs
  @ ? Rule.STROKE_RATE : credit.basalPg + credit.bolusPg < 0
  @ ? Rule.PRESCRIPTION_CREDIT : Rule.NONE);
  @ assignable \strictly_nothing;
  @*/
  private int figure(@Picograms long heaviestPg) {
    int ceiling = ceilings.rule(heaviestPg);
    if (ceiling != Rule.NONE) {
      return ceiling;
    }
    if (!rate.allows()) {
      return Rule.STROKE_RATE;
    }
    return credit.leftPg() >= 0L ? Rule.NONE : Rule.PRESCRIPTION_CREDIT;
  }

  /**
   * Grants one stroke when no rule refuses it, and books it: the only way by which one is granted.
   *
   * @param prescribed a prescription is in force
   * @param ordered rule of an ordered stop or a mode that suspends, {@link Rule#NONE} without one
   * @param heaviestPg mass of the stroke at the highest concentration, pg
   * @param strokePg its mass at the concentration dosed with, pg
   * @return true when it may flow
   */
  /*@ public normal_behavior
  @ requires 0 <= heaviestPg && heaviestPg <= STROKE_MOST_PG;
  @ requires 0 <= strokePg && strokePg <= STROKE_MOST_PG;
  @ ensures \result == (prescribed && !\old(reservoir.locked)
  @ && (!hold.holding || (hold.probing && \old(hold.sinceMs) == hold.probeMs))
  @ && ordered == Rule.NONE
  @ && \old(ceilings.day.sumPg) + heaviestPg <= ceilings.day.ceilingPg
  @ && \old(ceilings.hour.sumPg) + heaviestPg <= ceilings.hour.ceilingPg
  @ && \old(rate.sinceMs) == rate.gapMs && 0 <= \old(credit.basalPg + credit.bolusPg));
  @ ensures \result ==> ceilings.hour.sumPg == \old(ceilings.hour.sumPg) + heaviestPg
  @ && ceilings.hour.sumPg <= ceilings.hour.ceilingPg;
  @ ensures \result ==> ceilings.day.sumPg == \old(ceilings.day.sumPg) + heaviestPg
  @ && ceilings.day.sumPg <= ceilings.day.ceilingPg;
  @ ensures \result ==> rate.sinceMs == 0 && hold.sinceMs == 0;
  @ ensures \result ==> credit.granted == \old(credit.granted) + strokePg
  @ && credit.granted <= credit.prescribed + strokePg;
  @ ensures !\result ==> ceilings.hour.sumPg == \old(ceilings.hour.sumPg)
  @ && ceilings.day.sumPg == \old(ceilings.day.sumPg) && rate.sinceMs == \old(rate.sinceMs)
  @ && hold.sinceMs == \old(hold.sinceMs) && credit.granted == \old(credit.granted)
  @ && credit.basalPg == \old(credit.basalPg) && credit.bolusPg == \old(credit.bolusPg)
  @ && reservoir.accountedNl == \old(reservoir.accountedNl)
  @ && reservoir.locked == \old(reservoir.locked);
  @ assignable ceilings.hour.sumPg, ceilings.hour.ring[*], ceilings.hour.seal,
  @ ceilings.day.sumPg, ceilings.day.ring[*], ceilings.day.seal, credit.basalPg, credit.bolusPg,
  @ credit.granted, rate.sinceMs, hold.sinceMs, reservoir.accountedNl, reservoir.locked;
  @*/
  public boolean grant(
      boolean prescribed, int ordered, @Picograms long heaviestPg, @Picograms long strokePg) {
    boolean granted = rule(prescribed, ordered, heaviestPg) == Rule.NONE;
    if (granted) {
      book(heaviestPg, strokePg);
    }
    return granted;
  }

  /** Books a granted stroke everywhere. */
  /*@ public normal_behavior
  @ requires 0 <= heaviestPg && heaviestPg <= STROKE_MOST_PG;
  @ requires 0 <= strokePg && strokePg <= STROKE_MOST_PG;
  @ requires -2 * PrescriptionCredit.MOST_PG <= credit.basalPg - strokePg;
  @ requires ceilings.hour.sumPg + heaviestPg < MassWindow.MOST_PG;
  @ requires ceilings.day.sumPg + heaviestPg < MassWindow.MOST_PG;
  @ ensures ceilings.hour.sumPg == \old(ceilings.hour.sumPg) + heaviestPg;
  @ ensures ceilings.day.sumPg == \old(ceilings.day.sumPg) + heaviestPg;
  @ ensures credit.granted == \old(credit.granted) + strokePg;
  @ ensures 0 <= \old(credit.basalPg + credit.bolusPg)
  @ ==> credit.granted <= credit.prescribed + strokePg;
  @ ensures rate.sinceMs == 0 && hold.sinceMs == 0;
  @ ensures reservoir.accountedNl <= \old(reservoir.accountedNl);
  @ assignable ceilings.hour.sumPg, ceilings.hour.ring[*], ceilings.hour.seal,
  @ ceilings.day.sumPg, ceilings.day.ring[*], ceilings.day.seal, credit.basalPg, credit.bolusPg,
  @ credit.granted, rate.sinceMs, hold.sinceMs, reservoir.accountedNl, reservoir.locked;
  @*/
  // [impl->dsn~booking~1]
  void book(@Picograms long heaviestPg, @Picograms long strokePg) {
    ceilings.add(heaviestPg);
    credit.stroke(strokePg);
    moved();
  }

  /** Books that a stroke moves now: the intervals begin, the reservoir holds less. */
  /*@ private normal_behavior
  @ ensures rate.sinceMs == 0 && hold.sinceMs == 0;
  @ ensures reservoir.accountedNl <= \old(reservoir.accountedNl);
  @ ensures \old(reservoir.locked) ==> reservoir.locked;
  @ assignable rate.sinceMs, hold.sinceMs, reservoir.accountedNl, reservoir.locked;
  @*/
  private void moved() {
    rate.stroke();
    hold.stroke();
    reservoir.stroke();
  }
}
