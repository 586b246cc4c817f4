package doseguard.guard.boundary;

import static doseguard.guard.Figures.pumpWith;
import static doseguard.guard.boundary.Bound.count;
import static doseguard.guard.boundary.Bound.pa;

import doseguard.guard.PumpProfile;
import doseguard.guard.monitor.PressureMonitor;
import doseguard.guard.monitor.PulsatilityMonitor;
import java.util.List;

/** Pressure in the catheter after strokes, and the pulse seen through it. */
// [utest->dsn~pressure-monitor~2, dsn~pulsatility-monitor~2]
final class PressureRows {
  private static final int STEP = 3001;
  private static final int OCCLUDED = 3;
  private static final int REST = 1000;
  private static final int HELD = REST + 3 * STEP;
  private static final String PRESSURE = "dsn~pressure-monitor~2";
  private static final String PULSE = "dsn~pulsatility-monitor~2";

  /** The ordinary amplitude: 7.907 octaves. */
  private static final int AMPLITUDE = 240;

  /** Ordinary sessions before the others: the fast slack is 0.56 + 1.82 / 20 octaves. */
  private static final long ORDINARY = 10L;

  /** An amplitude 1.263 octaves below. */
  private static final long LOW = 100L;

  private static final long MEMORY = 4L;
  private static final PumpProfile SLOW_ONLY = pumpWith(PumpProfile.PULSE_FAST_LIMIT, 100000L);
  private static final PumpProfile FORGETFUL = pumpWith(PumpProfile.PULSE_MEMORY, MEMORY);

  private PressureRows() {}

  static List<Row> rows() {
    return List.of(
        Row.flag(
            PressureMonitor.class,
            "rise after a stroke that cannot leave",
            pa(STEP / 2, "STEP_PA, " + PRESSURE),
            rise -> strokes(3L, (int) rise, STEP, true).occluded(),
            false,
            false,
            true),
        Row.flag(
            PressureMonitor.class,
            "rise that is left when the next stroke is due",
            pa(STEP / 2, "STEP_PA, " + PRESSURE),
            rise -> strokes(3L, STEP, (int) rise, true).occluded(),
            false,
            false,
            true),
        Row.flag(
            PressureMonitor.class,
            "strokes that stayed",
            count(OCCLUDED, "strokes", "OCCLUDED_AFTER, " + PRESSURE),
            strokes -> strokes(strokes, STEP, STEP, true).occluded(),
            false,
            true,
            true),
        Row.flag(
            PressureMonitor.class,
            "strokes without a reading after them",
            count(8L, "strokes", PRESSURE),
            strokes -> strokes(strokes, STEP, STEP, false).lost(),
            false,
            true,
            true),
        Row.flag(
            PressureMonitor.class,
            "pressure at which an occlusion is over",
            pa(REST + (HELD - REST) / 2, PRESSURE),
            pa -> occludedAfter((int) pa, 3L),
            false,
            false,
            true),
        Row.flag(
            PressureMonitor.class,
            "readings that end an occlusion",
            count(3L, "readings", PRESSURE),
            readings -> occludedAfter(REST, readings),
            true,
            false,
            false),
        Row.flag(
            PressureMonitor.class,
            "lowest pressure believed",
            pa(-100000L, PRESSURE),
            pa -> occludedAfterAcknowledgement((int) pa),
            false,
            true,
            true),
        Row.flag(
            PressureMonitor.class,
            "highest pressure believed",
            pa(1000000L, PRESSURE),
            pa -> occludedAfterAcknowledgement((int) pa),
            true,
            true,
            false),
        Row.flag(
            PressureMonitor.class,
            "equal readings in a row",
            count(8L, "readings", PRESSURE),
            PressureRows::equal,
            false,
            true,
            true),
        Row.flag(
            PulsatilityMonitor.class,
            "amplitude that is lost at once",
            pa(43L, "PULSE_FAST_SLACK, PULSE_FAST_LIMIT, " + PULSE),
            amplitude -> sessions(pumpWith(), ORDINARY, amplitude, 1L).lost(),
            true,
            true,
            false),
        Row.flag(
            PulsatilityMonitor.class,
            "amplitude that the slow sum calls lost at once",
            pa(5L, "PULSE_SLOW_SLACK, PULSE_SLOW_LIMIT, " + PULSE),
            amplitude -> sessions(SLOW_ONLY, ORDINARY, amplitude, 1L).lost(),
            true,
            true,
            false),
        Row.flag(
            PulsatilityMonitor.class,
            "low sessions before it is lost",
            count(4L, "sessions", PULSE),
            sessions -> sessions(pumpWith(), ORDINARY, LOW, sessions).lost(),
            false,
            true,
            true),
        Row.flag(
            PulsatilityMonitor.class,
            "sessions that make the reference",
            count(MEMORY, "sessions", "PULSE_MEMORY, " + PULSE),
            sessions -> sessions(FORGETFUL, sessions, 38L, 1L).lost(),
            false,
            true,
            true),
        Row.flag(
            PulsatilityMonitor.class,
            "a session counts once",
            count(ORDINARY + 3L, "as a number", PULSE),
            PressureRows::nextSession,
            true,
            false,
            true));
  }

  /** Strokes with the rise after each and what is left of it before the next one. */
  private static PressureMonitor strokes(long count, int after, int left, boolean read) {
    PressureMonitor monitor = new PressureMonitor(STEP, OCCLUDED);
    int pa = REST;
    monitor.now(pa, true);
    for (long i = 0; i < count; i++) {
      monitor.stroke(1L);
      if (read) {
        monitor.after(pa + after);
      }
      pa += left;
      monitor.now(pa, true);
    }
    return monitor;
  }

  private static boolean occludedAfter(int pa, long readings) {
    PressureMonitor monitor = strokes(3L, STEP, STEP, true);
    for (long i = 0; i < readings; i++) {
      monitor.now(pa, false);
    }
    return monitor.occluded();
  }

  private static boolean occludedAfterAcknowledgement(int pa) {
    PressureMonitor monitor = strokes(3L, STEP, STEP, true);
    monitor.now(pa, false);
    monitor.acknowledge();
    return monitor.occluded();
  }

  private static boolean equal(long readings) {
    PressureMonitor monitor = new PressureMonitor(STEP, OCCLUDED);
    monitor.now(REST, false);
    for (long i = 0; i < readings; i++) {
      monitor.now(REST, false);
    }
    return monitor.lost();
  }

  private static PulsatilityMonitor sessions(
      PumpProfile pump, long ordinary, long amplitude, long times) {
    PulsatilityMonitor monitor = new PulsatilityMonitor(pump);
    int number = 0;
    while (number < ordinary) {
      monitor.observe(++number, AMPLITUDE);
    }
    for (long i = 0; i < times; i++) {
      monitor.observe(++number, (int) amplitude);
    }
    return monitor;
  }

  private static boolean nextSession(long number) {
    PulsatilityMonitor monitor = sessions(pumpWith(), ORDINARY, LOW, 3L);
    monitor.observe((int) number, (int) LOW);
    return monitor.lost();
  }
}
