package doseguard.guard.boundary;

import static doseguard.guard.Figures.DAY;
import static doseguard.guard.Figures.HOUR;
import static doseguard.guard.Figures.MINUTE;
import static doseguard.guard.Figures.UG;
import static doseguard.guard.Figures.policyWith;
import static doseguard.guard.boundary.Bound.count;
import static doseguard.guard.boundary.Bound.ms;
import static doseguard.guard.boundary.Bound.pg;
import static doseguard.guard.boundary.Guards.STROKE;

import doseguard.guard.DoseGuard;
import doseguard.guard.Observation;
import doseguard.guard.Policy;
import doseguard.guard.Rig;
import doseguard.guard.Rule;
import doseguard.guard.program.DeviceMode;
import doseguard.guard.program.RestartLadder;
import doseguard.guard.state.AlarmTable;
import java.util.List;

/** How much is given after an interruption, and how long a mode may make one. */
// [utest->dsn~restart-gap~1, dsn~restart-share~1, dsn~device-mode~2]
final class InterruptionRows {
  private static final long FULL = 8L * HOUR;
  private static final long HALF = 48L * HOUR;
  private static final long DOSE = 240L * UG;
  private static final long FIRST = 100L * UG;

  /** Parts of the time outside a mode that its allowance regains. */
  private static final long RECOVERY = 8L;

  private InterruptionRows() {}

  static List<Row> rows() {
    return List.of(
        Row.flag(
            RestartLadder.class,
            "longest gap after which the whole is given",
            ms(FULL, "RESTART_FULL_MS, dsn~restart-share~1"),
            gapMs -> stood(gapMs).reduced(),
            false,
            false,
            true),
        Row.number(
            RestartLadder.class,
            "longest gap after which half is given, per mille",
            ms(HALF, "RESTART_HALF_MS, dsn~restart-share~1"),
            gapMs -> stood(gapMs).given(1000L, 1000L),
            500L,
            500L,
            FIRST * 1000L / DOSE),
        Row.number(
            RestartLadder.class,
            "a first dose of half the daily one, per mille",
            pg(DOSE / 2L, "dsn~restart-share~1"),
            first -> stoodLong(first).given(1000L, 1000L),
            499L,
            500L,
            500L),
        Row.number(
            RestartLadder.class,
            "the least share, per mille",
            pg(2L * DOSE / 1000L, "dsn~restart-share~1"),
            first -> stoodLong(first).given(1000L, 1000L),
            1L,
            2L,
            2L),
        Row.number(
            RestartLadder.class,
            "given when the time of day is lost, pg",
            pg(UG, "dsn~restart-share~1"),
            InterruptionRows::phaseLost,
            UG - 1L,
            UG,
            UG),
        Row.flag(
            RestartLadder.class,
            "owed before it counts as an interruption",
            pg(2L * STROKE, "STROKE_NL, dsn~restart-gap~1"),
            InterruptionRows::owed,
            false,
            false,
            true),
        Row.flag(
            RestartLadder.class,
            "longest stop of a whole guard after which the whole is given",
            ms(FULL, "RESTART_FULL_MS, dsn~restart-gap~1"),
            InterruptionRows::stopped,
            false,
            false,
            true),
        Row.number(
            DoseGuard.class,
            "gap of a call that one source alone is believed: ms left to the ladder",
            ms(HOUR, "dsn~passing-time~1"),
            InterruptionRows::leftAfterOneSource,
            2L,
            1L,
            1L),
        Row.rule(
            DeviceMode.class,
            "allowance of a mode",
            ms(HOUR, "MODE_MOST_MS, dsn~device-mode~2"),
            InterruptionRows::inMode,
            Rule.MODE_SUSPENDS,
            Rule.NONE,
            Rule.NONE),
        Row.flag(
            DeviceMode.class,
            "allowance after which a mode is stuck",
            ms(HOUR, "MODE_MOST_MS, dsn~device-mode~2"),
            spentMs -> inFor(spentMs).stuck(),
            false,
            true,
            true),
        Row.flag(
            DeviceMode.class,
            "allowance regained, and no more than all of it",
            ms(HOUR, "MODE_MOST_MS, dsn~device-mode~2"),
            spentMs -> suspends(DAY, spentMs),
            true,
            false,
            false),
        Row.flag(
            DeviceMode.class,
            "allowance regained in part after it was spent",
            ms(RECOVERY * MINUTE, "MODE_MOST_MS, dsn~device-mode~2"),
            outsideMs -> spentThen(HOUR, outsideMs, MINUTE),
            false,
            false,
            true),
        Row.flag(
            DeviceMode.class,
            "allowance owed, and no more than all of it",
            ms(RECOVERY * HOUR, "MODE_MOST_MS, dsn~device-mode~2"),
            outsideMs -> spentThen(DAY, outsideMs, 0L),
            false,
            false,
            true),
        Row.flag(
            DeviceMode.class,
            "first mode that suspends",
            count(DeviceMode.MRI, "as a mode", "dsn~device-mode~2"),
            mode -> reported(mode).suspends(),
            false,
            true,
            true),
        Row.flag(
            DeviceMode.class,
            "last mode that suspends",
            count(DeviceMode.TELEMETRY, "as a mode", "dsn~device-mode~2"),
            mode -> reported(mode).suspends(),
            true,
            true,
            false));
  }

