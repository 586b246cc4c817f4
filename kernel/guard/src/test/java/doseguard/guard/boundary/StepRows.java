package doseguard.guard.boundary;

import static doseguard.guard.Figures.DAY;
import static doseguard.guard.Figures.HOUR;
import static doseguard.guard.Figures.UG;
import static doseguard.guard.Figures.policyWith;
import static doseguard.guard.Refusal.CUMULATIVE_RISE;
import static doseguard.guard.Refusal.NEEDS_SECOND_CONFIRMATION;
import static doseguard.guard.Refusal.NONE;
import static doseguard.guard.Refusal.STEP_TOO_LARGE;
import static doseguard.guard.Refusal.STEP_TOO_SOON;
import static doseguard.guard.boundary.Bound.ceil;
import static doseguard.guard.boundary.Bound.ms;
import static doseguard.guard.boundary.Bound.pg;

import doseguard.guard.Frame;
import doseguard.guard.Rig;
import doseguard.guard.program.Prescription;
import doseguard.guard.program.StepChange;
import java.util.List;

/** Rises, returns and reductions of the dose. */
// [utest->dsn~step-change~1, dsn~step-history~1, dsn~confirmation~1]
final class StepRows {
  /** No multiple of a thousand, so that every per mille of it has a rest. */
  private static final long DOSE = 100L * UG + 1L;

  /** A dose of which every per mille is whole. */
  private static final long EVEN = 100L * UG;

  private static final long SPINAL = 300L;
  private static final long CEREBRAL = 150L;
  private static final long CUMULATIVE = 2500L;
  private static final Prescription ASKED = new Frame().prescription();

  private StepRows() {}

  static List<Row> rows() {
    return List.of(
        Row.refusal(
            StepChange.class,
            "rise, spinal origin",
            pg(DOSE + DOSE * SPINAL / 1000L, "TITRATION_SPINAL_PERMILLE, dsn~step-change~1"),
            dose -> rise(started(DOSE), 0L, dose, DAY),
            NONE,
            NONE,
            STEP_TOO_LARGE),
        Row.refusal(
            StepChange.class,
            "rise, cerebral origin",
            pg(EVEN + EVEN * CEREBRAL / 1000L, "TITRATION_CEREBRAL_PERMILLE, dsn~step-change~1"),
            dose -> rise(started(EVEN), 1L, dose, DAY),
            NONE,
            NONE,
            STEP_TOO_LARGE),
        Row.refusal(
            StepChange.class,
            "interval between start and the first rise",
            ms(DAY, "TITRATION_INTERVAL_MS, dsn~step-change~1"),
            sinceMs -> rise(started(DOSE), 0L, DOSE + 1L, sinceMs),
            STEP_TOO_SOON,
            NONE,
            NONE),
        Row.refusal(
            StepChange.class,
            "interval between two rises",
            ms(DAY, "TITRATION_INTERVAL_MS, dsn~step-history~1"),
            StepRows::secondRise,
            STEP_TOO_SOON,
            NONE,
            NONE),
        Row.refusal(
            StepChange.class,
            "rise over the least dose of a week",
            pg(EVEN * CUMULATIVE / 1000L, "CUMULATIVE_RISE_PERMILLE, dsn~step-change~1"),
            dose -> thrice(EVEN, 3L * DAY).refusal(dose, ASKED),
            NONE,
            NONE,
            CUMULATIVE_RISE),
        Row.refusal(
            StepChange.class,
            "rise over the least dose of a week, rounded down",
            pg(DOSE * CUMULATIVE / 1000L, "CUMULATIVE_RISE_PERMILLE, dsn~step-change~1"),
            dose -> thrice(DOSE, 3L * DAY).refusal(dose, ASKED),
            NONE,
            NONE,
            CUMULATIVE_RISE),
        Row.refusal(
            StepChange.class,
            "time until the least dose of a week is forgotten",
            ms(9L * DAY, "dsn~step-history~1"),
            atMs -> thrice(EVEN, atMs).refusal(EVEN * 26L / 10L, ASKED),
            CUMULATIVE_RISE,
            NONE,
            NONE),
        Row.refusal(
            StepChange.class,
            "return to a dose of the last seven days",
            pg(200L * UG, "dsn~step-history~1"),
            dose -> lowered(DAY).refusal(dose, ASKED),
            NONE,
            NONE,
            STEP_TOO_LARGE),
        Row.refusal(
            StepChange.class,
            "time until a dose can no longer be returned to",
            ms(7L * DAY, "dsn~step-history~1"),
            atMs -> lowered(atMs).refusal(200L * UG, ASKED),
            NONE,
            STEP_TOO_LARGE,
            STEP_TOO_LARGE),
        Row.refusal(
            StepChange.class,
            "time that establishes a dose",
            ms(DAY, "TITRATION_INTERVAL_MS, dsn~step-history~1"),
            StepRows::heldFor,
            STEP_TOO_LARGE,
            NONE,
            NONE),
        Row.refusal(
            StepChange.class,
            "the same dose again goes on being established",
            pg(EVEN, "dsn~step-history~1"),
            StepRows::prescribedAgain,
            STEP_TOO_LARGE,
            NONE,
            STEP_TOO_LARGE),
        Row.refusal(
            StepChange.class,
            "the same dose again is no rise",
            pg(EVEN, "dsn~step-history~1"),
            StepRows::riseAfterTheSame,
            NONE,
            NONE,
            STEP_TOO_SOON),
        Row.refusal(
            StepChange.class,
            "a return is no rise",
            pg(200L * UG, "dsn~step-history~1"),
            StepRows::afterAReturn,
            NONE,
            NONE,
            STEP_TOO_SOON),
        Row.refusal(
            StepChange.class,
            "half the dose in force",
            pg(ceil(DOSE, 2L), "dsn~confirmation~1"),
            dose -> confirm(started(DOSE), dose),
            NEEDS_SECOND_CONFIRMATION,
            NONE,
            NONE),
        Row.refusal(
            StepChange.class,
            "half the established dose, in small steps",
            pg(EVEN / 2L, "dsn~confirmation~1"),
            StepRows::secondStepDown,
            NEEDS_SECOND_CONFIRMATION,
            NONE,
            NONE),
        Row.refusal(
            StepChange.class,
            "a reduction at all",
            pg(40L * UG, "dsn~confirmation~1"),
            StepRows::belowHalfAlready,
            NEEDS_SECOND_CONFIRMATION,
            NONE,
            NONE));
  }

