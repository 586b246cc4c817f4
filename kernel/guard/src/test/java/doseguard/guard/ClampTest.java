package doseguard.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The arithmetic that everything else stands on, at its edges. */
// [utest->dsn~rounding~1]
class ClampTest {

  @ParameterizedTest
  @CsvSource({"1, 2, 1, 2", "2, 1, 1, 2", "3, 3, 3, 3", "-1, 1, -1, 1"})
  void shouldGiveTheSmallerAndTheLarger(long a, long b, long least, long most) {
    assertEquals(least, Clamp.least(a, b));
    assertEquals(most, Clamp.most(a, b));
  }

  @ParameterizedTest
  @CsvSource({"9, 10", "10, 10", "11, 11", "19, 19", "20, 20", "21, 20"})
  void shouldBringAValueIntoARange(long value, long expected) {
    assertEquals(expected, Clamp.within(value, 10, 20));
  }

  @ParameterizedTest
  @CsvSource({"0, 2000, 0", "1, 2000, 2000", "60000000, 1000000, 60000000000000"})
  void shouldWeighAVolumeExactly(long volume, long concentration, long mass) {
    assertEquals(mass, Clamp.mass(volume, concentration));
  }

  @ParameterizedTest
  @CsvSource({"999, 1, 0", "1000, 1, 1", "1001, 1, 1", "2000, 500, 1000"})
  void shouldTakeAPartRoundedDown(long value, long permille, long part) {
    assertEquals(part, Clamp.permille(value, permille));
  }

  @ParameterizedTest
  @CsvSource({"1145, 145, 1000", "1144, 145, 999", "1146, 145, 1000", "87, 0, 87"})
  void shouldReduceByAnAccuracyRoundedDown(long value, long accuracy, long reduced) {
    assertEquals(reduced, Clamp.reducedBy(value, accuracy));
  }

  @ParameterizedTest
  @CsvSource({"6, 1, 3, 2", "7, 1, 3, 3", "5, 1, 3, 2", "0, 5, 3, 0", "10, 4, 1, 40"})
  void shouldRescaleRoundedUp(long value, long numerator, long denominator, long scaled) {
    assertEquals(scaled, Clamp.scaledUp(value, numerator, denominator));
  }
}
