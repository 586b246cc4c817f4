package doseguard.nets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.proof.ProofCopy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * {@code kernel/NETS.md} is about the bugs as they are, and each of them is a bug of the kernel.
 */
class TableTest {
  private static final Path KERNEL = Path.of("..", "kernel", "guard", "src", "main", "java");

  @TempDir private Path directory;

  static Stream<Bug> bugs() {
    return Bugs.ALL.stream();
  }

  @Test
  void shouldBreakEachClaimTwice() {
    List<String> claims =
        IntStream.rangeClosed(1, 11)
            .mapToObj(claim -> "T" + claim)
            .flatMap(claim -> Collections.nCopies(2, claim).stream())
            .toList();

    assertEquals(claims, bugs().map(Bug::claim).toList());
    assertEquals(claims.size(), bugs().map(Bug::id).distinct().count());
    assertEquals(claims.size(), bugs().map(bug -> bug.file() + bug.right()).distinct().count());
  }

  @Test
  void shouldBeAboutTheBugsAsTheyAre() throws IOException {
    assertEquals(Table.read().text(), Files.readString(Table.FILE), "renew it, as it says");
  }

  @ParameterizedTest
  @MethodSource("bugs")
  void shouldHaveACatch(Bug bug) throws IOException {
    assertFalse(Table.read().caught(bug).isEmpty(), bug.story());
  }

  @ParameterizedTest
  @MethodSource("bugs")
  void shouldBeOneChangeThatCompiles(Bug bug) throws IOException {
    assertNotEquals(bug.right(), bug.wrong());
    bug.compile(directory);
    ProofCopy.of(KERNEL).with(bug.type(), bug.right(), bug.wrong());
  }

  @ParameterizedTest
  @MethodSource("bugs")
  void shouldNameWhatExists(Bug bug) throws IOException {
    for (Map.Entry<Net, String> caught : Table.read().caught(bug).entrySet()) {
      String by = caught.getValue();
      Path folder = caught.getKey().folder();
      assertTrue(
          switch (caught.getKey()) {
            case PROOF -> contract(folder, by);
            case SCENARIOS -> file(folder, by + ".yaml").isPresent();
            case REFERENCE, UNIT_TESTS -> test(folder, by);
          },
          by);
    }
  }

  private static boolean contract(Path folder, String name) throws IOException {
    return Files.readAllLines(folder.resolve("contracts.txt")).contains(name + ".0");
  }

  /** A method of a test class, or the class, when it failed as a whole. */
  private static boolean test(Path folder, String name) throws IOException {
    Optional<Path> file = file(folder.resolve("src"), name.replaceFirst("[.].*", "") + ".java");
    String member = " " + name.replaceFirst(".*[.]", "");
    return file.isPresent() && Files.readString(file.get()).contains(member);
  }

  private static Optional<Path> file(Path folder, String name) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.endsWith(name)).findFirst();
    }
  }
}
