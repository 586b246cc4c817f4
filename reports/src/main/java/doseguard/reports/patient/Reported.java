package doseguard.reports.patient;

import java.util.List;

/** Overdose and withdrawal as they were published. */
public final class Reported {

  private static final String LABEL = "label: symptoms in a sensitive adult (domain.md 1.3)";
  private static final String SERIES =
      "1991 series: 7 events in 5 of 43 patients (domain.md 1.3; physics.md 1.2, S16)";

  /** Doses after which an overdose was reported, by kind, the least first. */
  public static final List<ReportedDose> OVERDOSES =
      List.of(
          ReportedDose.bolus(25, LABEL),
          ReportedDose.bolus(50, SERIES),
          ReportedDose.bolus(280, SERIES),
          ReportedDose.restart(27, 6, SERIES),
          ReportedDose.restart(55, 6, SERIES),
          ReportedDose.infusion(800, SERIES),
          ReportedDose.infusion(1920, SERIES),
          ReportedDose.infusion(2400, SERIES));

  /** Times after a complete stop that matter, the earliest first. */
  public static final List<AfterStop> WITHDRAWAL =
      List.of(
          AfterStop.of(8, "the fault-tolerant time to an alarm", "physics.md 2.2"),
          AfterStop.of(24, "withdrawal evolves from here to 3 days", "domain.md 1.4, Coffey 2002"));

  private Reported() {}
}
