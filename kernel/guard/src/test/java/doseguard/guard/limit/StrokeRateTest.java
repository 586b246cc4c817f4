package doseguard.guard.limit;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** The least interval between strokes, to the millisecond. */
// [utest->dsn~stroke-rate~1]
class StrokeRateTest {
  private final StrokeRate rate = new StrokeRate(3600);

  @Test
  void shouldLetTheFirstStrokeComeAtOnce() {
    assertTrue(rate.allows());
  }

  @Test
  void shouldRefuseAStrokeOneMillisecondEarly() {
    rate.stroke();
    assertFalse(rate.allows());
    rate.advance(3599);
    assertFalse(rate.allows());
    rate.advance(1);
    assertTrue(rate.allows());
    rate.advance(1);
    assertTrue(rate.allows());
  }

  @Test
  void shouldNotSaveUpTimeThatWasNotUsed() {
    rate.advance(1000000);
    rate.stroke();
    rate.advance(3599);
    assertFalse(rate.allows());
  }
}
