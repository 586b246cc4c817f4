package doseguard.engine.therapy;

import doseguard.guard.program.Prescription;
import java.util.List;

/** Therapies for tests. */
final class Therapies {
  static final long MINUTE = 60_000L;
  static final long HOUR = 60L * MINUTE;
  static final long DAY = 24L * HOUR;
  static final long UG = 1_000_000L;

  private Therapies() {}

  static Therapy of(int concentration, List<Segment> basal, PatientBolus bolus, long singlePg) {
    return new Therapy(
        Indication.SPINAL,
        concentration,
        basal,
        bolus,
        singlePg,
        10L * MINUTE,
        0L,
        330_000,
        510_000,
        50L * UG,
        6L * HOUR,
        0L);
  }

  static Therapy constant(int concentration, long pgPerDay) {
    return of(concentration, List.of(new Segment(0, pgPerDay)), PatientBolus.NONE, 0L);
  }

  static long[] frame(Therapy therapy) {
    long[] words = new long[Prescription.WORDS];
    Frame.write(therapy, 1L, 0L, words);
    return words;
  }
}
