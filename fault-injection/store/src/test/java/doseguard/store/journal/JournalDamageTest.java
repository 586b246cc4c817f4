package doseguard.store.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Torn is resumed, damaged is refused, and the two are never taken for each other. */
class JournalDamageTest {
  private static final byte[] IDENTITY = "seed 1".getBytes(UTF_8);
  private static final List<String> OUTCOMES = List.of("none", "", "a longer outcome", "x");

  @TempDir private Path directory;

  private Path path;
  private byte[] whole;

  /** Where the header ends, then where each frame ends. */
  private int[] ends;

  @BeforeEach
  void write() throws IOException {
    path = directory.resolve("a.journal");
    ends = new int[OUTCOMES.size() + 1];
    try (Journal journal = Journal.create(path, IDENTITY)) {
      ends[0] = (int) Files.size(path);
      for (int task = 0; task < OUTCOMES.size(); task++) {
        journal.append(task, OUTCOMES.get(task).getBytes(UTF_8));
        ends[task + 1] = (int) Files.size(path);
      }
    }
    whole = Files.readAllBytes(path);
    assertEquals(whole.length, ends[OUTCOMES.size()]);
  }

  private int framesWithin(int size) {
    int frames = 0;
    while (frames < OUTCOMES.size() && ends[frames + 1] <= size) {
      frames++;
    }
    return frames;
  }

  @Test
  void shouldResumeToTheWholeFramesWhereverItIsTorn() throws IOException {
    for (int size = ends[0]; size <= whole.length; size++) {
      Files.write(path, Arrays.copyOf(whole, size));
      int frames = framesWithin(size);
      try (Journal journal = Journal.open(path, IDENTITY)) {
        assertEquals(frames, journal.tasks());
        assertEquals(size - ends[frames], journal.torn());
        assertEquals(ends[frames], Files.size(path));
        for (int task = frames; task < OUTCOMES.size(); task++) {
          journal.append(task, OUTCOMES.get(task).getBytes(UTF_8));
        }
      }
      assertArrayEquals(whole, Files.readAllBytes(path), "torn at byte " + size);
    }
  }

  @Test
  void shouldSayThatAHeaderIsTornWhereverItIs() throws IOException {
    for (int size = 0; size < ends[0]; size++) {
      byte[] torn = Arrays.copyOf(whole, size);
      Files.write(path, torn);
      JournalException.HeaderTorn refusal =
          assertThrows(JournalException.HeaderTorn.class, () -> Journal.open(path, IDENTITY));
      assertEquals(
          path
              + ": ends within its header: no task was recorded, delete it and start the campaign"
              + " anew",
          refusal.getMessage());
      assertArrayEquals(torn, Files.readAllBytes(path));
    }
  }

  @Test
  void shouldRefuseEverySingleFlippedBitAndChangeNothing() throws IOException {
    for (int bit = 0; bit < whole.length * Byte.SIZE; bit++) {
      int at = bit / Byte.SIZE;
      byte[] damaged = whole.clone();
      damaged[at] ^= (byte) (1 << bit % Byte.SIZE);
      Files.write(path, damaged);
      JournalException refusal =
          assertThrows(
              JournalException.class, () -> Journal.open(path, IDENTITY).close(), "bit " + bit);
      if (at >= Header.BYTES) {
        JournalException.Corrupt corrupt = (JournalException.Corrupt) refusal;
        assertEquals(begin(at), corrupt.offset(), "bit " + bit);
      }
      assertArrayEquals(damaged, Files.readAllBytes(path), "bit " + bit);
    }
  }

  /** Where the frame with a byte begins. */
  private int begin(int at) {
    int begin = Header.BYTES;
    for (int end : ends) {
      if (end <= at) {
        begin = end;
      }
    }
    return begin;
  }

  @Test
  void shouldRefuseEveryByteThatIsReplaced() throws IOException {
    for (int at = 0; at < whole.length; at++) {
      byte[] damaged = whole.clone();
      damaged[at] ^= (byte) 0xff;
      Files.write(path, damaged);
      assertThrows(
          JournalException.class, () -> Journal.open(path, IDENTITY).close(), "byte " + at);
    }
  }

  @Test
  void shouldSayWhereTheDamageIsAndWhatWasExpected() throws IOException {
    byte[] damaged = whole.clone();
    int payload = ends[2] + FrameHead.BYTES;
    damaged[payload] ^= 1;
    Files.write(path, damaged);
    int expected = ByteBuffer.wrap(whole).getInt(ends[2] + Integer.BYTES + Long.BYTES);
    byte[] deflated = Arrays.copyOfRange(damaged, payload, ends[3]);
    assertEquals(
        path
            + ": is damaged in the frame at byte "
            + ends[2]
            + ": its payload has CRC-32C "
            + Integer.toHexString(Frame.checksum(2, deflated))
            + ", expected "
            + Integer.toHexString(expected),
        assertThrows(JournalException.Corrupt.class, () -> Journal.read(path)).getMessage());
  }

  @Test
  void shouldRefuseZerosThatALossOfPowerLeft() throws IOException {
    Files.write(path, Arrays.copyOf(whole, whole.length + FrameHead.BYTES));
    JournalException.Corrupt refusal =
        assertThrows(JournalException.Corrupt.class, () -> Journal.open(path, IDENTITY));
    assertEquals(whole.length, refusal.offset());
    assertTrue(refusal.getMessage().contains("its head has CRC-32C"), refusal.getMessage());
  }

  @Test
  void shouldNoticeDamageThatCameAfterItWasOpened() throws IOException {
    try (Journal journal = Journal.open(path, IDENTITY)) {
      byte[] damaged = whole.clone();
      damaged[ends[3] - 1] ^= 1;
      Files.write(path, damaged);
      assertEquals(
          ends[2], assertThrows(JournalException.Corrupt.class, () -> journal.read(2)).offset());
      assertEquals("x", new String(journal.read(3), UTF_8));
    }
  }

  @Test
  void shouldRefuseALengthThatNobodyWrites() throws IOException {
    Files.write(path, withHead(new FrameHead(-FrameHead.BYTES, 9, 0)));
    String message =
        assertThrows(JournalException.Corrupt.class, () -> Journal.open(path, IDENTITY))
            .getMessage();
    assertTrue(message.endsWith("its length is -20, expected 0 or more"), message);
  }

  private byte[] withHead(FrameHead head) {
    byte[] longer = Arrays.copyOf(whole, whole.length + FrameHead.BYTES);
    head.write(ByteBuffer.wrap(longer).position(whole.length));
    return longer;
  }

  @Test
  void shouldRefuseASecondIdentity() throws IOException {
    byte[] again = Frame.of(Frame.IDENTITY_TASK, IDENTITY);
    byte[] longer = Arrays.copyOf(whole, whole.length + again.length);
    System.arraycopy(again, 0, longer, whole.length, again.length);
    Files.write(path, longer);
    String message =
        assertThrows(JournalException.Corrupt.class, () -> Journal.open(path, IDENTITY))
            .getMessage();
    assertTrue(message.endsWith("it has task -1, expected 0 or more"), message);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 7})
  void shouldRefuseATaskInPlaceOfTheIdentity(long task) throws IOException {
    byte[] frame = Frame.of(task, IDENTITY);
    Files.write(
        path,
        ByteBuffer.allocate(Header.BYTES + frame.length)
            .put(whole, 0, Header.BYTES)
            .put(frame)
            .array());
    String message =
        assertThrows(JournalException.Corrupt.class, () -> Journal.open(path, IDENTITY))
            .getMessage();
    assertTrue(message.endsWith("it has task " + task + ", expected the identity"), message);
  }
}
