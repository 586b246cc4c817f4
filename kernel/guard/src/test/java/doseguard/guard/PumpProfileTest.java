package doseguard.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A pump profile that is out of range cannot be built. */
// [utest->dsn~pump-profile~2]
class PumpProfileTest {
  private static final long[][] RANGES = {
    {100, 5000},
    {5000000, 60000000},
    {0, 5000000},
    {0, 300},
    {0, 300},
    {100, 100000},
    {0, 3},
    {0, 1},
    {1000, 2000000},
    {1, 300},
    {0, 10000},
    {1000, 100000},
    {0, 10000},
    {1000, 100000},
    {0, 300},
    {0, 10000},
    {100, 100000},
    {0, 10000},
    {100, 100000},
    {1, 10000},
    {1, 20},
  };

  static IntStream figures() {
    return IntStream.range(0, PumpProfile.FIGURES);
  }

  @ParameterizedTest
  @MethodSource("figures")
  void shouldTakeAFigureAtTheEndsOfItsRangeAndRefuseItOneOutside(int figure) {
    long least = RANGES[figure][0];
    long most = RANGES[figure][1];
    assertEquals(least, PumpProfile.least(figure));
    assertEquals(most, PumpProfile.most(figure));
    assertEquals(least, with(figure, least).of(figure));
    assertEquals(most, with(figure, most).of(figure));
    for (long outside : new long[] {least - 1, most + 1}) {
      assertRefused("pump figure " + figure + " is out of range", figure, outside);
    }
  }

  private static PumpProfile with(int figure, long value) {
    return Figures.pumpWith(
        PumpProfile.ACCURACY_PERMILLE, 300, PumpProfile.LEARNED_PERMILLE, 0, figure, value);
  }

  @Test
  void shouldRefuseAMinimumThatIsNotBelowTheCapacity() {
    Figures.pumpWith(PumpProfile.CAPACITY_NL, 5000000, PumpProfile.MINIMUM_NL, 4999999);
    assertRefused(
        "the minimum is not below the capacity",
        PumpProfile.CAPACITY_NL,
        5000000,
        PumpProfile.MINIMUM_NL,
        5000000);
  }

  @Test
  void shouldRefuseALearnedAccuracyWorseThanTheLabelledOne() {
    Figures.pumpWith(PumpProfile.LEARNED_PERMILLE, 145);
    assertRefused(
        "the learned accuracy is worse than the labelled one", PumpProfile.LEARNED_PERMILLE, 146);
  }

  @Test
  void shouldRefuseAMissingOrASurplusFigure() {
    for (int length : new int[] {PumpProfile.FIGURES - 1, PumpProfile.FIGURES + 1}) {
      long[] figures = Arrays.copyOf(Figures.pump(), length);
      assertThrows(IllegalArgumentException.class, () -> new PumpProfile(figures));
    }
  }

  @Test
  void shouldKeepItsOwnFigures() {
    long[] figures = Figures.pump();
    PumpProfile pump = new PumpProfile(figures);
    figures[PumpProfile.STROKE_NL] = 2000;
    assertEquals(1000, pump.of(PumpProfile.STROKE_NL));
  }

  private static void assertRefused(String because, long... pairs) {
    IllegalArgumentException refusal =
        assertThrows(IllegalArgumentException.class, () -> Figures.pumpWith(pairs));
    assertTrue(refusal.getMessage().startsWith(because), refusal::getMessage);
  }
}
