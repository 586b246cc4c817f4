package doseguard.guard.mutants;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every mutant of the kernel is killed, or stands in {@code survivors.txt} below an argument why no
 * test can tell it from the kernel.
 */
class SurvivorsTest {
  private static final Path REPORTS = Path.of("target", "pit");
  private static final Path LIST = Path.of("survivors.txt");
  private static final int PACKAGES = 5;
  private static final int MUTANTS_LEAST = 2300;

  @Test
  void shouldFindAllMutantsOfAllPackages() throws IOException {
    try (Stream<Path> reports = Files.list(REPORTS)) {
      assertEquals(PACKAGES, reports.count(), "a report for each package and the face");
    }
    int mutants = Mutant.in(REPORTS).size();
    assertTrue(mutants >= MUTANTS_LEAST, "only " + mutants + " mutants");
  }

  @Test
  void shouldKillEveryMutantThatIsNotListed() throws IOException {
    Map<String, Long> listed = listed();
    List<String> unlisted = new ArrayList<>();
    count(Mutant::lives)
        .forEach(
            (name, lives) -> {
              if (lives > listed.getOrDefault(name, 0L)) {
                unlisted.add(lives + " x " + name);
              }
            });

    assertEquals(List.of(), unlisted, "alive and not argued in " + LIST);
  }

  @Test
  void shouldListNoMutantThatATestKills() throws IOException {
    Map<String, Long> there = count(mutant -> !mutant.isKilled());
    List<String> killed = new ArrayList<>();
    listed()
        .forEach(
            (name, lives) -> {
              if (there.getOrDefault(name, 0L) < lives) {
                killed.add(lives + " x " + name);
              }
            });

    assertEquals(List.of(), killed, "killed, or not there any more, and yet in " + LIST);
  }

  @Test
  void shouldArgueForEveryOneThatIsListed() throws IOException {
    boolean argued = false;
    for (String line : Files.readAllLines(LIST)) {
      if (line.startsWith("# ")) {
        argued = true;
      } else if (line.isBlank()) {
        argued = false;
      } else {
        assertTrue(argued, () -> "no argument above: " + line);
        assertFalse(line.startsWith("#"), () -> "an argument says something: " + line);
      }
    }
  }

  private static Map<String, Long> count(Predicate<Mutant> which) throws IOException {
    return Mutant.in(REPORTS).stream()
        .filter(which)
        .collect(Collectors.groupingBy(Mutant::name, TreeMap::new, Collectors.counting()));
  }

  /** A line of the list is a mutant's name, once for each that lives. */
  private static Map<String, Long> listed() throws IOException {
    return Files.readAllLines(LIST).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .collect(Collectors.groupingBy(line -> line, TreeMap::new, Collectors.counting()));
  }
}
