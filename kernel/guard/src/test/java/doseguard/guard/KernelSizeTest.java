package doseguard.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Keeps the kernel small enough to be read and proved. A line of code is one that says something:
 * not blank, no comment, no package or import clause, no lone bracket or annotation, and no line
 * that only gives a number its name.
 */
// [utest->dsn~size~2]
class KernelSizeTest {
  private static final int CLASS_MOST = 160;
  private static final int KERNEL_MOST = 3100;
  private static final int GRANT_PATH_MOST = 700;

  /** What a stroke is granted by. */
  private static final List<String> GRANT_PATH =
      List.of(
          "DoseGuard.java",
          "Limits.java",
          "Agreement.java",
          "Ceilings.java",
          "MassWindow.java",
          "StrokeRate.java",
          "PrescriptionCredit.java",
          "ReservoirLockout.java",
          "DeliveryHold.java",
          "Clamp.java",
          "Decision.java",
          "Observation.java");

  /** A string or character literal (kept), or a comment (dropped). */
  private static final Pattern LITERAL_OR_COMMENT =
      Pattern.compile("(\"(?:\\\\.|[^\"\\\\])*\"|'(?:\\\\.|[^'\\\\])*')|//[^\n]*|(?s:/\\*.*?\\*/)");

  private static final Pattern SAYS_NOTHING =
      Pattern.compile(
          "[\\s\\])};]*|(package|import) .*|\\s*@\\w+(\\(.*\\))?\\s*"
              + "|\\s*((public|private) +)?static final (@\\w+ )?(int|long) \\w+ = .*;");

  @Test
  void shouldKeepEachClassAndTheWholeKernelSmall() throws IOException {
    Map<String, Long> sizes = sizes();

    assertTrue(sizes.size() >= 8, () -> "only " + sizes.size() + " files were read");
    assertEquals(
        List.of(), sizes.entrySet().stream().filter(size -> size.getValue() > CLASS_MOST).toList());
    long total = sizes.values().stream().mapToLong(Long::longValue).sum();
    assertTrue(total < KERNEL_MOST, () -> "the kernel has " + total + " lines of code");
    long grantPath = GRANT_PATH.stream().mapToLong(sizes::get).sum();
    assertTrue(grantPath < GRANT_PATH_MOST, () -> "the grant path has " + grantPath);
  }

  @Test
  void shouldCountLinesOfCodeOnly() {
    String source =
        """
        package p;
        /* a
         b */ int x; // c

          // d
         /** e */
        String s = "/* f"; char c = '"';
        }
          private static final int A = 1;
          private static final @Milliseconds long B_MS = 1L;
          private /*@ spec_public @*/ static final int C = 1;
          static final int D = 1;
          @Milliseconds
        """;

    assertEquals(2, linesOfCode(source));
  }

  private static Map<String, Long> sizes() throws IOException {
    Map<String, Long> sizes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        sizes.put(file.getFileName().toString(), linesOfCode(Files.readString(file)));
      }
    }
    return sizes;
  }

  private static long linesOfCode(String source) {
    String code =
        LITERAL_OR_COMMENT
            .matcher(source)
            .replaceAll(match -> match.group(1) == null ? "" : "literal");
    return code.lines().filter(line -> !SAYS_NOTHING.matcher(line).matches()).count();
  }
}
