package doseguard.guard.limit;

import doseguard.guard.Clamp;
import doseguard.guard.state.Fold;
import doseguard.guard.state.Tape;
import doseguard.units.Milliseconds;
import doseguard.units.Picograms;

/**
 * Mass over a sliding window, kept in a ring of buckets. The ring holds one bucket more than the
 * window, so what is still counted covers at least the window wherever it is placed: it over-counts
 * by at most one bucket and never under-counts (T1).
 */
// [impl->dsn~mass-window~1]
public final class MassWindow {
  /** Mass beyond which counting ends: no ceiling comes near, and no sum can overflow. */
  public static final @Picograms long MOST_PG = 1000000000000000L;

  /*@ public invariant 60000 <= bucketMs && bucketMs <= 3600000;
  @ public invariant 1 <= restMs && restMs <= bucketMs;
  @ public invariant 0 <= sumPg && sumPg <= MOST_PG;
  @ public invariant 0 <= ceilingPg && ceilingPg <= MOST_PG;
  @ private invariant 2 <= ring.length && ring.length <= 49 && 0 <= head && head < ring.length;
  @ private invariant (\forall int i; 0 <= i && i < ring.length; 0 <= ring[i] && ring[i] <= sumPg);
  @ private invariant sumPg == ring[head]
  @     + (\sum int i; 0 <= i && i < ring.length; i == head ? 0 : ring[i]);
  @ accessible \inv: this.*, ring.*;
  @*/
  private /*@ spec_public @*/ final @Milliseconds long bucketMs;

  private /*@ spec_public @*/ final @Picograms long[] ring;
  private /*@ spec_public @*/ int head;
  private /*@ spec_public @*/ @Milliseconds long restMs;
  private /*@ spec_public @*/ @Picograms long sumPg;
  private /*@ spec_public @*/ @Picograms long ceilingPg;
  private /*@ spec_public @*/ long seal;

  /**
   * Makes an empty window with nothing allowed.
   *
   * @param buckets number of buckets that make up the window, 1 to 48
   * @param bucketMs length of one bucket, ms
   */
  /*@ public normal_behavior
  @ requires 1 <= buckets && buckets <= 48 && 60000 <= bucketMs && bucketMs <= 3600000;
  @ ensures this.bucketMs == bucketMs && restMs == bucketMs && ring.length == buckets + 1;
  @ ensures sumPg == 0 && ceilingPg == 0 && \fresh(ring);
  @ assignable \nothing;
  @*/
  public MassWindow(int buckets, @Milliseconds long bucketMs) {
    this.bucketMs = bucketMs;
    this.ring = new long[buckets + 1];
    this.restMs = bucketMs;
  }

  /**
   * Sets the ceiling in force.
   *
   * @param pg most mass in the window, pg, at least 0
   */
  /*@ public normal_behavior
  @ requires 0 <= pg && pg <= MOST_PG;
  @ ensures ceilingPg == pg;
  @ assignable ceilingPg;
  @*/
  public void limitTo(@Picograms long pg) {
    ceilingPg = pg;
  }

  /**
   * Counts mass as if it had been given evenly before now, besides what was seen.
   *
   * @param pgPerBucket pg in each bucket
   */
  public void assume(@Picograms long pgPerBucket) {
    for (int i = 0; i < ring.length; i++) {
      store(i, ring[i] + (i == head ? 0L : pgPerBucket));
    }
  }

  /**
   * Lets time pass; what is older than the window is forgotten bucket by bucket.
   *
   * @param elapsedMs ms, at least 0
   */
  /*@ public normal_behavior
  @ requires 0 <= elapsedMs && elapsedMs <= 86400000;
  @ ensures sumPg <= \old(sumPg);
  @ ensures elapsedMs < \old(restMs) ==> sumPg == \old(sumPg) && restMs == \old(restMs) - elapsedMs && head == \old(head);
  @ assignable restMs, head, sumPg, ring[*], seal;
  @*/
  public void advance(@Milliseconds long elapsedMs) {
    restMs -= elapsedMs;
    /*@ loop_invariant 0 <= i && i <= ring.length && 0 <= head && head < ring.length;
    @ loop_invariant -86400000 <= restMs && restMs <= bucketMs && 0 <= sumPg && sumPg <= \old(sumPg);
    @ loop_invariant (\forall int k; 0 <= k && k < ring.length; 0 <= ring[k] && ring[k] <= sumPg);
    @ loop_invariant sumPg == ring[head]
    @ + (\sum int k; 0 <= k && k < ring.length; k == head ? 0 : ring[k]);
    @ loop_invariant \old(restMs) > elapsedMs ==> i == 0 && sumPg == \old(sumPg) && head == \old(head) && restMs == \old(restMs) - elapsedMs;
    @ decreases ring.length - i;
    @ assignable restMs, head, sumPg, ring[*], seal;
    @*/
    for (int i = 0; i < ring.length && restMs <= 0L; i++) {
      turn();
    }
    restMs = Clamp.within(restMs, Clamp.MOMENT_MS, bucketMs);
  }

