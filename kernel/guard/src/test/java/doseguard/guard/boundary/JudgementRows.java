package doseguard.guard.boundary;

import static doseguard.guard.Figures.DAY;
import static doseguard.guard.Figures.HOUR;
import static doseguard.guard.Figures.MINUTE;
import static doseguard.guard.Figures.UG;
import static doseguard.guard.Figures.policyWith;
import static doseguard.guard.Refusal.ABOVE_CEILING;
import static doseguard.guard.Refusal.BOLUS_TOO_LARGE;
import static doseguard.guard.Refusal.CONCENTRATION_DISAGREES;
import static doseguard.guard.Refusal.CONCENTRATION_NOT_APPROVED;
import static doseguard.guard.Refusal.MALFORMED;
import static doseguard.guard.Refusal.NONE;
import static doseguard.guard.Refusal.NOT_FILLED;
import static doseguard.guard.Refusal.PRIME;
import static doseguard.guard.boundary.Bound.concentration;
import static doseguard.guard.boundary.Bound.count;
import static doseguard.guard.boundary.Bound.enlarged;
import static doseguard.guard.boundary.Bound.ms;
import static doseguard.guard.boundary.Bound.pg;
import static doseguard.guard.boundary.Bound.reduced;
import static doseguard.guard.boundary.Guards.ACCURACY;
import static doseguard.guard.boundary.Guards.CONCENTRATION;
import static doseguard.guard.boundary.Guards.FILL;
import static doseguard.guard.boundary.Guards.PG_EACH_MS;
import static doseguard.guard.boundary.Guards.STROKE;

import doseguard.guard.DoseGuard;
import doseguard.guard.Frame;
import doseguard.guard.Policy;
import doseguard.guard.Rig;
import doseguard.guard.limit.Ceilings;
import doseguard.guard.program.Prescription;
import java.util.List;

/** A prescription against reservoir, policy and ceilings. */
// [utest->dsn~judgement~1, dsn~ceilings-fit~1, dsn~prime~1]
final class JudgementRows {
  private static final long BOLUS = 20L * UG;

  /** Longest part of a day that the newest bucket adds to the 24 h window, at 1 pg each ms. */
  private static final long DAY_BUCKET = 30L * MINUTE;

  /** All that the 1 h window can span, at 1 pg each ms. */
  private static final long HOUR_RING = 65L * MINUTE;

  /** Of this the prime at its largest is exactly half of what stays in the catheter. */
  private static final long DEAD_LEAST_NL = 330001L;

  private JudgementRows() {}

