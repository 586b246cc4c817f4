package doseguard.guard.program;

import static doseguard.guard.Figures.ML;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Two to four refills together, both signs; accuracy 10 %, tolerance 150 uL, 10 mL each. */
// [utest->dsn~refill-trend~1]
class RefillTrendTest {
  private final RefillTrend trend = new RefillTrend(100, 150000);

  private void book(long... missing) {
    for (long each : missing) {
      trend.book(each, 10 * ML);
    }
  }

  @Test
  void shouldNotLeanBeforeTheSecond() {
    assertFalse(trend.leans());
    trend.book(10 * ML, 10 * ML);
    assertFalse(trend.leans(), "one refill is normal scatter, or a discrepancy of its own");
  }

  /** The sum of n within 10 % of n x 10 mL over the root of n, and 150 uL. */
  @ParameterizedTest(name = "{0} refills that lean by {1} uL in all")
  @CsvSource({"2, 1564000", "3, 1881000", "4, 2150000"})
  void shouldLeanOnePastTheScatterOfTheSum(int refills, long mostNl) {
    for (int sign = -1; sign <= 1; sign += 2) {
      for (long past = 0; past <= 1; past++) {
        RefillTrend each = new RefillTrend(100, 150000);
        long share = mostNl / refills;
        each.book(sign * (mostNl + past - (refills - 1) * share), 10 * ML);
        for (int i = 1; i < refills; i++) {
          assertFalse(each.leans());
          each.book(sign * share, 10 * ML);
        }
        assertEquals(past == 1, each.leans(), "sign " + sign + " past " + past);
      }
    }
  }

  @Test
  void shouldNotLeanWhenRefillsScatterBothWays() {
    book(900000, -900000, 900000, -900000, 900000);
    assertFalse(trend.leans());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, -1})
  void shouldSeeATrendInTheNewestAloneOfLongerOnes(long sign) {
    book(-sign * 900000, -sign * 600000, sign * 782000);
    assertFalse(trend.leans());
    book(sign * 782001);
    assertTrue(trend.leans(), "two of 782 uL, although four together cancel");
  }

  @Test
  void shouldForgetTheFifth() {
    book(537501, 537501, 537501);
    assertFalse(trend.leans());
    book(537501);
    assertTrue(trend.leans());
    book(0);
    assertFalse(trend.leans());
    book(537501, 537501, 537501);
    assertFalse(trend.leans());
    book(537501);
    assertTrue(trend.leans());
  }

  @Test
  void shouldLeanAsLongAsTheNewestDo() {
    book(800000, 800000);
    assertTrue(trend.leans());
    book(800000);
    assertTrue(trend.leans());
    book(-800000, -700000);
    assertFalse(trend.leans());
  }

  @Test
  void shouldWeighByWhatWasDelivered() {
    trend.book(500000, 3 * ML);
    trend.book(500000, 8 * ML);
    assertTrue(trend.leans(), "10 % of 11 mL over the root of 2 is 777 uL");
    RefillTrend more = new RefillTrend(100, 150000);
    more.book(500000, 8 * ML);
    more.book(500000, 5 * ML);
    assertFalse(more.leans(), "of 13 mL it is 919");
  }

  @Test
  void shouldNoticeDamageInEitherArray() throws ReflectiveOperationException {
    book(5, 6, 7);
    for (String name : new String[] {"missingNl", "deliveredNl"}) {
      Field field = RefillTrend.class.getDeclaredField(name);
      field.setAccessible(true);
      long[] words = (long[]) field.get(trend);
      for (int i = 0; i < words.length; i++) {
        assertEquals(0L, trend.drift());
        words[i] ^= 1L << 50;
        assertNotEquals(0L, trend.drift());
        words[i] ^= 1L << 50;
      }
    }
  }
}
