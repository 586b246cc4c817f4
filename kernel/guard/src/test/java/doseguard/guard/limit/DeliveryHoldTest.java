package doseguard.guard.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Delivery withheld while an alarm stops it, and the pace of its probes. */
// [utest->dsn~delivery-hold~1]
class DeliveryHoldTest {
  private final DeliveryHold hold = new DeliveryHold(600000);

  @ParameterizedTest
  @CsvSource({"false, false, true", "false, true, true", "true, false, false", "true, true, true"})
  void shouldHoldUnlessAProbeIsDue(boolean holding, boolean probing, boolean allowed) {
    hold.advance(600000);
    hold.follow(holding, probing);
    assertEquals(holding, hold.holding());
    assertEquals(allowed, hold.allows());
  }

  @Test
  void shouldRefuseAProbeOneMillisecondEarly() {
    hold.advance(10000000);
    hold.follow(true, true);
    hold.stroke();
    assertFalse(hold.allows());
    hold.advance(599999);
    assertFalse(hold.allows());
    hold.advance(1);
    assertTrue(hold.allows());
  }
}
