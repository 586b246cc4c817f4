package doseguard.guard.reference;

import static doseguard.guard.reference.Exact.DAY;
import static doseguard.guard.reference.Exact.MINUTE;
import static doseguard.guard.reference.Exact.ZERO;
import static doseguard.guard.reference.Exact.big;
import static doseguard.guard.reference.Exact.ceil;
import static doseguard.guard.reference.Exact.times;

import doseguard.guard.Refusal;
import doseguard.guard.program.Prescription;
import java.math.BigInteger;
import java.util.zip.CRC32;

/** A prescription as it came over the link. Its words never change. */
final class Programme {
  private static final long MOST_PG = 3_000_000_000L;
  private static final long[][] RANGES = {
    {1, Integer.MAX_VALUE},
    {0, 1},
    {1, 4000},
    {1, 4000},
    {0, MOST_PG},
    {50_000, 2_000_000},
    {50_000, 2_000_000},
    {0, MOST_PG},
    {0, 3 * DAY},
    {0, MOST_PG},
    {0, Long.MAX_VALUE},
    {0, DAY},
    {0, DAY},
    {0, 24},
    {0, Long.MAX_VALUE},
    {0, DAY},
    {0, DAY - 1},
    {1, 24},
    {0, 1}
  };

  private final long[] words;
  private final BigInteger dailyDose;

  Programme(long[] words) {
    this.words = words.clone();
    this.dailyDose = prescribed(0, DAY);
  }

  long of(int word) {
    return words[word];
  }

  BigInteger mass(int word) {
    return big(words[word]);
  }

  /** The judgement of a frame by itself. */
  static int judge(long[] words) {
    CRC32 crc = new CRC32();
    for (int i = 0; i < Prescription.CHECK; i++) {
      for (int shift = 0; shift < 64; shift += 8) {
        crc.update((int) ((words[i] >>> shift) & 0xff));
      }
    }
    if (crc.getValue() != words[Prescription.CHECK]) {
      return Refusal.CORRUPTED;
    }
    if (!wellFormed(words)) {
      return Refusal.MALFORMED;
    }
    if (words[Prescription.BOLUS_PG] > MOST_PG || words[Prescription.SINGLE_PG] > MOST_PG) {
      return Refusal.BOLUS_TOO_LARGE;
    }
    for (int i = 0; i < words[Prescription.SEGMENTS]; i++) {
      if (words[Prescription.RATE_FIRST + i] > MOST_PG) {
        return Refusal.DOSE_ABOVE_MAXIMUM;
      }
    }
    return Refusal.NONE;
  }

  private static boolean wellFormed(long[] words) {
    for (int i = 0; i < RANGES.length; i++) {
      if (words[i] < RANGES[i][0] || words[i] > RANGES[i][1]) {
        return false;
      }
    }
    boolean bolus =
        words[Prescription.BOLUS_PG] == 0
            || (words[Prescription.BOLUS_MS] >= MINUTE
                && words[Prescription.BOLUS_LOCKOUT_MS] >= words[Prescription.BOLUS_MS]
                && words[Prescription.BOLUS_MOST] >= 1);
    boolean single = words[Prescription.SINGLE_PG] == 0 || words[Prescription.SINGLE_MS] >= MINUTE;
    return bolus
        && single
        && words[Prescription.DEAD_LEAST_NL] <= words[Prescription.DEAD_MOST_NL]
        && wellScheduled(words);
  }

  private static boolean wellScheduled(long[] words) {
    boolean some = false;
    for (int i = 0; i < words[Prescription.SEGMENTS]; i++) {
      long start = words[Prescription.START_FIRST + i];
      long rate = words[Prescription.RATE_FIRST + i];
      boolean inOrder = i == 0 ? start == 0 : start > words[Prescription.START_FIRST + i - 1];
      if (!inOrder || start >= 1440 || rate < 0) {
        return false;
      }
      some |= rate > 0;
    }
    return some;
  }

  private int segments() {
    return (int) of(Prescription.SEGMENTS);
  }

  private long startMs(int segment) {
    return segment == segments() ? DAY : of(Prescription.START_FIRST + segment) * MINUTE;
  }

  private int segmentAt(long timeOfDay) {
    int found = 0;
    while (startMs(found + 1) <= timeOfDay) {
      found++;
    }
    return found;
  }

  /** The rate at a time of day, pg a day. */
  long rateAt(long timeOfDay) {
    return of(Prescription.RATE_FIRST + segmentAt(timeOfDay));
  }

  /** Sum of rate times ms over a span. */
  BigInteger product(long fromTimeOfDay, long spanMs) {
    BigInteger sum = ZERO;
    long at = Math.floorMod(fromTimeOfDay, DAY);
    long left = spanMs;
    while (left > 0) {
      int segment = segmentAt(at);
      long part = Math.min(left, startMs(segment + 1) - at);
      sum = sum.add(times(of(Prescription.RATE_FIRST + segment), part));
      at = (at + part) % DAY;
      left -= part;
    }
    return sum;
  }

  /** What is prescribed over a span, rounded up. */
  BigInteger prescribed(long fromTimeOfDay, long spanMs) {
    return ceil(product(fromTimeOfDay, spanMs), big(DAY));
  }

  BigInteger dailyDose() {
    return dailyDose;
  }

  /** The most over a span of at most a day. */
  BigInteger worst(long spanMs) {
    BigInteger worst = ZERO;
    for (int i = 0; i < segments(); i++) {
      worst = worst.max(prescribed(startMs(i), spanMs));
      worst = worst.max(prescribed(startMs(i) - spanMs, spanMs));
    }
    return worst;
  }

  /** The longest time at rate 0, across midnight. */
  long longestGapMs() {
    long longest = 0;
    long gap = 0;
    for (int i = 0; i < 2 * segments(); i++) {
      int segment = i % segments();
      boolean silent = of(Prescription.RATE_FIRST + segment) == 0;
      gap = silent ? gap + startMs(segment + 1) - startMs(segment) : 0;
      longest = Math.max(longest, Math.min(gap, DAY));
    }
    return longest;
  }
}
