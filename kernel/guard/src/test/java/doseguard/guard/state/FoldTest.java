package doseguard.guard.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A fold changes with every single bit of what it folds. */
class FoldTest {
  @Test
  void shouldFoldNothingToNothing() {
    assertEquals(0L, Fold.of(0L, 0L));
    assertEquals(0L, Fold.of(0L, 0L, 0L, 0L));
    assertEquals(0L, Fold.of(false, false, false, false));
    assertEquals(0L, Fold.of(new long[3]));
    assertEquals(0L, Fold.of(new long[3], new long[3]));
    assertEquals(0L, Fold.of(new int[3], new int[3]));
  }

  @Test
  void shouldLoseNoBitOfAnyWord() {
    for (int bit = 0; bit < 64; bit++) {
      long one = 1L << bit;
      assertEquals(one, Fold.of(one, 0L));
      assertEquals(Long.rotateLeft(one, 11), Fold.of(0L, one));
      assertEquals(one, Fold.of(one, 0L, 0L, 0L));
      assertEquals(one, Fold.of(0L, one, 0L, 0L));
      assertEquals(one, Fold.of(0L, 0L, one, 0L));
      assertEquals(one, Fold.of(0L, 0L, 0L, one));
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

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 5, 8})
  void shouldChangeWithEveryBitOfAnArray(int length) {
    long[] words = new Random(2L).longs(length).toArray();
    long before = Fold.of(words);
    for (int i = 0; i < 64 * length; i++) {
      words[i / 64] ^= 1L << (i % 64);
      assertNotEquals(before, Fold.of(words));
      words[i / 64] ^= 1L << (i % 64);
    }
    assertEquals(before, Fold.of(words));
  }

  @Test
  void shouldFoldAnArrayToTheXorOfItsWords() {
    for (int length = 0; length < 9; length++) {
      long[] words = new Random(length).longs(length).toArray();
      assertEquals(Arrays.stream(words).reduce(0L, (a, b) -> a ^ b), Fold.of(words));
    }
  }

  @Test
  void shouldChangeWithEveryBitOfEitherOfTwoArrays() {
    long[][] words = {new Random(2L).longs(5).toArray(), new Random(3L).longs(5).toArray()};
    int[][] numbers = {new Random(2L).ints(5).toArray(), new Random(3L).ints(5).toArray()};
    long ofWords = Fold.of(words[0], words[1]);
    long ofNumbers = Fold.of(numbers[0], numbers[1]);
    for (int i = 0; i < 640; i++) {
      words[i / 320][i / 64 % 5] ^= 1L << (i % 64);
      assertNotEquals(ofWords, Fold.of(words[0], words[1]));
      words[i / 320][i / 64 % 5] ^= 1L << (i % 64);
    }
    for (int i = 0; i < 320; i++) {
      numbers[i / 160][i / 32 % 5] ^= 1 << (i % 32);
      assertNotEquals(ofNumbers, Fold.of(numbers[0], numbers[1]));
      numbers[i / 160][i / 32 % 5] ^= 1 << (i % 32);
    }
    assertEquals(ofWords, Fold.of(words[0], words[1]));
    assertEquals(ofNumbers, Fold.of(numbers[0], numbers[1]));
  }
}
