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
  private final @Milliseconds long bucketMs;
  private final @Picograms long[] ring;
  private int head;
  private @Milliseconds long restMs;
  private @Picograms long sumPg;
  private @Picograms long ceilingPg;
  private long seal;

  /**
   * Makes an empty window with nothing allowed.
   *
   * @param buckets number of buckets that make up the window, 1 to 48
   * @param bucketMs length of one bucket, ms
   */
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
  public void advance(@Milliseconds long elapsedMs) {
    restMs -= elapsedMs;
    for (int i = 0; i < ring.length && restMs <= 0L; i++) {
      head = next(head);
      store(head, 0L);
      restMs += bucketMs;
    }
    restMs = Clamp.within(restMs, Clamp.MOMENT_MS, bucketMs);
  }

  private int next(int slot) {
    return slot + 1 == ring.length ? 0 : slot + 1;
  }

  /**
   * Counts mass given now.
   *
   * @param pg at least 0
   */
  public void add(@Picograms long pg) {
    store(head, ring[head] + pg);
  }

  private void store(int slot, @Picograms long pg) {
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
  public @Picograms long headroomPg() {
    return roomPg(ceilingPg);
  }

  /**
   * What may still be given now under another ceiling.
   *
   * @param pg most mass in the window, pg, at least 0
   * @return pg, negative when the window holds more
   */
  public @Picograms long roomPg(@Picograms long pg) {
    return pg - sumPg;
  }

  /**
   * Number of later positions at which something given before now is still inside.
   *
   * @return number of buckets in the ring
   */
  public int positions() {
    return ring.length;
  }

  /**
   * Time until a later position ends.
   *
   * @param position 0 for the present one, below {@link #positions}
   * @return ms from now
   */
  public @Milliseconds long endsInMs(int position) {
    return restMs + position * bucketMs;
  }

  /**
   * Mass of the bucket that leaves the window on entering a later position.
   *
   * @param position 1 for the next one, below {@link #positions}
   * @return pg
   */
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
