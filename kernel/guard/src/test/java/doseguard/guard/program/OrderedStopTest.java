package doseguard.guard.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** A stop ends by itself, to the millisecond. */
// [utest->dsn~ordered-stop~1]
class OrderedStopTest {
  private final OrderedStop stop = new OrderedStop();

  @Test
  void shouldNotBeInForceBeforeItIsOrdered() {
    assertFalse(stop.inForce());
    assertEquals(0, stop.advance(5));
  }

  @Test
  void shouldEndAtItsEnd() {
    stop.order(100);
    assertTrue(stop.inForce());
    assertEquals(99, stop.advance(99));
    assertTrue(stop.inForce());
    assertEquals(1, stop.advance(5));
    assertFalse(stop.inForce());
  }

  @Test
  void shouldBeReplacedAndResumed() {
    stop.order(100);
    stop.order(10);
    assertEquals(10, stop.advance(50));
    stop.order(100);
    stop.resume();
    assertFalse(stop.inForce());
  }
}
