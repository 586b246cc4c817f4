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
  private static final @PerMille long WHOLE = 1000L;
  private static final @PerMille long HALF = 500L;

  /** A dose of nothing would be an interruption of its own. */
  private static final @PerMille long LEAST = 1L;

  private final @Milliseconds long fullMs;
  private final @Milliseconds long halfMs;
  private @Milliseconds long gapMs;
  private @Picograms long owedPg;
  private @PerMille long first;
  private @PerMille long share;
  private boolean phaseLost;

  /**
   * Makes a ladder on which the whole dose is given.
   *
   * @param policy the limits in force
   */
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
  public void authorise(@Picograms long dosePg, @Picograms long firstPg) {
    first = Clamp.within(firstPg * WHOLE / dosePg, LEAST, HALF);
    share = WHOLE;
    phaseLost = false;
    gapMs = 0L;
    owedPg = 0L;
  }

  /**
   * Lets time pass.
   *
   * @param elapsedMs ms, 0 to one day
   * @param prescribedPg prescribed in it, pg
   * @param withheld nothing could flow
   * @param strokePg mass of a stroke, pg
   */
  // [impl->dsn~restart-gap~1]
  public void advance(
      @Milliseconds long elapsedMs,
      @Picograms long prescribedPg,
      boolean withheld,
      @Picograms long strokePg) {
    @Picograms long enough = 2L * strokePg;
    owedPg = Clamp.least(enough + 1L, owedPg + prescribedPg);
    if (withheld || owedPg > enough) {
      gapMs = Clamp.least(halfMs + 1L, gapMs + elapsedMs);
    }
    if (gapMs > halfMs) {
      share = first;
    } else if (gapMs > fullMs) {
      share = Clamp.least(share, HALF);
    }
  }

  /**
   * A stroke was seen to move.
   *
   * @param withheld it was a probe: the interruption goes on
   */
  public void confirm(boolean withheld) {
    owedPg = 0L;
    gapMs = withheld ? gapMs : 0L;
  }

  /** The time of day is no longer known: from now on never more than the mean of the day. */
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
  public boolean phaseLost() {
    return phaseLost;
  }

  /**
   * Whether less than the whole dose is given.
   *
   * @return true until a prescription is confirmed
   */
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
