package doseguard.store.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A worker that is killed again and again ends with the outcomes of one that never was. */
class JournalKillTest {
  private static final long TASKS = 400;

  /** The most that a worker writes, bytes, until it is killed. */
  private static final int MOST_BYTES = 1_000_000;

  private static final int LEAST_KILLS = 5;

  @TempDir private Path directory;

  private Path path;
  private Path done;

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void shouldLoseNothingAndCountNothingTwiceWhenItIsKilled(boolean piecemeal) throws Exception {
    path = directory.resolve("killed.journal");
    done = directory.resolve("done");
    Random random = new Random(1);
    int kills = 0;
    while (!killed(random.nextInt(MOST_BYTES), piecemeal)) {
      kills++;
      assertThatWhatWasDoneIsThere();
    }
    assertTrue(kills >= LEAST_KILLS, "killed " + kills + " times only");
    assertThatWhatWasDoneIsThere();
    assertEqualToAnUninterruptedRun();
  }

  /** Runs a worker until it has written so much and kills it; true when it ended before. */
  private boolean killed(int bytes, boolean piecemeal) throws Exception {
    long limit = size() + bytes;
    Process worker = Child.start(Worker.class, done, path, TASKS, piecemeal);
    try {
      await()
          .atMost(Duration.ofSeconds(60))
          .pollDelay(Duration.ZERO)
          .pollInterval(Duration.ofMillis(1))
          .until(() -> size() >= limit || !worker.isAlive());
    } finally {
      Child.kill(worker);
    }
    if (worker.exitValue() != 137) {
      assertEquals(0, worker.exitValue(), () -> text(done));
      return true;
    }
    return false;
  }

  private long size() throws IOException {
    return Files.exists(path) ? Files.size(path) : 0;
  }

  private void assertThatWhatWasDoneIsThere() throws IOException {
    if (size() == 0) {
      assertEquals("", text(done));
      return;
    }
    try (JournalReader reader = Journal.read(path)) {
      for (String line : text(done).lines().toList()) {
        assertTrue(reader.has(Long.parseLong(line)), "task " + line + " is lost");
      }
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void assertEqualToAnUninterruptedRun() throws Exception {
    Path other = directory.resolve("uninterrupted.journal");
    try (Journal uninterrupted = Journal.create(other, Worker.IDENTITY);
        JournalReader killed = Journal.read(path)) {
      Worker.work(uninterrupted, TASKS, OutputStream.nullOutputStream());
      assertEquals(TASKS, uninterrupted.tasks());
      assertEquals(TASKS, killed.tasks());
      assertEquals(0, killed.torn());
      for (long task = 0; task < TASKS; task++) {
        assertArrayEquals(uninterrupted.read(task), killed.read(task), "task " + task);
      }
      assertEquals(Files.size(other), Files.size(path), "nothing else is in it");
    }
  }
}
