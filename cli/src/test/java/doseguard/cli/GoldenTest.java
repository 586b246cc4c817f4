package doseguard.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * Same seed, same bytes: trace and JSON of three scenarios have the SHA-256 that the file {@code
 * golden.txt} keeps, on every run, with any number of threads, on JDK 17 and JDK 25.
 */
class GoldenTest {

  private static final String MISSING =
      "JDK 25 NOT TRIED: none in JAVA25_HOME or /usr/lib/jvm; same bytes are shown on this JVM only";
  private static final List<Path> FILES =
      Stream.of(
              "catheter/kink-complete-at-night.yaml",
              "refill/concentration-rises-fourfold.yaml",
              "therapy/night-and-day-schedule.yaml")
          .map(file -> Path.of("..", "scenarios").resolve(file).toAbsolutePath().normalize())
          .toList();

  private static Map<String, String> golden() throws IOException {
    try (InputStream in = GoldenTest.class.getResourceAsStream("golden.txt")) {
      return parse(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private static Map<String, String> parse(String lines) {
    return lines
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split(" "))
        .collect(Collectors.toMap(word -> word[0], word -> word[1], (a, b) -> b, TreeMap::new));
  }

  private static void same(Map<String, String> digests, String where) throws IOException {
    StringBuilder lines = new StringBuilder();
    digests.forEach((id, digest) -> lines.append(id + " " + digest + "\n"));
    assertEquals(
        golden(),
        digests,
        where + " gave other bytes; if that is meant, golden.txt becomes:\n" + lines);
  }

  @Test
  void shouldGiveTheKeptBytesOnEveryRunAndAnyNumberOfThreads() throws IOException {
    assertEquals(3, golden().size());
    same(Digests.of(FILES, 1), "one thread");
    same(Digests.of(FILES, 1), "one thread again");
    same(Digests.of(FILES, 3), "three threads");
  }

  @Test
  void shouldGiveTheKeptBytesOnJdk25InAnotherLocale() throws Exception {
    Optional<Path> java = java25();
    if (java.isEmpty()) {
      System.err.println(MISSING);
    }
    Assumptions.assumeTrue(java.isPresent(), MISSING);
    List<String> command = new ArrayList<>();
    command.add(java.orElseThrow().toString());
    command.addAll(
        List.of("-Duser.language=tr", "-Duser.country=TR", "-Duser.timezone=Asia/Kabul"));
    command.addAll(List.of("-cp", classPath(), Digests.class.getName()));
    FILES.forEach(file -> command.add(file.toString()));
    Process child =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String told = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, child.waitFor(), told);
    same(parse(told), "JDK 25");
  }

  @Test
  void shouldNotGiveTheSameBytesForAnotherTrace() {
    assertTrue(
        !Outcome.digest(Made.result("a", true, 1))
            .equals(Outcome.digest(Made.result("a", true, 2))),
        "the digest does not see the trace");
  }

  static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  private static Optional<Path> java25() throws IOException {
    List<Path> homes = new ArrayList<>();
    Optional.ofNullable(System.getenv("JAVA25_HOME")).map(Path::of).ifPresent(homes::add);
    Path installed = Path.of("/usr/lib/jvm");
    if (Files.isDirectory(installed)) {
      try (Stream<Path> entries = Files.list(installed)) {
        entries.sorted().forEach(homes::add);
      }
    }
    for (Path home : homes) {
      Path release = home.resolve("release");
      Path java = home.resolve("bin").resolve("java");
      if (Files.isExecutable(java)
          && Files.isReadable(release)
          && Files.readString(release).contains("JAVA_VERSION=\"25")) {
        return Optional.of(java);
      }
    }
    return Optional.empty();
  }
}
