package doseguard.bench;

import doseguard.guard.Decision;
import doseguard.guard.DoseGuard;
import doseguard.guard.Observation;
import doseguard.guard.Policy;
import doseguard.guard.PumpProfile;
import doseguard.guard.Refusal;
import doseguard.guard.program.Prescription;
import doseguard.guard.state.NonVolatile;

/**
 * A guard in steady state with a fault-free pump around it: every reading is live and plausible, so
 * that each monitor does its ordinary work, and the reservoir is refilled when it runs low.
 */
final class BenchPump {
  private static final long MINUTE_MS = 60000L;
  private static final long HOUR_MS = 60L * MINUTE_MS;
  private static final long DAY_MS = 24L * HOUR_MS;
  private static final long UG = 1000000L;
  private static final int ML = 1000000;
  private static final int CONCENTRATION = 2000;
  private static final int STROKE_NL = 1000;
  private static final int FILL_NL = 18 * ML;

  private final DoseGuard guard;
  private final Observation seen = new Observation();
  private final int sensors;
  private int strokes;
  private int calls;

  /**
   * Fills the pump and puts 400 ug/day with a patient bolus in force.
   *
   * @param suite sensor suite of {@link PumpProfile}
   */
  BenchPump(int suite) {
    this.guard =
        new DoseGuard(new Policy(policy()), new PumpProfile(pump(suite)), new NonVolatile());
    this.sensors = sensors(suite);
    refill();
    long[] words = frame();
    agree(guard.propose(words));
    agree(guard.confirm(words[Prescription.SEQUENCE], false));
  }

  private static void agree(int refusal) {
    if (refusal != Refusal.NONE) {
      throw new IllegalStateException("the guard refused with " + refusal);
    }
  }

  private static long[] policy() {
    return new long[] {
      100 * UG,
      1000 * UG,
      800 * UG,
      ML,
      50 * UG,
      300,
      150,
      DAY_MS,
      2500,
      50 * UG,
      100 * UG,
      8 * HOUR_MS,
      HOUR_MS,
      12 * UG,
      5 * UG,
      10 * MINUTE_MS,
      4 * ML,
      7,
      5 * MINUTE_MS,
      10 * MINUTE_MS,
      30 * MINUTE_MS,
      HOUR_MS,
      DAY_MS,
      8 * HOUR_MS,
      2 * ML,
      ML / 2,
      50,
      500,
      1000,
      CONCENTRATION,
      0,
      8 * HOUR_MS,
      48 * HOUR_MS,
      HOUR_MS,
    };
  }

  private static long[] pump(int suite) {
    return new long[] {
      STROKE_NL, 20L * ML, ML, 145, 30, 3300, suite, 1, ML / 10, 80, 1250, 5000, 350, 16500, 5, 560,
      1820, 170, 5000, 256, 3,
    };
  }

  private static int sensors(int suite) {
    int bits = Observation.ENCODER | Observation.VALVE;
    bits |= suite >= PumpProfile.SUITE_B ? Observation.LEVEL : 0;
    bits |= suite >= PumpProfile.SUITE_C ? Observation.PRESSURE | Observation.PRESSURE_AFTER : 0;
    bits |= suite >= PumpProfile.SUITE_C ? Observation.PULSATILITY : 0;
    return bits | (suite >= PumpProfile.SUITE_D ? Observation.CONCENTRATION : 0);
  }

  private static long[] frame() {
    long[] words = new long[Prescription.WORDS];
    words[Prescription.SEQUENCE] = 1L;
    words[Prescription.CONCENTRATION] = CONCENTRATION;
    words[Prescription.CONCENTRATION_AGAIN] = CONCENTRATION;
    words[Prescription.DEAD_LEAST_NL] = 330000L;
    words[Prescription.DEAD_MOST_NL] = 540000L;
    words[Prescription.CONTINUES_PG] = 400L * UG;
    words[Prescription.BOLUS_PG] = 20L * UG;
    words[Prescription.BOLUS_MS] = 10L * MINUTE_MS;
    words[Prescription.BOLUS_LOCKOUT_MS] = 4L * HOUR_MS;
    words[Prescription.BOLUS_MOST] = 4L;
    words[Prescription.SEGMENTS] = 4L;
    for (int i = 0; i < 4; i++) {
      words[Prescription.START_FIRST + i] = 360L * i;
      words[Prescription.RATE_FIRST + i] = (350L + 25L * i) * UG;
    }
    words[Prescription.CHECK] = Prescription.check(words);
    return words;
  }

  private void refill() {
    int left = FILL_NL - strokes * STROKE_NL;
    agree(guard.beginRefill(CONCENTRATION));
    agree(guard.confirmRefill(calls == 0 ? 0 : left, FILL_NL, CONCENTRATION, CONCENTRATION));
    strokes = 0;
  }

  /**
   * One call some time after the one before.
   *
   * @param elapsedMs ms
   * @param request a stroke is asked for
   * @return the answer
   */
  Decision decide(long elapsedMs, boolean request) {
    calls++;
    seen.request = request;
    seen.timeAMs += elapsedMs;
    seen.timeBMs += elapsedMs;
    seen.levelNl = FILL_NL - strokes * STROKE_NL;
    seen.pressurePa = 1500 + (calls & 63);
    seen.pressureAfterPa = 1500 + (calls & 31);
    seen.pulsatilityPa = 200;
    seen.pulsatilitySession = (int) (seen.timeAMs / (6L * HOUR_MS));
    seen.concentration = CONCENTRATION;
    seen.valveOpen = true;
    seen.valid = sensors;
    Decision decision = guard.decide(seen);
    if (decision.granted == 1) {
      strokes++;
      seen.encoderCount++;
    }
    if (decision.accountedNl < 6 * ML) {
      refill();
    }
    return decision;
  }

  /**
   * The patient asks for a bolus.
   *
   * @return the refusal, 0 when admitted
   */
  int bolus() {
    return guard.requestBolus();
  }

  /**
   * The guard itself.
   *
   * @return the guard
   */
  DoseGuard guard() {
    return guard;
  }
}
