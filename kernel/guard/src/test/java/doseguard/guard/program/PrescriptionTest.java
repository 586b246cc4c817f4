package doseguard.guard.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.guard.Frame;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.SplittableRandom;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

/** The frame and its check word. */
// [utest->dsn~frame-layout~1, dsn~frame-check-word~1]
class PrescriptionTest {

  @Test
  void shouldCheckLikeTheCrc32OfTheLibrary() {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 20; i++) {
      long[] frame = random.longs(Prescription.WORDS).toArray();
      ByteBuffer bytes = ByteBuffer.allocate(8 * Prescription.CHECK);
      bytes.order(ByteOrder.LITTLE_ENDIAN);
      for (int word = 0; word < Prescription.CHECK; word++) {
        bytes.putLong(frame[word]);
      }
      CRC32 reference = new CRC32();
      reference.update(bytes.array());
      assertEquals(reference.getValue(), Prescription.check(frame));
    }
  }

  @Test
  void shouldNoticeEverySingleFlippedBit() {
    long[] frame = Frame.established(400).words();
    Prescription prescription = new Prescription();
    for (int word = 0; word < Prescription.WORDS; word++) {
      for (int bit = 0; bit < 64; bit++) {
        frame[word] ^= 1L << bit;
        prescription.load(frame);
        assertFalse(prescription.whole(), "word " + word + " bit " + bit);
        frame[word] ^= 1L << bit;
      }
    }
    prescription.load(frame);
    assertTrue(prescription.whole());
  }

  @Test
  void shouldCopyRatherThanShare() {
    long[] frame = Frame.established(400).words();
    Prescription original = new Prescription();
    original.load(frame);
    frame[0] = 99;
    Prescription copy = new Prescription();
    copy.copy(original);
    original.load(frame);
    assertEquals(99, original.of(0));
    assertNotEquals(99, copy.of(0));
    assertTrue(copy.whole());
  }
}
