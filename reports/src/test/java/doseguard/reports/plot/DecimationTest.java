package doseguard.reports.plot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Thinning a curve. */
class DecimationTest {

  @Test
  void shouldKeepEveryRowOfAShortCurve() {
    assertArrayEquals(new int[] {0, 1, 2}, Decimation.minMax(3, row -> row, 4));
    assertArrayEquals(new int[0], Decimation.minMax(0, row -> row, 4));
    assertEquals(2000, Decimation.minMax(2000, row -> row, 2000).length);
  }

  @Test
  void shouldKeepOneNarrowPeakAndOneNarrowDipOfALongCurve() {
    int[] kept =
        Decimation.minMax(250_000, row -> row == 123_457 ? 9 : row == 200_001 ? -9 : 0, 2000);
    assertTrue(Arrays.binarySearch(kept, 123_457) >= 0, "the peak is lost");
    assertTrue(Arrays.binarySearch(kept, 200_001) >= 0, "the dip is lost");
  }

  @Test
  void shouldNeverKeepMoreThanAllowedAndAlwaysRise() {
    for (int rows : new int[] {2001, 2002, 3999, 10_081, 259_200}) {
      int[] kept = Decimation.minMax(rows, row -> StrictMath.sin(row * 0.37), 2000);
      assertTrue(kept.length <= 2000, kept.length + " points of " + rows);
      assertEquals(0, kept[0]);
      assertEquals(rows - 1, kept[kept.length - 1]);
      for (int i = 1; i < kept.length; i++) {
        assertTrue(kept[i] > kept[i - 1], "not rising at " + i);
      }
    }
  }
}
