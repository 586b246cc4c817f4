package doseguard.engine.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How long a wrong drug in the reservoir takes to the tip. */
final class TransportFigures {
  private static final int RIGHT = 1000;
  private static final double WRONG = 4000.0;
  private static final double PLUG = 1.0;
  private static final double JET = 0.5;

  /** Published times, h, by dead volume (rows) and flow 0.1, 0.5, 1 mL/day. */
  private static final double[][] PLUG_H = {
    {0.33, 79.0, 15.8, 7.9}, {0.42, 101.0, 20.2, 10.1}, {0.54, 130.0, 25.9, 13.0},
  };

  private static final double[] FLOWS = {0.1, 0.5, 1.0};

  private TransportFigures() {}

  static Validation transit() {
    List<Figure> figures = new ArrayList<>();
    for (double[] row : PLUG_H) {
      for (int i = 0; i < FLOWS.length; i++) {
        figures.add(figure(row[0], FLOWS[i], PLUG, row[i + 1]));
      }
    }
    for (int i = 0; i < FLOWS.length; i++) {
      figures.add(figure(PLUG_H[1][0], FLOWS[i], JET, PLUG_H[1][i + 1] / 2.0));
    }
    return new Validation(
        "Transit time of a wrong concentration",
        "The reservoir holds another drug than the line; strokes of 1 µL up to the one after which"
            + " something else leaves the tip. With the jet a front arrives after half of the dead volume.",
        "Half of the last digit published and one stroke interval.",
        "physics.md 1.3 (drug transport)",
        figures);
  }

  private static Figure figure(double deadMl, double mlPerDay, double arrival, double published) {
    String what =
        String.format(
            Locale.ROOT,
            "%.2f mL at %s mL/day%s",
            deadMl,
            mlPerDay,
            arrival == PLUG ? "" : ", jet");
    double interval = 24.0 * BenchPump.STROKE_NL / BenchPump.NL_PER_ML / mlPerDay;
    double digit = published >= 50.0 ? 0.5 : 0.05;
    return Figure.of(what, published, hours(deadMl * arrival, mlPerDay), digit + interval, "h", 2);
  }

  private static double hours(double ml, double mlPerDay) {
    long ugPerDay = StrictMath.round(mlPerDay * RIGHT);
    BenchPump bench = new BenchPump(ml * BenchPump.NL_PER_ML, ugPerDay, RIGHT, WRONG, RIGHT);
    long strokeMs = 0L;
    while (bench.pumped().tipConcentration() == RIGHT) {
      strokeMs = bench.nowMs();
      bench.stroke();
    }
    return strokeMs / BenchPump.HOUR_MS;
  }
}
