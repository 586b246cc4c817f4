package doseguard.scenarios.shrink;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What in a scenario can be rounded, and to what. */
class FigureTest {

  private static Draft holding(String key, String value) {
    return Parts.draft("given: {" + key + ": " + value + "}\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "for | 0 d | 0",
        "at | 2 d | 1",
        "at | 2 d 03:00 | 3",
        "at | 2 d 22:43 | 7",
        "at | 4243 min | 7",
        "for | 90 min | 3",
        "for | 1 h 30 min | 3",
        "for | 20 d | 1",
        "jump | -2 h | 1",
        "fill | 17.3 mL | 4",
        "gain | -14.5 % | 4",
        "factor | 133.7 | 5",
        "seed | 0 | 0",
        "maximum | 4 per day | 2",
        "stop | default | -1",
        "suite | B-coarse | -1",
        "valve | true | -1",
        "policy | \"12\" | -1",
      })
  void shouldCostByItsDigits(String key, String value, int cost) {
    Draft draft = holding(key, value);
    Spot spot = Spot.of(Draft.GIVEN, key);
    assertEquals(cost, Figure.of(spot, draft).map(Figure::cost).orElse(-1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "at | 2 d 22:43 | 2 d, 3 d, 2 d 22:00, 2 d 23:00, 2 d 22:40, 2 d 22:50, 2 d 22:43, 2 d 22:44, 2 d 22:43:01",
        "until | 30 s | 0 d, 1 d, 01:00, 00:10, 00:01, 00:00:30, 00:00:31",
        "at | 1500 ms | 0 d, 1 d, 01:00, 00:10, 00:01, 00:00:01, 00:00:02",
        "for | 2 h 13 min | 2 h, 5 h, 3 h, 2 h 10 min, 2 h 20 min, 2 h 13 min, 2 h 14 min, 2 h 13 min 1 s",
        "jump | -1 h | -1 h, -50 min, -59 min, -59 min 59 s",
        "fill | 17.3 mL | 20 mL, 10 mL, 17 mL",
        "gain | -14.5 % | -10 %, -20 %, -15 %",
        "factor | 133.7 | 100, 200, 130",
        "seed | 8585 | 0, 1",
        "rate | 0 ug/day | 0 ug/day",
      })
  void shouldOfferRounderOnes(String key, String value, String rounder) {
    Figure figure = Figure.of(Spot.of(Draft.GIVEN, key), holding(key, value)).orElseThrow();
    assertEquals(List.of(rounder.split(", ")), figure.rounder());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2 h 13 min | 2 h | 5 h",
        "90 d | 100 d | 50 d",
        "-26 h | -1 d | -2 d",
        "45 s | 50 s | 20 s",
        "7 ms | 5 ms | 10 ms",
      })
  void shouldOfferSimpleLengthsFirst(String value, String first, String second) {
    Figure figure = Figure.of(Spot.of(Draft.GIVEN, "for"), holding("for", value)).orElseThrow();
    assertEquals(first, figure.rounder().get(0));
    assertEquals(second, figure.rounder().get(1));
  }
}
