package doseguard.nets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Puts the bugs through the nets, and writes down which net caught which. */
@Tag("nightly")
class NetsTest {
  private static final String CAUGHT = "CAUGHT ";

  /** The kernel as shipped: a text takes its own place. */
  private static final Bug NONE =
      new Bug("shipped", "nothing", "limit/StrokeRate.java", "sinceMs = 0L;", "sinceMs = 0L;");

  private final List<Bug> bugs =
      Bugs.ALL.stream().filter(one -> wanted("doseguard.bugs", one.id())).toList();

  private final List<Net> nets =
      Arrays.stream(Net.values()).filter(one -> wanted("doseguard.nets", one.name())).toList();

  private final long start = System.nanoTime();

  private static boolean wanted(String property, String name) {
    String names = System.getProperty(property, "");
    return names.isEmpty() || Set.of(names.split(",")).contains(name);
  }

  @Test
  void shouldLetNoBugThroughEveryNet() throws Exception {
    assertFalse(bugs.isEmpty() || nets.isEmpty(), "no bug or no net has a name that was asked for");
    for (Net net : nets) {
      String answer = answer(net, NONE, Fork.folder(NONE.id()), net.arguments(NONE));
      assertTrue(answer.matches("PASSED [1-9]\\d*"), () -> "the shipped kernel: " + net + answer);
    }
    Table table = Table.read();
    for (Bug bug : bugs) {
      Path kernel = Fork.folder(bug.id());
      bug.compile(kernel);
      for (Net net : nets) {
        table.caught(bug).remove(net);
        String answer = answer(net, bug, kernel, net.arguments(bug));
        if (answer.startsWith(CAUGHT)) {
          table.caught(bug).put(net, answer.substring(CAUGHT.length()));
        }
      }
      if (nets.contains(Net.PROOF) && table.caught(bug).containsKey(Net.PROOF)) {
        assertProvenWithout(bug, table.caught(bug).get(Net.PROOF));
      }
      table.write();
    }
    List<String> through =
        Bugs.ALL.stream().filter(bug -> table.caught(bug).isEmpty()).map(Bug::id).toList();
    assertEquals(List.of(), through, "bugs that fell through every net");
  }

  /** What stays open with the bug must close without it, tried in the same way. */
  private void assertProvenWithout(Bug bug, String contract) throws Exception {
    List<String> arguments = List.of(bug.type(), bug.right(), bug.right(), contract);
    assertEquals("PASSED 1", answer(Net.PROOF, NONE, Fork.folder(NONE.id()), arguments));
  }

  private String answer(Net net, Bug bug, Path kernel, List<String> arguments)
      throws IOException, InterruptedException {
    String answer = Fork.answer(net, kernel, arguments);
    long seconds = (System.nanoTime() - start) / 1000000000L;
    System.out.printf("%5d s  %-8s %-10s %s%n", seconds, bug.id(), net, answer);
    return answer;
  }
}
