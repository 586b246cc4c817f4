package doseguard.guard.program;

import doseguard.guard.Clamp;
import doseguard.guard.Policy;
import doseguard.guard.state.Fold;
import doseguard.guard.state.Tape;
import doseguard.units.Milliseconds;
import doseguard.units.PerMille;
import doseguard.units.Picograms;

/**
 * How much of the dose is given after an interruption (T10): the whole after a short one, half
 * after a longer one, and after a long one no more than a first dose, because overdoses were
 * reported on full restart after a drug holiday (domain.md 1.3). A rung holds until a prescription
 * is confirmed.
 */
public final class RestartLadder {
  private /*@ spec_public @*/ static final @PerMille long WHOLE = 1000L;
  private /*@ spec_public @*/ static final @PerMille long HALF = 500L;

  /** A dose of nothing would be an interruption of its own. */
  private /*@ spec_public @*/ static final @PerMille long LEAST = 1L;

  /*@ public invariant 3600000 <= fullMs && fullMs <= halfMs && halfMs <= 604800000;
  @ public invariant 0 <= gapMs && gapMs <= halfMs + 1 && 0 <= owedPg && owedPg <= 160000001;
  @ public invariant LEAST <= first && first <= WHOLE && LEAST <= share && share <= WHOLE;
  @ accessible \inv: this.*;
  @*/
  private /*@ spec_public @*/ final @Milliseconds long fullMs;
  private /*@ spec_public @*/ final @Milliseconds long halfMs;
  private /*@ spec_public @*/ @Milliseconds long gapMs;
  private /*@ spec_public @*/ @Picograms long owedPg;
  private /*@ spec_public @*/ @PerMille long first;
  private /*@ spec_public @*/ @PerMille long share;
  private /*@ spec_public @*/ boolean phaseLost;

  /**
   * Makes a ladder on which the whole dose is given.
   *
   * @param policy the limits in force
   */
  /*@ public normal_behavior
  @ requires policy.figures != null && policy.figures.length == Policy.FIGURES;
  @ requires 3600000 <= policy.figures[Policy.RESTART_FULL_MS];
  @ requires policy.figures[Policy.RESTART_FULL_MS] <= policy.figures[Policy.RESTART_HALF_MS];
  @ requires policy.figures[Policy.RESTART_HALF_MS] <= 604800000;
  @ ensures share == WHOLE && !phaseLost && gapMs == 0;
  @ ensures fullMs == policy.figures[Policy.RESTART_FULL_MS];
  @ ensures halfMs == policy.figures[Policy.RESTART_HALF_MS];
  @ assignable \nothing;
  @*/
  public RestartLadder(Policy policy) {
    this.fullMs = policy.of(Policy.RESTART_FULL_MS);
    this.halfMs = policy.of(Policy.RESTART_HALF_MS);
    this.first = WHOLE;
    this.share = WHOLE;
  }

  /**
   * A prescription was confirmed: the whole of it is given, whatever was before.
   *
   * @param dosePg its daily dose, pg, at least 1
   * @param firstPg daily dose that the first-dose rule would allow, pg
   */
  /*@ public normal_behavior
  @ requires 1 <= dosePg && dosePg <= 3000000000L && 0 <= firstPg && firstPg <= 3000000000L;
  @ ensures share == WHOLE && !phaseLost && gapMs == 0 && owedPg == 0;
  @ ensures LEAST <= first && first <= HALF;
  @ ensures first == LEAST || first * dosePg <= firstPg * WHOLE;
  @ assignable first, share, phaseLost, gapMs, owedPg;
  @*/
  public void authorise(@Picograms long dosePg, @Picograms long firstPg) {
    first = firstShare(dosePg, firstPg);
    share = WHOLE;
    phaseLost = false;
    gapMs = 0L;
    owedPg = 0L;
  }

  /*@ private normal_behavior
  @ requires 1 <= dosePg && dosePg <= 3000000000L && 0 <= firstPg && firstPg <= 3000000000L;
  @ ensures LEAST <= \result && \result <= HALF;
  @ ensures \result == LEAST || \result * dosePg <= firstPg * WHOLE;
  @ assignable \strictly_nothing;
  @*/
  private static @PerMille long firstShare(@Picograms long dosePg, @Picograms long firstPg) {
    return Clamp.within(firstPg * WHOLE / dosePg, LEAST, HALF);
  }

