package doseguard.store.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is appended is there, once, and what is not a journal of the campaign is refused. */
class JournalTest {
  private static final byte[] IDENTITY = "seed 1, shard 1 of 2".getBytes(UTF_8);

  @TempDir private Path directory;

  private Path path;

  @BeforeEach
  void name() {
    path = directory.resolve("a.journal");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  private void write(long... tasks) throws IOException {
    try (Journal journal = Journal.create(path, IDENTITY)) {
      for (long task : tasks) {
        journal.append(task, bytes("outcome " + task));
      }
    }
  }

  @Test
  void shouldHaveWhatWasAppended() throws IOException {
    try (Journal journal = Journal.create(path, IDENTITY)) {
      assertEquals(0, journal.tasks());
      journal.append(5, bytes("five"));
      journal.append(0, bytes(""));
      assertEquals(2, journal.tasks());
      assertTrue(journal.has(5));
      assertTrue(journal.has(0));
      assertFalse(journal.has(1));
      assertArrayEquals(bytes("five"), journal.read(5));
      assertArrayEquals(bytes(""), journal.read(0));
      assertEquals(0, journal.torn());
    }
  }

  @Test
  void shouldGoOnWhereItWasClosed() throws IOException {
    write(7, Long.MAX_VALUE);
    try (Journal journal = Journal.open(path, IDENTITY)) {
      assertEquals(2, journal.tasks());
      assertEquals(0, journal.torn());
      journal.append(3, bytes("three"));
    }
    try (Journal journal = Journal.open(path, IDENTITY)) {
      assertEquals(3, journal.tasks());
      assertArrayEquals(bytes("outcome 7"), journal.read(7));
      assertArrayEquals(bytes("outcome " + Long.MAX_VALUE), journal.read(Long.MAX_VALUE));
      assertArrayEquals(bytes("three"), journal.read(3));
    }
  }

  @Test
  void shouldBeReadWhileItIsWritten() throws IOException {
    try (Journal journal = Journal.create(path, IDENTITY)) {
      journal.append(1, bytes("one"));
      try (JournalReader reader = Journal.read(path)) {
        journal.append(2, bytes("two"));
        assertArrayEquals(IDENTITY, reader.identity());
        assertEquals(1, reader.tasks());
        assertTrue(reader.has(1));
        assertFalse(reader.has(2), "it shows what was there when it was opened");
        assertArrayEquals(bytes("one"), reader.read(1));
      }
    }
  }

  @Test
  void shouldNotCutATornTailWhenItIsOnlyRead() throws IOException {
    write(1, 2);
    byte[] whole = Files.readAllBytes(path);
    byte[] torn = Arrays.copyOf(whole, whole.length - 1);
    Files.write(path, torn);
    try (JournalReader reader = Journal.read(path)) {
      assertEquals(1, reader.tasks());
      assertEquals(Frame.of(2, bytes("outcome 2")).length - 1, reader.torn());
    }
    assertArrayEquals(torn, Files.readAllBytes(path));
  }

  @Test
  void shouldLieInTheFileAsThePackageSays() throws IOException {
    byte[] expected =
        HexFormat.of()
            .parseHex(
                "8944474a0d0a1a0a" // magic
                    + "00000001" // version
                    + "00000004" // the identity: length
                    + "ffffffffffffffff" // task -1
                    + crc("ffffffffffffffff" + "cb4c0100")
                    + crc("00000004" + "ffffffffffffffff" + crc("ffffffffffffffff" + "cb4c0100"))
                    + "cb4c0100" // "id", deflated
                    + "00000005" // an outcome: length
                    + "0000000000000102"
                    + crc("0000000000000102" + "4b4c4a0600")
                    + crc("00000005" + "0000000000000102" + crc("0000000000000102" + "4b4c4a0600"))
                    + "4b4c4a0600"); // "abc", deflated
    Path byHand = directory.resolve("by-hand.journal");
    Files.write(byHand, expected);
    try (Journal journal = Journal.open(byHand, bytes("id"))) {
      assertEquals(1, journal.tasks());
      assertArrayEquals(bytes("abc"), journal.read(258));
    }
    try (Journal journal = Journal.create(path, bytes("id"))) {
      journal.append(258, bytes("abc"));
    }
    assertArrayEquals(expected, Files.readAllBytes(path));
  }

  private static String crc(String hex) {
    CRC32C crc = new CRC32C();
    crc.update(HexFormat.of().parseHex(hex));
    return HexFormat.of().toHexDigits((int) crc.getValue());
  }

  @Test
  void shouldRefuseAFileThatIsThere() throws IOException {
    Files.write(path, bytes("something else"));
    assertThrows(FileAlreadyExistsException.class, () -> Journal.create(path, IDENTITY));
    assertArrayEquals(bytes("something else"), Files.readAllBytes(path));
  }

  @Test
  void shouldRefuseAFileThatIsNotThere() throws IOException {
    assertThrows(NoSuchFileException.class, () -> Journal.open(path, IDENTITY));
    assertThrows(NoSuchFileException.class, () -> Journal.read(path));
    assertEquals(0, directory.toFile().list().length, "nothing is left behind");
  }

  @Test
  void shouldRefuseWhatIsNotAJournal() throws IOException {
    Files.write(path, bytes("PAR1 and more of that"));
    JournalException.NotAJournal refusal =
        assertThrows(JournalException.NotAJournal.class, () -> Journal.open(path, IDENTITY));
    assertEquals(path + ": is not a journal of a campaign", refusal.getMessage());
    assertThrows(JournalException.NotAJournal.class, () -> Journal.read(path));
  }

  @Test
  void shouldRefuseAVersionThatItDoesNotKnow() throws IOException {
    write(1);
    byte[] changed = Files.readAllBytes(path);
    changed[11] = 2;
    Files.write(path, changed);
    JournalException.UnknownVersion refusal =
        assertThrows(JournalException.UnknownVersion.class, () -> Journal.open(path, IDENTITY));
    assertEquals(2, refusal.version());
    assertEquals(path + ": has format version 2, known here is version 1", refusal.getMessage());
  }

  @Test
  void shouldRefuseAnotherCampaignAndNameBoth() throws IOException {
    write(1);
    // Torn as well: it is not ours to cut.
    byte[] torn = Arrays.copyOf(Files.readAllBytes(path), (int) Files.size(path) - 1);
    Files.write(path, torn);
    byte[] other = bytes("seed 2, shard 1 of 2");
    JournalException.OtherIdentity refusal =
        assertThrows(JournalException.OtherIdentity.class, () -> Journal.open(path, other));
    assertArrayEquals(IDENTITY, refusal.identity());
    assertArrayEquals(other, refusal.expected());
    assertEquals(
        path + ": is of another campaign: 'seed 1, shard 1 of 2', expected 'seed 2, shard 1 of 2'",
        refusal.getMessage());
    assertArrayEquals(torn, Files.readAllBytes(path));
  }

  @Test
  void shouldRefuseATaskThatIsThere() throws IOException {
    try (Journal journal = Journal.create(path, IDENTITY)) {
      journal.append(4, bytes("first"));
      long size = Files.size(path);
      IllegalArgumentException refusal =
          assertThrows(IllegalArgumentException.class, () -> journal.append(4, bytes("second")));
      assertEquals(path + ": task 4 is already there", refusal.getMessage());
      assertEquals(size, Files.size(path));
      assertArrayEquals(bytes("first"), journal.read(4));
    }
  }

  @Test
  void shouldRefuseATaskBelowZero() throws IOException {
    try (Journal journal = Journal.create(path, IDENTITY)) {
      assertThrows(IllegalArgumentException.class, () -> journal.append(-1, bytes("")));
      journal.append(0, bytes(""));
      assertEquals(1, journal.tasks());
    }
  }

  @Test
  void shouldRefuseToReadATaskThatIsNotThere() throws IOException {
    try (Journal journal = Journal.create(path, IDENTITY)) {
      assertThrows(NoSuchElementException.class, () -> journal.read(0));
    }
  }

  @Test
  void shouldRefuseAFileWithATaskTwice() throws IOException {
    write(1, 2);
    long second = Files.size(path);
    append(Frame.of(1, bytes("again")));
    JournalException.RepeatedTask refusal =
        assertThrows(JournalException.RepeatedTask.class, () -> Journal.open(path, IDENTITY));
    assertEquals(1, refusal.task());
    long first = Header.withIdentity(IDENTITY).length;
    assertEquals(
        path + ": has task 1 twice, at byte " + first + " and at byte " + second,
        refusal.getMessage());
  }

  private void append(byte[] bytes) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write(Files.readAllBytes(path));
    all.write(bytes);
    Files.write(path, all.toByteArray());
  }

