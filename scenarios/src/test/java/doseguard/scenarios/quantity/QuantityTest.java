package doseguard.scenarios.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers with units, right ones and wrong ones. */
class QuantityTest {

  @ParameterizedTest
  @CsvSource({
    "VOLUME, 20 mL, 20000000",
    "VOLUME, 1 uL, 1000",
    "VOLUME, 0.5 uL, 500",
    "MASS, 50 ug, 50000000",
    "MASS, 1.5 mg, 1500000000",
    "CONCENTRATION, 2000 ug/mL, 2000",
    "CONCENTRATION, 0.5 mg/mL, 500",
    "DOSE_RATE, 400 ug/day, 400000000",
    "DOSE_RATE, 1 ug/h, 24000000",
    "SHARE, 14.5 %, 145",
    "SHARE, -3 %, -30",
    "SHARE, +3 per mille, 3",
    "FLOW, 1 mL/h, 1000000",
    "PRESSURE, 150 kPa, 150000",
    "COUNT_PER_DAY, 4 per day, 4",
    "STROKES, 3 strokes, 3",
    "SESSIONS, 256 sessions, 256",
    "TIME, 90 d, 7776000000",
    "TIME, 4 h, 14400000",
    "TIME, 60 min, 3600000",
    "TIME, 30 s, 30000",
    "TIME, 250 ms, 250",
    "TIME, 1.5 h, 5400000",
    "TIME, 1 h 30 min, 5400000",
    "TIME, 2 d 03:00, 183600000",
    "TIME, 2 d 03:00:30, 183630000",
    "TIME, 03:00, 10800000",
    "TIME, -2 h, -7200000",
    "TIME, +2 h, 7200000",
    "TIME, 1 d 1 h 1 min 1 s 1 ms, 90061001",
  })
  void shouldReadWhatPeopleWrite(Dimension dimension, String text, long value) {
    Quantity read = Quantity.whole(text, dimension, Long.MIN_VALUE, Long.MAX_VALUE);
    assertEquals("", read.wrong());
    assertEquals(0, BigDecimal.valueOf(value).compareTo(read.value()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "VOLUME | 20 | '20' has no unit",
        "VOLUME | -2.5 | '-2.5' has no unit",
        "VOLUME | twenty mL | 'twenty mL' is not a number with a unit",
        "VOLUME | 1,000 uL | '1,000 uL' is not a number with a unit",
        "VOLUME | 20mL | '20mL' needs one space between number and unit",
        "VOLUME | 20  mL | '20  mL' needs one space between number and unit",
        "VOLUME | 20 ml | unit 'ml' is unknown (did you mean 'mL'?)",
        "VOLUME | 20 furlong | unit 'furlong' is unknown",
        "VOLUME | 20 ug | '20 ug' is a mass",
        "DOSE_RATE | 400 mcg/d | unit 'mcg/d' is unknown (did you mean 'ug/day'?)",
        "TIME | 60 minutes | unit 'minutes' is unknown (did you mean 'min'?)",
        "TIME | 2 days | unit 'days' is unknown (did you mean 'd'?)",
        "TIME | 30 min 1 h | unit 'min 1 h' is unknown",
        "TIME | 2 d 24:00 | unit 'd 24:00' is unknown",
        "VOLUME | 0.1 nL | '0.1 nL' is finer than 1 nL",
        "VOLUME | -1 mL | '-1 mL' is negative",
        "VOLUME | 9 nL | '9 nL' is too small",
        "VOLUME | 101 nL | '101 nL' is too large",
        "VOLUME | 99999999999999999999999999 mL | '99999999999999999999999999 mL' is too large",
      })
  void shouldSayWhatIsWrong(Dimension dimension, String text, String wrong) {
    String said = Quantity.whole(text, dimension, 10, 100).wrong();
    boolean fraction = text.startsWith("0.1");
    assertEquals(wrong, fraction ? Quantity.whole(text, dimension, 0, 100).wrong() : said);
  }

  @ParameterizedTest
  @CsvSource({"10, ''", "100, ''", "9, '9 nL' is too small", "101, '101 nL' is too large"})
  void shouldTakeItsBoundsAndNothingBeyond(long value, String wrong) {
    assertEquals(
        wrong, Quantity.whole(value + " nL", Dimension.VOLUME, 10, 100).wrong().replace("''", ""));
  }

  @ParameterizedTest
  @CsvSource({
    "VOLUME, 20000000, 20 mL",
    "VOLUME, 999, 999 nL",
    "VOLUME, 0, 0 nL",
    "MASS, 1500000, 1.5 ug",
    "TIME, 5400000, 1.5 h",
    "SHARE, 145, 14.5 %",
    "SHARE, -145, -14.5 %",
  })
  void shouldShowAValueInItsLargestUnit(Dimension dimension, long value, String shown) {
    assertEquals(shown, dimension.show(value));
  }

  @ParameterizedTest
  @CsvSource({"0, 00:00", "10800000, 03:00", "183600000, 2 d 03:00", "183630000, 2 d 03:00:30"})
  void shouldShowAMoment(long ms, String shown) {
    assertEquals(shown, TimeText.moment(ms));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0 s",
    "59999, 59 s",
    "60000, 1 min",
    "90000, 1 min 30 s",
    "3600000, 1 h",
    "30000000, 8 h 20 min",
    "86400000, 1 d",
    "108000000, 1 d 6 h",
  })
  void shouldShowALength(long ms, String shown) {
    assertEquals(shown, TimeText.length(ms));
  }
}
