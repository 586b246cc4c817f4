package doseguard.guard.reference;

import doseguard.guard.Rule;
import java.util.Map;
import java.util.TreeMap;

/** How often what happened, so that no comparison passes on nothing. */
final class Tally {
  private final Map<String, Long> counts = new TreeMap<>();
  private final long[] refusals = new long[32];
  private final long[] refused = new long[16];
  private final long[] nearest = new long[16];
  private final long[] told = new long[AlarmBoard.COUNT];
  private long granted;
  private long steps;

  void seen(String what) {
    counts.merge(what, 1L, Long::sum);
  }

  void refusal(int refusal) {
    refusals[refusal]++;
  }

  void told(int alarm, int count) {
    told[alarm] += count > 0 ? 1 : 0;
  }

  void answer(Answer answer, boolean request) {
    if (answer.granted() == 1) {
      granted++;
      nearest[answer.rule()]++;
    } else if (request) {
      refused[answer.rule()]++;
    }
  }

  void ran(long more) {
    steps += more;
  }

  long steps() {
    return steps;
  }

  long refusals(int refusal) {
    return refusals[refusal];
  }

  long refusedBy(int rule) {
    return refused[rule];
  }

  long nearest(int rule) {
    return nearest[rule];
  }

  long stepsAfter(int alarm) {
    return told[alarm];
  }

  long times(String what) {
    return counts.getOrDefault(what, 0L);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append(steps).append(" steps, ").append(granted).append(" granted, ").append(counts);
    for (int rule = Rule.NONE; rule < refused.length; rule++) {
      text.append("\nrule ").append(rule).append(": refused ").append(refused[rule]);
      text.append(", nearest ").append(nearest[rule]);
    }
    for (int refusal = 0; refusal < refusals.length; refusal++) {
      text.append("\nrefusal ").append(refusal).append(": ").append(refusals[refusal]);
    }
    for (int alarm = 1; alarm < told.length; alarm++) {
      text.append("\nsteps after alarm ").append(alarm).append(": ").append(told[alarm]);
    }
    return text.toString();
  }
}
