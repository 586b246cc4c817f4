package doseguard.guard.boundary;

import static doseguard.guard.Figures.MINUTE;
import static doseguard.guard.Figures.ML;
import static doseguard.guard.Figures.policyWith;
import static doseguard.guard.Refusal.CONCENTRATION_DISAGREES;
import static doseguard.guard.Refusal.CONCENTRATION_NOT_APPROVED;
import static doseguard.guard.Refusal.NONE;
import static doseguard.guard.Refusal.REFILL_STATE;
import static doseguard.guard.Refusal.VOLUME;
import static doseguard.guard.boundary.Bound.concentration;
import static doseguard.guard.boundary.Bound.count;
import static doseguard.guard.boundary.Bound.ms;
import static doseguard.guard.boundary.Bound.nl;
import static doseguard.guard.boundary.Guards.ACCURACY;
import static doseguard.guard.boundary.Guards.CONCENTRATION;
import static doseguard.guard.boundary.Guards.FILL;
import static doseguard.guard.boundary.Guards.STROKE_NL;

import doseguard.guard.DoseGuard;
import doseguard.guard.Policy;
import doseguard.guard.Rig;
import doseguard.guard.program.Refill;
import doseguard.guard.program.RefillTrend;
import doseguard.guard.state.AlarmTable;
import java.util.List;

/** Refills: what may be entered, how long one may stay open, and what was drawn. */
// [utest->dsn~refill-session~1, dsn~refill-reconciliation~1, dsn~refill-trend~1]
final class RefillRows {
  private static final long CAPACITY = 20L * ML;
  private static final long TOLERANCE = ML / 2L;

  /** No multiple of a thousand, so that e of it has a rest. */
  private static final long DELIVERED = 10L * ML - 1L;

  private static final String TREND = "ACCURACY_PERMILLE, REFILL_TOLERANCE_NL, dsn~refill-trend~1";

  private RefillRows() {}

  static List<Row> rows() {
    return List.of(
        Row.refusal(
            Policy.class,
            "concentration of a refill that is approved",
            concentration(CONCENTRATION, "CONCENTRATION_FIRST, dsn~refill-session~1"),
            each -> Guards.rig(policyWith()).guard.beginRefill((int) each),
            CONCENTRATION_NOT_APPROVED,
            NONE,
            CONCENTRATION_NOT_APPROVED),
        Row.refusal(
            DoseGuard.class,
            "concentration of a refill entered again",
            concentration(CONCENTRATION, "dsn~refill-session~1"),
            again -> open().guard.confirmRefill(0, (int) FILL, CONCENTRATION, (int) again),
            CONCENTRATION_DISAGREES,
            NONE,
            CONCENTRATION_DISAGREES),
        Row.refusal(
            DoseGuard.class,
            "concentration of a refill as it was declared",
            concentration(CONCENTRATION, "dsn~refill-session~1"),
            each -> open().guard.confirmRefill(0, (int) FILL, (int) each, (int) each),
            CONCENTRATION_DISAGREES,
            NONE,
            CONCENTRATION_DISAGREES),
        Row.refusal(
            DoseGuard.class,
            "least volume filled",
            nl(1L, "dsn~refill-session~1"),
            filled -> confirm(open(), 0L, filled),
            VOLUME,
            NONE,
            NONE),
        Row.refusal(
            DoseGuard.class,
            "most volume filled",
            nl(CAPACITY, "CAPACITY_NL, dsn~refill-session~1"),
            filled -> confirm(open(), 0L, filled),
            NONE,
            NONE,
            VOLUME),
        Row.refusal(
            DoseGuard.class,
            "least volume drawn",
            nl(0L, "dsn~refill-session~1"),
            drawn -> confirm(open(), drawn, FILL),
            VOLUME,
            NONE,
            NONE),
        Row.refusal(
            DoseGuard.class,
            "most volume drawn",
            nl(CAPACITY, "CAPACITY_NL, dsn~refill-session~1"),
            drawn -> confirm(open(), drawn, FILL),
            NONE,
            NONE,
            VOLUME),
        Row.refusal(
            Refill.class,
            "time until an open refill is abandoned",
            ms(30L * MINUTE, "REFILL_END_MS, dsn~refill-session~1"),
            RefillRows::confirmLate,
            NONE,
            REFILL_STATE,
            REFILL_STATE),
        Row.number(
            Refill.class,
            "finding when less was drawn",
            nl(
                DELIVERED * ACCURACY / 1000L + TOLERANCE,
                "REFILL_TOLERANCE_NL, ACCURACY_PERMILLE, dsn~refill-reconciliation~1"),
            missing -> finding(DELIVERED, missing),
            Refill.FITS,
            Refill.FITS,
            Refill.DISCREPANT),
        Row.number(
            Refill.class,
            "finding when more was drawn",
            nl(
                DELIVERED * ACCURACY / 1000L + TOLERANCE,
                "REFILL_TOLERANCE_NL, ACCURACY_PERMILLE, dsn~refill-reconciliation~1"),
            excess -> finding(DELIVERED, -excess),
            Refill.FITS,
            Refill.FITS,
            Refill.DISCREPANT),
        Row.number(
            Refill.class,
            "finding that is worth a look",
            nl(2L * ML, "REFILL_ABSOLUTE_NL, dsn~refill-reconciliation~1"),
            missing -> finding(15L * ML, missing),
            Refill.FITS,
            Refill.FITS,
            Refill.INVESTIGATE),
        Row.flag(
            Refill.class,
            "more was delivered than was known",
            nl(0L, "REFILL_TOLERANCE_NL, dsn~refill-reconciliation~1"),
            RefillRows::overDelivered,
            false,
            false,
            true),
        Row.number(
            Refill.class,
            "discrepancies told by a whole guard that gave one stroke",
            nl(
                STROKE_NL * ACCURACY / 1000L + TOLERANCE,
                "REFILL_TOLERANCE_NL, ACCURACY_PERMILLE, dsn~refill-reconciliation~1"),
            RefillRows::discrepancies,
            0L,
            0L,
            1L),
        Row.flag(
            RefillTrend.class,
            "refills that lean",
            count(2L, "refills", TREND),
            refills -> leans(refills, refills * 2L * ML),
            false,
            true,
            true),
        Row.flag(
            RefillTrend.class,
            "refills until one that leans is forgotten",
            count(5L, "refills", TREND),
            RefillRows::leansStill,
            true,
            false,
            false),
        Row.flag(
            RefillTrend.class,
            "two refills together",
            nl(scatter(2L, 707L), TREND),
            missing -> leans(2L, missing),
            false,
            false,
            true),
        Row.flag(
            RefillTrend.class,
            "two refills together, the other way",
            nl(scatter(2L, 707L), TREND),
            excess -> leans(2L, -excess),
            false,
            false,
            true),
        Row.flag(
            RefillTrend.class,
            "three refills together",
            nl(scatter(3L, 577L), TREND),
            missing -> leans(3L, missing),
            false,
            false,
            true),
        Row.flag(
            RefillTrend.class,
            "four refills together",
            nl(scatter(4L, 500L), TREND),
            missing -> leans(4L, missing),
            false,
            false,
            true));
  }

