package doseguard.engine.validation;

import doseguard.engine.plant.Patient;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The one compartment and the effect site. */
final class PatientFigures {
  private static final double MINUTE_MS = 60_000.0;
  private static final double MINUTES_PER_HOUR = 60.0;
  private static final double MINUTES_PER_DAY = 1440.0;
  private static final double PG_PER_UG = 1e6;
  private static final double NG_PER_UG = 1000.0;
  private static final double SCREENING_UG = 50.0;
  private static final double ANY_DOSE_PG = 400.0 * PG_PER_UG;

  /** How long an infusion runs until it counts as steady, min (domain.md 1.2: 1 to 2 days). */
  private static final int STEADY_MINUTES = 2 * 1440;

  private PatientFigures() {}

  static Validation kinetics() {
    List<Figure> figures = new ArrayList<>();
    figures.add(Figure.of("half-life in the CSF", 1.5, halfLifeHours(), 0.02, "h", 2));
    figures.add(Figure.of("volume of distribution", 65.0, volumeMl(), 0.5, "mL", 1));
    figures.add(Figure.of("clearance", 30.0, clearanceMlPerHour(), 0.1, "mL/h", 2));
    figures.add(Figure.of("CSF peak of a 50 µg bolus", 770.0, bolusPeakNgPerMl(), 5.0, "ng/mL", 0));
    steady(figures, 90, 125.0);
    steady(figures, 300, 417.0);
    steady(figures, 500, 694.0);
    steady(figures, 800, 1111.0);
    return new Validation(
        "Drug in the CSF",
        "The patient model in steps of one minute: a 50 µg bolus given within one minute, and"
            + " infusions from nothing for two days.",
        "Half of the last digit published, and one step of the model for times.",
        "label by domain.md 1.2 (half-life, clearance; volume, 500 µg/day and bolus peak derived"
            + " there); physics.md 1.3 (steady states)",
        figures);
  }

  static Validation effect() {
    List<Figure> figures = new ArrayList<>();
    figures.add(
        new Figure("effect peak of a bolus", 2.0, 4.0, bolusEffectPeakHours(), 0.0, "h", 2));
    after(figures, 0.0, 0.5, 5.3);
    after(figures, 0.0, 0.3, 7.9);
    after(figures, 0.0, 0.1, 12.9);
    after(figures, 0.0, 0.05, 15.9);
    after(figures, 4.0, 1.5, 2.3);
    after(figures, 4.0, 2.0, 3.7);
    after(figures, 4.0, 3.0, 7.4);
    after(figures, 10.0, 1.5, 1.2);
    after(figures, 10.0, 2.0, 1.8);
    after(figures, 10.0, 3.0, 2.8);
    after(figures, 2.0, 1.5, 5.3);
    return new Validation(
        "Effect site",
        "The patient model in steps of one minute, from the steady state of a dose: the first"
            + " minute at which the effect passes the share named.",
        "Half of the last digit published and one step of the model; the bolus peak must lie in"
            + " the range.",
        "physics.md 1.2 (peak 2 to 4 h) and 1.3 (times after a stop and after a step)",
        figures);
  }

  private static void steady(List<Figure> figures, int ugPerDay, double published) {
    Patient patient = new Patient(MINUTE_MS);
    for (int minute = 0; minute < STEADY_MINUTES; minute++) {
      patient.step(ugPerDay * PG_PER_UG / MINUTES_PER_DAY);
    }
    String what = "steady state of " + ugPerDay + " µg/day";
    figures.add(Figure.of(what, published, patient.csfNgPerMl(), 0.5, "ng/mL", 1));
  }

  private static void after(List<Figure> figures, double factor, double share, double published) {
    Patient patient = new Patient(MINUTE_MS);
    patient.settle(ANY_DOSE_PG);
    boolean falls = factor < share;
    int minutes = 0;
    while (falls == patient.effectShare(ANY_DOSE_PG) > share) {
      patient.step(factor * ANY_DOSE_PG / MINUTES_PER_DAY);
      minutes++;
    }
    String what =
        falls
            ? String.format(Locale.ROOT, "effect at %.0f %% after a stop", 100.0 * share)
            : String.format(Locale.ROOT, "effect ×%.1f after a step ×%.0f", share, factor);
    figures.add(Figure.of(what, published, minutes / MINUTES_PER_HOUR, 0.067, "h", 2));
  }

  private static double halfLifeHours() {
    Patient patient = afterBolus();
    double peak = patient.csfNgPerMl();
    int minutes = 0;
    while (patient.csfNgPerMl() > peak / 2.0) {
      patient.step(0.0);
      minutes++;
    }
    return minutes / MINUTES_PER_HOUR;
  }

  private static double volumeMl() {
    return SCREENING_UG * NG_PER_UG / afterBolus().csfNgPerMl();
  }

  private static double clearanceMlPerHour() {
    Patient patient = new Patient(MINUTE_MS);
    for (int minute = 0; minute < STEADY_MINUTES; minute++) {
      patient.step(PG_PER_UG);
    }
    return MINUTES_PER_HOUR * NG_PER_UG / patient.csfNgPerMl();
  }

  private static double bolusPeakNgPerMl() {
    return afterBolus().csfNgPerMl();
  }

  private static double bolusEffectPeakHours() {
    Patient patient = afterBolus();
    int minutes = 1;
    double before = 0.0;
    while (patient.effectNgPerMl() > before) {
      before = patient.effectNgPerMl();
      patient.step(0.0);
      minutes++;
    }
    return (minutes - 1) / MINUTES_PER_HOUR;
  }

  private static Patient afterBolus() {
    Patient patient = new Patient(MINUTE_MS);
    patient.step(SCREENING_UG * PG_PER_UG);
    return patient;
  }
}
