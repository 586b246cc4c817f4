package doseguard.reports.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The two axes. */
class AxesTest {

  private static final long HOUR = 3_600_000L;
  private static final long DAY = 24 * HOUR;

  private static List<String> labels(long duration) {
    return new TimeAxis(duration).ticks().stream().map(TimeAxis.Tick::words).toList();
  }

  @Test
  void shouldMarkRoundMoments() {
    assertEquals(List.of("0 d", "1 d", "2 d", "3 d", "4 d", "5 d", "6 d", "7 d"), labels(7 * DAY));
    assertEquals(
        List.of("0 d", "03:00", "06:00", "09:00", "12:00", "15:00", "18:00", "21:00", "1 d"),
        labels(DAY));
    assertEquals("30 d", labels(180 * DAY).get(1));
  }

  @Test
  void shouldNeverMarkMoreThanElevenMoments() {
    for (long duration : new long[] {1, HOUR, 11 * HOUR, 10 * DAY, 11 * DAY, 400 * DAY}) {
      int count = labels(duration).size();
      assertTrue(count >= 1 && count <= 11, duration + " ms gave " + count);
    }
    assertEquals(11, labels(100_000 * DAY).size());
  }

  @Test
  void shouldDrawWhatLiesOutsideAtTheEdge() {
    TimeAxis axis = new TimeAxis(4 * DAY);
    assertEquals("12.5%", axis.percent(12 * HOUR));
    assertEquals("100%", axis.percent(Long.MAX_VALUE));
    assertEquals("0%", axis.percent(-1));
  }

  @Test
  void shouldScaleFromZeroToARoundFigureAboveTheHighest() {
    Scale scale = new Scale(0, 430);
    assertEquals(List.of(0.0, 200.0, 400.0, 600.0), scale.ticks());
    assertEquals("400", scale.words(400));
    assertEquals(0.0, scale.fraction(0));
    assertEquals(1.0, scale.fraction(600));
    assertEquals(1.0, scale.fraction(601), "cut at the top");
    assertEquals(0.0, scale.fraction(-1), "cut at the bottom");
  }

  @Test
  void shouldShowNegativeFiguresBelowZero() {
    Scale scale = new Scale(-3, 9);
    assertTrue(scale.ticks().get(0) <= -3);
    assertTrue(scale.ticks().contains(0.0));
  }

  @Test
  void shouldWriteSmallStepsWithTheirDecimals() {
    assertEquals("0.25", new Scale(0, 0.9).words(0.25));
    assertEquals("1.50", new Scale(0, 1).words(1.5), "steps of a quarter");
    assertEquals("0.0002", new Scale(0, 0.0007).words(0.0002));
  }

  @Test
  void shouldShowAFlatCurveAtZero() {
    assertEquals(0.0, new Scale(0, 0).fraction(0));
  }
}
