package doseguard.engine.plant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.engine.plant.RandomStream.Purpose;
import org.junit.jupiter.api.Test;

/** Streams are repeatable, apart from each other, and have the moments they should have. */
class RandomStreamTest {
  private static final double FIRST = 0.9877186509145106;

  @Test
  void shouldRepeatTheSameNumbersForTheSameSeedAndPurpose() {
    RandomStream one = new RandomStream(7L, Purpose.SCATTER);
    RandomStream two = new RandomStream(7L, Purpose.SCATTER);
    for (int i = 0; i < 1000; i++) {
      assertEquals(one.uniform(), two.uniform());
      assertEquals(one.gaussian(), two.gaussian());
      assertEquals(one.lowBits(), two.lowBits());
    }
  }

  @Test
  void shouldGiveKnownNumbersOnEveryMachine() {
    RandomStream stream = new RandomStream(42L, Purpose.POSTURE);
    assertEquals(FIRST, stream.uniform());
  }

  @Test
  void shouldDifferBetweenPurposesAndBetweenTheHalvesOfTheSeed() {
    double posture = new RandomStream(7L, Purpose.POSTURE).uniform();
    assertNotEquals(posture, new RandomStream(7L, Purpose.SCATTER).uniform());
    assertNotEquals(posture, new RandomStream(7L + (1L << 40), Purpose.POSTURE).uniform());
  }

  @Test
  void shouldHaveTheMomentsOfAStandardNormal() {
    RandomStream stream = new RandomStream(1L, Purpose.LEVEL);
    int n = 200_000;
    double sum = 0.0;
    double squares = 0.0;
    for (int i = 0; i < n; i++) {
      double x = stream.gaussian();
      sum += x;
      squares += x * x;
    }
    assertEquals(0.0, sum / n, 0.01);
    assertEquals(1.0, squares / n, 0.01);
  }

  @Test
  void shouldSpreadItsLowBitsEvenlyWhateverTheNumber() {
    RandomStream stream = new RandomStream(1L, Purpose.PRESSURE);
    int low = 0;
    int lowAndAbove = 0;
    for (int i = 0; i < 200_000; i++) {
      double x = stream.gaussian();
      boolean rare = stream.lowBits() < 20;
      low += rare ? 1 : 0;
      lowAndAbove += rare && x > 0.0 ? 1 : 0;
    }
    assertEquals(1953.0, low, 150.0);
    assertEquals(977.0, lowAndAbove, 110.0);
  }

  @Test
  void shouldDrawUniformNumbersWithinZeroAndOne() {
    RandomStream stream = new RandomStream(1L, Purpose.PRESSURE);
    double sum = 0.0;
    for (int i = 0; i < 100_000; i++) {
      double u = stream.uniform();
      assertTrue(u > 0.0 && u < 1.0);
      sum += u;
    }
    assertEquals(0.5, sum / 100_000.0, 0.005);
  }

  @Test
  void shouldBeAboveZeroAndBelowOneWhateverTheBits() {
    assertEquals(0x1.0p-54, RandomStream.uniform(0L));
    assertEquals(1 - 0x1.0p-53, RandomStream.uniform(-1L));
    assertEquals(0.5, RandomStream.uniform(Long.MIN_VALUE), 0x1.0p-53);
  }
}
