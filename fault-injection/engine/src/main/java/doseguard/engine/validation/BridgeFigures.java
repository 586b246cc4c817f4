package doseguard.engine.validation;

import java.util.ArrayList;
import java.util.List;

/** What becomes of a change of concentration with and without a bridge. */
final class BridgeFigures {
  private static final double DAY_H = 24.0;

  private BridgeFigures() {}

  static Validation all() {
    List<Figure> figures = new ArrayList<>();
    row(figures, new Change(500, 2000, 300, 0.42), 0.25, 67.0, 16.8);
    row(figures, new Change(2000, 500, 300, 0.42), 4.0, 16.8, 67.0);
    row(figures, new Change(500, 1000, 300, 0.42), 0.5, 34.0, 16.8);
    row(figures, new Change(1000, 500, 300, 0.42), 2.0, 16.8, 33.6);
    row(figures, new Change(500, 2000, 400, 0.39), 0.25, 46.8, 11.7);
    row(figures, new Change(2000, 500, 400, 0.39), 4.0, 11.7, 46.8);
    return new Validation(
        "Bridge and its omission",
        "The controller of every case after a refill of another strength, with and without the"
            + " bridge, on a line full of the old drug: rate at the tip over the prescribed rate"
            + " until the new drug arrives, how long that takes, and how long the bridge runs.",
        "Half of the last digit published and one stroke interval for times; half a percent for"
            + " rates, of which one stroke more or less in the gap is the part that counts.",
        "physics.md 1.3 (bridge, four rows at 300 µg/day and 0.42 mL); domain.md 1.5 oracles A and"
            + " B (400 µg/day, 0.39 mL)",
        figures);
  }

  private record Change(int from, int to, int ugPerDay, double deadMl) {
    BenchPump refilled(boolean bridged) {
      BenchPump bench = new BenchPump(deadMl * BenchPump.NL_PER_ML, ugPerDay, from, to, from);
      bench.pace().refilled(to, bridged);
      return bench;
    }

    /** A mass in a time as a multiple of the prescribed rate. */
    double perDay(double pg, long ms) {
      return pg / BenchPump.PG_PER_UG / ugPerDay * DAY_H * BenchPump.HOUR_MS / ms;
    }

    String words() {
      return from + " → " + to + " µg/mL at " + ugPerDay + " µg/day";
    }

    double intervalHours(int concentration) {
      return DAY_H * BenchPump.STROKE_NL / 1000.0 * concentration / 1000.0 / ugPerDay;
    }
  }

  private static void row(
      List<Figure> figures, Change change, double rate, double gapHours, double bridgeHours) {
    BenchPump omitted = change.refilled(false);
    omitted.stroke();
    long firstMs = omitted.nowMs();
    long lastMs = firstMs;
    while (omitted.pumped().tipConcentration() == change.from()) {
      lastMs = omitted.nowMs();
      omitted.stroke();
    }
    double perDay = change.perDay(omitted.pumped().tipPg(), omitted.nowMs() - firstMs);
    String words = change.words();
    figures.add(
        Figure.of(words + ", omitted: rate", rate, perDay, 0.005 * rate, "× prescribed", 3));
    figures.add(
        Figure.of(
            words + ", omitted: for",
            gapHours,
            lastMs / BenchPump.HOUR_MS,
            halfDigit(gapHours) + change.intervalHours(change.to()),
            "h",
            2));
    BenchPump bridged = change.refilled(true);
    while (bridged.pace().dosingConcentration() == change.from()) {
      bridged.stroke();
    }
    figures.add(
        Figure.of(
            words + ", bridge: for",
            bridgeHours,
            bridged.nowMs() / BenchPump.HOUR_MS,
            halfDigit(bridgeHours) + change.intervalHours(change.from()),
            "h",
            2));
    figures.add(
        Figure.of(
            words + ", bridge: rate",
            1.0,
            change.perDay(bridged.pumped().tipPg(), bridged.nowMs()),
            0.005,
            "× prescribed",
            3));
  }

  /** Whole hours are published without a decimal, others with one. */
  private static double halfDigit(double hours) {
    return hours == Math.rint(hours) ? 0.5 : 0.05;
  }
}
