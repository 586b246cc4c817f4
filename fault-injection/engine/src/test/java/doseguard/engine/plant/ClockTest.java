package doseguard.engine.plant;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** A time counter, right and wrong. */
class ClockTest {
  private final Clock clock = new Clock();

  @Test
  void shouldJumpStopAndRunOn() {
    assertEquals(5L, clock.read(5L));
    clock.run(10L, 0.0, 100L);
    assertEquals(110L, clock.read(50L));
    clock.run(60L, 1.0, 0L);
    assertEquals(115L, clock.read(65L));
    clock.run(100L, 1.5, -150L);
    assertEquals(3L, clock.read(102L));
  }
}
