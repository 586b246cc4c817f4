package doseguard.guard;

import static doseguard.guard.PumpRig.DAY;
import static doseguard.guard.PumpRig.HOUR;
import static doseguard.guard.PumpRig.MINUTE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.guard.program.Prescription;
import doseguard.guard.state.AlarmTable;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

/** T6: one wrong time source never lets more flow and never silences. */
// [utest->dsn~passing-time~1]
class DoseGuardTimeTest {
  private static final long STROKE_PG = 2000000L;

  /** What one clock adds to the true time at each of a series of calls. */
  @Provide
  Arbitrary<List<Long>> wrongs() {
    Arbitrary<Long> jump =
        Arbitraries.frequencyOf(
            Tuple.of(6, Arbitraries.just(0L)),
            Tuple.of(2, Arbitraries.just(-3L * MINUTE)),
            Tuple.of(2, Arbitraries.longs().between(-DAY, DAY)),
            Tuple.of(1, Arbitraries.of(1L << 32, -(1L << 32), Long.MIN_VALUE)));
    return jump.list().ofMinSize(20).ofMaxSize(60);
  }

  @Property(tries = 60, seed = "6", shrinking = ShrinkingMode.OFF)
  void shouldNeverLetMoreFlowThanByTheRightClock(
      @ForAll("wrongs") List<Long> wrongs, @ForAll boolean first) {
    PumpRig pump = PumpRig.running(PumpProfile.SUITE_A);
    pump.run(HOUR, 3L * MINUTE);
    long start = pump.nowMs;
    long before = pump.grantedPg;
    for (long wrong : wrongs) {
      for (int i = 0; i < 10; i++) {
        long ms = 3L * MINUTE;
        long other = i == 0 ? ms + wrong : wrong == -ms ? 0L : ms;
        pump.step(ms, first ? other : ms, first ? ms : other);
        long prescribed = (pump.nowMs - start) * 400L * PumpRig.UG / DAY;
        assertTrue(pump.grantedPg - before <= prescribed + STROKE_PG);
      }
    }
  }

  @Property(tries = 60, seed = "7", shrinking = ShrinkingMode.OFF)
  void shouldNeverSilenceAStall(@ForAll("wrongs") List<Long> wrongs, @ForAll boolean first) {
    PumpRig pump = PumpRig.running(PumpProfile.SUITE_A);
    pump.run(HOUR, 3L * MINUTE);
    pump.masked = Observation.ENCODER;
    pump.asks = false;
    long start = pump.nowMs;
    for (int i = 0; i < 170; i++) {
      long ms = 3L * MINUTE;
      long other = ms + (i < wrongs.size() ? wrongs.get(i) : 0L);
      pump.step(ms, first ? other : ms, first ? ms : other);
    }
    assertTrue(pump.nowMs - start > 8L * HOUR);
    assertTrue(pump.active(AlarmTable.THERAPY_INTERRUPTED));
  }

  @Test
  void shouldLetNothingFlowAndSaySoWhileOneClockStandsStill() {
    PumpRig pump = PumpRig.running(PumpProfile.SUITE_A);
    pump.run(HOUR, MINUTE);
    int before = pump.strokes;
    for (int i = 0; i < 600; i++) {
      pump.step(MINUTE, 0L, MINUTE);
    }
    assertTrue(pump.strokes <= before + 1);
    assertTrue(pump.active(AlarmTable.CLOCK_DISAGREE));
    assertTrue(pump.active(AlarmTable.THERAPY_INTERRUPTED));
    pump.run(2L * HOUR, MINUTE);
    assertFalse(pump.active(AlarmTable.CLOCK_DISAGREE));
    assertTrue(pump.latched(AlarmTable.CLOCK_DISAGREE));
    assertTrue(pump.active(AlarmTable.RESTART_REDUCED), "ten hours: half the dose");
    assertEquals(8, pump.strokes - before, 2);
  }

  @Test
  void shouldNotEndAnOrderedStopEarlyBecauseOneClockJumps() {
    for (int which = 0; which < 2; which++) {
      PumpRig pump = PumpRig.running(PumpProfile.SUITE_A);
      pump.run(HOUR, MINUTE);
      pump.guard.stop(4L * HOUR);
      int before = pump.strokes;
      pump.step(MINUTE, which == 0 ? 3L * HOUR : MINUTE, which == 0 ? MINUTE : 3L * HOUR);
      pump.run(4L * HOUR - 2L * MINUTE, MINUTE);
      assertEquals(before, pump.strokes);
      assertTrue(pump.active(AlarmTable.ORDERED_STOP));
      pump.run(HOUR, MINUTE);
      assertTrue(pump.strokes > before);
      assertFalse(pump.active(AlarmTable.ORDERED_STOP));
    }
  }

  @Test
  void shouldExcuseAnInterruptionForNoLongerThanTheStopByTheFasterClock() {
    PumpRig pump = PumpRig.running(PumpProfile.SUITE_A);
    pump.run(HOUR, MINUTE);
    pump.guard.stop(DAY);
    for (int i = 0; i < 24 * 60; i++) {
      pump.step(MINUTE, MINUTE, 2L * MINUTE);
    }
    assertTrue(pump.active(AlarmTable.THERAPY_INTERRUPTED));
    assertTrue(pump.active(AlarmTable.CLOCK_DISAGREE));
  }

  @Test
  void shouldNotShortenTheLockOutOfABolusBecauseOneClockJumps() {
    PumpRig pump = new PumpRig(PumpProfile.SUITE_A);
    pump.refill(0, 18 * PumpRig.ML, 2000);
    long[] words = pump.frame(200, 200);
    words[Prescription.BOLUS_PG] = 10L * PumpRig.UG;
    words[Prescription.BOLUS_MS] = 10L * MINUTE;
    words[Prescription.BOLUS_LOCKOUT_MS] = 3L * HOUR;
    words[Prescription.BOLUS_MOST] = 4;
    pump.accept(words);
    pump.run(HOUR, MINUTE);
    assertEquals(Refusal.NONE, pump.guard.requestBolus());
    pump.step(MINUTE, MINUTE, 5L * HOUR);
    pump.run(3L * HOUR - 2L * MINUTE, MINUTE);
    assertEquals(Refusal.BOLUS_LOCKOUT, pump.guard.requestBolus());
    assertTrue(pump.guard.annunciations(AlarmTable.BOLUS_REFUSED) == 1);
    pump.run(MINUTE, MINUTE);
    assertEquals(Refusal.NONE, pump.guard.requestBolus());
  }
}