  /*@ private normal_behavior
  @ requires ring != null && 2 <= ring.length && ring.length <= 49 && 0 <= head && head < ring.length;
  @ requires 60000 <= bucketMs && bucketMs <= 3600000 && -86400000 <= restMs && restMs <= 0;
  @ requires 0 <= sumPg && sumPg <= MOST_PG;
  @ requires (\forall int i; 0 <= i && i < ring.length; 0 <= ring[i] && ring[i] <= sumPg);
  @ requires sumPg == ring[head] + (\sum int i; 0 <= i && i < ring.length; i == head ? 0 : ring[i]);
  @ ensures head == (\old(head) + 1 == ring.length ? 0 : \old(head) + 1);
  @ ensures ring[head] == 0 && sumPg == \old(sumPg) - \old(ring[\old(head) + 1 == ring.length ? 0 : \old(head) + 1]);
  @ ensures (\forall int i; 0 <= i && i < ring.length && i != head; ring[i] == \old(ring[i]));
  @ ensures restMs == \old(restMs) + bucketMs;
  @ ensures 0 <= sumPg && sumPg <= \old(sumPg);
  @ ensures (\forall int i; 0 <= i && i < ring.length; 0 <= ring[i] && ring[i] <= sumPg);
  @ ensures sumPg == ring[head] + (\sum int i; 0 <= i && i < ring.length; i == head ? 0 : ring[i]);
  @ assignable head, sumPg, restMs, ring[*], seal;
  @*/
  private /*@ helper @*/ void turn() {
    int next = head + 1 == ring.length ? 0 : head + 1;
    seal ^= ring[next];
    sumPg = cleared(ring, head, next);
    head = next;
    restMs += bucketMs;
  }

  /** Empties a bucket and adds up what is left; the one of {@code before} is told apart. */
  /*@ private normal_behavior
  @ requires 2 <= ring.length && ring.length <= 49;
  @ requires 0 <= before && before < ring.length && 0 <= slot && slot < ring.length && slot != before;
  @ requires (\forall int i; 0 <= i && i < ring.length; 0 <= ring[i] && ring[i] <= MOST_PG);
  @ ensures \result == \old(ring[before]) - \old(ring[slot])
  @ + \old((\sum int i; 0 <= i && i < ring.length; i == before ? 0 : ring[i]));
  @ ensures \result == (\sum int i; 0 <= i && i < ring.length; i == slot ? 0 : ring[i]);
  @ ensures ring[slot] == 0;
  @ ensures (\forall int i; 0 <= i && i < ring.length; 0 <= ring[i] && ring[i] <= \result);
  @ assignable ring[slot];
  @*/
  @SuppressWarnings("UnusedVariable") // the contract reads what the code does not
  private static /*@ helper @*/ @Picograms long cleared(
      @Picograms long[] ring, int before, int slot) {
    ring[slot] = 0L;
    @Picograms long sum = 0L;
    /*@ loop_invariant 0 <= i && i <= ring.length && 0 <= sum && sum <= i * MOST_PG;
    @ loop_invariant sum == (\sum int k; 0 <= k && k < i; k == slot ? 0 : ring[k]);
    @ loop_invariant sum == (\sum int k; 0 <= k && k < i; k == before ? 0 : \old(ring[k]))
    @ + (before < i ? \old(ring[before]) : 0) - (slot < i ? \old(ring[slot]) : 0);
    @ loop_invariant (\forall int k; 0 <= k && k < i; ring[k] <= sum);
    @ decreases ring.length - i;
    @ assignable \strictly_nothing;
    @*/
    for (int i = 0; i < ring.length; i++) {
      sum += ring[i];
    }
    return sum;
  }

