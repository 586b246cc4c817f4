package doseguard.guard.boundary;

import static doseguard.guard.boundary.Bound.count;
import static doseguard.guard.boundary.Bound.pa;

import doseguard.guard.monitor.PressureMonitor;
import doseguard.guard.monitor.PulsatilityMonitor;
import java.util.List;

/** Pressure in the catheter after strokes, and the pulse seen through it. */
// [utest->dsn~pressure-monitor~1, dsn~pulsatility-monitor~1]
final class PressureRows {
  private static final int STEP = 3001;
  private static final int REST = 1000;
  private static final int HELD = REST + 3 * STEP;
  private static final String PRESSURE = "dsn~pressure-monitor~1";
  private static final String PULSE = "dsn~pulsatility-monitor~1";

  /** An amplitude of which a third and an eighth are whole. */
  private static final int AMPLITUDE = 240;

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
            count(3L, "strokes", PRESSURE),
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
            "amplitude that is low",
            pa(AMPLITUDE / 3, PULSE),
            amplitude -> sessions(4L, amplitude, 2).lost(),
            true,
            false,
            false),
        Row.flag(
            PulsatilityMonitor.class,
            "amplitude that is gone",
            pa(AMPLITUDE / 8, PULSE),
            amplitude -> sessions(4L, amplitude, 1).lost(),
            true,
            false,
            false),
        Row.flag(
            PulsatilityMonitor.class,
            "low sessions in a row",
            count(2L, "sessions", PULSE),
            sessions -> sessions(4L, AMPLITUDE / 4L, (int) sessions).lost(),
            false,
            true,
            true),
        Row.flag(
            PulsatilityMonitor.class,
            "sessions that make the reference",
            count(4L, "sessions", PULSE),
            sessions -> sessions(sessions, 0L, 1).lost(),
            false,
            true,
            true),
        Row.flag(
            PulsatilityMonitor.class,
            "a session counts once",
            count(5L, "as a number", PULSE),
            PressureRows::nextSession,
            true,
            false,
            true));
  }

  /** Strokes with the rise after each and what is left of it before the next one. */
  private static PressureMonitor strokes(long count, int after, int left, boolean read) {
    PressureMonitor monitor = new PressureMonitor(STEP);
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
    PressureMonitor monitor = new PressureMonitor(STEP);
    monitor.now(REST, false);
    for (long i = 0; i < readings; i++) {
      monitor.now(REST, false);
    }
    return monitor.lost();
  }

  private static PulsatilityMonitor sessions(long ordinary, long amplitude, int times) {
    PulsatilityMonitor monitor = new PulsatilityMonitor();
    int number = 0;
    while (number < ordinary) {
      monitor.observe(++number, AMPLITUDE);
    }
    for (int i = 0; i < times; i++) {
      monitor.observe(++number, (int) amplitude);
    }
    return monitor;
  }

  private static boolean nextSession(long number) {
    PulsatilityMonitor monitor = sessions(4L, AMPLITUDE / 4L, 1);
    monitor.observe((int) number, AMPLITUDE / 4);
    return monitor.lost();
  }
}
