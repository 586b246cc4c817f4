package doseguard.engine.detection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The bounds of {@code fault-injection/DETECTION.md} on a sample small enough for every build: a
 * mean of two hundred runs is within 5 % of the table's. All seeds are fixed.
 */
class DetectorTableTest {
  /** A detector may be slower than the reference by this (issue of the fault space: 1.25). */
  private static final double SLOWER_MOST = 1.25;

  /** What a mean of two hundred runs may be off by. */
  private static final double SAMPLE = 1.05;

  /**
   * No better than the reference for a pulse that is half as well conducted: harmless by itself.
   */
  private static final String HALF_CONDUCTANCE = "conductance -50 %";

  private static final double HALF_CONDUCTANCE_MOST = 1.7;

  private final DetectorTable table = new DetectorTable(200);

  private static void within(List<DetectorTable.Line> lines) {
    for (DetectorTable.Line line : lines) {
      double most = line.fault().equals(HALF_CONDUCTANCE) ? HALF_CONDUCTANCE_MOST : SLOWER_MOST;
      assertTrue(line.ratio() <= most * SAMPLE, line::toString);
      assertTrue(line.delay().noticed() > 150, line::toString);
    }
  }

  @Test
  void shouldNoticeLevelFaultsNearTheReference() {
    List<DetectorTable.Line> lines = new ArrayList<>();
    for (double sigma : new double[] {0.1, 0.5}) {
      for (double flow : new double[] {0.5, 1.0}) {
        lines.addAll(table.level(flow, sigma, false));
        lines.addAll(table.level(flow, sigma, true));
      }
    }
    assertEquals(50, lines.size());
    within(lines);
  }

  @Test
  void shouldNoticeAKinkAndAStallAfterThreeStrokes() {
    for (double flow : new double[] {0.1, 0.5, 1.0}) {
      within(table.strokes(flow));
    }
  }

  @Test
  void shouldNoticeAChangedPulseNearTheReference() {
    within(table.pulse());
  }

  @Test
  void shouldNoticeAWrongDrugNearTheReference() {
    within(table.concentration());
  }

  @Test
  void shouldRaiseAtMostOneFalseAlarmInTenPumpYears() {
    assertTrue(DetectorTable.levelAlarms(0.1, 0.1, 20, 10.0) <= 20);
    assertTrue(DetectorTable.levelAlarms(0.5, 0.1, 20, 10.0) <= 20);
    assertTrue(DetectorTable.levelAlarms(0.1, 0.5, 20, 10.0) <= 20);
    assertTrue(DetectorTable.levelAlarms(1.0, 0.5, 20, 10.0) <= 20);
    int levelAndPulse =
        DetectorTable.levelAlarms(1.0, 0.1, 20, 10.0) + DetectorTable.pulseAlarms(20, 10.0);
    assertTrue(levelAndPulse <= 20, levelAndPulse + " of level and pulse in 200 pump-years");
    assertEquals(0, DetectorTable.strokeAlarms(0.5, 3, 10.0), "30 pump-years of strokes");
    assertEquals(0, DetectorTable.concentrationAlarms(20, 10.0));
  }
}
