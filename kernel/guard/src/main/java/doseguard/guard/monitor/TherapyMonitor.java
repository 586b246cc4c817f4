package doseguard.guard.monitor;

import doseguard.guard.Clamp;
import doseguard.guard.state.Fold;
import doseguard.guard.state.Tape;
import doseguard.units.Milliseconds;
import doseguard.units.Picograms;

/**
 * The catch-all for interruption (T7): what the encoder confirmed over the trailing span W against
 * what was prescribed over it. W is long enough for ten strokes and for the longest prescribed gap.
 */
// [impl->dsn~therapy-monitor~1]
public final class TherapyMonitor {
  private static final int BUCKETS = 16;

  /** Longest span, ms: a week (project choice; ten strokes of 2 ug at 3 ug a day). */
  private static final @Milliseconds long SPAN_MOST_MS = 7L * Clamp.DAY_MS;

  private final @Picograms long[] prescribed;
  private final @Picograms long[] confirmed;
  private /*@ spec_public @*/ @Picograms long prescribedPg;
  private /*@ spec_public @*/ @Picograms long confirmedPg;
  private @Milliseconds long bucketMs = Clamp.DAY_MS;
  private @Milliseconds long restMs = Clamp.DAY_MS;
  private int head;
  private long seal;

  /** Makes a monitor that expects nothing. */
  public TherapyMonitor() {
    this.prescribed = new long[BUCKETS + 1];
    this.confirmed = new long[BUCKETS + 1];
  }

  /**
   * Sets the span; what was seen before is spread over it.
   *
   * @param spanMs W, ms, at least 16
   */
  public void span(@Milliseconds long spanMs) {
    bucketMs = Clamp.least(spanMs, SPAN_MOST_MS) / BUCKETS;
    restMs = bucketMs;
    fill(prescribedPg / (BUCKETS + 1), confirmedPg / (BUCKETS + 1));
  }

  /**
   * Starts as if therapy had run as prescribed until now.
   *
   * @param dose pg per day
   */
  public void start(@Picograms long dose) {
    @Picograms long eachPg = dose / (Clamp.DAY_MS / bucketMs + 1L);
    fill(eachPg, eachPg);
  }

  private void fill(@Picograms long prescribedEachPg, @Picograms long confirmedEachPg) {
    for (int i = 0; i <= BUCKETS; i++) {
      prescribed[i] = prescribedEachPg;
      confirmed[i] = confirmedEachPg;
    }
    prescribedPg = prescribedEachPg * (BUCKETS + 1);
    confirmedPg = confirmedEachPg * (BUCKETS + 1);
    seal();
  }

  private void seal() {
    seal = Fold.of(prescribed, confirmed);
  }

  /**
   * Lets time pass.
   *
   * @param elapsedMs ms, at least 0
   * @param pg prescribed in it
   */
  public void advance(@Milliseconds long elapsedMs, @Picograms long pg) {
    add(prescribed, pg);
    prescribedPg += pg;
    restMs -= elapsedMs;
    for (int i = 0; i <= BUCKETS && restMs <= 0L; i++) {
      head = head == BUCKETS ? 0 : head + 1;
      prescribedPg -= prescribed[head];
      confirmedPg -= confirmed[head];
      add(prescribed, -prescribed[head]);
      add(confirmed, -confirmed[head]);
      restMs += bucketMs;
    }
    restMs = Clamp.within(restMs, Clamp.MOMENT_MS, bucketMs);
  }

  /**
   * Counts confirmed delivery.
   *
   * @param pg at least 0
   */
  public void confirm(@Picograms long pg) {
    add(confirmed, pg);
    confirmedPg += pg;
  }

  private void add(@Picograms long[] buckets, @Picograms long pg) {
    @Picograms long sum = buckets[head] + pg;
    seal ^= buckets[head] ^ sum;
    buckets[head] = sum;
  }

  /**
   * Whether confirmed delivery is below half the prescription, and not just because the next stroke
   * is still to come.
   *
   * @param strokePg mass of a stroke, pg
   * @return true while it is
   */
  /*@ public normal_behavior
  @ requires 0 <= confirmedPg && confirmedPg <= 1000000000000000L;
  @ requires 0 <= strokePg && strokePg <= 80000000;
  @ ensures \result == (2 * (confirmedPg + strokePg) < prescribedPg);
  @ assignable \strictly_nothing;
  @*/
  public boolean interrupted(@Picograms long strokePg) {
    return 2L * (confirmedPg + strokePg) < prescribedPg;
  }

  /**
   * Whether the arrays are as they were left.
   *
   * @return 0 when they are
   */
  public long drift() {
    return seal ^ Fold.of(prescribed, confirmed);
  }

  /**
   * The state of this object.
   *
   * @return its fold
   */
  public long fold() {
    return Fold.of(prescribedPg, confirmedPg, bucketMs, Fold.of(restMs, head, seal, 0L));
  }

  /**
   * Passes the state to or from an image.
   *
   * @param tape the image
   */
  public void exchange(Tape tape) {
    tape.pass(prescribed);
    tape.pass(confirmed);
    prescribedPg = tape.pass(prescribedPg);
    confirmedPg = tape.pass(confirmedPg);
    bucketMs = tape.pass(bucketMs);
    restMs = tape.pass(restMs);
    head = tape.pass(head);
    seal();
  }
}
