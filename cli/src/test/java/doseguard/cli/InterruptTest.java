package doseguard.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left when a run is ended from outside. */
class InterruptTest {

  @TempDir private Path directory;

  @Test
  void shouldLeaveNoHalfWrittenReportWhenItIsEnded() throws Exception {
    Process run =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                GoldenTest.classPath(),
                SlowRun.class.getName(),
                directory.resolve("report").toString())
            .redirectErrorStream(true)
            .start();
    try (BufferedReader told = run.inputReader(StandardCharsets.UTF_8)) {
      assertEquals("waiting", told.readLine());
      assertEquals(List.of(".report-0.part"), entries(), "it writes beside the target");
      run.destroy();
      assertTrue(run.waitFor(30, TimeUnit.SECONDS), "it does not end");
    }
    assertEquals(143, run.exitValue(), "128 + SIGTERM");
    assertEquals(List.of(), entries());
  }

  private List<String> entries() throws Exception {
    try (Stream<Path> all = Files.list(directory)) {
      return all.map(path -> path.getFileName().toString()).toList();
    }
  }
}
