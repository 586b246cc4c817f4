package doseguard.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The check of units, which the compiler does, is silenced in four places; an unused parameter in
 * one.
 */
class KernelUnitsTest {
  private static final Pattern SILENCED =
      Pattern.compile("@SuppressWarnings\\((.*)\\).*\\s+(?:\\S+ )*?(\\w+)\\(");

  @Test
  void shouldSilenceTheCheckOnlyWhereRatiosAndMemoryAre() throws IOException {
    assertEquals(
        List.of(
            "Clamp.java \"units\" scaledUp",
            "Clamp.java \"units\" error",
            // A parameter that only its contract reads.
            "MassWindow.java \"UnusedVariable\" cleared",
            "Tape.java \"units\" pass",
            "Tape.java \"units\" put"),
        silenced(Path.of("src", "main", "java")));
  }

  private static List<String> silenced(Path root) throws IOException {
    List<String> places = new ArrayList<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).sorted().toList()) {
        for (MatchResult found : SILENCED.matcher(Files.readString(file)).results().toList()) {
          places.add(file.getFileName() + " " + found.group(1) + " " + found.group(2));
        }
      }
    }
    return places;
  }
}
