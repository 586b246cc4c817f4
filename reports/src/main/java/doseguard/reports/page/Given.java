package doseguard.reports.page;

import doseguard.engine.fault.Fault;
import doseguard.engine.simulation.Case;
import doseguard.engine.simulation.PumpSpec;
import doseguard.engine.simulation.Run;
import doseguard.engine.therapy.PatientBolus;
import doseguard.engine.therapy.Segment;
import doseguard.engine.therapy.Therapy;
import doseguard.guard.PumpProfile;
import doseguard.reports.Ceilings;
import doseguard.reports.Result;
import doseguard.reports.text.Decimal;
import doseguard.reports.text.Moment;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says in words what a scenario starts from. */
final class Given {

  private static final double NL_PER_ML = 1e6;
  private static final double NL_PER_UL = 1e3;
  private static final String[] SUITES = {
    "A (encoder)",
    "B (encoder, level)",
    "C (encoder, level, catheter pressure)",
    "D (encoder, level, catheter pressure, concentration)",
  };

  private Given() {}

  /**
   * The facts a reader needs before the verdict makes sense.
   *
   * @param result the judged scenario
   * @return them, in order
   */
  static List<Fact> of(Result result) {
    Case subject = result.subject();
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("Policy", policy(result)));
    facts.add(new Fact("Pump", pump(subject.pump())));
    facts.add(new Fact("Catheter", catheter(subject.pump())));
    facts.add(new Fact("Start", start(subject)));
    facts.add(new Fact("Prescription", therapy(subject.intended())));
    if (!subject.programmed().equals(subject.intended())) {
      facts.add(new Fact("Programmed instead", therapy(subject.programmed())));
    }
    facts.add(new Fact("Faults", faults(subject.faults())));
    facts.add(new Fact("Strokes", strokes(result.run())));
    facts.add(
        new Fact("Length", Moment.span(subject.durationMs()) + ", seed " + subject.seed() + "."));
    return facts;
  }

  private static String policy(Result result) {
    Ceilings ceilings = Ceilings.of(result.subject());
    String name = result.policy().isEmpty() ? "" : result.policy() + ": ";
    return name
        + ("at most " + ug(ceilings.hourPg()) + " at the tip in any 1 h")
        + (" and " + ug(ceilings.dayPg()) + " in any 24 h; the guard's own ceilings are ")
        + (ug(ceilings.ownHourPg()) + " and " + ug(ceilings.ownDayPg()) + ".");
  }

  private static String pump(PumpSpec pump) {
    PumpProfile profile = pump.profile();
    return String.format(
        Locale.ROOT,
        "Reservoir %s mL, filled with %s mL; stroke %s µL; accuracy ±%s %%, true gain error %s %%;"
            + " sensor suite %s%s%s.",
        Decimal.brief(profile.of(PumpProfile.CAPACITY_NL) / NL_PER_ML, 1),
        Decimal.brief(pump.fillNl() / NL_PER_ML, 1),
        Decimal.brief(profile.of(PumpProfile.STROKE_NL) / NL_PER_UL, 2),
        Decimal.brief(profile.of(PumpProfile.ACCURACY_PERMILLE) / 10.0, 1),
        Decimal.brief(100.0 * pump.gainError(), 1),
        SUITES[(int) profile.of(PumpProfile.SUITE)],
        profile.of(PumpProfile.VALVE) == 1L ? "; shut-off valve" : "; no shut-off valve",
        pump.batteryMs() == PumpSpec.NEVER
            ? ""
            : "; its battery asks for replacement from " + Moment.at(pump.batteryMs()) + " on");
  }

  private static String catheter(PumpSpec pump) {
    return "Dead volume "
        + Decimal.brief(pump.deadVolumeNl() / NL_PER_ML, 3)
        + " mL between reservoir and tip; a new front arrives after "
        + Decimal.brief(100.0 * pump.arrivalFraction(), 0)
        + " % of it.";
  }

  private static String start(Case subject) {
    if (!subject.established()) {
      return "New implant: the catheter is full of CSF.";
    }
    return "Established therapy at "
        + ug(subject.intended().continuesPgPerDay())
        + "/day: the catheter is full of drug.";
  }

  private static String therapy(Therapy therapy) {
    StringBuilder words = new StringBuilder();
    words.append(basal(therapy.basal())).append(" at ");
    words.append(therapy.concentration()).append(" µg/mL, ");
    words.append(FaultWords.spaced(therapy.indication().name())).append(" origin");
    PatientBolus bolus = therapy.patientBolus();
    if (bolus.amountPg() > 0) {
      words.append("; patient bolus ").append(ug(bolus.amountPg())).append(" over ");
      words.append(Moment.span(bolus.durationMs())).append(", lock-out ");
      words.append(Moment.span(bolus.lockoutMs())).append(", at most ");
      words.append(bolus.maximumPerDay()).append(" a day");
    }
    if (therapy.singleBolusPg() > 0) {
      words.append(therapy.prime() ? "; prime " : "; single bolus ");
      words.append(ug(therapy.singleBolusPg())).append(" over ");
      words.append(Moment.span(therapy.singleBolusMs()));
    }
    if (therapy.ceilingPg() > 0) {
      words.append("; patient's own ceiling ").append(ug(therapy.ceilingPg())).append(" in 24 h");
    }
    if (therapy.screeningPg() > 0) {
      words.append("; screening dose ").append(ug(therapy.screeningPg())).append(" lasted ");
      words.append(Moment.span(therapy.effectMs()));
    }
    return words.append('.').toString();
  }

  private static String basal(List<Segment> basal) {
    if (basal.size() == 1) {
      return ug(basal.get(0).ratePgPerDay()) + "/day";
    }
    return basal.stream()
        .map(segment -> ug(segment.ratePgPerDay()) + "/day from " + clock(segment.startMinute()))
        .collect(Collectors.joining(", "));
  }

  private static String clock(int minute) {
    return String.format(Locale.ROOT, "%02d:%02d", minute / 60, minute % 60);
  }

  private static String faults(List<Fault> faults) {
    if (faults.isEmpty()) {
      return "None.";
    }
    return faults.stream()
        .map(fault -> FaultWords.name(fault) + " " + FaultWords.time(fault))
        .collect(Collectors.joining("; ", "", "."));
  }

  private static String strokes(Run run) {
    String words = run.granted() + " granted, " + run.refused() + " requests refused";
    if (run.limitedBy().isEmpty()) {
      return words + ".";
    }
    return run.limitedBy().entrySet().stream()
        .map(rule -> FaultWords.spaced(rule.getKey().name()) + " " + rule.getValue())
        .collect(Collectors.joining(", ", words + ": ", "."));
  }

  private static String ug(long pg) {
    return Decimal.micrograms(pg) + " µg";
  }
}
