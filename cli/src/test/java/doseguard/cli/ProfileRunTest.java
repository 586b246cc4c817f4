package doseguard.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A campaign by a profile of one's own: each strategy, and what was never seen. */
class ProfileRunTest {
  private static final String PROFILE =
      """
      title: A little of everything
      version: 1
      must-see: everything
      strategies:
        - {strategy: random, cases: 12}
        - {strategy: search, searches: 4, cases: 5}
        - {strategy: splitting, repeats: 2, particles: 20, cases: 40}
      """;
  private static final Pattern ROW = Pattern.compile("([a-z0-9-]+) +([0-9]+) +[0-9]+ +[0-9]+ .*");
  private static final Pattern INDEX = Pattern.compile("replay (1:[0-9]+)");

  @TempDir private Path directory;
  private Path profile;

  @BeforeEach
  void write() throws IOException {
    profile = Files.writeString(directory.resolve("little.yaml"), PROFILE);
  }

  private Told run(String out, String... more) {
    String[] args = new String[more.length + 4];
    args[0] = "campaign";
    args[1] = profile.toString();
    args[2] = "--out";
    args[3] = directory.resolve(out).toString();
    System.arraycopy(more, 0, args, 4, more.length);
    return Told.by(new Made(), args);
  }

  @Test
  void shouldTellWhatEachStrategyCameToAndWhatWasNeverSeen() throws IOException {
    Told told = run("one", "--threads", "1");
    assertEquals(ExitCodes.NOT_COVERED, told.code(), told.err());
    Map<String, String> cases = new TreeMap<>();
    told.out()
        .lines()
        .map(ROW::matcher)
        .filter(Matcher::matches)
        .forEach(row -> cases.put(row.group(1), row.group(2)));
    assertEquals(Map.of("random", "12", "search", "20", "splitting", "160"), cases, told.out());
    assertEquals(20, told.out().lines().filter(line -> line.startsWith("NEVER SEEN  ")).count());
    assertTrue(Pattern.compile("\n\\.\\.\\. and [0-9]+ more\n").matcher(told.out()).find());
    assertTrue(told.out().contains("report: "), told.out());
    Told other = run("two", "--threads", "2");
    assertEquals(told.out().replace("/one", "/two"), other.out());
    for (String name : List.of("campaign.json", "index.html", "junit.xml")) {
      assertArrayEquals(
          Files.readAllBytes(directory.resolve("one").resolve(name)),
          Files.readAllBytes(directory.resolve("two").resolve(name)),
          name);
    }
  }

  @Test
  void shouldReplayTheSmallestMarginOfEachStrategy() {
    Matcher index = INDEX.matcher(run("one").out());
    int replayed = 0;
    while (index.find()) {
      Told told = Told.by(new Made(), "replay", index.group(1));
      assertTrue(told.code() == ExitCodes.HOLDS || told.code() == ExitCodes.VIOLATED, told.err());
      assertTrue(told.out().contains("digest"), told.out());
      replayed++;
    }
    assertEquals(3, replayed);
  }

  @Test
  void shouldCheckProfilesAlongWithScenarios() throws IOException {
    Path folder = Files.createDirectories(directory.resolve("profiles"));
    Path good = Files.writeString(folder.resolve("good.yaml"), PROFILE);
    Told told = Told.by(new ScenarioBench(), "validate", good.toString());
    assertEquals(ExitCodes.HOLDS, told.code(), told.err());
    assertEquals("0 scenarios valid\n1 profile valid\n", told.out());
    Files.writeString(folder.resolve("notes.txt"), "no profile");
    Path copies = Files.createDirectories(directory.resolve("target").resolve("profiles"));
    Files.writeString(copies.resolve("copy.yaml"), "title: no profile\n");
    for (String bad : List.of("none.yaml", "a-bad.yaml", "z-bad.yaml")) {
      Files.writeString(folder.resolve(bad), "title: no profile\n");
    }
    for (Path path : List.of(folder, directory)) {
      told = Told.by(new ScenarioBench(), "validate", path.toString());
      assertEquals(ExitCodes.BAD_INPUT, told.code());
      assertTrue(told.err().contains("none.yaml:1:1: "), told.err());
      assertTrue(told.err().indexOf("a-bad.yaml") < told.err().indexOf("none.yaml"), told.err());
      assertFalse(told.err().contains("copy.yaml"), told.err());
    }
  }

  @Test
  void shouldPointIntoAProfileThatIsWrong() throws IOException {
    Files.writeString(profile, PROFILE.replace("searches: 4", "searches: many"));
    Told told = run("one");
    assertEquals(ExitCodes.BAD_INPUT, told.code());
    assertTrue(told.err().contains("little.yaml:6:34: "), told.err());
    assertTrue(told.err().contains("expected"), told.err());
  }
}
