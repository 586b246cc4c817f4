package doseguard.engine.validation;

import doseguard.engine.plant.Catheter;
import doseguard.engine.plant.CsfPressure;
import doseguard.engine.plant.Reservoir;
import doseguard.engine.simulation.PumpSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Resistance, compliance, kinks and holes of the catheter. */
final class CatheterFigures {
  private static final double C = PumpSpec.COMPLIANCE_NL_PER_PA;
  private static final double R = PumpSpec.RESISTANCE_PA_MS_PER_NL;
  private static final double CSF = CsfPressure.MEDIAN_PA;
  private static final double DAY_MS = 24.0 * BenchPump.HOUR_MS;
  private static final double SETTLED_MS = 600_000.0;
  private static final double PULSE_HERTZ = 1.2;

  /** Length of the catheter, mm (physics.md 1.2). */
  private static final double LENGTH_MM = 1000.0;

  /** Published: area lost, length mm, factor on the resistance, half of its last digit. */
  private static final double[][] KINKS = {
    {0.20, 5.0, 1.003, 0.0005},
    {0.50, 5.0, 1.015, 0.0005},
    {0.80, 5.0, 1.12, 0.005},
    {0.20, 20.0, 1.01, 0.005},
    {0.50, 20.0, 1.06, 0.005},
    {0.80, 20.0, 1.48, 0.005},
    {0.95, 10.0, 5.0, 0.5},
    {0.99, 10.0, 101.0, 0.5},
  };

  /** Published ratios: resistance of the hole over the catheter's, share lost (physics.md 1.5). */
  private static final double[][] LEAKS = {
    {9600.0, 5.0}, {4800.0, 10.0}, {2400.0, 20.0}, {960.0, 50.0}, {480.0, 100.0},
  };

  private CatheterFigures() {}

  static Validation line() {
    List<Figure> figures = new ArrayList<>();
    figures.add(Figure.of("pressure drop at 1 mL/day", 4.2, dropPa(), 0.05, "Pa", 2));
    figures.add(Figure.of("pressure step of a 1 µL stroke", 3.3, stepKpa(), 0.05, "kPa", 2));
    figures.add(Figure.of("time constant RC", 0.11, tauMs(sound()) / 1000.0, 0.005, "s", 3));
    attenuation(figures, 0.1, 0.99);
    attenuation(figures, 0.3, 0.93);
    attenuation(figures, 1.0, 0.59);
    return new Validation(
        "The sound catheter",
        "The catheter of every case: drop under a steady flow, rise by one stroke, decay after it,"
            + " share of a pulse of 1.2 Hz at the tip that reaches the pump.",
        "Half of the last digit published.",
        "physics.md 1.2 (resistance, RC), 1.3 (low-pass); the step is stroke over compliance",
        figures);
  }

  static Validation kinks() {
    List<Figure> figures = new ArrayList<>();
    for (double[] row : KINKS) {
      Catheter kinked = kinked(row[0], row[1]);
      String what =
          String.format(
              Locale.ROOT, "%.0f %% of the area lost over %.0f mm", 100.0 * row[0], row[1]);
      figures.add(
          Figure.of(what + ": resistance", row[2], tauMs(kinked) / tauMs(sound()), row[3], "×", 4));
      figures.add(Figure.of(what + ": dose kept", 100.0, keptPercent(row), 1e-6, "%", 6));
    }
    return new Validation(
        "Partial kinks",
        "The lumen's loss as a factor on the whole resistance by Poiseuille (1 + l/L (1/(1-a)² -"
            + " 1)), set on the distal half of the plant's catheter; the factor is measured by the"
            + " decay of the pressure after a stroke, the dose by what leaves the tip.",
        "Half of the last digit published; no dose is lost, to a millionth of a percent.",
        "physics.md 1.5, point 1",
        figures);
  }

