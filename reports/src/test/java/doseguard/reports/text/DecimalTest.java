package doseguard.reports.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Numbers as text. */
class DecimalTest {

  @Test
  void shouldWriteExactlyTheDecimalsAskedFor() {
    assertEquals("12.50", Decimal.of(12.5, 2));
    assertEquals("-0.13", Decimal.of(-0.126, 2));
    assertEquals("3", Decimal.of(2.9, 0));
    assertEquals("0.000", Decimal.of(-0.0, 3));
  }

  @Test
  void shouldRoundFromTheExactBinaryValue() {
    assertEquals("2.67", Decimal.of(2.675, 2), "the double is a little below 2.675");
    assertEquals("0.12", Decimal.of(0.125, 2), "a true tie goes to the even digit");
  }

  @Test
  void shouldNameWhatIsNotFinite() {
    assertEquals("nan", Decimal.of(Double.NaN, 1));
    assertEquals("inf", Decimal.of(Double.POSITIVE_INFINITY, 1));
    assertEquals("-inf", Decimal.of(Double.NEGATIVE_INFINITY, 1));
  }

  @Test
  void shouldDropZerosAtTheEndWhenBrief() {
    assertEquals("12.5", Decimal.brief(12.50, 3));
    assertEquals("12", Decimal.brief(12.0, 3));
    assertEquals("100", Decimal.brief(100, 0));
    assertEquals("inf", Decimal.brief(Double.POSITIVE_INFINITY, 2));
  }

  @Test
  void shouldShowMicrogramsWithTheDecimalsThatMatter() {
    assertEquals("399.8", Decimal.micrograms(399_800_000));
    assertEquals("9.99", Decimal.micrograms(9_990_000));
    assertEquals("10", Decimal.micrograms(10_000_000));
    assertEquals("-1.5", Decimal.micrograms(-1_500_000));
  }

  @Test
  void shouldShowAFractionAsPercent() {
    assertEquals("97.3 %", Decimal.percent(0.973));
  }
}
