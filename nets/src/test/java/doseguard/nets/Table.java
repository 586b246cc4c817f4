package doseguard.nets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which net caught which bug, as {@code kernel/NETS.md} says it. */
final class Table {
  static final Path FILE = Path.of("..", "kernel", "NETS.md");

  /** Not caught. */
  private static final String HOLE = "-";

  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| (T\\d+[a-z]) \\| [^|]* " + "\\| ([^|]*) ".repeat(4) + "\\|$");

  private static final String HEAD =
      """
      # Which net catches which bug

      Each claim of the theorem is broken on purpose, twice. Every bug is one change of the kernel's source, and goes
      through each of the four nets by itself: the **proof** (`kernel/proof`: a certified contract of the class that has the bug, or
      of one that names it, stays open in the search that closes it without the bug), the **reference guard**
      (`ReferenceTest`: a million calls of generated histories compared), the **scenarios** (every file judged), and the
      **unit tests** (all other tests of the kernel, those of generated histories and of faults inside among them). A net
      stops at the first thing it notices, which is what the table names, or after %d minutes; `-` is a hole. A hole in
      one net is fine, a bug that falls through all four is not, and fails the build.

      The shipped kernel passes all four: the run begins with it, and proves each contract named here without the bug.

          mvn test -Pnightly -pl nets -am -Dtest=NetsTest -Dsurefire.failIfNoSpecifiedTests=false -Dtests.required=false

      writes this file anew; `-Ddoseguard.nets=PROOF` refreshes one column, `-Ddoseguard.bugs=T1a,T9b` some rows.
      `mvn verify` checks that the file is about the bugs as they are, that each still is one change of the source that
      compiles, and that what is named here exists.

      """;

  private final Map<String, Map<Net, String>> caught;

  private Table(Map<String, Map<Net, String>> caught) {
    this.caught = caught;
  }

  /** Reads what the file says of the bugs as they are; nothing of one that was another then. */
  static Table read() throws IOException {
    Map<String, Map<Net, String>> caught = new TreeMap<>();
    String text = Files.exists(FILE) ? Files.readString(FILE) : "";
    Matcher row = ROW.matcher(text);
    while (row.find()) {
      Map<Net, String> cells = new EnumMap<>(Net.class);
      for (Net net : Net.values()) {
        String cell = row.group(2 + net.ordinal());
        if (!cell.equals(HOLE)) {
          cells.put(net, cell.replace("`", ""));
        }
      }
      caught.put(row.group(1), cells);
    }
    Bugs.ALL.stream().filter(bug -> !text.contains(line(bug))).map(Bug::id).forEach(caught::remove);
    return new Table(caught);
  }

  /** What caught a bug, by net. */
  Map<Net, String> caught(Bug bug) {
    return caught.computeIfAbsent(bug.id(), id -> new EnumMap<>(Net.class));
  }

  void write() throws IOException {
    Files.writeString(FILE, text());
  }

  /** The file as it is to be, for the bugs as they are. */
  String text() {
    StringBuilder text = new StringBuilder(HEAD.formatted(Net.LIMIT.toMinutes()));
    text.append("| bug | what is wrong | ").append(cells(Net::title)).append(" |\n");
    text.append("|---|---|").append("---|".repeat(Net.values().length)).append('\n');
    for (Bug bug : Bugs.ALL) {
      Map<Net, String> by = caught(bug);
      text.append("| ").append(bug.id()).append(" | ").append(bug.story()).append(" | ");
      text.append(cells(net -> by.containsKey(net) ? "`" + by.get(net) + "`" : HOLE))
          .append(" |\n");
    }
    text.append("| | caught of ").append(Bugs.ALL.size()).append(" | ");
    text.append(cells(this::count)).append(" |\n\n## The bugs\n\n");
    for (Bug bug : Bugs.ALL) {
      text.append(line(bug));
    }
    return text.toString();
  }

  private static String line(Bug bug) {
    return "* %s `%s`: %s becomes %s\n"
        .formatted(bug.id(), bug.type(), code(bug.right()), code(bug.wrong()));
  }

  private static String cells(Function<Net, String> cell) {
    return Arrays.stream(Net.values()).map(cell).collect(Collectors.joining(" | "));
  }

  private String count(Net net) {
    List<Bug> bugs = Bugs.ALL.stream().filter(bug -> caught(bug).containsKey(net)).toList();
    return Integer.toString(bugs.size());
  }

  private static String code(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.isEmpty() ? "nothing" : "`" + line + "`";
  }
}
