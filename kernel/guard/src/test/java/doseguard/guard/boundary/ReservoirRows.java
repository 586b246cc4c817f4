package doseguard.guard.boundary;

import static doseguard.guard.Figures.ML;
import static doseguard.guard.Figures.policyWith;
import static doseguard.guard.Rule.NONE;
import static doseguard.guard.Rule.RESERVOIR_LOCKOUT;
import static doseguard.guard.boundary.Bound.ceil;
import static doseguard.guard.boundary.Bound.count;
import static doseguard.guard.boundary.Bound.nl;
import static doseguard.guard.boundary.Bound.pg;
import static doseguard.guard.boundary.Bound.reduced;
import static doseguard.guard.boundary.Guards.ACCURACY;
import static doseguard.guard.boundary.Guards.CONCENTRATION;
import static doseguard.guard.boundary.Guards.FILL;
import static doseguard.guard.boundary.Guards.STROKE_NL;

import doseguard.guard.Policy;
import doseguard.guard.Rig;
import doseguard.guard.limit.ReservoirLockout;
import doseguard.guard.state.AlarmTable;
import java.util.List;

/** What is left in the reservoir: the lock, the point at which it may be empty, LOW. */
// [utest->dsn~reservoir-account~1, dsn~reservoir-lock~1, dsn~reservoir-alarms~1]
final class ReservoirRows {
  private static final long MINIMUM = ML;

  /** Five strokes above the minimum, which four can use up at an accuracy of 250 per mille. */
  private static final long FIVE_STROKES = MINIMUM + 5L * STROKE_NL;

  private ReservoirRows() {}

  static List<Row> rows() {
    return List.of(
        Row.rule(
            ReservoirLockout.class,
            "volume filled that leaves one stroke",
            nl(MINIMUM + STROKE_NL, "MINIMUM_NL, STROKE_NL, dsn~reservoir-lock~1"),
            ReservoirRows::firstStroke,
            RESERVOIR_LOCKOUT,
            NONE,
            NONE),
        Row.flag(
            ReservoirLockout.class,
            "locked by a stroke that leaves less than another",
            nl(MINIMUM + 2L * STROKE_NL, "MINIMUM_NL, STROKE_NL, dsn~reservoir-lock~1"),
            filled -> pumped(filled, 0L, 1L).locked(),
            true,
            false,
            false),
        Row.flag(
            ReservoirLockout.class,
            "possibly empty",
            count(4L, "strokes", "MINIMUM_NL, ACCURACY_PERMILLE, dsn~reservoir-account~1"),
            strokes -> pumped(FIVE_STROKES, 250L, strokes).emptyPossible(),
            false,
            true,
            true),
        Row.flag(
            ReservoirLockout.class,
            "possibly empty, a usual fill",
            count(
                ceil(reduced(FILL - MINIMUM, ACCURACY), STROKE_NL),
                "strokes",
                "MINIMUM_NL, ACCURACY_PERMILLE, dsn~reservoir-account~1"),
            strokes -> pumped(FILL, ACCURACY, strokes).emptyPossible(),
            false,
            true,
            true),
        Row.flag(
            ReservoirLockout.class,
            "locked by a level that reads empty when it is possible",
            count(4L, "strokes", "MINIMUM_NL, ACCURACY_PERMILLE, dsn~reservoir-lock~1"),
            ReservoirRows::lockedByLevel,
            false,
            true,
            true),
        Row.flag(
            ReservoirLockout.class,
            "LOW at the floor",
            nl(FILL, "LOW_FLOOR_NL, dsn~reservoir-alarms~1"),
            floor -> low(policyWith(Policy.LOW_FLOOR_NL, floor), FILL, Guards.PG_EACH_MS),
            false,
            true,
            true),
        Row.flag(
            ReservoirLockout.class,
            "LOW days before it is possibly empty",
            pg(
                reduced(2L * ML - MINIMUM, ACCURACY) * CONCENTRATION / 7L,
                "LOW_DAYS, MINIMUM_NL, ACCURACY_PERMILLE, dsn~reservoir-alarms~1"),
            dose -> low(policyWith(Policy.LOW_FLOOR_NL, 0L), 2L * ML, dose),
            false,
            true,
            true));
  }

  private static int firstStroke(long filledNl) {
    Rig rig = Guards.rig(policyWith()).fill(CONCENTRATION, filledNl);
    rig.program(Guards.screened());
    return Guards.ask(rig, 0L);
  }

  private static ReservoirLockout pumped(long filledNl, long accuracy, long strokes) {
    ReservoirLockout reservoir = new ReservoirLockout((int) STROKE_NL, (int) MINIMUM, accuracy);
    reservoir.refill((int) filledNl);
    for (long i = 0; i < strokes; i++) {
      reservoir.stroke();
    }
    return reservoir;
  }

  private static boolean lockedByLevel(long strokes) {
    ReservoirLockout reservoir = pumped(FIVE_STROKES, 250L, strokes - 1L);
    reservoir.levelReads(true);
    reservoir.stroke();
    return reservoir.locked();
  }

  private static boolean low(Policy policy, long filledNl, long dose) {
    Rig rig = Guards.rig(policy).fill(CONCENTRATION, filledNl);
    rig.program(Guards.screened().basal(dose));
    rig.pass(0L);
    return rig.active(AlarmTable.RESERVOIR_LOW);
  }
}
