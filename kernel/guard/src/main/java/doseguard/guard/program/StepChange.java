package doseguard.guard.program;

import doseguard.guard.Clamp;
import doseguard.guard.Policy;
import doseguard.guard.Refusal;
import doseguard.guard.state.Fold;
import doseguard.guard.state.Tape;
import doseguard.units.Milliseconds;
import doseguard.units.PerMille;
import doseguard.units.Picograms;

/**
 * How fast the daily dose may rise (T5): by a percentage of the dose in force, once per interval,
 * and cumulatively over seven days; the first dose follows the screening rule. Reductions are
 * always allowed, and returning to a dose established in the last seven days is no step.
 */
// [impl->dsn~step-history~1]
public final class StepChange {
  private static final int DAYS = 8;

  private final Policy policy;
  private final @Picograms long[] least;
  private final @Picograms long[] established;
  private @Picograms long dose;
  private @Milliseconds long sinceRiseMs;
  private @Milliseconds long sinceChangeMs;
  private @Milliseconds long dayRestMs;
  private long seal;

  /**
   * Makes a history without a dose.
   *
   * @param policy the limits in force
   */
  public StepChange(Policy policy) {
    this.policy = policy;
    this.least = new long[DAYS];
    this.established = new long[DAYS];
    this.dayRestMs = Clamp.DAY_MS;
  }

  /**
   * Lets time pass.
   *
   * @param elapsedMs ms, 0 to one day
   */
  public void advance(@Milliseconds long elapsedMs) {
    @Milliseconds long interval = policy.of(Policy.TITRATION_INTERVAL_MS);
    sinceRiseMs = Clamp.least(interval, sinceRiseMs + elapsedMs);
    sinceChangeMs = Clamp.least(interval, sinceChangeMs + elapsedMs);
    @Picograms long settled = sinceChangeMs >= interval ? dose : 0L;
    if (settled > established[0]) {
      established[0] = settled;
      seal();
    }
    dayRestMs -= elapsedMs;
    if (dayRestMs <= 0L) {
      dayRestMs += Clamp.DAY_MS;
      for (int i = DAYS - 1; i > 0; i--) {
        least[i] = least[i - 1];
        established[i] = established[i - 1];
      }
      least[0] = dose;
      established[0] = settled;
      seal();
    }
  }

  private void seal() {
    seal = Fold.of(least) ^ Fold.of(established);
  }

  /**
   * Judges a new daily dose.
   *
   * @param next pg per day
   * @param asked the prescription it belongs to
   * @return a {@link Refusal}
   */
  // [impl->dsn~step-change~1]
  public int refusal(@Picograms long next, Prescription asked) {
    if (next > policy.of(Policy.DOSE_MOST_PG)) {
      return Refusal.DOSE_ABOVE_MAXIMUM;
    }
    if (dose == 0L) {
      return next > firstMost(asked) ? Refusal.FIRST_DOSE : Refusal.NONE;
    }
    if (next <= dose || next <= returnMost()) {
      return Refusal.NONE;
    }
    if ((next - dose) * Clamp.WHOLE > dose * step(asked)) {
      return Refusal.STEP_TOO_LARGE;
    }
    if (sinceRiseMs < policy.of(Policy.TITRATION_INTERVAL_MS)) {
      return Refusal.STEP_TOO_SOON;
    }
    return next * Clamp.WHOLE > leastOfWeek() * policy.of(Policy.CUMULATIVE_RISE_PERMILLE)
        ? Refusal.CUMULATIVE_RISE
        : Refusal.NONE;
  }

  private @Picograms long firstMost(Prescription asked) {
    @Picograms long continues = asked.of(Prescription.CONTINUES_PG);
    return continues > 0L ? continues : screened(asked);
  }

  private @Picograms long screened(Prescription asked) {
    @Picograms long screening = asked.of(Prescription.SCREENING_PG);
    if (screening < policy.of(Policy.SCREENING_LEAST_PG)
        || screening > policy.of(Policy.SCREENING_MOST_PG)) {
      return 0L;
    }
    boolean lasting = asked.of(Prescription.EFFECT_MS) > policy.of(Policy.EFFECT_LONG_MS);
    return lasting ? screening : 2L * screening;
  }

  /**
   * Daily dose with which a long interrupted therapy begins again.
   *
   * @param asked the prescription in force
   * @return the first-dose rule's, or the smallest screening dose where no screening is stated, pg
   */
  public @Picograms long restartMost(Prescription asked) {
    @Picograms long first = screened(asked);
    return first > 0L ? first : policy.of(Policy.SCREENING_LEAST_PG);
  }

  private @PerMille long step(Prescription asked) {
    return asked.of(Prescription.INDICATION) == 0L
        ? policy.of(Policy.TITRATION_SPINAL_PERMILLE)
        : policy.of(Policy.TITRATION_CEREBRAL_PERMILLE);
  }

  private @Picograms long returnMost() {
    @Picograms long most = 0L;
    for (int i = 0; i < DAYS - 1; i++) {
      most = Clamp.most(most, established[i]);
    }
    return most;
  }

  private @Picograms long leastOfWeek() {
    @Picograms long low = dose;
    for (int i = 0; i < DAYS; i++) {
      low = Clamp.least(low, least[i]);
    }
    return low;
  }

  /**
   * Whether a new dose is a reduction to below half the dose in force, or half a dose established
   * in the last seven days, so that a drop in small steps is asked about too.
   *
   * @param next pg per day
   * @return true when it needs a second confirmation
   */
  public boolean halves(@Picograms long next) {
    return next < dose && 2L * next < Clamp.most(dose, returnMost());
  }

  /**
   * Puts an accepted dose in force.
   *
   * @param next pg per day
   * @param asked the prescription it belongs to
   */
  public void accept(@Picograms long next, Prescription asked) {
    if (dose == 0L) {
      for (int i = 0; i < DAYS; i++) {
        least[i] = next;
      }
      established[0] = asked.of(Prescription.CONTINUES_PG);
    }
    boolean rises = next > dose && next > returnMost();
    sinceRiseMs = dose == 0L || rises ? 0L : sinceRiseMs;
    sinceChangeMs = next == dose ? sinceChangeMs : 0L;
    least[0] = Clamp.least(least[0], next);
    dose = next;
    seal();
  }

  /**
   * Whether the arrays are as they were left.
   *
   * @return 0 when they are
   */
  public long drift() {
    return seal ^ Fold.of(least) ^ Fold.of(established);
  }

  /**
   * The state of this object.
   *
   * @return its fold
   */
  public long fold() {
    return Fold.of(dose, sinceRiseMs, sinceChangeMs, Fold.of(dayRestMs, seal));
  }

  /**
   * Passes the state to or from an image.
   *
   * @param tape the image
   */
  public void exchange(Tape tape) {
    tape.pass(least);
    tape.pass(established);
    dose = tape.pass(dose);
    sinceRiseMs = tape.pass(sinceRiseMs);
    sinceChangeMs = tape.pass(sinceChangeMs);
    dayRestMs = tape.pass(dayRestMs);
    seal();
  }
}
