package doseguard.store.journal;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One at a time appends to a journal. */
class JournalLockTest {

  @TempDir private Path directory;

  private Path path;
  private Path output;

  @BeforeEach
  void name() {
    path = directory.resolve("a.journal");
    output = directory.resolve("output");
  }

  private void assertKeepsOthersOut() throws Exception {
    assertEquals(Intruder.LOCKED, Child.exit(Child.start(Intruder.class, output, path)));
    assertEquals(
        path + ": is open elsewhere: one process at a time can append to a journal\n",
        Files.readString(output));
  }

  @Test
  void shouldKeepAnotherProcessOut() throws Exception {
    try (Journal journal = Journal.create(path, Worker.IDENTITY)) {
      assertKeepsOthersOut();
      journal.append(1, new byte[1]);
    }
    try (Journal journal = Journal.open(path, Worker.IDENTITY)) {
      assertEquals(1, journal.tasks());
      assertKeepsOthersOut();
    }
  }

  @Test
  void shouldKeepAnotherProcessOutWhoeverElseReadsIt() throws Exception {
    Path link = Files.createSymbolicLink(directory.resolve("link"), path);
    try (Journal journal = Journal.create(path, Worker.IDENTITY)) {
      Journal.read(path).close();
      assertThrows(JournalException.Locked.class, () -> Journal.open(path, Worker.IDENTITY));
      assertThrows(JournalException.Locked.class, () -> Journal.open(link, Worker.IDENTITY));
      assertThrows(JournalException.Locked.class, () -> Journal.create(path, Worker.IDENTITY));
      assertKeepsOthersOut();
      assertEquals(0, journal.tasks());
    }
  }

  @Test
  void shouldBeKeptOutByAnotherProcessUntilItIsKilled() throws Exception {
    Journal.create(path, Worker.IDENTITY).close();
    Process holder = Child.start(Intruder.class, output, path);
    try {
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> Files.readString(output).startsWith("holds"));
      assertThrows(JournalException.Locked.class, () -> Journal.open(path, Worker.IDENTITY));
    } finally {
      Child.kill(holder);
    }
    try (Journal journal = Journal.open(path, Worker.IDENTITY)) {
      assertEquals(0, journal.tasks());
    }
  }
}
