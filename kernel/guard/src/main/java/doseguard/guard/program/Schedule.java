package doseguard.guard.program;

import doseguard.guard.Clamp;
import doseguard.guard.state.Fold;
import doseguard.units.Milliseconds;
import doseguard.units.Picograms;
import doseguard.units.PicogramsPerDay;
import doseguard.units.Product;

/** A daily basal schedule: up to 24 segments, repeated every day. */
// [impl->dsn~schedule~1]
public final class Schedule {
  private static final @Milliseconds long MINUTE_MS = 60000L;

  /** The greatest fraction of a picogram, over a day: added, it rounds up. */
  private static final @Product({Milliseconds.class, PicogramsPerDay.class}) long ALMOST_ONE =
      86399999L;

  private final Prescription from;
  private int count;
  private @Picograms long dailyPg;
  private @Milliseconds long gapMs;

  /**
   * Makes a schedule that prescribes nothing.
   *
   * @param from the prescription whose words it reads
   */
  public Schedule(Prescription from) {
    this.from = from;
    this.count = 1;
  }

  /** Takes the words as they are now; they are in range. */
  public void load() {
    count = (int) from.of(Prescription.SEGMENTS);
    dailyPg = duePg(0L, Clamp.DAY_MS);
    gapMs = longestGap();
  }

  private @Milliseconds long startMs(int segment) {
    return from.of(Prescription.START_FIRST + segment) * MINUTE_MS;
  }

  private @PicogramsPerDay long rate(int segment) {
    return from.of(Prescription.RATE_FIRST + segment);
  }

  private int segmentAt(@Milliseconds long phaseMs) {
    int found = 0;
    for (int i = 1; i < count; i++) {
      found = startMs(i) <= phaseMs ? i : found;
    }
    return found;
  }

  private @Milliseconds long endOf(int segment) {
    return segment + 1 < count ? startMs(segment + 1) : Clamp.DAY_MS;
  }

  /**
   * Rate times time over a span: exact, before the division by a day.
   *
   * @param phaseMs time of day at which the span begins, ms, 0 to 86 399 999
   * @param spanMs its length, ms, 0 to two days
   * @return pg per day times ms
   */
  @Product({Milliseconds.class, PicogramsPerDay.class})
  long productOver(@Milliseconds long phaseMs, @Milliseconds long spanMs) {
    return productFrom(segmentAt(phaseMs), phaseMs, spanMs);
  }

  /** The segment at a time of day, which is most often the one it was before. */
  int segmentNear(int before, @Milliseconds long phaseMs) {
    boolean same = startMs(before) <= phaseMs && phaseMs < endOf(before);
    return same ? before : segmentAt(phaseMs);
  }

  /** As {@link #productOver}, from a segment that is known. */
  @Product({Milliseconds.class, PicogramsPerDay.class})
  long productFrom(int first, @Milliseconds long phaseMs, @Milliseconds long spanMs) {
    @Product({Milliseconds.class, PicogramsPerDay.class})
    long product = 0L;
    @Milliseconds long at = phaseMs;
    @Milliseconds long left = spanMs;
    int segment = first;
    for (int i = 0; i <= 3 * Prescription.SEGMENTS_MOST && left > 0L; i++) {
      @Milliseconds long part = Clamp.least(left, endOf(segment) - at);
      product += rate(segment) * part;
      left -= part;
      boolean wraps = segment + 1 == count;
      at = wraps ? 0L : endOf(segment);
      segment = wraps ? 0 : segment + 1;
    }
    return product;
  }

  /**
   * Mass prescribed over a span, rounded up.
   *
   * @param phaseMs time of day at which the span begins, ms, 0 to 86 399 999
   * @param spanMs its length, ms, 0 to two days
   * @return pg
   */
  public @Picograms long duePg(@Milliseconds long phaseMs, @Milliseconds long spanMs) {
    return (productOver(phaseMs, spanMs) + ALMOST_ONE) / Clamp.DAY_MS;
  }

  /**
   * Most mass prescribed over any span of a given length: one that begins or ends at an edge.
   *
   * @param spanMs its length, ms, 0 to one day
   * @return pg
   */
  public @Picograms long worstPg(@Milliseconds long spanMs) {
    @Picograms long worst = 0L;
    for (int i = 0; i < count; i++) {
      @Milliseconds long before = (startMs(i) + Clamp.DAY_MS - spanMs) % Clamp.DAY_MS;
      @Picograms long both = Clamp.most(duePg(startMs(i), spanMs), duePg(before, spanMs));
      worst = Clamp.most(worst, both);
    }
    return worst;
  }

  private @Milliseconds long longestGap() {
    @Milliseconds long longest = 0L;
    @Milliseconds long run = 0L;
    for (int i = 0; i < 2 * count; i++) {
      int segment = i % count;
      run = rate(segment) == 0L ? run + endOf(segment) - startMs(segment) : 0L;
      longest = Clamp.most(longest, run);
    }
    return Clamp.least(longest, Clamp.DAY_MS);
  }

  /**
   * Rate at a time of day.
   *
   * @param phaseMs ms, 0 to 86 399 999
   * @return pg per day
   */
  public @PicogramsPerDay long rateAt(@Milliseconds long phaseMs) {
    return rate(segmentAt(phaseMs));
  }

  /**
   * Mass of a whole day.
   *
   * @return pg, rounded up
   */
  public @Picograms long dailyPg() {
    return dailyPg;
  }

  /**
   * Longest time in which nothing is prescribed.
   *
   * @return ms, 0 when something always is
   */
  public @Milliseconds long gapMs() {
    return gapMs;
  }

  /**
   * The state of this object.
   *
   * @return its fold
   */
  long fold() {
    return Fold.of(count, dailyPg, gapMs, 0L);
  }
}
