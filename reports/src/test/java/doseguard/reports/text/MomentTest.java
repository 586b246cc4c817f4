package doseguard.reports.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Moments and spans as text. */
class MomentTest {

  @Test
  void shouldWriteAMomentAsScenarioFilesDo() {
    assertEquals("0 d 00:00", Moment.at(0));
    assertEquals("2 d 03:00", Moment.at((2 * 24 + 3) * 3_600_000L));
    assertEquals("0 d 23:59", Moment.at(86_399_999L - 59_999L));
  }

  @Test
  void shouldShowSecondsOnlyWhereTheyCount() {
    assertEquals("0 d 00:01:07", Moment.at(67_000));
    assertEquals("0 d 00:01", Moment.at(60_999));
  }

  @Test
  void shouldWriteASpanInItsTwoLargestUnits() {
    assertEquals("2 d 4 h", Moment.span((2 * 24 + 4) * 3_600_000L + 59_000));
    assertEquals("1 d", Moment.span(86_400_000L));
    assertEquals("3 h 12 min", Moment.span((3 * 60 + 12) * 60_000L));
    assertEquals("47 min", Moment.span(47 * 60_000L));
    assertEquals("59 s", Moment.span(59_000));
    assertEquals("1 min 1 s", Moment.span(61_000));
    assertEquals("59001 ms", Moment.span(59_001));
    assertEquals("0 s", Moment.span(0));
  }
}
