package doseguard.engine.port;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.engine.simulation.TestFigures;
import doseguard.guard.DoseGuard;
import doseguard.guard.PumpProfile;
import doseguard.guard.program.Prescription;
import org.junit.jupiter.api.Test;

/** The kernel behind the port, shipped or from a class loader of its own. */
class KernelGuardTest {
  private static final long UG = 1000000L;
  private static final long MINUTE = 60000L;
  private static final long HOUR = 60L * MINUTE;
  private static final long DAY = 24L * HOUR;
  private static final int ML = 1000000;

  private final Sensed sensed = new Sensed();
  private final Answer answer = new Answer();

  private static long[] pump() {
    long[] figures = TestFigures.profile();
    figures[PumpProfile.VALVE] = 1L;
    return figures;
  }

  private static long[] frame(long sequence, long dailyUg) {
    long[] words = new long[Prescription.WORDS];
    words[Prescription.SEQUENCE] = sequence;
    words[Prescription.CONCENTRATION] = 2000;
    words[Prescription.CONCENTRATION_AGAIN] = 2000;
    words[Prescription.DEAD_LEAST_NL] = 330000;
    words[Prescription.DEAD_MOST_NL] = 540000;
    words[Prescription.CONTINUES_PG] = 400 * UG;
    words[Prescription.BOLUS_PG] = 10 * UG;
    words[Prescription.BOLUS_MS] = 10 * MINUTE;
    words[Prescription.BOLUS_LOCKOUT_MS] = 4 * HOUR;
    words[Prescription.BOLUS_MOST] = 2;
    words[Prescription.SEGMENTS] = 1;
    words[Prescription.RATE_FIRST] = dailyUg * UG;
    words[Prescription.CHECK] = Prescription.check(words);
    return words;
  }

  private static GuardPort running(GuardFactory factory) {
    GuardPort guard = factory.create(TestFigures.policy(), pump());
    assertEquals(0, guard.beginRefill(2000));
    assertEquals(0, guard.confirmRefill(0, 18 * ML, 2000, 2000));
    assertEquals(0, guard.propose(frame(1L, 400L)));
    assertEquals(400L * UG, guard.readBackPg());
    assertEquals(0, guard.confirm(1L, false));
    return guard;
  }

  /** Asks every minute; gives the strokes granted. */
  private int run(GuardPort guard, long minutes) {
    int strokes = 0;
    for (long i = 0; i < minutes; i++) {
      sensed.timeAMs += MINUTE;
      sensed.timeBMs += MINUTE;
      sensed.request = true;
      sensed.valid |= Sensed.ENCODER;
      guard.decide(sensed, answer);
      if (answer.granted) {
        strokes++;
        sensed.encoderCount++;
      }
    }
    return strokes;
  }

  private boolean active(AlarmKind kind) {
    return (answer.activeAlarms >>> kind.id() & 1L) == 1L;
  }

  @Test
  void shouldPassOnEveryFieldOfTheAnswer() {
    GuardPort guard = running(InProcessGuards.shipped());

    assertEquals(200, run(guard, 1440L), 1.0);
    assertTrue(answer.openValve);
    assertEquals(RuleKind.PRESCRIPTION_CREDIT.id(), answer.rule);
    assertEquals(18 * ML - 200000, answer.accountedNl, 1000.0);
    sensed.encoderCount += 9;
    run(guard, 1L);
    assertTrue(active(AlarmKind.RUNAWAY));
    assertEquals(1, guard.annunciations(AlarmKind.RUNAWAY.id()));
    assertFalse(answer.openValve);
    assertTrue(answer.latchedAlarms != 0L);
    assertTrue(answer.annunciations >= 1);
    assertTrue(answer.headroomPg > 0L);
    guard.acknowledge();
    run(guard, 1L);
    assertFalse(active(AlarmKind.RUNAWAY));
  }

