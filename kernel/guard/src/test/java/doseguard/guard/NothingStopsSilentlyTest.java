package doseguard.guard;

import static doseguard.guard.PumpRig.HOUR;
import static doseguard.guard.PumpRig.MINUTE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.guard.state.AlarmTable;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;

/**
 * T7 over generated histories of faults and acts: whenever what was confirmed over W is below half
 * of what was prescribed, and whenever strokes are refused for more than W/2, a delivery alarm is
 * active or a stop was ordered. The account here is a plain list, kept apart from the kernel's.
 */
// [utest->dsn~therapy-monitor~1]
class NothingStopsSilentlyTest {
  private static final long W = 8L * HOUR;
  private static final long LONGER = W + W / 16L;
  private static final long STEP = 2L * MINUTE;
  private static final int STEPS = 20;
  private static final long STROKE_PG = 2000000L;

  private static final long ADVISORIES =
      (1L << AlarmTable.RESERVOIR_LOW)
          | (1L << AlarmTable.REFILL_INVESTIGATE)
          | (1L << AlarmTable.COVERAGE_REDUCED)
          | (1L << AlarmTable.ORDERED_STOP)
          | (1L << AlarmTable.SESSION_OPEN)
          | (1L << AlarmTable.SESSION_ROLLED_BACK)
          | (1L << AlarmTable.PROGRAM_REFUSED)
          | (1L << AlarmTable.DOSE_REDUCED)
          | (1L << AlarmTable.BOLUS_REFUSED);

  /** One thing that can happen before the next forty minutes. */
  enum Event {
    NOTHING,
    KINK,
    CLEAR,
    STALL,
    STALL_ENDS,
    STOP,
    RESUME,
    ACKNOWLEDGE,
    UNGRANTED_MOTION,
    GLITCH,
    ENCODER_LOST,
    PRESSURE_LOST,
    ALL_SENSED,
    CLOCK_STANDS,
    CLOCK_RUNS,
    NOBODY_ASKS,
    ASKS,
    BOLUS,
    EMPTY,
    REFILL,
    REFILL_ABANDONED,
  }

  private final List<long[]> account = new ArrayList<>();
  private PumpRig pump;
  private boolean clockStands;
  private long stopEndsMs;
  private long refusedSinceMs;
  private static int judged;

  @Property(tries = 150, seed = "77", shrinking = ShrinkingMode.OFF)
  void shouldAlarmWheneverDeliveryFallsShort(@ForAll @Size(min = 20, max = 70) List<Event> events) {
    begin();
    for (Event event : events) {
      happen(event);
      for (int i = 0; i < STEPS; i++) {
        step();
        judge(event);
      }
    }
  }

  @AfterContainer
  static void shouldHaveJudgedInterruptions() {
    assertTrue(judged > 1000, () -> "only " + judged + " interruptions were judged");
  }

  private void begin() {
    account.clear();
    clockStands = false;
    stopEndsMs = 0L;
    refusedSinceMs = 0L;
    pump = PumpRig.running(PumpProfile.SUITE_D);
    for (int i = 0; i < 12 * 30; i++) {
      step();
    }
    assertEquals(0L, pump.last.activeAlarms);
  }

  private void happen(Event event) {
    switch (event) {
      case NOTHING -> {}
      case KINK -> pump.kinked = true;
      case CLEAR -> pump.unkink();
      case STALL -> pump.stalled = true;
      case STALL_ENDS -> pump.stalled = false;
      case STOP -> {
        assertEquals(Refusal.NONE, pump.guard.stop(0L));
        stopEndsMs = pump.nowMs + HOUR;
      }
      case RESUME -> {
        pump.guard.resume();
        stopEndsMs = pump.nowMs;
      }
      case ACKNOWLEDGE -> pump.guard.acknowledge();
      case UNGRANTED_MOTION -> pump.encoder += 7;
      case GLITCH -> pump.encoder += 1;
      case ENCODER_LOST -> pump.masked |= Observation.ENCODER;
      case PRESSURE_LOST -> pump.masked |= Observation.PRESSURE;
      case ALL_SENSED -> pump.masked = 0;
      case CLOCK_STANDS -> clockStands = true;
      case CLOCK_RUNS -> clockStands = false;
      case NOBODY_ASKS -> pump.asks = false;
      case ASKS -> pump.asks = true;
      case BOLUS -> pump.guard.requestBolus();
      case EMPTY -> pump.levelNl = 0.0;
      case REFILL -> pump.refill((int) Math.max(0.0, pump.levelNl), 18 * PumpRig.ML, 2000);
      case REFILL_ABANDONED -> {
        pump.guard.beginRefill(500);
        pump.guard.abandonRefill();
      }
    }
  }

  private void step() {
    long startMs = pump.nowMs;
    int before = pump.strokes;
    pump.step(STEP, clockStands ? 0L : STEP, STEP);
    long stoppedMs = Math.max(0L, Math.min(STEP, stopEndsMs - startMs));
    boolean seen = !pump.stalled || (pump.masked & Observation.ENCODER) != 0;
    long confirmed = seen ? (pump.strokes - before) * STROKE_PG : 0L;
    account.add(
        new long[] {pump.nowMs, (STEP - stoppedMs) * 400L * PumpRig.UG / PumpRig.DAY, confirmed});
    boolean refused = pump.strokes == before;
    refusedSinceMs = refused ? refusedSinceMs : pump.nowMs;
  }

  private void judge(Event event) {
    boolean noticed = (pump.last.activeAlarms & ~ADVISORIES) != 0L;
    boolean ordered = pump.nowMs < stopEndsMs;
    long prescribed = 0L;
    long confirmed = 0L;
    for (long[] entry : account) {
      prescribed += entry[0] > pump.nowMs - W ? entry[1] : 0L;
      confirmed += entry[0] > pump.nowMs - LONGER - STEP ? entry[2] : 0L;
    }
    if (2L * (confirmed + STROKE_PG) < prescribed) {
      judged++;
      assertTrue(noticed, "below half without an alarm after " + event);
    }
    if (pump.nowMs - refusedSinceMs > W / 2L) {
      boolean asked = pump.asks;
      assertTrue(noticed || ordered || !asked, "refused without an alarm after " + event);
    }
    account.removeIf(entry -> entry[0] < pump.nowMs - 2L * W);
  }
}