  private static RestartLadder ladder(long first) {
    RestartLadder ladder = new RestartLadder(policyWith());
    ladder.authorise(DOSE, first);
    return ladder;
  }

  private static RestartLadder stood(long gapMs) {
    RestartLadder ladder = ladder(FIRST);
    for (long left = gapMs; left > 0L; left -= DAY) {
      ladder.advance(Math.min(left, DAY), 0L, true, STROKE);
    }
    return ladder;
  }

  private static RestartLadder stoodLong(long first) {
    RestartLadder ladder = ladder(first);
    ladder.advance(HALF + 1L, 0L, true, STROKE);
    return ladder;
  }

  private static long phaseLost(long even) {
    RestartLadder ladder = ladder(FIRST);
    ladder.losePhase();
    return ladder.given(UG, even);
  }

  private static boolean owed(long pg) {
    RestartLadder ladder = ladder(FIRST);
    ladder.advance(FULL + 1L, pg, false, STROKE);
    return ladder.reduced();
  }

  private static Rig stoppedRig() {
    Rig rig = Guards.rig(policyWith()).started(Guards.screened());
    rig.pass(0L);
    rig.guard.stop(DAY);
    return rig;
  }

  private static boolean stopped(long gapMs) {
    Rig rig = stoppedRig();
    rig.pass(gapMs);
    return rig.active(AlarmTable.RESTART_REDUCED);
  }

  private static long leftAfterOneSource(long byOneMs) {
    Rig rig = stoppedRig();
    rig.pass(FULL - HOUR);
    rig.call(0L, byOneMs, false);
    return Guards.until(() -> rig.active(AlarmTable.RESTART_REDUCED), () -> rig.pass(1L));
  }

  private static int inMode(long spentMs) {
    Rig rig = Guards.rig(policyWith()).started(Guards.screened());
    rig.seen.valid |= Observation.MODE;
    rig.seen.mode = DeviceMode.MRI;
    rig.pass(0L);
    return Guards.ask(rig, spentMs);
  }

  private static DeviceMode reported(long mode) {
    DeviceMode device = new DeviceMode(policyWith().of(Policy.MODE_MOST_MS));
    device.observe((int) mode);
    return device;
  }

  private static DeviceMode inFor(long spentMs) {
    DeviceMode device = reported(DeviceMode.MRI);
    device.advance(spentMs);
    return device;
  }

  private static boolean suspends(long outsideMs, long inMs) {
    DeviceMode device = reported(DeviceMode.NORMAL);
    device.advance(outsideMs);
    device.observe(DeviceMode.TELEMETRY);
    device.advance(inMs);
    return device.suspends();
  }

  private static boolean spentThen(long spentMs, long outsideMs, long inMs) {
    DeviceMode device = inFor(spentMs);
    device.observe(DeviceMode.NORMAL);
    device.advance(outsideMs);
    device.observe(DeviceMode.MRI);
    device.advance(inMs);
    return device.suspends();
  }
}
