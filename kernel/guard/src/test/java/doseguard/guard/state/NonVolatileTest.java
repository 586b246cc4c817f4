package doseguard.guard.state;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** The memory that survives power-off: what is where, and that it keeps what it is given. */
class NonVolatileTest {
  @Test
  void shouldHoldTwoSlotsAndTheLogSideBySide() {
    assertEquals(2 * 512, NonVolatile.LOG_FIRST);
    assertEquals(2 * 512 + 64, NonVolatile.WORDS);
  }

  @Test
  void shouldBeBlankAndThenKeepEveryWord() {
    NonVolatile memory = new NonVolatile();
    for (int i = 0; i < NonVolatile.WORDS; i++) {
      assertEquals(0L, memory.read(i));
      memory.write(i, ~(long) i);
    }
    for (int i = 0; i < NonVolatile.WORDS; i++) {
      assertEquals(~(long) i, memory.read(i));
    }
  }
}
