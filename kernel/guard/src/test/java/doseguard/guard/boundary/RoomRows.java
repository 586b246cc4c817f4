package doseguard.guard.boundary;

import static doseguard.guard.Figures.HOUR;
import static doseguard.guard.Figures.MINUTE;
import static doseguard.guard.Figures.UG;
import static doseguard.guard.Figures.policyWith;
import static doseguard.guard.Refusal.BOLUS_CEILING;
import static doseguard.guard.Refusal.NONE;
import static doseguard.guard.boundary.Bound.enlarged;
import static doseguard.guard.boundary.Bound.pg;
import static doseguard.guard.boundary.Bound.reduced;
import static doseguard.guard.boundary.Guards.ACCURACY;
import static doseguard.guard.boundary.Guards.CONCENTRATION;
import static doseguard.guard.boundary.Guards.PG_EACH_MS;
import static doseguard.guard.boundary.Guards.STROKE;

import doseguard.guard.Frame;
import doseguard.guard.Policy;
import doseguard.guard.Rig;
import doseguard.guard.limit.BolusGate;
import doseguard.guard.limit.MassWindow;
import doseguard.guard.program.Prescription;
import java.util.List;

/** Room for a bolus at every later position of both windows. */
// [utest->dsn~bolus-room~1]
final class RoomRows {
  private static final int BUCKETS = 12;
  private static final long BUCKET_MS = 5L * MINUTE;

  /** Basal at 1 pg each ms until the window has turned once, pg. */
  private static final long TURN = (BUCKETS + 1L) * BUCKET_MS;

  private static final long DAY_TURN = 49L * 30L * MINUTE;
  private static final long CEILING = 100L * UG;
  private static final long HELD = 80L * UG;
  private static final long BOLUS = 20L * UG;

  /** One stroke was granted, a hundred moved without a grant. */
  private static final long GONE = 101L * STROKE;

  private RoomRows() {}

  static List<Row> rows() {
    return List.of(
        Row.flag(
            BolusGate.class,
            "room at the last position, all basal due by then",
            pg(CEILING - TURN, "dsn~bolus-room~1"),
            pg -> fits(new MassWindow(BUCKETS, BUCKET_MS), CEILING, pg),
            true,
            true,
            false),
        Row.flag(
            BolusGate.class,
            "room at the first position, before what is held leaves",
            pg(CEILING - HELD - BUCKET_MS, "dsn~bolus-room~1"),
            pg -> fits(held(BUCKETS), CEILING - HELD, pg),
            true,
            true,
            false),
        Row.flag(
            BolusGate.class,
            "room at the seventh position, before what is held leaves",
            pg(CEILING - HELD - 7L * BUCKET_MS, "dsn~bolus-room~1"),
            pg -> fits(held(6), CEILING - HELD, pg),
            true,
            true,
            false),
        Row.flag(
            BolusGate.class,
            "room at the higher concentration, rounded up",
            pg(75L * UG - TURN, "dsn~bolus-room~1"),
            RoomRows::fitsByFourThirds,
            true,
            true,
            false),
        Row.flag(
            BolusGate.class,
            "room with a basal below one pg, rounded up",
            pg(CEILING - 1L, "dsn~bolus-room~1"),
            RoomRows::fitsWithALittle,
            true,
            true,
            false),
        Row.refusal(
            BolusGate.class,
            "a patient's bolus of a whole guard in the 1 h window",
            pg(
                enlarged(BOLUS + STROKE + TURN + GONE, ACCURACY),
                "CEILING_1H_PG, ACCURACY_PERMILLE, dsn~bolus-room~1"),
            ceiling -> patientBolus(policyWith(Policy.CEILING_1H_PG, ceiling), 0L),
            BOLUS_CEILING,
            NONE,
            NONE),
        Row.refusal(
            BolusGate.class,
            "a patient's bolus of a whole guard in the 24 h window",
            pg(
                enlarged(BOLUS + STROKE + DAY_TURN + GONE, ACCURACY),
                "CEILING_PG, ACCURACY_PERMILLE, dsn~bolus-room~1"),
            own -> patientBolus(policyWith(), own),
            BOLUS_CEILING,
            NONE,
            NONE),
        Row.refusal(
            BolusGate.class,
            "a single bolus of a whole guard in the 1 h window",
            pg(
                reduced(CEILING, ACCURACY) - STROKE - TURN - GONE,
                "CEILING_1H_PG, ACCURACY_PERMILLE, dsn~bolus-room~1"),
            RoomRows::singleBolus,
            NONE,
            NONE,
            BOLUS_CEILING));
  }

  private static boolean fits(MassWindow window, long roomPg, long pg) {
    Frame flat = new Frame().basal(PG_EACH_MS);
    return BolusGate.fits(window, roomPg, flat.schedule(), 0L, pg, CONCENTRATION, CONCENTRATION);
  }

  /** A window whose mass leaves when it has turned so many buckets less than all of them. */
  private static MassWindow held(int turned) {
    MassWindow window = new MassWindow(BUCKETS, BUCKET_MS);
    window.add(HELD);
    window.advance(turned * BUCKET_MS);
    return window;
  }

  private static boolean fitsByFourThirds(long pg) {
    Frame flat = new Frame().basal(PG_EACH_MS);
    MassWindow window = new MassWindow(BUCKETS, BUCKET_MS);
    return BolusGate.fits(window, CEILING + 1L, flat.schedule(), 0L, pg, 2000L, 1500L);
  }

  private static boolean fitsWithALittle(long pg) {
    Frame little = new Frame().basal(1L);
    MassWindow window = new MassWindow(BUCKETS, BUCKET_MS);
    return BolusGate.fits(window, CEILING, little.schedule(), 0L, pg, CONCENTRATION, CONCENTRATION);
  }

  private static Rig gone(Policy policy, Frame frame) {
    return Guards.ungranted(Guards.rig(policy).started(frame), 100);
  }

  private static int patientBolus(Policy policy, long own) {
    Frame frame = Guards.screened().with(Prescription.CEILING_PG, own);
    return gone(policy, frame.bolus(BOLUS, 10L * MINUTE, HOUR, 3L)).guard.requestBolus();
  }

  private static int singleBolus(long pg) {
    Frame frame = Guards.screened().sequence(2L).single(pg, 10L * MINUTE);
    return gone(policyWith(), Guards.screened()).program(frame);
  }
}
