package doseguard.guard.boundary;

import static doseguard.guard.Figures.DAY;
import static doseguard.guard.Figures.HOUR;
import static doseguard.guard.Figures.MINUTE;
import static doseguard.guard.Figures.UG;
import static doseguard.guard.Figures.policyWith;
import static doseguard.guard.Refusal.BOLUS_HELD;
import static doseguard.guard.Refusal.BOLUS_LOCKOUT;
import static doseguard.guard.Refusal.BOLUS_MAXIMUM;
import static doseguard.guard.Refusal.BOLUS_NOT_PRESCRIBED;
import static doseguard.guard.Refusal.NONE;
import static doseguard.guard.boundary.Bound.count;
import static doseguard.guard.boundary.Bound.ms;
import static doseguard.guard.boundary.Bound.pg;

import doseguard.guard.Frame;
import doseguard.guard.Policy;
import doseguard.guard.Rig;
import doseguard.guard.limit.BolusGate;
import java.util.List;

/** When a patient may have a bolus, and how long it runs. */
// [utest->dsn~bolus-admission~1, dsn~bolus-course~1]
final class BolusRows {
  private static final long RUN = 10L * MINUTE;
  private static final long LOCKOUT = HOUR;

  private BolusRows() {}

  static List<Row> rows() {
    return List.of(
        Row.refusal(
            BolusGate.class,
            "a bolus is prescribed",
            pg(1L, "BOLUS_PG, dsn~bolus-admission~1"),
            pg -> new BolusGate().patientRefusal(frame(pg, LOCKOUT, 3L).prescription()),
            BOLUS_NOT_PRESCRIBED,
            NONE,
            NONE),
        Row.refusal(
            BolusGate.class,
            "lock-out since the last bolus",
            ms(LOCKOUT, "BOLUS_LOCKOUT_MS, dsn~bolus-admission~1"),
            sinceMs -> secondBolus(LOCKOUT, 3L, sinceMs),
            BOLUS_LOCKOUT,
            NONE,
            NONE),
        Row.refusal(
            BolusGate.class,
            "boluses admitted today",
            count(3L, "boluses", "BOLUS_MOST, dsn~bolus-admission~1"),
            given -> oneMore(3L, given),
            NONE,
            BOLUS_MAXIMUM,
            BOLUS_MAXIMUM),
        Row.refusal(
            BolusGate.class,
            "as many boluses as can be prescribed",
            count(24L, "boluses", "BOLUS_MOST, dsn~bolus-admission~1"),
            given -> oneMore(24L, given),
            NONE,
            BOLUS_MAXIMUM,
            BOLUS_MAXIMUM),
        Row.refusal(
            BolusGate.class,
            "time until a bolus counts no more for the day",
            ms(DAY, "BOLUS_MOST, dsn~bolus-admission~1"),
            sinceMs -> secondBolus(LOCKOUT, 1L, sinceMs),
            BOLUS_MAXIMUM,
            NONE,
            NONE),
        Row.refusal(
            BolusGate.class,
            "time until a bolus has lapsed",
            ms(RUN + MINUTE, "BOLUS_MS, dsn~bolus-course~1"),
            sinceMs -> secondBolus(RUN, 3L, sinceMs),
            BOLUS_HELD,
            BOLUS_HELD,
            NONE),
        Row.number(
            BolusGate.class,
            "what a bolus has accrued, pg",
            ms(RUN, "BOLUS_MS, dsn~bolus-course~1"),
            BolusRows::accrued,
            RUN - 1L,
            RUN,
            RUN),
        Row.refusal(
            BolusGate.class,
            "time until an ordered stop lets a bolus begin",
            ms(HOUR, "STOP_DEFAULT_MS, dsn~bolus-admission~1"),
            BolusRows::afterAStop,
            BOLUS_HELD,
            NONE,
            NONE));
  }

  private static Frame frame(long pg, long lockoutMs, long most) {
    return Guards.screened().bolus(pg, RUN, lockoutMs, most);
  }

  private static int secondBolus(long lockoutMs, long most, long sinceMs) {
    Policy policy = policyWith(Policy.RESTART_FULL_MS, 2L * DAY);
    Rig rig = Guards.rig(policy).started(frame(10L * UG, lockoutMs, most));
    int first = rig.guard.requestBolus();
    rig.pass(sinceMs - MINUTE);
    rig.pass(MINUTE);
    return first == NONE ? rig.guard.requestBolus() : first;
  }

  private static int oneMore(long most, long given) {
    BolusGate gate = new BolusGate();
    for (long i = 0; i < given; i++) {
      gate.count();
      gate.advance(RUN);
    }
    return gate.patientRefusal(frame(10L * UG, RUN, most).prescription());
  }

  private static long accrued(long runMs) {
    BolusGate gate = new BolusGate();
    gate.start(RUN, RUN);
    return gate.advance(runMs);
  }

  private static int afterAStop(long sinceMs) {
    Rig rig = Guards.rig(policyWith()).started(frame(10L * UG, LOCKOUT, 3L));
    rig.guard.stop(0L);
    rig.pass(sinceMs);
    return rig.guard.requestBolus();
  }
}
