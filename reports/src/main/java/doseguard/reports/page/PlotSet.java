package doseguard.reports.page;

import doseguard.engine.simulation.Case;
import doseguard.guard.PumpProfile;
import doseguard.reports.Ceilings;
import doseguard.reports.Result;
import doseguard.reports.plot.Curve;
import doseguard.reports.plot.Level;
import doseguard.reports.plot.Pen;
import doseguard.reports.plot.Plot;
import doseguard.reports.text.Decimal;
import doseguard.reports.text.Moment;
import doseguard.reports.trace.Trace;
import java.util.List;

/** The plots of a scenario, in the order in which a reader asks. */
final class PlotSet {

  private static final int HOUR = 60;
  private static final int DAY = 1440;
  private static final double PG_PER_UG = 1e6;
  private static final double NL_PER_ML = 1e6;
  private static final double PA_PER_KPA = 1e3;
  private static final int STROKES_IN_MEAN = 12;
  private static final int STEPS_SHOWN = 720;
  private static final int[] MEANS = {60, 120, 240, 480, 1440};

  private final Case subject;
  private final Trace trace;
  private final Ceilings ceilings;

  PlotSet(Result result) {
    this.subject = result.subject();
    this.trace = result.trace();
    this.ceilings = Ceilings.of(result.subject());
  }

  List<Plot> plots() {
    return List.of(
        rate(),
        hourMass(),
        dayMass(),
        pressure(),
        reservoir(),
        concentration(),
        PatientPlots.csf(trace),
        PatientPlots.effectSite(trace));
  }

  /** Prescribed against delivered. */
  Plot rate() {
    int window = meanMinutes();
    return new Plot(
        "rate",
        "Prescribed and delivered rate at the tip",
        "µg/day",
        "Delivered rates are means over the last " + Moment.span(60_000L * window) + ".",
        List.of(
            new Curve("prescribed", Pen.PRESCRIBED, row -> ug(trace.prescribedPgPerDay(row))),
            new Curve("nominal twin", Pen.TWIN, row -> ug(trace.twinRatePgPerDay(row, window))),
            new Curve("guarded pump", Pen.GUARDED, row -> ug(trace.ratePgPerDay(row, window)))),
        List.of());
  }

  private Plot hourMass() {
    return mass("hour", "1 h", HOUR, ceilings.hourPg(), ceilings.ownHourPg());
  }

  private Plot dayMass() {
    return mass("day", "24 h", DAY, ceilings.dayPg(), ceilings.ownDayPg());
  }

  private Plot mass(String id, String span, int minutes, long ceiling, long own) {
    return new Plot(
        id,
        "Mass that left the tip in the last " + span,
        "µg",
        "The oracle judges the tip against the ceiling; the guard grants no more than its own.",
        List.of(
            new Curve("nominal twin", Pen.TWIN, row -> ug(trace.twinMassPg(row, minutes))),
            new Curve("guarded pump", Pen.GUARDED, row -> ug(trace.massPg(row, minutes)))),
        List.of(
            new Level(
                "ceiling " + Decimal.micrograms(ceiling) + " µg", Pen.CEILING, ug(ceiling), false),
            new Level("guard's own " + Decimal.micrograms(own) + " µg", Pen.OWN, ug(own), true)));
  }

  private Plot pressure() {
    return new Plot(
        "pressure",
        "Pressure in the catheter",
        "kPa",
        "Gauge pressure at the end of each minute, with what the CSF adds.",
        List.of(
            new Curve("catheter pressure", Pen.GUARDED, row -> trace.pressurePa(row) / PA_PER_KPA)),
        List.of());
  }

  private Plot reservoir() {
    double least = subject.pump().profile().of(PumpProfile.MINIMUM_NL) / NL_PER_ML;
    return new Plot(
        "reservoir",
        "Volume in the reservoir, true and believed",
        "mL",
        "Believed is the guard's dead reckoning. At the minimum it locks until a refill.",
        List.of(
            new Curve("believed", Pen.BELIEVED, row -> trace.accountedNl(row) / NL_PER_ML),
            new Curve("true", Pen.GUARDED, row -> trace.reservoirNl(row) / NL_PER_ML)),
        List.of(
            new Level("minimum " + Decimal.brief(least, 2) + " mL", Pen.CEILING, least, false)));
  }

  private Plot concentration() {
    double declared = subject.programmed().concentration();
    return new Plot(
        "concentration",
        "Concentration leaving the tip",
        "µg/mL",
        "A change in the reservoir reaches the tip one dead volume later. Short dips are CSF that a"
            + " change of posture pushed into the tip; it leaves first.",
        List.of(new Curve("at the tip", Pen.GUARDED, trace::tipConcentration)),
        List.of(
            new Level(
                "programmed at the start " + Decimal.brief(declared, 0) + " µg/mL",
                Pen.PRESCRIBED,
                declared,
                false)));
  }

  /**
   * The shortest of some round windows that holds enough strokes for a smooth mean and is not much
   * shorter than what the plot can show.
   */
  private int meanMinutes() {
    double dose = 0.0;
    for (int row = 0; row < trace.rows(); row++) {
      dose += trace.prescribedPgPerDay(row);
    }
    double stroke =
        (double) subject.pump().profile().of(PumpProfile.STROKE_NL)
            * subject.programmed().concentration();
    double strokesPerMinute = dose / Math.max(1, trace.rows()) / stroke / DAY;
    for (int minutes : MEANS) {
      if (strokesPerMinute * minutes >= STROKES_IN_MEAN && minutes >= trace.rows() / STEPS_SHOWN) {
        return minutes;
      }
    }
    return DAY;
  }

  private static double ug(long pg) {
    return pg / PG_PER_UG;
  }

  private static double ug(double pg) {
    return pg / PG_PER_UG;
  }
}
