package doseguard.guard.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** A fold changes with every single bit of what it folds. */
class FoldTest {
  @Test
  void shouldFoldNothingToNothing() {
    assertEquals(0L, Fold.of(0L, 0L));
    assertEquals(0L, Fold.of(0L, 0L, 0L, 0L));
    assertEquals(0L, Fold.of(false, false, false, false));
    assertEquals(0L, Fold.of(new long[3]));
    assertEquals(0L, Fold.of(new int[3]));
  }

  @Test
  void shouldPutEachWordElsewhereAndLoseNoBitOfIt() {
    for (int bit = 0; bit < 64; bit++) {
      long one = 1L << bit;
      assertEquals(one, Fold.of(one, 0L));
      assertEquals(Long.rotateLeft(one, 11), Fold.of(0L, one));
      assertEquals(one, Fold.of(one, 0L, 0L, 0L));
      assertEquals(Long.rotateLeft(one, 11), Fold.of(0L, one, 0L, 0L));
      assertEquals(Long.rotateLeft(one, 23), Fold.of(0L, 0L, one, 0L));
      assertEquals(Long.rotateLeft(one, 37), Fold.of(0L, 0L, 0L, one));
    }
  }

  @Test
  void shouldChangeWithEverySingleBitWhateverTheRestIs() {
    long[] words = new Random(1L).longs(4).toArray();
    long two = Fold.of(words[0], words[1]);
    long four = Fold.of(words[0], words[1], words[2], words[3]);
    for (int i = 0; i < 256; i++) {
      words[i / 64] ^= 1L << (i % 64);
      assertNotEquals(four, Fold.of(words[0], words[1], words[2], words[3]));
      if (i < 128) {
        assertNotEquals(two, Fold.of(words[0], words[1]));
      }
      words[i / 64] ^= 1L << (i % 64);
    }
  }

  @Test
  void shouldTellFourAnswersApart() {
    for (int i = 0; i < 16; i++) {
      assertEquals(i, Fold.of((i & 1) != 0, (i & 2) != 0, (i & 4) != 0, (i & 8) != 0));
    }
  }

  @Test
  void shouldChangeWithEveryBitOfAnArray() {
    long[] words = new Random(2L).longs(5).toArray();
    int[] numbers = new Random(2L).ints(5).toArray();
    long ofWords = Fold.of(words);
    long ofNumbers = Fold.of(numbers);
    for (int i = 0; i < 320; i++) {
      words[i / 64] ^= 1L << (i % 64);
      assertNotEquals(ofWords, Fold.of(words));
      words[i / 64] ^= 1L << (i % 64);
    }
    for (int i = 0; i < 160; i++) {
      numbers[i / 32] ^= 1 << (i % 32);
      assertNotEquals(ofNumbers, Fold.of(numbers));
      numbers[i / 32] ^= 1 << (i % 32);
    }
    assertEquals(ofWords, Fold.of(words));
    assertEquals(ofNumbers, Fold.of(numbers));
  }
}
