package doseguard.scenarios.shrink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.engine.plant.RandomStream;
import doseguard.engine.plant.RandomStream.Purpose;
import doseguard.scenarios.file.Tree;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Failures that need some events, or some others: whichever, no event is left that could be dropped
 * alone.
 */
class MonotoneTest {

  private static final int FEW = 3;
  private static final int TIMES = 12;
  private static final int ENOUGH = 5000;

  /** Events that state nothing but what they are. */
  private static final List<String> MANY =
      List.of(
          "fault: catheter-disconnect",
          "do: acknowledge",
          "fault: motor-stall",
          "do: bolus",
          "fault: missed-refill",
          "fault: bridge-omitted",
          "do: resume",
          "fault: concentration-not-updated",
          "fault: volume-not-reset",
          "fault: session-abandoned",
          "fault: proposal-left",
          "fault: pocket-fill");

  private static List<String> events(int number) {
    List<String> events = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      events.add("{at: " + (1 + 2 * i) + " d, " + MANY.get(i) + "}");
    }
    return events;
  }

  /** Which of the events are there, in their order. */
  private static List<Integer> there(Map<String, Tree> scenario) {
    List<Integer> there = new ArrayList<>();
    for (Tree event : scenario.get("when").items()) {
      String key = event.at("do").isPresent() ? "do" : "fault";
      there.add(MANY.indexOf(key + ": " + event.at(key).orElseThrow().text()));
    }
    return there;
  }

  private static boolean fails(Collection<Integer> there, List<Set<Integer>> enough) {
    return enough.stream().anyMatch(there::containsAll);
  }

  private static Set<Integer> subset(int bits) {
    Set<Integer> subset = new TreeSet<>();
    for (int i = 0; i < Integer.SIZE; i++) {
      if ((bits >> i & 1) == 1) {
        subset.add(i);
      }
    }
    return subset;
  }

  private static void shouldEndIn(int number, List<Set<Integer>> enough) {
    Trial trial = (scenario, subject) -> fails(there(scenario), enough);
    Shrunk shrunk =
        new Shrinker(Parts.reader()).smallest(Parts.with(events(number)), trial, ENOUGH);
    List<Integer> left = there(shrunk.scenario());
    assertTrue(shrunk.finished());
    assertTrue(fails(left, enough));
    assertEquals(List.copyOf(new TreeSet<>(left)), left);
    for (int one : left) {
      Set<Integer> less = new TreeSet<>(left);
      less.remove(one);
      assertFalse(fails(less, enough), () -> enough + " ended in " + left);
    }
  }

  @Test
  void shouldEndInWhatIsNeededForEveryPairOfReasons() {
    for (int first = 0; first < 1 << FEW; first++) {
      for (int second = first; second < 1 << FEW; second++) {
        shouldEndIn(FEW, List.of(subset(first), subset(second)));
      }
    }
  }

  @Test
  void shouldEndInWhatIsNeededAmongManyEvents() {
    RandomStream stream = new RandomStream(20_260_101L, Purpose.CASE);
    for (int time = 0; time < TIMES; time++) {
      List<Set<Integer>> enough = new ArrayList<>();
      for (int reason = 0; reason < 3; reason++) {
        int bits = 0;
        for (int event = 0; event < MANY.size(); event++) {
          bits |= stream.uniform() < 0.3 ? 1 << event : 0;
        }
        enough.add(subset(bits));
      }
      shouldEndIn(MANY.size(), enough);
    }
  }
}