  static List<Row> rows() {
    return List.of(
        Row.refusal(
            DoseGuard.class,
            "refills before anything is prescribed",
            count(1L, "refills", "dsn~judgement~1"),
            JudgementRows::afterRefills,
            NOT_FILLED,
            NONE,
            NONE),
        Row.refusal(
            Policy.class,
            "concentration approved",
            concentration(CONCENTRATION, "CONCENTRATION_FIRST, dsn~judgement~1"),
            each -> propose(policyWith(), Guards.screened().concentration(each)),
            CONCENTRATION_NOT_APPROVED,
            NONE,
            CONCENTRATION_NOT_APPROVED),
        Row.refusal(
            DoseGuard.class,
            "concentration entered again",
            concentration(CONCENTRATION, "CONCENTRATION_AGAIN, dsn~judgement~1"),
            JudgementRows::enteredAgain,
            CONCENTRATION_DISAGREES,
            NONE,
            CONCENTRATION_DISAGREES),
        Row.refusal(
            DoseGuard.class,
            "concentration of the reservoir",
            concentration(CONCENTRATION, "CONCENTRATION_FIRST, dsn~judgement~1"),
            JudgementRows::neighbourApproved,
            CONCENTRATION_DISAGREES,
            NONE,
            CONCENTRATION_DISAGREES),
        Row.refusal(
            DoseGuard.class,
            "largest patient bolus",
            pg(50L * UG, "BOLUS_MOST_PG, dsn~judgement~1"),
            pg -> propose(policyWith(), Guards.screened().bolus(pg, MINUTE, DAY, 1L)),
            NONE,
            NONE,
            BOLUS_TOO_LARGE),
        Row.refusal(
            DoseGuard.class,
            "largest single bolus",
            pg(50L * UG, "BOLUS_MOST_PG, dsn~judgement~1"),
            pg -> propose(policyWith(), Guards.screened().single(pg, MINUTE)),
            NONE,
            NONE,
            BOLUS_TOO_LARGE),
        Row.refusal(
            DoseGuard.class,
            "largest prime",
            pg(
                reduced(DEAD_LEAST_NL * CONCENTRATION, ACCURACY) / 2L,
                "DEAD_LEAST_NL, ACCURACY_PERMILLE, dsn~prime~1"),
            pg -> propose(policyWith(), prime(Guards.screened().dead(DEAD_LEAST_NL, 540000L), pg)),
            NONE,
            NONE,
            PRIME),
        Row.refusal(
            DoseGuard.class,
            "a prime for a line that is new",
            pg(0L, "CONTINUES_PG, dsn~prime~1"),
            JudgementRows::continued,
            MALFORMED,
            NONE,
            PRIME),
        Row.refusal(
            Ceilings.class,
            "schedule and boluses in a day",
            pg(
                enlarged(PG_EACH_MS + DAY_BUCKET + 3L * BOLUS + 10L * UG + STROKE, ACCURACY),
                "CEILING_PG, ACCURACY_PERMILLE, STROKE_NL, dsn~ceilings-fit~1"),
            own -> propose(policyWith(), boluses().with(Prescription.CEILING_PG, own)),
            ABOVE_CEILING,
            NONE,
            NONE),
        Row.refusal(
            Ceilings.class,
            "schedule and boluses in an hour",
            pg(
                enlarged(HOUR_RING + 2L * BOLUS + 10L * UG + STROKE, ACCURACY),
                "CEILING_1H_PG, ACCURACY_PERMILLE, STROKE_NL, dsn~ceilings-fit~1"),
            hourly -> propose(policyWith(Policy.CEILING_1H_PG, hourly), boluses()),
            ABOVE_CEILING,
            NONE,
            NONE),
        Row.refusal(
            Ceilings.class,
            "lock-out that lets a second bolus into the hour",
            ms(HOUR_RING, "BOLUS_LOCKOUT_MS, dsn~ceilings-fit~1"),
            lockout -> twoDoNotFit(lockout, 3L),
            ABOVE_CEILING,
            ABOVE_CEILING,
            NONE),
        Row.refusal(
            Ceilings.class,
            "boluses a day that may fall into the hour",
            count(1L, "boluses", "BOLUS_MOST, dsn~ceilings-fit~1"),
            most -> twoDoNotFit(HOUR, most),
            MALFORMED,
            NONE,
            ABOVE_CEILING));
  }

  private static int propose(Policy policy, Frame frame) {
    return Guards.filled(policy).guard.propose(frame.words());
  }

  private static int afterRefills(long count) {
    Rig rig = Guards.rig(policyWith());
    for (long i = 0; i < count; i++) {
      rig.guard.beginRefill(CONCENTRATION);
      rig.guard.confirmRefill(0, (int) FILL, CONCENTRATION, CONCENTRATION);
    }
    return rig.guard.propose(Guards.screened().words());
  }

  private static int enteredAgain(long again) {
    Frame frame = Guards.screened().with(Prescription.CONCENTRATION_AGAIN, again);
    return propose(policyWith(), frame);
  }

  private static int neighbourApproved(long concentration) {
    Policy policy = policyWith(Policy.CONCENTRATION_FIRST + 3, concentration);
    return propose(policy, Guards.screened().concentration(concentration));
  }

  private static Frame prime(Frame frame, long pg) {
    return frame.single(pg, MINUTE).with(Prescription.PRIME, 1L);
  }

  private static int continued(long continues) {
    Frame frame = Guards.screened().basal(1L).with(Prescription.CONTINUES_PG, continues);
    return propose(policyWith(), prime(frame, UG));
  }

  private static Frame boluses() {
    return Guards.screened().bolus(BOLUS, MINUTE, HOUR, 3L).single(10L * UG, MINUTE);
  }

  private static int twoDoNotFit(long lockout, long most) {
    return propose(policyWith(), Guards.screened().bolus(50L * UG, MINUTE, lockout, most));
  }
}
