package doseguard.guard.program;

import doseguard.guard.Clamp;
import doseguard.guard.Refusal;
import doseguard.units.Milliseconds;
import doseguard.units.Picograms;
import doseguard.units.PicogramsPerDay;

/**
 * Judges a frame by itself: whole, and every word in its range, before anything in it is believed.
 */
// [impl->dsn~frame-ranges~1]
public final class FrameCheck {
  private static final @Milliseconds long MINUTE = 60000L;
  private static final long UG = 1000000L;

  /** Largest mass that any word may state: 3 mg, above every observed daily dose (2003 ug), pg. */
  private static final @Picograms long MASS_MOST = 3000L * UG;

  /** The same as a rate, pg per day. */
  private static final @PicogramsPerDay long RATE_MOST = 3000L * UG;

  private static final int WORDS_RANGED = 19;

  private static final long[] LEAST = {
    1L, 0L, 1L, 1L, 0L, 50000L, 50000L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 1L, 0L,
  };

  private static final long[] MOST = {
    0x7FFFFFFFL,
    1L,
    4000L,
    4000L,
    MASS_MOST,
    DeadVolume.WIDEST_NL,
    DeadVolume.WIDEST_NL,
    MASS_MOST,
    3L * Clamp.DAY_MS,
    MASS_MOST,
    Long.MAX_VALUE,
    Clamp.DAY_MS,
    Clamp.DAY_MS,
    24L,
    Long.MAX_VALUE,
    Clamp.DAY_MS,
    Clamp.DAY_MS - 1L,
    24L,
    1L,
  };

  private FrameCheck() {}

  /**
   * Judges a frame.
   *
   * @param asked the frame
   * @return {@link Refusal#CORRUPTED}, {@link Refusal#MALFORMED}, a mass beyond any dose ({@link
   *     Refusal#DOSE_ABOVE_MAXIMUM}, {@link Refusal#BOLUS_TOO_LARGE}) or {@link Refusal#NONE}
   */
  public static int refusal(Prescription asked) {
    if (!asked.whole()) {
      return Refusal.CORRUPTED;
    }
    if (!inRange(asked) || !boluses(asked) || !segments(asked)) {
      return Refusal.MALFORMED;
    }
    if (asked.of(Prescription.BOLUS_PG) > MASS_MOST
        || asked.of(Prescription.SINGLE_PG) > MASS_MOST) {
      return Refusal.BOLUS_TOO_LARGE;
    }
    return rates(asked) ? Refusal.NONE : Refusal.DOSE_ABOVE_MAXIMUM;
  }

  private static boolean rates(Prescription asked) {
    boolean fine = true;
    for (int i = 0; i < asked.of(Prescription.SEGMENTS); i++) {
      fine &= asked.of(Prescription.RATE_FIRST + i) <= RATE_MOST;
    }
    return fine;
  }

  private static boolean inRange(Prescription asked) {
    boolean fine = asked.of(Prescription.DEAD_LEAST_NL) <= asked.of(Prescription.DEAD_MOST_NL);
    for (int i = 0; i < WORDS_RANGED; i++) {
      fine &= asked.of(i) >= LEAST[i] && asked.of(i) <= MOST[i];
    }
    return fine;
  }

  private static boolean boluses(Prescription asked) {
    boolean patient =
        asked.of(Prescription.BOLUS_PG) == 0L
            || (asked.of(Prescription.BOLUS_MS) >= MINUTE
                && asked.of(Prescription.BOLUS_LOCKOUT_MS) >= asked.of(Prescription.BOLUS_MS)
                && asked.of(Prescription.BOLUS_MOST) >= 1L);
    boolean single =
        asked.of(Prescription.SINGLE_PG) == 0L || asked.of(Prescription.SINGLE_MS) >= MINUTE;
    return patient && single;
  }

  private static boolean segments(Prescription asked) {
    long count = Clamp.within(asked.of(Prescription.SEGMENTS), 1L, Prescription.SEGMENTS_MOST);
    boolean fine = asked.of(Prescription.START_FIRST) == 0L;
    boolean some = false;
    for (int i = 0; i < count; i++) {
      long start = asked.of(Prescription.START_FIRST + i);
      @PicogramsPerDay long rate = asked.of(Prescription.RATE_FIRST + i);
      fine &= start < 1440L && rate >= 0L;
      fine &= i == 0 || start > asked.of(Prescription.START_FIRST + i - 1);
      some |= rate > 0L;
    }
    return fine && some;
  }
}
