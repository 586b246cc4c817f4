package doseguard.store.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A write that fails leaves nothing half written, or nothing more is written. */
class JournalFullDiskTest {
  private static final byte[] IDENTITY = "seed 1".getBytes(UTF_8);
  private static final byte[] OUTCOME = "an outcome of some length".getBytes(UTF_8);
  private static final int FRAME = Frame.of(1, OUTCOME).length;

  @TempDir private Path directory;

  private Path path;
  private FullDisk disk;

  @BeforeEach
  void name() {
    path = directory.resolve("a.journal");
  }

  private Storage disk(Path file, long room) throws IOException {
    disk = new FullDisk(file, room);
    return disk;
  }

  private Journal withRoom(long room) throws IOException {
    Journal.create(path, IDENTITY).close();
    return Journal.open(path, IDENTITY, file -> disk(file, room));
  }

  @Test
  void shouldLeaveNothingOfWhatDidNotFit() throws IOException {
    for (int lacking = 1; lacking <= FRAME; lacking++) {
      try (Journal journal = withRoom(2L * FRAME - lacking)) {
        journal.append(1, OUTCOME);
        byte[] before = Files.readAllBytes(path);
        IOException full = assertThrows(IOException.class, () -> journal.append(2, OUTCOME));
        assertEquals("No space left on device", full.getMessage());
        assertArrayEquals(before, Files.readAllBytes(path));
        assertFalse(journal.has(2));
        assertEquals(1, journal.tasks());
        disk.room = FRAME;
        journal.append(2, OUTCOME);
        assertArrayEquals(OUTCOME, journal.read(2));
      }
      try (JournalReader reader = Journal.read(path)) {
        assertEquals(2, reader.tasks());
        assertEquals(0, reader.torn());
      }
      Files.delete(path);
    }
  }

  @Test
  void shouldWriteAFrameInOneGo() throws IOException {
    try (Journal journal = withRoom(Long.MAX_VALUE)) {
      assertEquals(0, disk.writes);
      journal.append(1, OUTCOME);
      assertEquals(1, disk.writes);
      journal.append(2, new byte[1 << 20]);
      assertEquals(2, disk.writes);
    }
  }

  @Test
  void shouldTakeNothingMoreWhenAHalfFrameStays() throws IOException {
    try (Journal journal = withRoom(FRAME + 5L)) {
      journal.append(1, OUTCOME);
      disk.dead = true;
      IOException full = assertThrows(IOException.class, () -> journal.append(2, OUTCOME));
      assertEquals("Input/output error", full.getSuppressed()[0].getMessage());
      disk.room = Long.MAX_VALUE;
      IOException refusal = assertThrows(IOException.class, () -> journal.append(3, OUTCOME));
      assertEquals(path + ": an earlier write could not be undone", refusal.getMessage());
      assertSame(full, refusal.getCause());
      assertArrayEquals(OUTCOME, journal.read(1));
    }
    try (Journal journal = Journal.open(path, IDENTITY)) {
      assertEquals(1, journal.tasks());
      assertEquals(5, journal.torn());
      journal.append(3, OUTCOME);
    }
  }

  @Test
  void shouldNotBeThereWhenItsHeaderDidNotFit() throws IOException {
    assertThrows(IOException.class, () -> Journal.create(path, IDENTITY, file -> disk(file, 11)));
    assertFalse(Files.exists(path));
    Journal.create(path, IDENTITY).close();
    assertTrue(Files.exists(path));
  }

  @Test
  void shouldBeClosedAgainWhenItsTailCannotBeCut() throws IOException {
    try (Journal journal = Journal.create(path, IDENTITY)) {
      journal.append(1, OUTCOME);
    }
    byte[] torn = Arrays.copyOf(Files.readAllBytes(path), (int) Files.size(path) - 1);
    Files.write(path, torn);
    assertThrows(
        IOException.class,
        () ->
            Journal.open(
                path,
                IDENTITY,
                file -> {
                  Storage storage = disk(file, 0);
                  disk.dead = true;
                  return storage;
                }));
    try (Journal journal = Journal.open(path, IDENTITY)) {
      assertEquals(FRAME - 1, journal.torn());
    }
  }
}