  private static Rig started(long dose) {
    return Guards.rig(policyWith()).started(Frame.established(dose));
  }

  private static int rise(Rig rig, long indication, long dose, long sinceMs) {
    rig.pass(sinceMs - HOUR);
    rig.pass(HOUR);
    return rig.guard.propose(
        Frame.established(DOSE)
            .basal(dose)
            .sequence(2L)
            .with(Prescription.INDICATION, indication)
            .words());
  }

  private static StepChange established(long dose) {
    StepChange steps = new StepChange(policyWith());
    steps.accept(dose, Frame.established(dose).prescription());
    return steps;
  }

  /** Lets time pass in calls of a day, the last one as long as is left. */
  private static StepChange pass(StepChange steps, long spanMs) {
    for (long left = spanMs; left > 0L; left -= DAY) {
      steps.advance(Math.min(left, DAY));
    }
    return steps;
  }

  private static int secondRise(long sinceMs) {
    StepChange steps = pass(established(DOSE), DAY);
    steps.accept(DOSE + 1L, ASKED);
    return pass(steps, sinceMs).refusal(DOSE + 2L, ASKED);
  }

  /** Three rises by the spinal step, a day apart; then time passes. */
  private static StepChange thrice(long first, long atMs) {
    StepChange steps = established(first);
    long dose = first;
    for (int i = 0; i < 3; i++) {
      pass(steps, DAY);
      dose += dose * SPINAL / 1000L;
      steps.accept(dose, ASKED);
    }
    return pass(steps, Math.max(DAY, atMs - 3L * DAY));
  }

  private static StepChange lowered(long atMs) {
    StepChange steps = established(200L * UG);
    steps.accept(100L * UG, ASKED);
    return pass(steps, atMs);
  }

  private static int heldFor(long heldMs) {
    StepChange steps = pass(established(EVEN), DAY);
    steps.accept(130L * UG, ASKED);
    pass(steps, heldMs);
    steps.accept(60L * UG, ASKED);
    return steps.refusal(130L * UG, ASKED);
  }

  /** A first dose, after half a day another one, and half a day more. */
  private static StepChange changed(long dose) {
    StepChange steps = new StepChange(policyWith());
    steps.accept(EVEN, ASKED);
    pass(steps, DAY / 2L);
    steps.accept(dose, ASKED);
    return pass(steps, DAY / 2L);
  }

  private static int prescribedAgain(long dose) {
    StepChange steps = changed(dose);
    steps.accept(EVEN / 2L, ASKED);
    return steps.refusal(EVEN, ASKED);
  }

  private static int riseAfterTheSame(long dose) {
    return changed(dose).refusal(EVEN + 2L, ASKED);
  }

  private static int afterAReturn(long dose) {
    StepChange steps = lowered(DAY);
    steps.accept(dose, ASKED);
    return steps.refusal(210L * UG, ASKED);
  }

  private static int confirm(Rig rig, long dose) {
    long[] words = Frame.established(dose).sequence(9L).words();
    int refusal = rig.guard.propose(words);
    return refusal == NONE ? rig.guard.confirm(9L, false) : refusal;
  }

  private static int secondStepDown(long dose) {
    Rig rig = started(EVEN);
    rig.program(Frame.established(60L * UG).sequence(2L));
    return confirm(rig, dose);
  }

  private static int belowHalfAlready(long dose) {
    Rig rig = started(EVEN);
    rig.program(Frame.established(40L * UG).sequence(2L));
    return confirm(rig, dose);
  }
}
