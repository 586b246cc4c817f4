package doseguard.engine.simulation;

import doseguard.engine.port.AlarmKind;
import doseguard.engine.port.Answer;
import doseguard.engine.port.GuardPort;
import doseguard.engine.port.Restored;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What the patient and the clinician hear: every new annunciation, in order of time. */
final class Annunciator {
  private static final AlarmKind[] KINDS = AlarmKind.values();

  /** A total that no guard counts to. */
  private static final int NONE = -1;

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
   * The guard restarted: it goes on counting from what it saved, or from nothing. That it restarted
   * is new in any case.
   *
   * @param found what it took up
   */
  void restarted(Restored found) {
    if (found == Restored.BLANK || found == Restored.LOST) {
      Arrays.fill(counted, 0);
    } else {
      counted[AlarmKind.DEVICE_RESET.id()] = guard.annunciations(AlarmKind.DEVICE_RESET.id()) - 1;
    }
    if (found == Restored.DOUBTFUL) {
      counted[AlarmKind.STATE_RESTORED.id()] =
          guard.annunciations(AlarmKind.STATE_RESTORED.id()) - 1;
    }
    total = NONE;
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
      if (count > counted[kind.id()]) {
        heard.add(new Annunciation(nowMs, kind));
        story.alarm(nowMs, kind);
      }
      counted[kind.id()] = count;
    }
  }
}
