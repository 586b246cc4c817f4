package doseguard.engine.port;

import static org.junit.jupiter.api.Assertions.assertEquals;

import doseguard.engine.simulation.TestFigures;
import doseguard.guard.program.Prescription;

/** A pump at work around a guard: 400 ug/day at 2000 ug/mL, a stroke wanted every minute. */
final class Pump {
  static final long UG = 1_000_000L;
  static final long MINUTE = 60_000L;
  static final int ML = 1_000_000;

  final GuardPort guard;
  final Sensed sensed = new Sensed();
  final Answer answer = new Answer();
  int strokes;

  Pump(GuardFactory factory) {
    guard = factory.create(TestFigures.policy(), TestFigures.profile());
    assertEquals(0, guard.beginRefill(2000));
    assertEquals(0, guard.confirmRefill(0, 18 * ML, 2000, 2000));
    assertEquals(0, guard.propose(frame(1L, 400L)));
    assertEquals(0, guard.confirm(1L, false));
  }

  static long[] frame(long sequence, long dailyUg) {
    long[] words = new long[Prescription.WORDS];
    words[Prescription.SEQUENCE] = sequence;
    words[Prescription.CONCENTRATION] = 2000;
    words[Prescription.CONCENTRATION_AGAIN] = 2000;
    words[Prescription.DEAD_LEAST_NL] = 330_000;
    words[Prescription.DEAD_MOST_NL] = 540_000;
    words[Prescription.CONTINUES_PG] = 400L * UG;
    words[Prescription.SEGMENTS] = 1;
    words[Prescription.RATE_FIRST] = dailyUg * UG;
    words[Prescription.CHECK] = Prescription.check(words);
    return words;
  }

  /** Asks every minute; gives the strokes granted. */
  int run(long minutes) {
    int before = strokes;
    for (long i = 0; i < minutes; i++) {
      sensed.timeAMs += MINUTE;
      sensed.timeBMs += MINUTE;
      sensed.request = true;
      sensed.valid = Sensed.ENCODER;
      guard.decide(sensed, answer);
      if (answer.granted) {
        strokes++;
        sensed.encoderCount++;
      }
    }
    return strokes - before;
  }

  int heard(AlarmKind kind) {
    return guard.annunciations(kind.id());
  }
}
