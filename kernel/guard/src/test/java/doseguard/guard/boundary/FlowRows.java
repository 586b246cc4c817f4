package doseguard.guard.boundary;

import static doseguard.guard.Figures.DAY;
import static doseguard.guard.Figures.HOUR;
import static doseguard.guard.Figures.MINUTE;
import static doseguard.guard.Figures.ML;
import static doseguard.guard.Figures.UG;
import static doseguard.guard.Figures.policyWith;
import static doseguard.guard.Figures.pumpWith;
import static doseguard.guard.Rule.DELIVERY_HOLD;
import static doseguard.guard.Rule.NONE;
import static doseguard.guard.Rule.PRESCRIPTION_CREDIT;
import static doseguard.guard.Rule.RESERVOIR_LOCKOUT;
import static doseguard.guard.Rule.STROKE_RATE;
import static doseguard.guard.boundary.Bound.ceil;
import static doseguard.guard.boundary.Bound.ms;
import static doseguard.guard.boundary.Bound.nl;
import static doseguard.guard.boundary.Bound.pg;
import static doseguard.guard.boundary.Guards.PG_EACH_MS;
import static doseguard.guard.boundary.Guards.STROKE;
import static doseguard.guard.boundary.Guards.STROKE_NL;

import doseguard.guard.Frame;
import doseguard.guard.Policy;
import doseguard.guard.PumpProfile;
import doseguard.guard.PumpRig;
import doseguard.guard.Rig;
import doseguard.guard.limit.Agreement;
import doseguard.guard.limit.Basal;
import doseguard.guard.limit.DeliveryHold;
import doseguard.guard.limit.Limits;
import doseguard.guard.limit.PrescriptionCredit;
import doseguard.guard.limit.StrokeRate;
import doseguard.guard.state.AlarmTable;
import java.util.List;

/** When the next stroke may flow: interval, credit, catch-up, probes. */
// [utest->dsn~stroke-rate~1, dsn~prescription-credit~1, dsn~delivery-hold~1, dsn~headroom~1]
final class FlowRows {
  private static final long FLOW = 1000000L;
  private static final long SLOW_FLOW = 7000L;

  /** Mass of a stroke of {@link PumpRig}, pg. */
  private static final long RIG_STROKE = 2000L * PumpRig.STROKE_NL;

  private FlowRows() {}

  static List<Row> rows() {
    return List.of(
        Row.rule(
            StrokeRate.class,
            "least interval between strokes",
            ms(ceil(HOUR * STROKE_NL, FLOW), "FLOW_MOST_NL_PER_H, STROKE_NL, dsn~stroke-rate~1"),
            interval -> secondStroke(FLOW, interval),
            STROKE_RATE,
            NONE,
            NONE),
        Row.rule(
            StrokeRate.class,
            "least interval at the slowest flow that a policy can state",
            ms(
                ceil(HOUR * STROKE_NL, Policy.least(Policy.FLOW_MOST_NL_PER_H)),
                "FLOW_MOST_NL_PER_H, STROKE_NL, dsn~stroke-rate~1"),
            interval -> secondStroke(Policy.least(Policy.FLOW_MOST_NL_PER_H), interval),
            STROKE_RATE,
            NONE,
            NONE),
        Row.rule(
            StrokeRate.class,
            "least interval, rounded up",
            ms(
                ceil(HOUR * STROKE_NL, SLOW_FLOW),
                "FLOW_MOST_NL_PER_H, STROKE_NL, dsn~stroke-rate~1"),
            interval -> secondStroke(SLOW_FLOW, interval),
            STROKE_RATE,
            NONE,
            NONE),
        Row.rule(
            Agreement.class,
            "time that earns one stroke back",
            ms(STROKE * DAY / PG_EACH_MS, "STROKE_NL, dsn~prescription-credit~1"),
            earnedMs -> Guards.ask(rig().started(Guards.screened()), earnedMs),
            PRESCRIPTION_CREDIT,
            NONE,
            NONE),
        Row.number(
            Basal.class,
            "catch-up by time",
            ms(HOUR, "CATCH_UP_MS, dsn~prescription-credit~1"),
            idleMs -> caughtUp(policyWith(), PG_EACH_MS, idleMs),
            HOUR - 1L,
            HOUR,
            HOUR),
        Row.number(
            Basal.class,
            "catch-up by mass",
            pg(12L * UG, "CATCH_UP_PG, dsn~prescription-credit~1"),
            most -> caughtUp(policyWith(Policy.CATCH_UP_PG, most), 10L * PG_EACH_MS, 1200000L),
            12L * UG - 1L,
            12L * UG,
            12L * UG),
        Row.number(
            PrescriptionCredit.class,
            "credit of a bolus that can wait",
            pg(PrescriptionCredit.MOST_PG, "MOST_PG"),
            FlowRows::waitingBolus,
            PrescriptionCredit.MOST_PG - 1L,
            PrescriptionCredit.MOST_PG,
            PrescriptionCredit.MOST_PG),
        Row.rule(
            Limits.class,
            "volume left that is nearer than the credit",
            nl(ML + STROKE_NL, "MINIMUM_NL, STROKE_NL, dsn~headroom~1"),
            FlowRows::nearest,
            RESERVOIR_LOCKOUT,
            PRESCRIPTION_CREDIT,
            PRESCRIPTION_CREDIT),
        Row.flag(
            DeliveryHold.class,
            "interval of probes",
            ms(10L * MINUTE, "PROBE_INTERVAL_MS, dsn~delivery-hold~1"),
            FlowRows::probes,
            false,
            true,
            true),
        Row.rule(
            DeliveryHold.class,
            "interval of probes of a whole guard that is stalled",
            ms(10L * MINUTE, "PROBE_INTERVAL_MS, dsn~delivery-hold~1"),
            FlowRows::probeOfAStall,
            DELIVERY_HOLD,
            NONE,
            NONE),
        Row.rule(
            DeliveryHold.class,
            "mass not seen to dissipate",
            pg(3L * RIG_STROKE, "UNDISSIPATED_MOST_PG, dsn~delivery-hold~1"),
            FlowRows::probeOfAnOcclusion,
            DELIVERY_HOLD,
            DELIVERY_HOLD,
            NONE));
  }