  @Test
  void shouldPassOnEveryReading() {
    GuardPort guard = running(InProcessGuards.shipped());
    sensed.valid = Sensed.LEVEL | Sensed.CONCENTRATION | Sensed.VALVE;
    sensed.concentration = 4000;
    sensed.levelNl = 100;
    sensed.valveOpen = false;
    run(guard, 130L);

    assertTrue(active(AlarmKind.CONCENTRATION_HIGH));
    assertTrue(active(AlarmKind.FILL_MISMATCH));
    assertTrue(active(AlarmKind.VALVE_FAULT));
    assertTrue(active(AlarmKind.COVERAGE_REDUCED));
    sensed.valid = Sensed.PRESSURE | Sensed.PULSATILITY;
    for (int i = 0; i < 6; i++) {
      sensed.pulsatilitySession = i;
      sensed.pulsatilityPa = i < 4 ? 200 : 5;
      run(guard, 1L);
    }
    assertTrue(active(AlarmKind.PULSATILITY_LOST));
    sensed.valid = Sensed.PRESSURE | Sensed.PRESSURE_AFTER;
    for (int i = 0; i < 240 && !active(AlarmKind.OCCLUSION); i++) {
      int granted = run(guard, 1L);
      sensed.pressurePa += granted * 3300 + 1 - 2 * (i % 2);
      sensed.pressureAfterPa = sensed.pressurePa;
    }
    assertTrue(active(AlarmKind.OCCLUSION));
  }

  @Test
  void shouldPassOnEveryAct() {
    GuardPort guard = running(InProcessGuards.shipped());
    run(guard, 60L);
    assertEquals(RefusalKind.NONE.id(), guard.requestBolus());
    assertEquals(RefusalKind.BOLUS_HELD.id(), guard.requestBolus());
    assertEquals(RefusalKind.STOP_TOO_LONG.id(), guard.stop(DAY + 1L));
    assertEquals(RefusalKind.NONE.id(), guard.stop(HOUR));
    assertEquals(0, run(guard, 30L));
    guard.resume();
    assertTrue(run(guard, 60L) > 0);
    assertEquals(RefusalKind.NONE.id(), guard.propose(frame(2L, 380L)));
    guard.abandonProgram();
    assertEquals(RefusalKind.NOTHING_PENDING.id(), guard.confirm(2L, false));
    assertEquals(RefusalKind.NONE.id(), guard.propose(frame(2L, 150L)));
    assertEquals(RefusalKind.NEEDS_SECOND_CONFIRMATION.id(), guard.confirm(2L, false));
    assertEquals(RefusalKind.NONE.id(), guard.confirm(2L, true));
    assertEquals(RefusalKind.NONE.id(), guard.beginRefill(1000));
    guard.abandonRefill();
    assertEquals(RefusalKind.REFILL_STATE.id(), guard.confirmRefill(0, ML, 1000, 1000));
  }

  @Test
  void shouldRefuseDataThatTheKernelRefuses() {
    long[] crossing = TestFigures.policy();
    crossing[0] = 2000L * UG;

    assertThrows(
        IllegalArgumentException.class, () -> InProcessGuards.shipped().create(crossing, pump()));
    assertThrows(
        IllegalArgumentException.class,
        () -> InProcessGuards.from(new KernelLoader()).create(crossing, pump()));
  }

  @Test
  void shouldRunAKernelOfItsOwnFromAnotherClassLoader() throws ReflectiveOperationException {
    KernelLoader loader = new KernelLoader();
    GuardPort guard = running(InProcessGuards.from(loader));

    assertInstanceOf(GuardPort.class, guard);
    assertNotSame(KernelGuard.class, guard.getClass());
    assertNotSame(DoseGuard.class, loader.loadClass(DoseGuard.class.getName()));
    assertEquals(200, run(guard, 1440L), 1.0);
  }

  @Test
  void shouldSayThatALoaderHasNoAdapter() {
    ClassLoader empty = new ClassLoader(null) {};

    assertThrows(ReflectiveOperationException.class, () -> InProcessGuards.from(empty));
  }
}
