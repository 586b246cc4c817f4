package doseguard.canaries;

import java.util.List;

/** The saved state, restarts, and the self-check. */
final class MemoryCanaries {
  private static final String STATE_KEEPER = "StateKeeper.java";
  private static final String POWER_QUOTA = "limit/PowerQuota.java";
  private static final String STATE_IMAGE = "state/StateImage.java";
  private static final String GUARD_STATE = "GuardState.java";
  private static final String DOSE_GUARD = "DoseGuard.java";

  /** All of them. */
  static final List<Canary> ALL =
      List.of(
          new Canary(
              "restart-forgets-the-window",
              "After a power loss of unknown length the windows count as a day old",
              "Each power loss lets a whole ceiling be given once more",
              STATE_KEEPER,
              "      state.limits.ladder().losePhase();\n",
              "      state.limits.ladder().losePhase();\n      state.limits.ceilings().advance(86400000L);\n"),
          new Canary(
              "restart-forgets-the-quota",
              "Strokes that the saved image covers are not counted as given at a restart",
              "Each power loss gives up to sixteen strokes twice",
              STATE_KEEPER,
              "    state.limits.bookUnseen(unseen);\n",
              ""),
          new Canary(
              "cover-never-used-up",
              "A granted stroke does not use up the cover of the saved image",
              "The state is saved once an hour, and a power loss gives an hour's strokes twice",
              POWER_QUOTA,
              "    cover--;\n",
              ""),
          new Canary(
              "cover-always-sixteen",
              "The saved image covers sixteen strokes however short ago the last restart was",
              "A pump that restarts again and again counts as given what it never gave, and starves the patient",
              POWER_QUOTA,
              "cover = (int) Clamp.within(strokes / PART, Clamp.STROKE, MOST_STROKES);",
              "cover = MOST_STROKES;"),
          new Canary(
              "image-believed-unchecked",
              "A saved image counts as good without its check word",
              "After a torn or damaged save the pump works by figures that nobody set",
              STATE_IMAGE,
              "return memory.read(first + 1) == version && check(first) == memory.read(first);",
              "return memory.read(first + 1) == version;"),
          new Canary(
              "worn-slot-saved-once",
              "What a worn slot does not take is not written into the other one",
              "A restart days later brings back an old account and an old dose",
              STATE_KEEPER,
              "    if (!saved()) {\n      saved();\n    }\n",
              "    saved();\n"),
          new Canary(
              "older-image-wins",
              "Of two good images the older one is taken up",
              "A restart brings back an earlier dose, account and window",
              STATE_IMAGE,
              "if (whole && memory.read(first + 2) > newest) {",
              "if (whole && (newest == 0L || memory.read(first + 2) < newest)) {"),
          new Canary(
              "windows-not-sealed",
              "The check of the state leaves out the arrays of the limits",
              "A flipped bit in a window locks the pump or opens a ceiling",
              GUARD_STATE,
              "limits.drift() | monitors.drift()",
              "monitors.drift()"),
          new Canary(
              "act-not-saved",
              "An act of a person is not saved when it is done",
              "A power loss brings back what was there before, in silence",
              DOSE_GUARD,
              "    keeper.save();\n    keeper.seal();\n    return answer;",
              "    keeper.seal();\n    return answer;"),
          new Canary(
              "alarm-not-saved",
              "A new alarm is not saved",
              "A runaway that was locked goes on after a brown-out",
              DOSE_GUARD,
              "if (state.quota.due() || alarms.total() != told) {",
              "if (state.quota.due()) {"),
          new Canary(
              "restored-in-silence",
              "That a damaged state was replaced is not told",
              "A memory that fails is not noticed",
              STATE_KEEPER,
              "      state.alarms.event(AlarmTable.STATE_RESTORED);\n      save();",
              "      save();"),
          new Canary(
              "lost-hour-not-counted",
              "After a lost state the last hour counts as empty",
              "What was given before the loss is given once more",
              STATE_KEEPER,
              "    if (found != StateImage.BLANK && !back) {\n      state.limits.ceilings().doubt();\n    }\n",
              ""),
          new Canary(
              "loss-told-as-a-restart",
              "A lost state is told as an ordinary restart",
              "The therapy has stopped, and the alarm says that it goes on",
              STATE_KEEPER,
              "state.alarms.event(back ? AlarmTable.DEVICE_RESET : AlarmTable.STATE_LOST);",
              "state.alarms.event(AlarmTable.DEVICE_RESET);"));

  private MemoryCanaries() {}
}
