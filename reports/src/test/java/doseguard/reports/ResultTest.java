package doseguard.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Summing up a result, and its JSON. */
class ResultTest {

  private static Result with(Result result, List<Check> checks) {
    return new Result(
        result.subject(),
        result.file(),
        result.policy(),
        result.covers(),
        checks,
        result.claims(),
        result.run(),
        result.verdict(),
        result.trace());
  }

  @Test
  void shouldNameTheFirstDeliveryAlarmAfterTheFirstFault() {
    assertEquals("OCCLUSION", Summary.of(Examples.kink()).firstAlarm());
    assertEquals("", Summary.of(Examples.failing()).firstAlarm());
  }

  @Test
  void shouldGiveTheReasonOfTheFirstExpectationThatFails() {
    assertEquals("", Summary.of(Examples.kink()).reason());
    assertEquals("alarm STALL within 1 h: no STALL came", Summary.of(Examples.failing()).reason());
  }

  @Test
  void shouldFailAScenarioThatExpectsNothing() {
    Result empty = with(Examples.kink(), List.of());
    assertFalse(empty.passed());
    assertEquals("it states no expectation", Summary.of(empty).reason());
  }

  @Test
  void shouldFailWhenOneOfManyExpectationsFails() {
    Check good = new Check("a", true, true, "");
    assertTrue(with(Examples.kink(), List.of(good, good)).passed());
    assertFalse(
        with(Examples.kink(), List.of(good, new Check("b", true, false, "no"), good)).passed());
  }

  @Test
  void shouldDivideTheGuardsOwnCeilingsByTheAccuracy() {
    Ceilings ceilings = Ceilings.of(Examples.kink().subject());
    assertEquals(100_000_000, ceilings.hourPg());
    assertEquals(87_336_244, ceilings.ownHourPg());
    assertEquals(1_000_000_000, ceilings.dayPg());
    assertEquals(873_362_445, ceilings.ownDayPg());
  }

  @Test
  void shouldWriteOneDocumentWithCounts() {
    String json =
        ResultsJson.document(
            List.of(
                ResultsJson.scenario(Examples.kink()), ResultsJson.scenario(Examples.failing())),
            1);
    for (String part :
        List.of(
            "\"format\": \"doseguard-results/1\"",
            "\"executed\": 2",
            "\"passed\": 1",
            "\"failed\": 1",
            "\"worst_1h_pg\": 46200000",
            "\"ceiling_24h_pg\": 1000000000",
            "\"margin\": null",
            "\"first_alarm\": \"OCCLUSION\"",
            "\"times\": 50")) {
      assertTrue(json.contains(part), part + " is missing");
    }
  }
}