  /**
   * Lets time pass.
   *
   * @param elapsedMs ms, 0 to one day
   * @param prescribedPg prescribed in it, pg
   * @param withheld nothing could flow
   * @param strokePg mass of a stroke, pg
   */
  /*@ public normal_behavior
  @ requires 0 <= elapsedMs && elapsedMs <= 86400000 && 0 <= strokePg && strokePg <= 80000000;
  @ requires 0 <= prescribedPg && prescribedPg <= 1000000000000L;
  @ ensures gapMs == \old(gapMs) || \old(gapMs) < gapMs && gapMs <= \old(gapMs) + elapsedMs;
  @ ensures withheld ==> gapMs == (\old(gapMs) + elapsedMs <= halfMs ? \old(gapMs) + elapsedMs : halfMs + 1);
  @ ensures gapMs <= fullMs ==> share == \old(share);
  @ ensures fullMs < gapMs && gapMs <= halfMs ==> share == (\old(share) < HALF ? \old(share) : HALF);
  @ ensures halfMs < gapMs ==> share == first;
  @ assignable owedPg, gapMs, share;
  @*/
  // [impl->dsn~restart-gap~1]
  public void advance(
      @Milliseconds long elapsedMs,
      @Picograms long prescribedPg,
      boolean withheld,
      @Picograms long strokePg) {
    @Picograms long enough = 2L * strokePg;
    owedPg = Clamp.least(enough + 1L, owedPg + prescribedPg);
    boolean waits = withheld || owedPg > enough;
    gapMs = Clamp.least(halfMs + 1L, gapMs + (waits ? elapsedMs : 0L));
    share = rung();
  }

  /*@ private normal_behavior
  @ requires fullMs <= halfMs && LEAST <= share && share <= WHOLE;
  @ ensures gapMs <= fullMs ==> \result == share;
  @ ensures fullMs < gapMs && gapMs <= halfMs ==> \result == (share < HALF ? share : HALF);
  @ ensures halfMs < gapMs ==> \result == first;
  @ assignable \strictly_nothing;
  @*/
  private /*@ helper @*/ @PerMille long rung() {
    return gapMs > halfMs ? first : gapMs > fullMs ? Clamp.least(share, HALF) : share;
  }

  /**
   * A stroke was seen to move.
   *
   * @param withheld it was a probe: the interruption goes on
   */
  /*@ public normal_behavior
  @ ensures owedPg == 0 && gapMs == (withheld ? \old(gapMs) : 0);
  @ assignable owedPg, gapMs;
  @*/
  public void confirm(boolean withheld) {
    owedPg = 0L;
    gapMs = withheld ? gapMs : 0L;
  }

  /** The time of day is no longer known: from now on never more than the mean of the day. */
  /*@ public normal_behavior
  @ ensures phaseLost;
  @ assignable phaseLost;
  @*/
  public void losePhase() {
    phaseLost = true;
  }

  /**
   * What is given of what is prescribed.
   *
   * @param pg prescribed over a span by the time of day, pg, 0 to 9.2e15
   * @param evenPg prescribed over it by the mean of the day, pg
   * @return pg, rounded down
   */
  /*@ public normal_behavior
  @ requires 0 <= pg && pg <= 9200000000000000L && 0 <= evenPg && evenPg <= 9200000000000000L;
  @ ensures 0 <= \result && \result <= pg && (phaseLost ==> \result <= evenPg);
  @ ensures !phaseLost ==> \result * WHOLE <= pg * share;
  @ ensures share == WHOLE && !phaseLost ==> \result == pg;
  @ assignable \strictly_nothing;
  @*/
  // [impl->dsn~restart-share~1]
  public @Picograms long given(@Picograms long pg, @Picograms long evenPg) {
    @Picograms long known = phaseLost ? Clamp.least(pg, evenPg) : pg;
    return share == WHOLE ? known : Clamp.permille(known, share);
  }

  /**
   * Whether the time of day is not known.
   *
   * @return true until a prescription is confirmed
   */
  /*@ public normal_behavior
  @ ensures \result == phaseLost;
  @ assignable \strictly_nothing;
  @*/
  public boolean phaseLost() {
    return phaseLost;
  }

  /**
   * Whether less than the whole dose is given.
   *
   * @return true until a prescription is confirmed
   */
  /*@ public normal_behavior
  @ ensures \result == (share != WHOLE);
  @ assignable \strictly_nothing;
  @*/
  public boolean reduced() {
    return share < WHOLE;
  }

  /**
   * The state of this object.
   *
   * @return its fold
   */
  public long fold() {
    return Fold.of(fullMs, halfMs, gapMs, Fold.of(owedPg, first, share, phaseLost ? 1L : 0L));
  }

  /**
   * Passes the state to or from an image.
   *
   * @param tape the image
   */
  public void exchange(Tape tape) {
    gapMs = tape.pass(gapMs);
    owedPg = tape.pass(owedPg);
    first = tape.pass(first);
    share = tape.pass(share);
    phaseLost = tape.pass(phaseLost);
  }
}
