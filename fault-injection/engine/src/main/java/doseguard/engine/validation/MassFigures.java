package doseguard.engine.validation;

import doseguard.engine.plant.Catheter;
import doseguard.engine.plant.CsfPressure;
import doseguard.engine.plant.Plant;
import doseguard.engine.plant.Reservoir;
import doseguard.engine.plant.Rotor;
import doseguard.engine.plant.StrokeScatter;
import doseguard.engine.simulation.PumpSpec;
import java.util.List;

/** Every femtogram of a year. */
final class MassFigures {
  private static final long SEED = 8_760L;
  private static final long HOUR_MS = 3_600_000L;
  private static final long DAY_MS = 24L * HOUR_MS;
  private static final long YEAR_MS = 365L * DAY_MS;
  private static final long STROKE_MS = 172_800L;
  private static final double FG_PER_UG = 1e9;
  private static final double FILL_NL = 18.0 * BenchPump.NL_PER_ML;
  private static final double CAPACITY_NL = 20.0 * BenchPump.NL_PER_ML;
  private static final double LEAST_NL = 0.5 * BenchPump.NL_PER_ML;
  private static final double GAIN_ERROR = 0.03;

  /** Strengths filled by turns, ug/mL: three marketed ones, and one diluted to an odd figure. */
  private static final double[] STRENGTHS = {2000.0, 500.0, 1000.0, 2000.0 / 3.0};

  private MassFigures() {}

  static Validation year() {
    Plant plant = plant();
    long balance = balanceFg(plant);
    run(plant);
    double refills = (plant.reservoir().filledFg() - plant.reservoir().drawnFg()) / FG_PER_UG;
    double tip = plant.tipPg() / BenchPump.PG_PER_UG;
    double tissue = plant.tissuePg() / BenchPump.PG_PER_UG;
    return new Validation(
        "Mass balance of a year",
        "A plant of 0.5 mL/day for 365 days at changing posture, refilled every 30 days with"
            + " another strength, with a kink, a hole, a disconnect and a leaking rotor in turn:"
            + " filled and not drawn again, less what left the tip or went into tissue, less what"
            + " is in reservoir and line.",
        "Exact: drug is counted in whole femtograms, volumes are real numbers.",
        "project choice: the oracles stand on delivered mass, so no part of it may come from"
            + " arithmetic",
        List.of(
            Figure.of("drug lost or made", 0.0, balanceFg(plant) - balance, 0.0, "fg", 0),
            new Figure("strokes", 180_000.0, 185_000.0, plant.rotor().strokes(), 0.0, "", 0),
            new Figure("filled and not drawn again", 1.0, 1e6, refills, 0.0, "µg", 3),
            new Figure("left the tip", 1.0, refills, tip, 0.0, "µg", 3),
            new Figure("went into tissue", 1.0, refills, tissue, 0.0, "µg", 3)));
  }

  /** Does not change, whatever happens. */
  static long balanceFg(Plant plant) {
    return plant.accountedFg() - plant.reservoir().filledFg();
  }

  static Plant plant() {
    return new Plant(
        new Rotor(
            new StrokeScatter(SEED),
            BenchPump.STROKE_NL,
            GAIN_ERROR,
            PumpSpec.SCATTER,
            PumpSpec.SLIP_PA),
        new Reservoir(CAPACITY_NL, LEAST_NL, FILL_NL, STRENGTHS[0]),
        new Catheter(
            PumpSpec.COMPLIANCE_NL_PER_PA, PumpSpec.RESISTANCE_PA_MS_PER_NL, CsfPressure.MEDIAN_PA),
        PumpSpec.DEAD_VOLUME_NL,
        STRENGTHS[0]);
  }

  private static void run(Plant plant) {
    CsfPressure csf = new CsfPressure();
    csf.draw(SEED, YEAR_MS);
    int posture = 0;
    long day = -1L;
    for (long at = STROKE_MS; at <= YEAR_MS; at += STROKE_MS) {
      while (csf.changeMs(posture) <= at) {
        plant.advance((double) csf.changeMs(posture));
        plant.catheter().csf(csf.pressurePa(posture));
        posture++;
      }
      plant.advance((double) at);
      plant.stroke();
      if (at / DAY_MS != day) {
        day = at / DAY_MS;
        daily(plant, (int) day);
      }
    }
    plant.advance((double) YEAR_MS);
  }

  /** A refill every 30 days; in each such month one fault for three days. */
  private static void daily(Plant plant, int day) {
    int month = day / 30;
    boolean ill = day % 30 >= 10 && day % 30 < 13;
    Catheter catheter = plant.catheter();
    catheter.kink(ill && month % 4 == 0 ? Double.POSITIVE_INFINITY : 1.0);
    catheter.hole(ill && month % 4 == 1 ? 480.0 : Double.POSITIVE_INFINITY);
    catheter.disconnect(ill && month % 4 == 2);
    plant.rotorLeak(ill && month % 4 == 3 ? 0.003 : 0.0);
    if (day > 0 && day % 30 == 0) {
      plant.refill(FILL_NL, STRENGTHS[month % STRENGTHS.length]);
    }
  }
}