  /**
   * Counts mass given now.
   *
   * @param pg at least 0
   */
  /*@ public normal_behavior
  @ requires 0 <= pg && pg <= MOST_PG;
  @ ensures sumPg == (\old(sumPg) + pg < MOST_PG ? \old(sumPg) + pg : MOST_PG);
  @ assignable sumPg, ring[*], seal;
  @*/
  public void add(@Picograms long pg) {
    store(head, ring[head] + Clamp.least(pg, MOST_PG - sumPg));
  }

  /*@ private normal_behavior
  @ requires ring != null && 0 <= slot && slot < ring.length && 0 <= ring[slot] && ring[slot] <= sumPg;
  @ requires 0 <= pg && pg <= MOST_PG && 0 <= sumPg && sumPg <= MOST_PG;
  @ ensures ring[slot] == pg && sumPg == \old(sumPg) + pg - \old(ring[slot]);
  @ assignable sumPg, ring[slot], seal;
  @*/
  private /*@ helper @*/ void store(int slot, @Picograms long pg) {
    seal ^= ring[slot] ^ pg;
    sumPg += pg - ring[slot];
    ring[slot] = pg;
  }

  /**
   * What may still be given now.
   *
   * @return pg, negative when ungranted motion or a lowered ceiling left more in the window than
   *     allowed
   */
  /*@ public normal_behavior
  @ ensures \result == ceilingPg - sumPg;
  @ assignable \strictly_nothing;
  @*/
  public @Picograms long headroomPg() {
    return roomPg(ceilingPg);
  }

  /**
   * What may still be given now under another ceiling.
   *
   * @param pg most mass in the window, pg, at least 0
   * @return pg, negative when the window holds more
   */
  /*@ public normal_behavior
  @ requires 0 <= pg && pg <= MOST_PG;
  @ ensures \result == pg - sumPg;
  @ assignable \strictly_nothing;
  @*/
  public @Picograms long roomPg(@Picograms long pg) {
    return pg - sumPg;
  }

  /**
   * Number of later positions at which something given before now is still inside.
   *
   * @return number of buckets in the ring
   */
  /*@ public normal_behavior
  @ ensures \result == ring.length;
  @ assignable \strictly_nothing;
  @*/
  public int positions() {
    return ring.length;
  }

  /**
   * Time until a later position ends.
   *
   * @param position 0 for the present one, below {@link #positions}
   * @return ms from now
   */
  /*@ public normal_behavior
  @ requires 0 <= position && position < ring.length;
  @ ensures \result == restMs + position * bucketMs;
  @ assignable \strictly_nothing;
  @*/
  public @Milliseconds long endsInMs(int position) {
    return restMs + position * bucketMs;
  }

  /**
   * Mass of the bucket that leaves the window on entering a later position.
   *
   * @param position 1 for the next one, below {@link #positions}
   * @return pg
   */
  /*@ public normal_behavior
  @ requires 1 <= position && position < ring.length;
  @ ensures \result == ring[head + position < ring.length ? head + position : head + position - ring.length];
  @ ensures 0 <= \result && \result <= sumPg;
  @ assignable \strictly_nothing;
  @*/
  public @Picograms long leavingPg(int position) {
    int slot = head + position;
    return ring[slot < ring.length ? slot : slot - ring.length];
  }

  /**
   * Whether the arrays are as they were left.
   *
   * @return 0 when they are
   */
  public long drift() {
    return seal ^ Fold.of(ring);
  }

  /**
   * The state of this object.
   *
   * @return its fold
   */
  public long fold() {
    return Fold.of(bucketMs, head, restMs, Fold.of(sumPg, ceilingPg, seal, 0L));
  }

  /**
   * Passes the state to or from an image.
   *
   * @param tape the image
   */
  public void exchange(Tape tape) {
    tape.pass(ring);
    head = tape.pass(head);
    restMs = tape.pass(restMs);
    sumPg = tape.pass(sumPg);
    ceilingPg = tape.pass(ceilingPg);
    seal = Fold.of(ring);
  }
}
