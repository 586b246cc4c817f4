package doseguard.engine.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The time between two strokes. */
final class StrokeFigures {
  private static final int CONCENTRATION = 2000;
  private static final int STROKES = 100;
  private static final double MINUTE_MS = 60_000.0;
  private static final double SECOND_MS = 1000.0;

  private StrokeFigures() {}

  static Validation all() {
    List<Figure> figures = new ArrayList<>();
    figures.add(Figure.of(what(0.048), 30.0, intervalMs(0.048) / MINUTE_MS, 0.5, "min", 2));
    figures.add(Figure.of(what(0.1), 14.4, intervalMs(0.1) / MINUTE_MS, 0.05, "min", 2));
    figures.add(Figure.of(what(0.5), 2.9, intervalMs(0.5) / MINUTE_MS, 0.05, "min", 2));
    figures.add(Figure.of(what(1.0), 1.4, intervalMs(1.0) / MINUTE_MS, 0.05, "min", 2));
    figures.add(Figure.of(what(24.0), 3.6, intervalMs(24.0) / SECOND_MS, 0.05, "s", 2));
    return new Validation(
        "Time between strokes of 1 µL",
        "The controller of every case, with the widest policy that can be built: mean of "
            + STROKES
            + " intervals.",
        "Half of the last digit published.",
        "physics.md 1.3 (pump)",
        figures);
  }

  private static String what(double mlPerDay) {
    return String.format(Locale.ROOT, "interval at %s mL/day", mlPerDay);
  }

  private static double intervalMs(double mlPerDay) {
    long ugPerDay = StrictMath.round(mlPerDay * CONCENTRATION);
    BenchPump bench = new BenchPump(0.42e6, ugPerDay, CONCENTRATION, CONCENTRATION, CONCENTRATION);
    bench.stroke();
    long first = bench.nowMs();
    for (int i = 0; i < STROKES; i++) {
      bench.stroke();
    }
    return (double) (bench.nowMs() - first) / STROKES;
  }
}
