package doseguard.engine.simulation;

import doseguard.engine.fault.Fault;
import doseguard.engine.port.AlarmKind;
import doseguard.engine.port.RefusalKind;
import doseguard.engine.port.RuleKind;
import doseguard.engine.therapy.Chronicle;
import doseguard.engine.therapy.Words;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Tells a run in words. Refusals of one rule are told once when they begin and once when delivery
 * flows again: after a hold with the second grant in a row (a single one is a probe), and after
 * {@link #QUIET_MS} without a refusal when strokes were only delayed in between.
 */
final class Story implements Chronicle {
  /** Time without a refusal after which a delayed flow counts as free again, ms. */
  static final long QUIET_MS = 30L * 60_000L;

  private static final int RULES = RuleKind.values().length;
  private static final RefusalKind[] KINDS = RefusalKind.values();
  private static final AlarmKind[] ALARMS = AlarmKind.values();

  private final TraceSink sink;
  private final boolean read;
  private final long[] sinceMs = new long[RULES];
  private final long[] lastMs = new long[RULES];
  private final long[] refusals = new long[RULES];
  private final int[] grants = new int[RULES];
  private final long[] named = new long[RULES];
  private final List<Refused> acts = new ArrayList<>();
  private int open;

  /**
   * Makes a story.
   *
   * @param sink who reads it
   */
  Story(TraceSink sink) {
    this.sink = sink;
    this.read = sink != TraceSink.NONE;
  }

  @Override
  public boolean read() {
    return read;
  }

  @Override
  public void event(long atMs, String kind, String words) {
    if (read) {
      sink.event(atMs, kind, words);
    }
  }

  @Override
  public void refused(long atMs, int refusal) {
    acts.add(new Refused(atMs, KINDS[refusal]));
  }

  /**
   * Every act refused.
   *
   * @return in order of time
   */
  List<Refused> acts() {
    return acts;
  }

  /**
   * How many refused strokes named each rule.
   *
   * @return rules never named are absent
   */
  Map<RuleKind, Long> limitedBy() {
    Map<RuleKind, Long> counts = new EnumMap<>(RuleKind.class);
    for (RuleKind rule : RuleKind.values()) {
      if (named[rule.id()] > 0L) {
        counts.put(rule, named[rule.id()]);
      }
    }
    return counts;
  }

  /**
   * A stroke was refused.
   *
   * @param nowMs ms since the case began
   * @param rule id of the rule that refused
   */
  void strokeRefused(long nowMs, int rule) {
    named[rule]++;
    if (!read) {
      return;
    }
    if (refusals[rule] == 0L) {
      sinceMs[rule] = nowMs;
      open++;
      event(
          nowMs,
          withholds(rule) ? "hold" : "refusal",
          (withholds(rule) ? "Delivery is withheld: " : "A stroke is delayed: ")
              + Words.rule(rule));
    }
    refusals[rule]++;
    lastMs[rule] = nowMs;
    grants[rule] = 0;
  }

  /**
   * A stroke was granted.
   *
   * @param nowMs ms since the case began
   */
  void strokeGranted(long nowMs) {
    for (int i = 0; open > 0 && i < RULES; i++) {
      if (refusals[i] > 0L && flowsAgain(i, nowMs)) {
        event(
            nowMs,
            "flow",
            "Strokes flow again after "
                + Words.span(nowMs - sinceMs[i])
                + " and "
                + refusals[i]
                + (refusals[i] == 1L ? " refusal: " : " refusals: ")
                + Words.rule(i));
        refusals[i] = 0L;
        open--;
      }
    }
  }

  /**
   * An alarm is newly annunciated.
   *
   * @param nowMs ms since the case began
   * @param kind which
   */
  void alarm(long nowMs, AlarmKind kind) {
    if (read) {
      event(nowMs, "alarm", "Alarm " + kind.name());
    }
  }

  /**
   * The conditions of alarms are gone.
   *
   * @param nowMs ms since the case began
   * @param alarms bit {@code id} for each
   */
  void alarmsEnd(long nowMs, long alarms) {
    for (AlarmKind kind : ALARMS) {
      if (read && (alarms >>> kind.id() & 1L) == 1L) {
        event(nowMs, "alarm-end", "The cause of alarm " + kind.name() + " is gone");
      }
    }
  }

  /**
   * A fault begins or ends.
   *
   * @param nowMs ms since the case began
   * @param fault which
   */
  void edge(long nowMs, Fault fault) {
    if (!read) {
      return;
    }
    if (fault.onsetMs() == nowMs) {
      event(nowMs, "fault", FaultWords.of(fault));
    } else if (fault.endMs() == nowMs) {
      event(nowMs, "fault-end", "Over: " + FaultWords.of(fault));
    }
  }

  /** One grant between refusals is a probe, two in a row are flow. */
  private boolean flowsAgain(int rule, long nowMs) {
    grants[rule]++;
    return withholds(rule) ? grants[rule] > 1 : nowMs - lastMs[rule] >= QUIET_MS;
  }

  private static boolean withholds(int rule) {
    return rule == RuleKind.DELIVERY_HOLD.id()
        || rule == RuleKind.RESERVOIR_LOCKOUT.id()
        || rule == RuleKind.ORDERED_STOP.id()
        || rule == RuleKind.NO_PRESCRIPTION.id();
  }
}
