package doseguard.reports.page;

import doseguard.reports.patient.AfterStop;
import doseguard.reports.patient.Reported;
import doseguard.reports.patient.ReportedDose;
import doseguard.reports.plot.Curve;
import doseguard.reports.plot.Level;
import doseguard.reports.plot.Pen;
import doseguard.reports.plot.Plot;
import doseguard.reports.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;

/**
 * The drug in the patient. Reported overdoses are drawn as far as the first that no curve reaches,
 * so that the curves stay readable whatever the dose.
 */
final class PatientPlots {

  /** What every plot of the patient says in its title. */
  static final String CAUTION = "timing and ranking only";

  private static final String UNIT = "ng/mL";

  private PatientPlots() {}

  static Plot csf(Trace trace) {
    List<Curve> curves =
        List.of(
            new Curve("steady value at the prescribed dose", Pen.PRESCRIBED, trace::steady),
            new Curve("nominal twin", Pen.TWIN, trace::twinCsf),
            new Curve("guarded pump", Pen.GUARDED, trace::csf));
    return new Plot(
        "csf",
        "Drug in the CSF (" + CAUTION + ")",
        UNIT,
        "One compartment with the label's half-life and clearance. Lines: the peak that boluses with"
            + " a reported overdose make in a patient without drug before. Measured levels do not"
            + " follow the dose and patients differ in tolerance: read when and in what order,"
            + " never how much.",
        curves,
        overdoses(trace, curves, ReportedDose::csfNgPerMl, List.of(ReportedDose.Kind.BOLUS)));
  }

  static Plot effectSite(Trace trace) {
    List<Curve> curves = new ArrayList<>();
    curves.add(new Curve("steady value at the prescribed dose", Pen.PRESCRIBED, trace::steady));
    for (AfterStop stop : Reported.WITHDRAWAL) {
      curves.add(
          new Curve(
              stop.hours() + " h after a complete stop: " + stop.words(),
              Pen.WITHDRAWAL,
              row -> stop.share() * trace.steady(row)));
    }
    curves.add(new Curve("nominal twin", Pen.TWIN, trace::twinEffectSite));
    curves.add(new Curve("guarded pump", Pen.GUARDED, trace::effectSite));
    return new Plot(
        "effect",
        "Drug at the effect site (" + CAUTION + ")",
        UNIT,
        "As the CSF concentration that would keep it there. Lines above: infusions and restarts with"
            + " a reported overdose, in a patient without drug before. Lines below: what is left at"
            + " the effect site some time after a complete stop.",
        curves,
        overdoses(
            trace,
            curves,
            ReportedDose::effectNgPerMl,
            List.of(ReportedDose.Kind.RESTART, ReportedDose.Kind.INFUSION)));
  }

  private static List<Level> overdoses(
      Trace trace,
      List<Curve> curves,
      ToDoubleFunction<ReportedDose> value,
      List<ReportedDose.Kind> kinds) {
    double highest = 0.0;
    for (Curve curve : curves) {
      highest = Math.max(highest, highest(trace.rows(), curve.value()));
    }
    List<Level> levels = new ArrayList<>();
    boolean above = false;
    for (ReportedDose dose : Reported.OVERDOSES) {
      double level = value.applyAsDouble(dose);
      if (kinds.contains(dose.kind()) && !above) {
        above = level > highest;
        levels.add(new Level(dose.words(), Pen.OVERDOSE, level, false));
      }
    }
    return levels;
  }

  private static double highest(int rows, IntToDoubleFunction value) {
    double highest = 0.0;
    for (int row = 0; row < rows; row++) {
      highest = Math.max(highest, value.applyAsDouble(row));
    }
    return highest;
  }
}
