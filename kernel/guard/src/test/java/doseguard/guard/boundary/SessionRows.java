package doseguard.guard.boundary;

import static doseguard.guard.Figures.DAY;
import static doseguard.guard.Figures.HOUR;
import static doseguard.guard.Figures.MINUTE;
import static doseguard.guard.Figures.policyWith;
import static doseguard.guard.Refusal.MALFORMED;
import static doseguard.guard.Refusal.NONE;
import static doseguard.guard.Refusal.NOTHING_PENDING;
import static doseguard.guard.Refusal.STALE;
import static doseguard.guard.Refusal.STOP_TOO_LONG;
import static doseguard.guard.boundary.Bound.count;
import static doseguard.guard.boundary.Bound.ms;

import doseguard.guard.DoseGuard;
import doseguard.guard.Rig;
import doseguard.guard.Rule;
import doseguard.guard.program.OrderedStop;
import doseguard.guard.program.Prescription;
import doseguard.guard.program.ProgramGate;
import doseguard.guard.state.AlarmTable;
import java.util.Arrays;
import java.util.List;

/** Programming sessions and ordered stops. */
// [utest->dsn~session~1, dsn~proposal~1, dsn~confirmation~1, dsn~ordered-stop~1]
final class SessionRows {
  private static final long SEQUENCE = 5L;

  private SessionRows() {}

  static List<Row> rows() {
    return List.of(
        Row.refusal(
            ProgramGate.class,
            "words of a frame",
            count(Prescription.WORDS, "words", "dsn~proposal~1"),
            SessionRows::cut,
            MALFORMED,
            NONE,
            MALFORMED),
        Row.refusal(
            ProgramGate.class,
            "sequence number of a proposal",
            count(SEQUENCE, "the last", "SEQUENCE, dsn~proposal~1"),
            SessionRows::proposeAfter,
            STALE,
            STALE,
            NONE),
        Row.refusal(
            ProgramGate.class,
            "sequence number of a confirmation",
            count(SEQUENCE, "pending", "SEQUENCE, dsn~confirmation~1"),
            number -> open().guard.confirm(number, false),
            NOTHING_PENDING,
            NONE,
            NOTHING_PENDING),
        Row.flag(
            ProgramGate.class,
            "an open session warns",
            ms(5L * MINUTE, "SESSION_WARN_MS, dsn~session~1"),
            SessionRows::warns,
            false,
            true,
            true),
        Row.refusal(
            ProgramGate.class,
            "an open session ends",
            ms(10L * MINUTE, "SESSION_END_MS, dsn~session~1"),
            SessionRows::confirmAfter,
            NONE,
            NOTHING_PENDING,
            NOTHING_PENDING),
        Row.number(
            ProgramGate.class,
            "time of day of a proposal, ms",
            ms(MINUTE, "PHASE_MS, dsn~session~1"),
            SessionRows::timeOfDay,
            DAY - 1L,
            0L,
            1L),
        Row.refusal(
            DoseGuard.class,
            "longest stop",
            ms(DAY, "STOP_MOST_MS, dsn~ordered-stop~1"),
            length -> Guards.rig(policyWith()).guard.stop(length),
            NONE,
            NONE,
            STOP_TOO_LONG),
        Row.refusal(
            DoseGuard.class,
            "shortest stop",
            ms(0L, "dsn~ordered-stop~1"),
            length -> Guards.rig(policyWith()).guard.stop(length),
            STOP_TOO_LONG,
            NONE,
            NONE),
        Row.rule(
            OrderedStop.class,
            "end of a stop",
            ms(2L * HOUR, "dsn~ordered-stop~1"),
            sinceMs -> stopped(2L * HOUR, sinceMs),
            Rule.ORDERED_STOP,
            Rule.NONE,
            Rule.NONE),
        Row.rule(
            OrderedStop.class,
            "end of a stop of no stated length",
            ms(HOUR, "STOP_DEFAULT_MS, dsn~ordered-stop~1"),
            sinceMs -> stopped(0L, sinceMs),
            Rule.ORDERED_STOP,
            Rule.NONE,
            Rule.NONE),
        Row.number(
            OrderedStop.class,
            "part of a time that a stop covers, ms",
            ms(HOUR, "dsn~ordered-stop~1"),
            SessionRows::covered,
            HOUR - 1L,
            HOUR,
            HOUR));
  }

  private static Rig open() {
    Rig rig = Guards.filled(policyWith());
    rig.pass(0L);
    rig.guard.propose(Guards.screened().sequence(SEQUENCE).words());
    return rig;
  }

  private static int cut(long words) {
    long[] frame = Arrays.copyOf(Guards.screened().words(), (int) words);
    return Guards.filled(policyWith()).guard.propose(frame);
  }

  private static int proposeAfter(long number) {
    Rig rig = open();
    rig.guard.confirm(SEQUENCE, false);
    return rig.guard.propose(Guards.screened().sequence(number).words());
  }

  private static boolean warns(long sinceMs) {
    Rig rig = open();
    rig.pass(sinceMs);
    return rig.active(AlarmTable.SESSION_OPEN);
  }

  private static int confirmAfter(long sinceMs) {
    Rig rig = open();
    rig.pass(sinceMs);
    return rig.guard.confirm(SEQUENCE, false);
  }

  private static long timeOfDay(long sinceMs) {
    ProgramGate gate = new ProgramGate(policyWith());
    gate.take(Guards.screened().with(Prescription.PHASE_MS, DAY - MINUTE).words());
    gate.hold();
    gate.advance(sinceMs);
    return gate.phaseMs();
  }

  private static int stopped(long lengthMs, long sinceMs) {
    Rig rig = Guards.rig(policyWith()).started(Guards.screened());
    rig.pass(HOUR);
    rig.guard.stop(lengthMs);
    rig.pass(MINUTE);
    return Guards.ask(rig, sinceMs - MINUTE);
  }

  private static long covered(long elapsedMs) {
    OrderedStop stop = new OrderedStop();
    stop.order(HOUR);
    return stop.advance(elapsedMs);
  }
}