  private static Rig open() {
    Rig rig = Guards.rig(policyWith());
    rig.guard.beginRefill(CONCENTRATION);
    return rig;
  }

  private static int confirm(Rig rig, long drawnNl, long filledNl) {
    return rig.guard.confirmRefill((int) drawnNl, (int) filledNl, CONCENTRATION, CONCENTRATION);
  }

  private static int confirmLate(long afterMs) {
    Rig rig = open();
    rig.pass(0L);
    rig.pass(afterMs);
    return confirm(rig, 0L, FILL);
  }

  private static Refill filled(Policy policy) {
    Refill refill = new Refill(policy, ACCURACY);
    refill.close(FILL);
    return refill;
  }

  private static int finding(long deliveredNl, long missingNl) {
    long accounted = FILL - deliveredNl;
    return filled(policyWith()).reconcile(accounted, accounted - missingNl);
  }

  private static boolean overDelivered(long missingNl) {
    Refill refill = filled(policyWith(Policy.REFILL_TOLERANCE_NL, 0L));
    refill.reconcile(FILL, FILL - missingNl);
    return refill.overDelivered();
  }

  private static int discrepancies(long missingNl) {
    Rig rig = Guards.rig(policyWith()).started(Guards.screened());
    rig.pass(0L);
    rig.guard.beginRefill(CONCENTRATION);
    confirm(rig, rig.answer.accountedNl - missingNl, FILL);
    return rig.guard.annunciations(AlarmTable.REFILL_DISCREPANCY);
  }

  /** What so many refills of ten mL each may be missing together by chance. */
  private static long scatter(long refills, long rootPermille) {
    return refills * 10L * ML * ACCURACY / 1000L * rootPermille / 1000L + TOLERANCE;
  }

  private static boolean leans(long refills, long missingNl) {
    RefillTrend trend = new RefillTrend(ACCURACY, TOLERANCE);
    long each = missingNl / refills;
    for (long i = 1L; i < refills; i++) {
      trend.book(each, 10L * ML);
    }
    trend.book(missingNl - (refills - 1L) * each, 10L * ML);
    return trend.leans();
  }

  private static boolean leansStill(long refills) {
    RefillTrend trend = new RefillTrend(ACCURACY, TOLERANCE);
    trend.book(4L * ML, 10L * ML);
    for (long i = 1L; i < refills; i++) {
      trend.book(0L, 10L * ML);
    }
    return trend.leans();
  }
}
