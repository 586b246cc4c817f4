package doseguard.scenarios.shrink;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How round a number is, and which rounder ones are near. */
class RoundTest {

  private static String words(List<BigDecimal> numbers) {
    return numbers.stream()
        .map(number -> number.stripTrailingZeros().toPlainString())
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "0.00, 0",
    "1, 1",
    "-1, 1",
    "2000, 1",
    "0.5, 1",
    "500, 1",
    "3, 2",
    "0.0040, 2",
    "40, 2",
    "12, 3",
    "-14.5, 4",
    "1.003, 5",
    "110, 3"
  })
  void shouldCostByItsDigits(String number, int cost) {
    assertEquals(cost, Round.cost(new BigDecimal(number)));
  }

  @ParameterizedTest
  @CsvSource({
    "432, 500 200",
    "349, 200 500",
    "350, 200 500",
    "351, 500 200",
    "1.003, 1 2",
    "9.9, 10 5",
    "0.34, 0.2 0.5",
    "-14.5, -10 -20",
    "5, 5 5",
    "0, ''"
  })
  void shouldFindTheNextSimpleOnes(String number, String simple) {
    assertEquals(simple, words(Round.simple(new BigDecimal(number))));
  }

  @ParameterizedTest
  @CsvSource({"432, 400 430", "1.003, 1 1", "-14.5, -10 -15", "9.96, 10 10"})
  void shouldShortenToOneDigitAndToTwo(String number, String shorter) {
    assertEquals(shorter, words(Round.shorter(new BigDecimal(number))));
  }
}
