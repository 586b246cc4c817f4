package doseguard.guard.boundary;

import static doseguard.guard.Figures.DAY;
import static doseguard.guard.Figures.HOUR;
import static doseguard.guard.boundary.Bound.count;
import static doseguard.guard.boundary.Bound.ms;

import doseguard.guard.monitor.StrokeMonitor;
import doseguard.guard.monitor.ValveMonitor;
import java.util.List;

/** Strokes against the encoder, and the valve against its command. */
// [utest->dsn~stroke-monitor~1, dsn~valve-monitor~1]
final class StrokeRows {
  private static final String SOURCE = "dsn~stroke-monitor~1";

  private StrokeRows() {}

  static List<Row> rows() {
    return List.of(
        Row.flag(
            StrokeMonitor.class,
            "strokes missed in a row that are a stall",
            count(3L, "strokes", SOURCE),
            strokes -> missed(strokes, 1).stalled(),
            false,
            true,
            true),
        Row.flag(
            StrokeMonitor.class,
            "only a granted stroke can be missed",
            count(1L, "granted", SOURCE),
            granted -> missed(3L, granted).stalled(),
            false,
            true,
            true),
        Row.flag(
            StrokeMonitor.class,
            "strokes seen between five that slip",
            count(5L * 8L - 32L, "strokes", SOURCE),
            StrokeRows::slips,
            true,
            true,
            false),
        Row.flag(
            StrokeMonitor.class,
            "strokes seen of one that was granted",
            count(1L, "strokes", SOURCE),
            seen -> counted(seen, 1).moved(),
            false,
            true,
            true),
        Row.flag(
            StrokeMonitor.class,
            "ungranted strokes that are noted",
            count(1L, "strokes", SOURCE),
            strokes -> counted(strokes, 0).sawUngranted(),
            false,
            true,
            true),
        Row.flag(
            StrokeMonitor.class,
            "ungranted strokes that are a runaway",
            count(2L, "strokes", SOURCE),
            strokes -> counted(strokes, 0).runaway(),
            false,
            true,
            true),
        Row.number(
            StrokeMonitor.class,
            "ungranted strokes believed at one call",
            count(1000L, "strokes", SOURCE),
            strokes -> counted(strokes, 0).ungrantedNow(),
            999L,
            1000L,
            1000L),
        Row.flag(
            StrokeMonitor.class,
            "time until a single ungranted stroke is forgotten",
            ms(DAY, SOURCE),
            StrokeRows::remembered,
            true,
            false,
            false),
        Row.flag(
            StrokeMonitor.class,
            "ungranted strokes that are not forgotten",
            count(2L, "strokes", SOURCE),
            StrokeRows::rememberedForGood,
            false,
            true,
            true),
        Row.flag(
            ValveMonitor.class,
            "feedback in a row that differs from the command",
            count(2L, "calls", "dsn~valve-monitor~1"),
            StrokeRows::valveFault,
            false,
            true,
            true));
  }

  private static StrokeMonitor still() {
    StrokeMonitor monitor = new StrokeMonitor();
    monitor.observe(0, 0);
    return monitor;
  }

  private static StrokeMonitor counted(long count, int granted) {
    StrokeMonitor monitor = still();
    monitor.observe((int) count, granted);
    return monitor;
  }

  private static StrokeMonitor missed(long strokes, long granted) {
    StrokeMonitor monitor = still();
    for (long i = 0; i < strokes; i++) {
      monitor.observe(0, (int) granted);
    }
    return monitor;
  }

  /** Two are missed, most are seen, two are missed, one is seen, one is missed. */
  private static boolean slips(long seen) {
    StrokeMonitor monitor = missed(2L, 1L);
    int count = 0;
    while (count < seen - 1L) {
      monitor.observe(++count, 1);
    }
    monitor.observe(count, 1);
    monitor.observe(count, 1);
    monitor.observe(++count, 1);
    monitor.observe(count, 1);
    return monitor.slips();
  }

  /** Half a day passes, one stroke moves, and the encoder is read once more before the end. */
  private static boolean remembered(long sinceMs) {
    StrokeMonitor monitor = still();
    monitor.advance(DAY / 2L);
    monitor.observe(1, 0);
    monitor.advance(sinceMs - HOUR);
    monitor.observe(1, 0);
    monitor.advance(HOUR);
    return monitor.sawUngranted();
  }

  private static boolean rememberedForGood(long strokes) {
    StrokeMonitor monitor = counted(strokes, 0);
    monitor.advance(DAY);
    return monitor.sawUngranted();
  }

  private static boolean valveFault(long calls) {
    ValveMonitor monitor = new ValveMonitor();
    for (long i = 0; i < calls; i++) {
      monitor.observe(false);
    }
    return monitor.fault();
  }
}
