package doseguard.guard.reference;

import static doseguard.guard.reference.Exact.DAY;
import static doseguard.guard.reference.Exact.HOUR;
import static doseguard.guard.reference.Exact.MINUTE;

import doseguard.guard.program.Prescription;

/** Prescriptions of all kinds, most of them such that they can be confirmed. */
final class Frames {
  private static final int[] FACTORS = {
    1000, 1100, 1140, 1149, 1150, 1151, 1290, 1300, 1301, 900, 700, 510, 500, 499, 300, 2500, 800
  };

  private long sequence;

  /**
   * A prescription.
   *
   * @param declared concentration of the last fill
   * @param dosePg daily dose of the last prescription
   */
  long[] frame(int declared, long dosePg, int a, int b, int c) {
    long[] words = new long[Prescription.WORDS];
    words[Prescription.SEQUENCE] = a % 31 == 30 ? sequence : ++sequence;
    words[Prescription.INDICATION] = b % 2;
    words[Prescription.CONCENTRATION] = a % 37 == 36 ? a : declared;
    words[Prescription.CONCENTRATION_AGAIN] = a % 41 == 40 ? a : words[Prescription.CONCENTRATION];
    long daily = dosePg * FACTORS[a % FACTORS.length] / 1000 + (a % 5 == 4 ? 1 : 0);
    words[Prescription.CEILING_PG] = b % 3 == 0 ? daily * (11 + c % 9) / 10 : 0;
    words[Prescription.DEAD_LEAST_NL] = 50_000 + b % 20 * 40_000L;
    words[Prescription.DEAD_MOST_NL] = words[Prescription.DEAD_LEAST_NL] + c % 10 * 50_000L;
    words[Prescription.CONTINUES_PG] = c % 6 == 5 ? 0 : daily;
    words[Prescription.SCREENING_PG] = 20_000_000L + b % 10 * 10_000_000L;
    words[Prescription.EFFECT_MS] = c % 12 * HOUR;
    if (c % 6 == 5) {
      daily = words[Prescription.SCREENING_PG] * (c % 4 == 0 ? 3 : 1 + c % 2);
    }
    if (b % 4 != 0) {
      words[Prescription.BOLUS_PG] = (1 + b % (c % 3 == 0 ? 60 : 9)) * 1_000_000L;
      words[Prescription.BOLUS_MS] = (1 + c % 30) * MINUTE;
      words[Prescription.BOLUS_LOCKOUT_MS] =
          words[Prescription.BOLUS_MS] + b % 8 * b % 200 * MINUTE;
      words[Prescription.BOLUS_MOST] = 1L + b % 7 % 3;
    }
    if (c % 5 == 0) {
      words[Prescription.SINGLE_PG] = (1 + c % 55) * 1_000_000L;
      words[Prescription.SINGLE_MS] = (1 + b % 90) * MINUTE;
      words[Prescription.PRIME] = b % 4 == 1 ? 1 : 0;
    }
    words[Prescription.PHASE_MS] = (a * 86_413L + b * 999L) % DAY;
    schedule(words, daily, b, c);
    words[Prescription.CHECK] = Prescription.check(words);
    return words;
  }

  private static void schedule(long[] words, long daily, int b, int c) {
    int segments = c % 3 == 0 ? 1 + b % 24 : 1;
    words[Prescription.SEGMENTS] = segments;
    for (int i = 0; i < segments; i++) {
      words[Prescription.START_FIRST + i] = i * (c % 59L + 1);
      words[Prescription.RATE_FIRST + i] = i % 3 == 1 ? daily * (b % 3) / 2 : daily;
    }
  }
}
