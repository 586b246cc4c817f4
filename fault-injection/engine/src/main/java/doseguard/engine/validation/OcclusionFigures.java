package doseguard.engine.validation;

import doseguard.engine.plant.Catheter;
import doseguard.engine.plant.CsfPressure;
import doseguard.engine.plant.Plant;
import doseguard.engine.plant.Reservoir;
import doseguard.engine.plant.Rotor;
import doseguard.engine.plant.StrokeScatter;
import doseguard.engine.simulation.PumpSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Pressure behind a complete kink, and what it discharges when it clears. */
final class OcclusionFigures {
  private static final double PA_PER_KPA = 1000.0;
  private static final double DAY_MS = 24.0 * BenchPump.HOUR_MS;
  private static final double DEAD_NL = 0.42 * BenchPump.NL_PER_ML;
  private static final double FILL_NL = 20.0 * BenchPump.NL_PER_ML;
  private static final double CONCENTRATION = 2000.0;

  /** Small enough that the pressure rises as from a steady flow, nL. */
  private static final double DROP_NL = 10.0;

  private static final double SETTLE_MS = 60_000.0;
  private static final double[] FLOWS = {0.1, 0.5, 1.0};

  /**
   * Published hours: compliance uL/kPa, rise kPa, then one time for each flow (physics.md 1.4). The
   * last column there is the slip pressure, reckoned without slip.
   */
  private static final double[][] RISES = {
    {0.1, 20.0, 0.48, 0.10, 0.05},
    {0.1, 30.0, 0.72, 0.14, 0.07},
    {0.1, 50.0, 1.2, 0.24, 0.12},
    {0.1, 150.0, 3.6, 0.72, 0.36},
    {0.3, 20.0, 1.4, 0.29, 0.14},
    {0.3, 30.0, 2.2, 0.43, 0.22},
    {0.3, 50.0, 3.6, 0.72, 0.36},
    {0.3, 150.0, 10.8, 2.2, 1.1},
    {1.0, 20.0, 4.8, 0.96, 0.48},
    {1.0, 30.0, 7.2, 1.4, 0.72},
    {1.0, 50.0, 12.0, 2.4, 1.2},
    {1.0, 150.0, 36.0, 7.2, 3.6},
  };

  private OcclusionFigures() {}

  static Validation rise() {
    List<Figure> figures = new ArrayList<>();
    for (double[] row : RISES) {
      for (int i = 0; i < FLOWS.length; i++) {
        double published = row[2 + i];
        String what =
            String.format(
                Locale.ROOT, "%.0f kPa at %s mL/day, %s µL/kPa", row[1], FLOWS[i], row[0]);
        double measured = riseHours(row[0], row[1] * PA_PER_KPA, FLOWS[i]);
        figures.add(Figure.of(what, published, measured, halfDigit(published), "h", 3));
      }
    }
    return new Validation(
        "Time for the pressure to rise behind a complete kink",
        "A rotor that does not slip drives drops of 10 nL into the kinked line of the plant.",
        "Half of the last digit published, and half a percent for the drops.",
        "physics.md 1.4 (rise time)",
        figures);
  }

  static Validation release() {
    List<Figure> figures = new ArrayList<>();
    figures.add(release(0.3, 90.0));
    figures.add(release(1.0, 300.0));
    return new Validation(
        "Release of an occlusion that clears",
        "The rotor of every case drives 1 µL strokes of 2000 µg/mL into the kinked line until they"
            + " slip (150 kPa), then the kink opens: drug that leaves the tip within a minute.",
        "Two percent: the published figure counts the whole pressure, of which the CSF holds back"
            + " its own 1 %, and the rotor comes to its slip pressure only in the limit.",
        "physics.md 1.4 (release bolus)",
        figures);
  }

  private static double halfDigit(double published) {
    double digit = published >= 7.0 && published == Math.rint(published) ? 0.5 : 0.05;
    boolean two = published < 1.0;
    return (two ? 0.005 : digit) + 0.005 * published;
  }

  private static Plant plant(double compliance, double strokeNl, double slipPa) {
    return new Plant(
        new Rotor(new StrokeScatter(0L), strokeNl, 0.0, 0.0, slipPa),
        new Reservoir(FILL_NL, 0.0, FILL_NL, CONCENTRATION),
        new Catheter(compliance, PumpSpec.RESISTANCE_PA_MS_PER_NL, CsfPressure.MEDIAN_PA),
        DEAD_NL,
        CONCENTRATION);
  }

  private static double riseHours(double compliance, double risePa, double mlPerDay) {
    Plant plant = plant(compliance, DROP_NL, Double.POSITIVE_INFINITY);
    plant.catheter().kink(Double.POSITIVE_INFINITY);
    double intervalMs = DROP_NL / (mlPerDay * BenchPump.NL_PER_ML) * DAY_MS;
    double from = plant.catheter().pressurePa();
    double at = 0.0;
    while (plant.catheter().pressurePa() - from < risePa) {
      at += intervalMs;
      plant.advance(at);
      plant.stroke();
    }
    return at / BenchPump.HOUR_MS;
  }

  private static Figure release(double compliance, double published) {
    Plant plant = plant(compliance, BenchPump.STROKE_NL, PumpSpec.SLIP_PA);
    plant.catheter().kink(Double.POSITIVE_INFINITY);
    double before;
    double at = 0.0;
    do {
      before = plant.catheter().pressurePa();
      at += SETTLE_MS;
      plant.advance(at);
      plant.stroke();
    } while (plant.catheter().pressurePa() - before > 1.0);
    plant.catheter().kink(1.0);
    plant.advance(at + SETTLE_MS);
    String what = String.format(Locale.ROOT, "at %s µL/kPa", compliance);
    double ug = plant.tipPg() / BenchPump.PG_PER_UG;
    return Figure.of(what, published, ug, 0.02 * published, "µg", 1);
  }
}
