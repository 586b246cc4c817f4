package doseguard.store.journal;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A JVM of its own, on the classes of this one. */
final class Child {
  private static final Duration SOON = Duration.ofSeconds(60);

  private Child() {}

  static Process start(Class<?> program, Path output, Object... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(output.toFile())
        .start();
  }

  /** Waits for its end, not for ever, and says how it ended. */
  static int exit(Process child) {
    try {
      await().atMost(SOON).pollInterval(Duration.ofMillis(5)).until(() -> !child.isAlive());
      return child.exitValue();
    } finally {
      child.destroyForcibly();
    }
  }

  /** Kills it as {@code kill -9} does, and waits for its end. */
  static void kill(Process child) {
    child.destroyForcibly();
    exit(child);
  }
}
