package doseguard.guard.boundary;

import static doseguard.guard.Figures.HOUR;
import static doseguard.guard.boundary.Bound.concentration;
import static doseguard.guard.boundary.Bound.count;
import static doseguard.guard.boundary.Bound.ms;

import doseguard.guard.monitor.ConcentrationMonitor;
import java.util.List;

/** Concentration at the outlet of the reservoir against the one declared. */
// [utest->dsn~concentration-monitor~1]
final class ConcentrationRows {
  private static final int DECLARED = 500;
  private static final int STRONGEST = 4000;
  private static final long SIGMA = 30L;
  private static final long MARGIN = 4L * SIGMA;
  private static final long WIDE_SIGMA = 300L;
  private static final long MARGIN_MOST = 900L;
  private static final int BELIEVED_MOST = 16000;
  private static final String SOURCE = "CONCENTRATION_SIGMA_PERMILLE, dsn~concentration-monitor~1";

  private ConcentrationRows() {}

  static List<Row> rows() {
    return List.of(
        Row.flag(
            ConcentrationMonitor.class,
            "reading that is too high",
            concentration(DECLARED * (1000L + MARGIN) / 1000L, SOURCE),
            reading -> read(SIGMA, DECLARED, reading, 2L).tooHigh(),
            false,
            false,
            true),
        Row.flag(
            ConcentrationMonitor.class,
            "reading that is too low",
            concentration(DECLARED * (1000L - MARGIN) / 1000L, SOURCE),
            reading -> read(SIGMA, DECLARED, reading, 2L).tooLow(),
            true,
            false,
            false),
        Row.flag(
            ConcentrationMonitor.class,
            "reading that is too low for any sensor",
            concentration(STRONGEST * (1000L - MARGIN_MOST) / 1000L, SOURCE),
            reading -> read(WIDE_SIGMA, STRONGEST, reading, 2L).tooLow(),
            true,
            false,
            false),
        Row.flag(
            ConcentrationMonitor.class,
            "readings in a row that are too high",
            count(2L, "readings", SOURCE),
            readings -> read(SIGMA, DECLARED, 2L * DECLARED, readings).tooHigh(),
            false,
            true,
            true),
        Row.flag(
            ConcentrationMonitor.class,
            "readings in a row that are too low",
            count(2L, "readings", SOURCE),
            readings -> read(SIGMA, DECLARED, 0L, readings).tooLow(),
            false,
            true,
            true),
        Row.flag(
            ConcentrationMonitor.class,
            "strongest reading believed",
            concentration(BELIEVED_MOST, SOURCE),
            reading -> read(SIGMA, DECLARED, reading, 2L).tooHigh(),
            true,
            true,
            false),
        Row.flag(
            ConcentrationMonitor.class,
            "weakest reading believed",
            concentration(0L, SOURCE),
            reading -> read(SIGMA, DECLARED, reading, 2L).tooLow(),
            false,
            true,
            true),
        Row.flag(
            ConcentrationMonitor.class,
            "concentration declared that is watched",
            concentration(1L, SOURCE),
            declared -> read(SIGMA, (int) declared, DECLARED, 2L).tooHigh(),
            false,
            true,
            true),
        Row.flag(
            ConcentrationMonitor.class,
            "time between two readings",
            ms(HOUR, "dsn~concentration-monitor~1"),
            ConcentrationRows::readAgain,
            false,
            true,
            true),
        Row.number(
            ConcentrationMonitor.class,
            "mean of two readings, rounded up, ug/mL",
            concentration(600L, "dsn~concentration-monitor~1"),
            ConcentrationRows::mean,
            600L,
            600L,
            601L));
  }

  private static ConcentrationMonitor read(long sigma, int declared, long reading, long times) {
    ConcentrationMonitor monitor = new ConcentrationMonitor(sigma);
    for (long i = 0; i < times; i++) {
      monitor.advance(HOUR);
      monitor.observe((int) reading, declared);
    }
    return monitor;
  }

  private static boolean readAgain(long afterMs) {
    ConcentrationMonitor monitor = new ConcentrationMonitor(SIGMA);
    monitor.observe(0, DECLARED);
    monitor.advance(afterMs);
    monitor.observe(0, DECLARED);
    return monitor.tooLow();
  }

  private static long mean(long second) {
    ConcentrationMonitor monitor = read(SIGMA, DECLARED, 600L, 1L);
    monitor.advance(HOUR);
    monitor.observe((int) second, DECLARED);
    return monitor.measured();
  }
}
