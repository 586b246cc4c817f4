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
  private /*@ spec_public @*/ static final int DAYS = 8;

  /*@ public invariant policy.figures != null && policy.figures.length == Policy.FIGURES;
  @ public invariant least != established && least.length == DAYS && established.length == DAYS;
  @ public invariant least != policy.figures && established != policy.figures;
  @ public invariant 0 <= dose && dose <= 3000000000L;
  @ public invariant 0 <= policy.figures[Policy.TITRATION_SPINAL_PERMILLE]
  @ && policy.figures[Policy.TITRATION_SPINAL_PERMILLE] <= 1000;
  @ public invariant 0 <= policy.figures[Policy.TITRATION_CEREBRAL_PERMILLE]
  @ && policy.figures[Policy.TITRATION_CEREBRAL_PERMILLE] <= 1000;
  @ public invariant 0 <= policy.figures[Policy.CUMULATIVE_RISE_PERMILLE]
  @ && policy.figures[Policy.CUMULATIVE_RISE_PERMILLE] <= 5000;
  @ public invariant 0 <= policy.figures[Policy.TITRATION_INTERVAL_MS]
  @ && policy.figures[Policy.TITRATION_INTERVAL_MS] <= 604800000;
  @ public invariant 0 <= sinceRiseMs && sinceRiseMs <= 604800000;
  @ public invariant 0 <= sinceChangeMs && sinceChangeMs <= 604800000;
  @ public invariant 0 < dayRestMs && dayRestMs <= 86400000;
  @ public invariant (\forall int i; 0 <= i && i < DAYS; 0 <= least[i] && least[i] <= 3000000000L);
  @ public invariant (\forall int i; 0 <= i && i < DAYS;
  @ 0 <= established[i] && established[i] <= 3000000000L);
  @ accessible \inv: this.*, policy.figures, policy.figures.*, least.*, established.*;
  @*/
  private /*@ spec_public @*/ final Policy policy;
  private /*@ spec_public @*/ final @Picograms long[] least;
  private /*@ spec_public @*/ final @Picograms long[] established;
  private /*@ spec_public @*/ @Picograms long dose;
  private /*@ spec_public @*/ @Milliseconds long sinceRiseMs;
  private /*@ spec_public @*/ @Milliseconds long sinceChangeMs;
  private /*@ spec_public @*/ @Milliseconds long dayRestMs;
  private /*@ spec_public @*/ long seal;

  /**
   * Makes a history without a dose.
   *
   * @param policy the limits in force
   */
  /*@ public normal_behavior
  @ requires policy.figures != null && policy.figures.length == Policy.FIGURES;
  @ requires 0 <= policy.figures[Policy.TITRATION_SPINAL_PERMILLE]
  @ && policy.figures[Policy.TITRATION_SPINAL_PERMILLE] <= 1000;
  @ requires 0 <= policy.figures[Policy.TITRATION_CEREBRAL_PERMILLE]
  @ && policy.figures[Policy.TITRATION_CEREBRAL_PERMILLE] <= 1000;
  @ requires 0 <= policy.figures[Policy.CUMULATIVE_RISE_PERMILLE]
  @ && policy.figures[Policy.CUMULATIVE_RISE_PERMILLE] <= 5000;
  @ requires 0 <= policy.figures[Policy.TITRATION_INTERVAL_MS]
  @ && policy.figures[Policy.TITRATION_INTERVAL_MS] <= 604800000;
  @ ensures this.policy == policy && dose == 0;
  @ assignable \nothing;
  @*/
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
  /*@ public normal_behavior
  @ requires 0 <= elapsedMs && elapsedMs <= 86400000;
  @ ensures sinceRiseMs == (\old(sinceRiseMs) + elapsedMs < policy.figures[Policy.TITRATION_INTERVAL_MS]
  @ ? \old(sinceRiseMs) + elapsedMs : policy.figures[Policy.TITRATION_INTERVAL_MS]);
  @ assignable sinceRiseMs, sinceChangeMs, dayRestMs, least[*], established[*], seal;
  @*/
  public void advance(@Milliseconds long elapsedMs) {
    age(elapsedMs);
    remember(elapsedMs, sinceChangeMs >= policy.of(Policy.TITRATION_INTERVAL_MS) ? dose : 0L);
  }

  /*@ private normal_behavior
  @ requires 0 <= elapsedMs && elapsedMs <= 86400000;
  @ ensures sinceRiseMs == (\old(sinceRiseMs) + elapsedMs < policy.figures[Policy.TITRATION_INTERVAL_MS]
  @ ? \old(sinceRiseMs) + elapsedMs : policy.figures[Policy.TITRATION_INTERVAL_MS]);
  @ assignable sinceRiseMs, sinceChangeMs;
  @*/
  private void age(@Milliseconds long elapsedMs) {
    @Milliseconds long interval = policy.of(Policy.TITRATION_INTERVAL_MS);
    sinceRiseMs = Clamp.least(interval, sinceRiseMs + elapsedMs);
    sinceChangeMs = Clamp.least(interval, sinceChangeMs + elapsedMs);
  }

  /*@ private normal_behavior
  @ requires 0 <= elapsedMs && elapsedMs <= 86400000 && 0 <= settled && settled <= 3000000000L;
  @ ensures elapsedMs < \old(dayRestMs) ==> (\forall int i; 0 <= i && i < DAYS;
  @ least[i] == \old(least[i]) && \old(established[i]) <= established[i]);
  @ assignable dayRestMs, least[*], established[*], seal;
  @*/
  private void remember(@Milliseconds long elapsedMs, @Picograms long settled) {
    if (settled > established[0]) {
      established[0] = settled;
      seal();
    }
    boolean ends = dayRestMs <= elapsedMs;
    dayRestMs += (ends ? Clamp.DAY_MS : 0L) - elapsedMs;
    if (ends) {
      beginDay(settled);
      seal();
    }
  }

  /*@ private normal_behavior
  @ requires 0 <= settled && settled <= 3000000000L;
  @ ensures least[0] == dose && established[0] == settled;
  @ ensures (\forall int i; 1 <= i && i < DAYS;
  @ least[i] == \old(least[i - 1]) && established[i] == \old(established[i - 1]));
  @ assignable least[*], established[*];
  @*/
  private void beginDay(@Picograms long settled) {
    /*@ loop_invariant 0 <= i && i < DAYS;
    @ loop_invariant (\forall int k; i < k && k < DAYS;
    @ least[k] == \old(least[k - 1]) && established[k] == \old(established[k - 1]));
    @ loop_invariant (\forall int k; 0 <= k && k <= i;
    @ least[k] == \old(least[k]) && established[k] == \old(established[k]));
    @ decreases i;
    @ assignable least[*], established[*];
    @*/
    for (int i = DAYS - 1; i > 0; i--) {
      least[i] = least[i - 1];
      established[i] = established[i - 1];
    }
    least[0] = dose;
    established[0] = settled;
  }

  /*@ private normal_behavior
  @ requires least != null && established != null;
  @ ensures true;
  @ assignable seal;
  @*/
  private /*@ helper @*/ void seal() {
    seal = Fold.of(least) ^ Fold.of(established);
  }

  /**
   * Judges a new daily dose.
   *
   * @param next pg per day
   * @param asked the prescription it belongs to
   * @return a {@link Refusal}
   */
  /*@ public normal_behavior
  @ requires asked.words != null && asked.words.length == Prescription.WORDS;
  @ requires 0 <= next && next <= 3000000000L;
  @ requires 0 <= asked.words[Prescription.SCREENING_PG];
  @ requires asked.words[Prescription.SCREENING_PG] <= 3000000000L;
  @ ensures \result == Refusal.NONE ==> next <= policy.figures[Policy.DOSE_MOST_PG];
  @ ensures next <= policy.figures[Policy.DOSE_MOST_PG] && next <= dose ==> \result == Refusal.NONE;
  @ ensures \result == Refusal.NONE && dose == 0 && 0 < asked.words[Prescription.CONTINUES_PG]
  @ ==> next <= asked.words[Prescription.CONTINUES_PG];
  @ ensures \result == Refusal.NONE && dose == 0 && asked.words[Prescription.CONTINUES_PG] <= 0
  @ && next != 0
  @ ==> policy.figures[Policy.SCREENING_LEAST_PG] <= asked.words[Prescription.SCREENING_PG]
  @ && asked.words[Prescription.SCREENING_PG] <= policy.figures[Policy.SCREENING_MOST_PG]
  @ && next <= 2 * asked.words[Prescription.SCREENING_PG];
  @ ensures \result == Refusal.NONE && 0 < dose && dose < next
  @ && (\forall int i; 0 <= i && i < DAYS - 1; established[i] < next)
  @ ==> policy.figures[Policy.TITRATION_INTERVAL_MS] <= sinceRiseMs
  @ && (next - dose) * 1000 <= dose * (asked.words[Prescription.INDICATION] == 0
  @ ? policy.figures[Policy.TITRATION_SPINAL_PERMILLE]
  @ : policy.figures[Policy.TITRATION_CEREBRAL_PERMILLE])
  @ && (\forall int i; 0 <= i && i < DAYS;
  @ next * 1000 <= least[i] * policy.figures[Policy.CUMULATIVE_RISE_PERMILLE]);
  @ assignable \strictly_nothing;
  @*/
  // [impl->dsn~step-change~1]
  public int refusal(@Picograms long next, Prescription asked) {
    if (next > policy.of(Policy.DOSE_MOST_PG)) {
      return Refusal.DOSE_ABOVE_MAXIMUM;
    }
    if (dose == 0L) {
      return next > firstMost(asked) ? Refusal.FIRST_DOSE : Refusal.NONE;
    }
    return next <= dose || next <= returnMost() ? Refusal.NONE : riseRefusal(next, asked);
  }

  /*@ private normal_behavior
  @ requires asked.words != null && asked.words.length == Prescription.WORDS;
  @ requires 0 <= next && next <= 3000000000L;
  @ requires 0 < dose && dose < next;
  @ ensures \result == Refusal.NONE ==> policy.figures[Policy.TITRATION_INTERVAL_MS] <= sinceRiseMs
  @ && (next - dose) * 1000 <= dose * (asked.words[Prescription.INDICATION] == 0
  @ ? policy.figures[Policy.TITRATION_SPINAL_PERMILLE]
  @ : policy.figures[Policy.TITRATION_CEREBRAL_PERMILLE])
  @ && (\forall int i; 0 <= i && i < DAYS;
  @ next * 1000 <= least[i] * policy.figures[Policy.CUMULATIVE_RISE_PERMILLE]);
  @ assignable \strictly_nothing;
  @*/
  private int riseRefusal(@Picograms long next, Prescription asked) {
    if (beyond(next - dose, dose, step(asked))) {
      return Refusal.STEP_TOO_LARGE;
    }
    if (sinceRiseMs < policy.of(Policy.TITRATION_INTERVAL_MS)) {
      return Refusal.STEP_TOO_SOON;
    }
    return beyondWeek(next) ? Refusal.CUMULATIVE_RISE : Refusal.NONE;
  }

  /*@ private normal_behavior
  @ requires 0 <= next && next <= 3000000000L;
  @ ensures !\result ==> (\forall int i; 0 <= i && i < DAYS;
  @ next * 1000 <= least[i] * policy.figures[Policy.CUMULATIVE_RISE_PERMILLE]);
  @ assignable \strictly_nothing;
  @*/
  private boolean beyondWeek(@Picograms long next) {
    @PerMille long rise = policy.of(Policy.CUMULATIVE_RISE_PERMILLE);
    boolean found = beyond(next, dose, rise);
    /*@ loop_invariant 0 <= i && i <= DAYS;
    @ loop_invariant !found ==> (\forall int k; 0 <= k && k < i; next * 1000 <= least[k] * rise);
    @ decreases DAYS - i;
    @ assignable \strictly_nothing;
    @*/
    for (int i = 0; i < DAYS; i++) {
      found |= beyond(next, least[i], rise);
    }
    return found;
  }

  /** Whether a mass is more than a part of another. */
  /*@ private normal_behavior
  @ requires 0 <= pg && pg <= 3000000000L && 0 <= ofPg && ofPg <= 3000000000L;
  @ requires 0 <= part && part <= 5000;
  @ ensures \result == (ofPg * part < pg * 1000);
  @ assignable \strictly_nothing;
  @*/
  private static boolean beyond(@Picograms long pg, @Picograms long ofPg, @PerMille long part) {
    /*@ assert 0 <= ofPg * part && ofPg * part <= 3000000000L * 5000; @*/
    return pg * Clamp.WHOLE > ofPg * part;
  }

  /*@ private normal_behavior
  @ requires asked.words != null && asked.words.length == Prescription.WORDS;
  @ requires 0 <= asked.words[Prescription.SCREENING_PG];
  @ requires asked.words[Prescription.SCREENING_PG] <= 3000000000L;
  @ ensures 0 <= \result;
  @ ensures 0 < asked.words[Prescription.CONTINUES_PG]
  @ ==> \result == asked.words[Prescription.CONTINUES_PG];
  @ ensures asked.words[Prescription.CONTINUES_PG] <= 0 && \result != 0
  @ ==> policy.figures[Policy.SCREENING_LEAST_PG] <= asked.words[Prescription.SCREENING_PG]
  @ && asked.words[Prescription.SCREENING_PG] <= policy.figures[Policy.SCREENING_MOST_PG]
  @ && \result <= 2 * asked.words[Prescription.SCREENING_PG];
  @ assignable \strictly_nothing;
  @*/
  private @Picograms long firstMost(Prescription asked) {
    @Picograms long continues = asked.of(Prescription.CONTINUES_PG);
    return continues > 0L ? continues : screened(asked);
  }

  /*@ private normal_behavior
  @ requires asked.words != null && asked.words.length == Prescription.WORDS;
  @ requires 0 <= asked.words[Prescription.SCREENING_PG];
  @ requires asked.words[Prescription.SCREENING_PG] <= 3000000000L;
  @ ensures \result == 0 || \result == asked.words[Prescription.SCREENING_PG]
  @ || \result == 2 * asked.words[Prescription.SCREENING_PG];
  @ ensures \result != 0 ==> policy.figures[Policy.SCREENING_LEAST_PG]
  @ <= asked.words[Prescription.SCREENING_PG]
  @ && asked.words[Prescription.SCREENING_PG] <= policy.figures[Policy.SCREENING_MOST_PG];
  @ ensures policy.figures[Policy.EFFECT_LONG_MS] < asked.words[Prescription.EFFECT_MS]
  @ ==> \result == 0 || \result == asked.words[Prescription.SCREENING_PG];
  @ assignable \strictly_nothing;
  @*/
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

  /*@ private normal_behavior
  @ requires asked.words != null && asked.words.length == Prescription.WORDS;
  @ ensures \result == (asked.words[Prescription.INDICATION] == 0
  @ ? policy.figures[Policy.TITRATION_SPINAL_PERMILLE]
  @ : policy.figures[Policy.TITRATION_CEREBRAL_PERMILLE]);
  @ assignable \strictly_nothing;
  @*/
  private @PerMille long step(Prescription asked) {
    return asked.of(Prescription.INDICATION) == 0L
        ? policy.of(Policy.TITRATION_SPINAL_PERMILLE)
        : policy.of(Policy.TITRATION_CEREBRAL_PERMILLE);
  }

  /*@ private normal_behavior
  @ ensures 0 <= \result && \result <= 3000000000L;
  @ ensures \result == 0 || (\exists int i; 0 <= i && i < DAYS - 1; \result == established[i]);
  @ ensures (\forall int i; 0 <= i && i < DAYS - 1; established[i] <= \result);
  @ assignable \strictly_nothing;
  @*/
  private @Picograms long returnMost() {
    @Picograms long most = 0L;
    /*@ loop_invariant 0 <= i && i <= DAYS - 1 && 0 <= most && most <= 3000000000L;
    @ loop_invariant most == 0 || (\exists int k; 0 <= k && k < i; most == established[k]);
    @ loop_invariant (\forall int k; 0 <= k && k < i; established[k] <= most);
    @ decreases DAYS - i;
    @ assignable \strictly_nothing;
    @*/
    for (int i = 0; i < DAYS - 1; i++) {
      most = Clamp.most(most, established[i]);
    }
    return most;
  }

  /**
   * Whether a new dose is a reduction to below half the dose in force, or half a dose established
   * in the last seven days, so that a drop in small steps is asked about too.
   *
   * @param next pg per day
   * @return true when it needs a second confirmation
   */
  /*@ public normal_behavior
  @ requires 0 <= next && next <= 3000000000L;
  @ ensures 2 * next < dose ==> \result;
  @ ensures next < dose ==> (\forall int i; 0 <= i && i < DAYS - 1;
  @ 2 * next < established[i] ==> \result);
  @ ensures dose <= next ==> !\result;
  @ ensures \result ==> 2 * next < dose
  @ || (\exists int i; 0 <= i && i < DAYS - 1; 2 * next < established[i]);
  @ assignable \strictly_nothing;
  @*/
  public boolean halves(@Picograms long next) {
    return next < dose && 2L * next < Clamp.most(dose, returnMost());
  }

  /**
   * Puts an accepted dose in force.
   *
   * @param next pg per day
   * @param asked the prescription it belongs to
   */
  /*@ public normal_behavior
  @ requires asked.words != null && asked.words.length == Prescription.WORDS;
  @ requires asked.words != least && asked.words != established;
  @ requires 0 <= asked.words[Prescription.CONTINUES_PG];
  @ requires asked.words[Prescription.CONTINUES_PG] <= 3000000000L;
  @ requires 0 <= next && next <= 3000000000L;
  @ ensures dose == next && least[0] <= next;
  @ ensures \old(dose) == 0 ==> sinceRiseMs == 0;
  @ ensures \old(dose) < next
  @ && (\forall int i; 0 <= i && i < DAYS - 1; \old(established[i]) < next) ==> sinceRiseMs == 0;
  @ ensures next != \old(dose) ==> sinceChangeMs == 0;
  @ assignable dose, sinceRiseMs, sinceChangeMs, least[*], established[*], seal;
  @*/
  public void accept(@Picograms long next, Prescription asked) {
    if (dose == 0L) {
      begin(next, asked.of(Prescription.CONTINUES_PG));
    }
    boolean rises = next > dose && next > returnMost();
    sinceRiseMs = dose == 0L || rises ? 0L : sinceRiseMs;
    sinceChangeMs = next == dose ? sinceChangeMs : 0L;
    least[0] = Clamp.least(least[0], next);
    dose = next;
    seal();
  }

  /*@ private normal_behavior
  @ requires 0 <= next && next <= 3000000000L && 0 <= continues && continues <= 3000000000L;
  @ ensures established[0] == continues;
  @ ensures (\forall int i; 1 <= i && i < DAYS; established[i] == \old(established[i]));
  @ ensures (\forall int i; 0 <= i && i < DAYS; least[i] == next);
  @ assignable least[*], established[0];
  @*/
  private void begin(@Picograms long next, @Picograms long continues) {
    /*@ loop_invariant 0 <= i && i <= DAYS;
    @ loop_invariant (\forall int k; 0 <= k && k < i; least[k] == next);
    @ loop_invariant (\forall int k; 0 <= k && k < DAYS; 0 <= least[k] && least[k] <= 3000000000L);
    @ decreases DAYS - i;
    @ assignable least[*];
    @*/
    for (int i = 0; i < DAYS; i++) {
      least[i] = next;
    }
    established[0] = continues;
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