  private static Rig rig() {
    return Guards.rig(policyWith());
  }

  private static int secondStroke(long flow, long afterMs) {
    Policy policy = policyWith(Policy.FLOW_MOST_NL_PER_H, flow);
    Rig rig = Guards.rig(policy).started(Guards.screened());
    rig.ask(HOUR);
    return Guards.ask(rig, afterMs);
  }

  private static long caughtUp(Policy policy, long dose, long idleMs) {
    Limits limits = Desk.of(policy, pumpWith()).prescribed(new Frame().basal(dose)).limits();
    limits.advance(idleMs, 0L);
    return limits.waitingPg() - STROKE;
  }

  private static long waitingBolus(long pg) {
    PrescriptionCredit credit = new PrescriptionCredit();
    credit.addBolus(pg);
    return credit.leftPg();
  }

  private static int nearest(long filledNl) {
    Desk desk = Desk.plain().prescribed(Guards.screened());
    desk.limits().reservoir().refill((int) filledNl);
    return desk.limits().nearest();
  }

  private static boolean probes(long sinceMs) {
    DeliveryHold hold = new DeliveryHold(policyWith().of(Policy.PROBE_INTERVAL_MS));
    hold.follow(true, true);
    hold.advance(sinceMs);
    return hold.allows();
  }

  private static int probeOfAStall(long sinceMs) {
    PumpRig pump = PumpRig.running(PumpProfile.SUITE_A);
    pump.stalled = true;
    until(pump, AlarmTable.STALL);
    Guards.until(() -> pump.last.granted == 1, () -> pump.step(MINUTE));
    return ask(pump, sinceMs);
  }

  private static int probeOfAnOcclusion(long most) {
    long[] policy = PumpRig.policy();
    policy[Policy.UNDISSIPATED_MOST_PG] = most;
    PumpRig pump = new PumpRig(PumpProfile.SUITE_C, policy);
    pump.refill(0, 18 * PumpRig.ML, 2000);
    pump.prescribe(400, 400);
    pump.kinked = true;
    until(pump, AlarmTable.OCCLUSION);
    return ask(pump, 10L * MINUTE);
  }

  private static void until(PumpRig pump, int alarm) {
    pump.step(MINUTE);
    Guards.until(() -> pump.active(alarm), () -> pump.step(MINUTE));
  }

  private static int ask(PumpRig pump, long afterMs) {
    return pump.step(afterMs).granted == 1 ? NONE : pump.last.rule;
  }
}
