package doseguard.guard.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

/** The check value against the platform's own CRC-32. */
class CrcTest {
  private static long ours(long... words) {
    int crc = Crc.START;
    for (long word : words) {
      crc = Crc.next(crc, word);
    }
    return Crc.value(crc);
  }

  private static long theirs(long... words) {
    CRC32 crc = new CRC32();
    for (long word : words) {
      ByteBuffer bytes = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
      crc.update(bytes.putLong(word).array());
    }
    return crc.getValue();
  }

  @Test
  void shouldAgreeWithThePlatformForEverySingleBit() {
    assertEquals(0L, ours(), "nothing was taken");
    assertEquals(theirs(0L), ours(0L));
    for (int bit = 0; bit < 64; bit++) {
      assertEquals(theirs(1L << bit), ours(1L << bit));
      assertEquals(theirs(5L, 1L << bit, -1L), ours(5L, 1L << bit, -1L));
    }
  }

  @Test
  void shouldAgreeWithThePlatformForManyWords() {
    Random random = new Random(3L);
    for (int i = 0; i < 200; i++) {
      long[] words = random.longs(1 + i % 7).toArray();
      long value = ours(words);
      assertEquals(theirs(words), value);
      assertTrue(value >= 0L && value <= 0xFFFFFFFFL);
    }
  }

  @Test
  void shouldNoticeEverySingleFlip() {
    long[] words = new Random(4L).longs(40).toArray();
    long whole = ours(words);
    for (int i = 0; i < words.length * 64; i++) {
      words[i / 64] ^= 1L << (i % 64);
      assertNotEquals(whole, ours(words));
      words[i / 64] ^= 1L << (i % 64);
    }
  }

  @Test
  void shouldKnowItsOwnAnswer() {
    assertTrue(Crc.known());
    assertEquals(0x9AE0DAAFL, theirs(0x3837363534333231L), "the check value of \"12345678\"");
  }

  @Test
  void shouldKnowWhenItsTableIsDamaged() throws ReflectiveOperationException {
    Field field = Crc.class.getDeclaredField("TABLE");
    field.setAccessible(true);
    int[] table = (int[]) field.get(null);
    Arrays.setAll(table, i -> table[i] ^ (i < 256 ? 1 << 9 : 0));
    boolean known = Crc.known();
    Arrays.setAll(table, i -> table[i] ^ (i < 256 ? 1 << 9 : 0));
    assertFalse(known);
    assertTrue(Crc.known());
  }
}
