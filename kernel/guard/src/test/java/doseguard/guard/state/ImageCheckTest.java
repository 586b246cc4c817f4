package doseguard.guard.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the check over a saved image cannot miss. */
// [utest->dsn~state-image~4]
class ImageCheckTest {
  private static final int STRANDS = 4;

  private static long check(long[] slot) {
    long[] strands = new long[STRANDS];
    for (int i = 1; i < slot.length; i++) {
      strands[i % STRANDS] = ImageCheck.next(strands[i % STRANDS], slot[i]);
    }
    return ImageCheck.of(strands[0], strands[1], strands[2], strands[3]);
  }

  private static long[] randomSlot(long seed) {
    long[] slot = new Random(seed).longs(NonVolatile.SLOT_WORDS).toArray();
    slot[0] = 0L;
    return slot;
  }

  /** What a flipped bit does to the check, whatever else is in the slot. */
  private static long effectOf(int word, int bit) {
    long[] slot = new long[NonVolatile.SLOT_WORDS];
    slot[word] = 1L << bit;
    return check(slot);
  }

  @Test
  void shouldBeLinearSoThatWhatAFlipDoesDependsOnNothingElse() {
    for (int word = 1; word < NonVolatile.SLOT_WORDS; word++) {
      long[] slot = randomSlot(word);
      long before = check(slot);
      int bit = word * 7 % 64;
      slot[word] ^= 1L << bit;
      assertEquals(before ^ effectOf(word, bit), check(slot));
    }
  }

  /** Two flips of one slot, its check word included: no two of all effects are equal, none is 0. */
  @Test
  void shouldChangeWithEveryBitAndEveryTwoBitsOfASlot() {
    Set<Long> effects = new HashSet<>();
    for (int bit = 0; bit < 64; bit++) {
      effects.add(1L << bit);
      for (int word = 1; word < NonVolatile.SLOT_WORDS; word++) {
        effects.add(effectOf(word, bit));
      }
    }
    assertEquals(NonVolatile.SLOT_WORDS * 64, effects.size());
    assertTrue(effects.stream().noneMatch(effect -> effect == 0L));
  }

  /** One to one in the word: the steps undone give back what went in. */
  @Test
  void shouldChangeWithEveryChangeWithinAWord() {
    Random random = new Random(7L);
    for (int i = 0; i < 1000; i++) {
      long check = random.nextLong();
      long word = random.nextLong();
      long x = ImageCheck.next(check, word);
      x ^= x << 17 ^ x << 34 ^ x << 51;
      x = undoneRight(x);
      x ^= x << 13 ^ x << 26 ^ x << 39 ^ x << 52;
      assertEquals(check ^ word, x);
    }
  }

  private static long undoneRight(long x) {
    long undone = x;
    for (int i = 0; i < 64 / 7; i++) {
      undone = x ^ undone >>> 7;
    }
    return undone;
  }

  @Test
  void shouldTellTwoWordsThatChangedPlaces() {
    long[] slot = randomSlot(3L);
    long before = check(slot);
    for (int i = 1; i + STRANDS < slot.length; i++) {
      for (int apart = 1; apart <= STRANDS; apart++) {
        long kept = slot[i];
        slot[i] = slot[i + apart];
        slot[i + apart] = kept;
        assertNotEquals(before, check(slot));
        slot[i + apart] = slot[i];
        slot[i] = kept;
      }
    }
  }
}
