package doseguard.engine.simulation;

import doseguard.engine.port.AlarmKind;
import doseguard.engine.port.Answer;
import doseguard.engine.port.GuardPort;
import java.util.ArrayList;
import java.util.List;

/** What the patient and the clinician hear: every new annunciation, in order of time. */
final class Annunciator {
  private static final AlarmKind[] KINDS = AlarmKind.values();

  private final GuardPort guard;
  private final Story story;
  private final List<Annunciation> heard = new ArrayList<>();
  private final int[] counted = new int[KINDS.length];
  private int total;
  private long active;

  /**
   * Listens to a guard.
   *
   * @param guard whose alarms
   * @param story where they are told
   */
  Annunciator(GuardPort guard, Story story) {
    this.guard = guard;
    this.story = story;
  }

  /**
   * Takes note of an answer.
   *
   * @param answer the guard's
   * @param nowMs ms since the case began
   */
  void listen(Answer answer, long nowMs) {
    if (answer.annunciations != total) {
      total = answer.annunciations;
      hear(nowMs);
    }
    if (answer.activeAlarms != active) {
      story.alarmsEnd(nowMs, active & ~answer.activeAlarms);
      active = answer.activeAlarms;
    }
  }

  /**
   * Everything heard.
   *
   * @return in order of time
   */
  List<Annunciation> heard() {
    return heard;
  }

  private void hear(long nowMs) {
    for (AlarmKind kind : KINDS) {
      int count = guard.annunciations(kind.id());
      if (count != counted[kind.id()]) {
        counted[kind.id()] = count;
        heard.add(new Annunciation(nowMs, kind));
        story.alarm(nowMs, kind);
      }
    }
  }
}