  @Test
  void shouldBeAppendedToByManyThreads() throws Exception {
    int threads = 8;
    long each = 200;
    AtomicLong next = new AtomicLong();
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try (Journal journal = Journal.create(path, IDENTITY)) {
      List<Future<?>> ends = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        ends.add(
            workers.submit(
                () -> {
                  for (int k = 0; k < each; k++) {
                    long task = next.getAndIncrement();
                    journal.append(task, bytes("outcome " + task));
                    assertArrayEquals(bytes("outcome " + task), journal.read(task));
                  }
                  return null;
                }));
      }
      for (Future<?> end : ends) {
        end.get();
      }
    } finally {
      workers.shutdown();
    }
    try (Journal journal = Journal.open(path, IDENTITY)) {
      assertEquals(threads * each, journal.tasks());
      for (long task = 0; task < threads * each; task++) {
        assertArrayEquals(bytes("outcome " + task), journal.read(task));
      }
    }
  }

  @Test
  void shouldOutliveTheInterruptOfAWorker() throws IOException {
    try (Journal journal = Journal.create(path, IDENTITY)) {
      Thread.currentThread().interrupt();
      journal.append(1, bytes("one"));
      assertArrayEquals(bytes("one"), journal.read(1));
      assertTrue(Thread.interrupted());
      journal.append(2, bytes("two"));
      assertEquals(2, journal.tasks());
    }
  }

  @Test
  void shouldNotTakeAnythingOnceItIsClosed() throws IOException {
    Journal journal = Journal.create(path, IDENTITY);
    journal.close();
    assertThrows(IOException.class, () -> journal.append(1, bytes("one")));
    assertFalse(journal.has(1));
  }
}
