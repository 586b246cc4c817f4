package doseguard.guard.boundary;

import static doseguard.guard.Figures.HOUR;
import static doseguard.guard.Figures.MINUTE;
import static doseguard.guard.Figures.UG;
import static doseguard.guard.Figures.policyWith;
import static doseguard.guard.Rule.CEILING_1H;
import static doseguard.guard.Rule.CEILING_24H;
import static doseguard.guard.Rule.NONE;
import static doseguard.guard.boundary.Bound.enlarged;
import static doseguard.guard.boundary.Bound.ms;
import static doseguard.guard.boundary.Bound.pg;
import static doseguard.guard.boundary.Bound.reduced;
import static doseguard.guard.boundary.Guards.ACCURACY;
import static doseguard.guard.boundary.Guards.STROKE;

import doseguard.guard.Frame;
import doseguard.guard.Policy;
import doseguard.guard.Rig;
import doseguard.guard.limit.Ceilings;
import doseguard.guard.limit.MassWindow;
import doseguard.guard.program.Prescription;
import java.util.List;

/** The sliding 1 h and 24 h ceilings. */
// [utest->dsn~ceilings~1, dsn~mass-window~1]
final class CeilingRows {
  private static final long HOURLY = reduced(100L * UG, ACCURACY);
  private static final long DAILY = reduced(1000L * UG, ACCURACY);

  /** Buckets of the window and the one that is being filled. */
  private static final long HOUR_RING_MS = 13L * 5L * MINUTE;

  private static final long DAY_RING_MS = 49L * 30L * MINUTE;

  private CeilingRows() {}

  static List<Row> rows() {
    return List.of(
        Row.rule(
            Ceilings.class,
            "mass in an hour",
            pg(HOURLY, "CEILING_1H_PG, ACCURACY_PERMILLE, dsn~ceilings~1"),
            pg -> ceilings().rule(pg),
            NONE,
            NONE,
            CEILING_1H),
        Row.rule(
            Ceilings.class,
            "mass in a day",
            pg(DAILY - 870L * UG, "CEILING_24H_PG, ACCURACY_PERMILLE, dsn~ceilings~1"),
            pg -> dayHolds870(ceilings()).rule(pg),
            NONE,
            NONE,
            CEILING_24H),
        Row.rule(
            Ceilings.class,
            "the patient's own ceiling",
            pg(enlarged(60L * UG, ACCURACY), "ACCURACY_PERMILLE, dsn~ceilings~1"),
            CeilingRows::underOwnCeiling,
            CEILING_24H,
            NONE,
            NONE),
        Row.number(
            Ceilings.class,
            "the patient's own ceiling against the policy's",
            pg(1000L * UG, "CEILING_24H_PG, dsn~ceilings~1"),
            CeilingRows::roomUnderOwnCeiling,
            reduced(1000L * UG - 1L, ACCURACY) - 870L * UG,
            DAILY - 870L * UG,
            DAILY - 870L * UG),
        Row.rule(
            Ceilings.class,
            "the nearer of two rooms",
            pg(100L * UG, "CEILING_1H_PG, CEILING_24H_PG, dsn~headroom~1"),
            own -> owned(own).nearer(),
            CEILING_24H,
            CEILING_1H,
            CEILING_1H),
        Row.rule(
            MassWindow.class,
            "time until an hour is forgotten",
            ms(HOUR_RING_MS, "dsn~mass-window~1"),
            CeilingRows::afterAnHour,
            CEILING_1H,
            NONE,
            NONE),
        Row.rule(
            MassWindow.class,
            "time until a day is forgotten",
            ms(DAY_RING_MS, "dsn~mass-window~1"),
            CeilingRows::afterADay,
            CEILING_24H,
            NONE,
            NONE),
        Row.number(
            MassWindow.class,
            "mass that a window can hold",
            pg(MassWindow.MOST_PG, "MOST_PG"),
            CeilingRows::held,
            MassWindow.MOST_PG - 1L,
            MassWindow.MOST_PG,
            MassWindow.MOST_PG),
        Row.rule(
            Ceilings.class,
            "1 h ceiling of a whole guard after 200 strokes",
            pg(
                enlarged(200L * STROKE, ACCURACY),
                "CEILING_1H_PG, ACCURACY_PERMILLE, STROKE_NL, dsn~rule-order~1"),
            ceiling -> stroke200(policyWith(Policy.CEILING_1H_PG, ceiling), 10L * MINUTE),
            CEILING_1H,
            NONE,
            NONE),
        Row.rule(
            Ceilings.class,
            "24 h ceiling of a whole guard after 400 strokes",
            pg(
                enlarged(400L * STROKE, ACCURACY),
                "CEILING_24H_PG, ACCURACY_PERMILLE, STROKE_NL, dsn~rule-order~1"),
            CeilingRows::stroke400,
            CEILING_24H,
            NONE,
            NONE));
  }

  private static Ceilings ceilings() {
    return new Ceilings(policyWith(), ACCURACY);
  }

  private static Ceilings dayHolds870(Ceilings ceilings) {
    for (int i = 0; i < 10; i++) {
      ceilings.add(87L * UG);
      ceilings.advance(HOUR_RING_MS);
    }
    return ceilings;
  }

  private static Ceilings owned(long own) {
    Ceilings ceilings = ceilings();
    Frame frame = new Frame().basal(UG).with(Prescription.CEILING_PG, own);
    ceilings.prescribe(frame.prescription(), false);
    return ceilings;
  }

  private static int underOwnCeiling(long own) {
    Ceilings ceilings = owned(own);
    ceilings.add(50L * UG);
    return ceilings.rule(10L * UG);
  }

  private static long roomUnderOwnCeiling(long own) {
    return dayHolds870(owned(own)).headroomPg();
  }

  private static int afterAnHour(long afterMs) {
    Ceilings ceilings = ceilings();
    ceilings.add(HOURLY);
    ceilings.advance(afterMs);
    return ceilings.rule(1L);
  }

  private static int afterADay(long afterMs) {
    Ceilings ceilings = owned(50L * UG);
    ceilings.add(reduced(50L * UG, ACCURACY));
    ceilings.advance(afterMs - HOUR);
    ceilings.advance(HOUR);
    return ceilings.rule(1L);
  }

  private static long held(long pg) {
    MassWindow window = new MassWindow(12, 5L * MINUTE);
    window.add(pg);
    return -window.roomPg(0L);
  }

  /** One stroke was granted, 198 moved without a grant, the last is asked for. */
  private static int stroke200(Policy policy, long afterMs) {
    Rig rig = Guards.rig(policy).started(Guards.screened());
    return Guards.ask(Guards.ungranted(rig, 198), afterMs);
  }

  private static int stroke400(long ceiling) {
    Policy policy = policyWith(Policy.CEILING_24H_PG, ceiling, Policy.DOSE_MOST_PG, 200L * UG);
    Rig rig = Guards.rig(policy).started(Guards.screened());
    return Guards.ask(Guards.ungranted(rig, 398), 2L * HOUR);
  }
}