  static Validation leaks() {
    List<Figure> figures = new ArrayList<>();
    for (double[] row : LEAKS) {
      Catheter holed = new Catheter(C, R, Catheter.TISSUE_PA + 1000.0);
      holed.hole(row[0]);
      holed.advance(DAY_MS);
      double lost = (holed.nearNl() - holed.farNl()) / (0.5 * BenchPump.NL_PER_ML);
      String what = String.format(Locale.ROOT, "hole of %.0f × the catheter", row[0]);
      figures.add(Figure.of(what, row[1], 100.0 * lost, 0.01 * row[1], "% of 0.5 mL/day", 2));
    }
    return new Validation(
        "Share of the flow lost through a hole",
        "A hole in the middle of the catheter, CSF 1 kPa above the tissue, for a day.",
        "One percent: two digits are published.",
        "physics.md 1.5, point 2",
        figures);
  }

  static Validation freeFlow() {
    List<Figure> figures = new ArrayList<>();
    figures.add(Figure.of("20 mL under 30 kPa", 240.0, emptySeconds(30_000.0), 2.5, "s", 1));
    figures.add(Figure.of("20 mL under 60 kPa", 120.0, emptySeconds(60_000.0), 2.5, "s", 1));
    return new Validation(
        "Free flow through a bare catheter",
        "A rotor that holds nothing back: the time until 20 mL have left the tip, under the pressure"
            + " difference named.",
        "Two percent: 0.083 and 0.166 mL/s are published, 30 kPa over 360 Pa ms/nL is 0.0833.",
        "physics.md 1.3 (free flow)",
        figures);
  }

  private static Catheter sound() {
    return new Catheter(C, R, CSF);
  }

  /** The plant narrows the distal half alone, which carries the whole kink. */
  private static Catheter kinked(double areaLost, double lengthMm) {
    double open = 1.0 - areaLost;
    double factor = 1.0 + lengthMm / LENGTH_MM * (1.0 / (open * open) - 1.0);
    Catheter catheter = sound();
    catheter.kink(2.0 * factor - 1.0);
    return catheter;
  }

  private static void attenuation(List<Figure> figures, double compliance, double published) {
    double share = new Catheter(compliance, R, CSF).transmission(PULSE_HERTZ);
    String what = String.format(Locale.ROOT, "pulse at %s µL/kPa", compliance);
    figures.add(Figure.of(what, published, share, 0.005, "of the amplitude", 3));
  }

  private static double dropPa() {
    Catheter catheter = sound();
    catheter.rotorLeak(BenchPump.NL_PER_ML / DAY_MS);
    catheter.advance(SETTLED_MS);
    catheter.advance(DAY_MS);
    return (catheter.pressurePa() - CSF) * BenchPump.NL_PER_ML / catheter.farNl();
  }

  private static double stepKpa() {
    Catheter catheter = sound();
    catheter.push(BenchPump.STROKE_NL);
    return (catheter.pressurePa() - CSF) / 1000.0;
  }

  /** Time in which the pressure above rest falls by e. */
  private static double tauMs(Catheter catheter) {
    double spanMs = 50.0;
    catheter.push(BenchPump.STROKE_NL);
    double before = catheter.pressurePa() - CSF;
    catheter.advance(spanMs);
    return spanMs / StrictMath.log(before / (catheter.pressurePa() - CSF));
  }

  private static double keptPercent(double[] row) {
    Catheter catheter = kinked(row[0], row[1]);
    catheter.push(BenchPump.STROKE_NL);
    catheter.advance(SETTLED_MS);
    return 100.0 * catheter.farNl() / BenchPump.STROKE_NL;
  }

  private static double emptySeconds(double differencePa) {
    double bareNlPerMs = 1e6;
    Catheter catheter = new Catheter(C, R, Reservoir.GAUGE_PA - differencePa);
    catheter.rotorLeak(bareNlPerMs);
    double ms = 0.0;
    double out = 0.0;
    while (out < 20.0 * BenchPump.NL_PER_ML) {
      catheter.advance(100.0);
      out += catheter.farNl();
      ms += 100.0;
    }
    return ms / 1000.0;
  }
}
