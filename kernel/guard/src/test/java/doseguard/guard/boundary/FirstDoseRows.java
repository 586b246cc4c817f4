package doseguard.guard.boundary;

import static doseguard.guard.Figures.HOUR;
import static doseguard.guard.Figures.UG;
import static doseguard.guard.Figures.policyWith;
import static doseguard.guard.Refusal.DOSE_ABOVE_MAXIMUM;
import static doseguard.guard.Refusal.FIRST_DOSE;
import static doseguard.guard.Refusal.MALFORMED;
import static doseguard.guard.Refusal.NONE;
import static doseguard.guard.boundary.Bound.ms;
import static doseguard.guard.boundary.Bound.pg;

import doseguard.guard.Frame;
import doseguard.guard.Policy;
import doseguard.guard.program.Prescription;
import doseguard.guard.program.StepChange;
import java.util.List;

/** The largest dose, and the first one by the screening rule. */
// [utest->dsn~step-change~1]
final class FirstDoseRows {
  private FirstDoseRows() {}

  static List<Row> rows() {
    return List.of(
        Row.refusal(
            StepChange.class,
            "largest daily dose",
            pg(800L * UG, "DOSE_MOST_PG, dsn~step-change~1"),
            dose -> propose(Frame.established(dose)),
            NONE,
            NONE,
            DOSE_ABOVE_MAXIMUM),
        Row.refusal(
            StepChange.class,
            "twice the screening dose",
            pg(2L * 60L * UG, "SCREENING_PG, dsn~step-change~1"),
            dose -> propose(screened(60L * UG, 8L * HOUR).basal(dose)),
            NONE,
            NONE,
            FIRST_DOSE),
        Row.refusal(
            StepChange.class,
            "the screening dose after a long effect",
            pg(60L * UG, "SCREENING_PG, dsn~step-change~1"),
            dose -> propose(screened(60L * UG, 9L * HOUR).basal(dose)),
            NONE,
            NONE,
            FIRST_DOSE),
        Row.refusal(
            StepChange.class,
            "longest effect after which the dose is doubled",
            ms(8L * HOUR, "EFFECT_LONG_MS, dsn~step-change~1"),
            effect -> propose(screened(60L * UG, effect).basal(120L * UG)),
            NONE,
            NONE,
            FIRST_DOSE),
        Row.refusal(
            StepChange.class,
            "least screening dose",
            pg(50L * UG, "SCREENING_LEAST_PG, dsn~step-change~1"),
            screening -> propose(screened(screening, HOUR).basal(UG)),
            FIRST_DOSE,
            NONE,
            NONE),
        Row.refusal(
            StepChange.class,
            "largest screening dose",
            pg(100L * UG, "SCREENING_MOST_PG, dsn~step-change~1"),
            screening -> propose(screened(screening, HOUR).basal(UG)),
            NONE,
            NONE,
            FIRST_DOSE),
        Row.refusal(
            StepChange.class,
            "the dose that is continued",
            pg(240L * UG, "CONTINUES_PG, dsn~step-change~1"),
            dose -> propose(Frame.established(240L * UG).basal(dose)),
            NONE,
            NONE,
            FIRST_DOSE),
        Row.refusal(
            StepChange.class,
            "continuing goes before screening",
            pg(0L, "CONTINUES_PG, dsn~step-change~1"),
            dose -> propose(screened(50L * UG, HOUR).with(Prescription.CONTINUES_PG, dose)),
            MALFORMED,
            NONE,
            FIRST_DOSE),
        Row.number(
            StepChange.class,
            "first dose after a long interruption, pg",
            pg(50L * UG, "SCREENING_LEAST_PG, dsn~restart-share~1"),
            FirstDoseRows::restart,
            50L * UG,
            2L * 50L * UG,
            2L * (50L * UG + 1L)));
  }

  private static int propose(Frame frame) {
    return Guards.filled(policyWith()).guard.propose(frame.words());
  }

  private static Frame screened(long pg, long effectMs) {
    return Guards.screened()
        .basal(10L * UG)
        .with(Prescription.SCREENING_PG, pg)
        .with(Prescription.EFFECT_MS, effectMs);
  }

  private static long restart(long screening) {
    Policy policy = policyWith();
    return new StepChange(policy).restartMost(screened(screening, HOUR).prescription());
  }
}
