package doseguard.guard.boundary;

import static doseguard.guard.Figures.HOUR;
import static doseguard.guard.Figures.MINUTE;
import static doseguard.guard.Figures.UG;
import static doseguard.guard.Figures.policyWith;
import static doseguard.guard.Refusal.NONE;
import static doseguard.guard.Refusal.STATE_LOST;
import static doseguard.guard.boundary.Bound.count;
import static doseguard.guard.boundary.Bound.ms;

import doseguard.guard.DoseGuard;
import doseguard.guard.Rig;
import doseguard.guard.state.AlarmTable;
import doseguard.guard.state.Alarms;
import doseguard.guard.state.EventLog;
import doseguard.guard.state.NonVolatile;
import java.util.List;

/** When an alarm sounds again, and what can still be believed. */
// [utest->dsn~alarm-repeat~1, dsn~alarm-silence~1, dsn~ceiling-reached~1, dsn~state-lost~1]
final class AlarmRows {
  private AlarmRows() {}

  static List<Row> rows() {
    return List.of(
        repeat("high", AlarmTable.OCCLUSION, 10L * MINUTE),
        repeat("medium", AlarmTable.SLIP, 60L * MINUTE),
        repeat("low", AlarmTable.SESSION_OPEN, 240L * MINUTE),
        Row.number(
            Alarms.class,
            "soundings after a silence",
            ms(2L * MINUTE, "dsn~alarm-silence~1"),
            AlarmRows::silenced,
            1L,
            2L,
            2L),
        Row.number(
            Alarms.class,
            "soundings when silenced late",
            ms(10L * MINUTE, "dsn~alarm-silence~1"),
            AlarmRows::silencedLate,
            1L,
            2L,
            2L),
        Row.flag(
            DoseGuard.class,
            "time until a ceiling counts as left",
            ms(HOUR, "dsn~ceiling-reached~1"),
            AlarmRows::capped,
            true,
            false,
            false),
        Row.refusal(
            DoseGuard.class,
            "good images when the live state is damaged",
            count(1L, "images", "dsn~check-word~1, dsn~state-lost~1"),
            AlarmRows::stopWithImages,
            STATE_LOST,
            NONE,
            NONE));
  }

  private static Row repeat(String priority, int alarm, long everyMs) {
    return Row.number(
        Alarms.class,
        "soundings at " + priority + " priority",
        ms(everyMs, "dsn~alarm-repeat~1, dsn~alarm-table~1"),
        afterMs -> soundings(raised(alarm), alarm, afterMs),
        1L,
        2L,
        2L);
  }

  private static Alarms raised(int alarm) {
    Alarms alarms = new Alarms(new EventLog(new NonVolatile()));
    alarms.event(alarm);
    return alarms;
  }

  private static int soundings(Alarms alarms, int alarm, long afterMs) {
    alarms.advance(afterMs);
    return alarms.soundings(alarm);
  }

  private static int silenced(long afterMs) {
    Alarms alarms = raised(AlarmTable.STALL);
    alarms.silence();
    return soundings(alarms, AlarmTable.STALL, afterMs);
  }

  private static int silencedLate(long afterMs) {
    Alarms alarms = raised(AlarmTable.STALL);
    alarms.advance(9L * MINUTE);
    alarms.silence();
    return soundings(alarms, AlarmTable.STALL, afterMs - 9L * MINUTE);
  }

  /** A ceiling refuses a stroke that the credit covers; nothing is asked for after it. */
  private static boolean capped(long sinceMs) {
    Rig rig = Guards.rig(policyWith()).started(Guards.screened());
    Guards.ungranted(rig, (int) (100L * UG / Guards.STROKE));
    rig.ask(10L * MINUTE);
    rig.pass(sinceMs);
    return rig.active(AlarmTable.CEILING_REACHED);
  }

  private static int stopWithImages(long good) {
    Rig rig = Guards.rig(policyWith()).started(Guards.screened());
    rig.guard.save();
    rig.guard.save();
    for (int slot = (int) good; slot < NonVolatile.SLOTS; slot++) {
      rig.memory.write(slot * NonVolatile.SLOT_WORDS, -1L);
    }
    Damage.in(rig.guard);
    return rig.guard.stop(HOUR);
  }
}
