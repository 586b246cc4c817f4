package doseguard.guard.state;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** One list of fields for both ways. */
class TapeTest {
  private final NonVolatile memory = new NonVolatile();
  private final Tape tape = new Tape(memory);

  @Test
  void shouldWriteWhatItPassesAndHandItOn() {
    tape.start(7, false);
    assertEquals(Long.MIN_VALUE, tape.pass(Long.MIN_VALUE));
    assertEquals(-5, tape.pass(-5));
    assertTrue(tape.pass(true));
    assertFalse(tape.pass(false));
    assertEquals(11, tape.at());
    assertEquals(0L, memory.read(6));
    assertEquals(Long.MIN_VALUE, memory.read(7));
    assertEquals(-5L, memory.read(8));
    assertEquals(1L, memory.read(9));
    assertEquals(0L, memory.read(10));
    assertEquals(0L, memory.read(11));
  }

  @Test
  void shouldReadBackWhatWasWrittenWhateverItIsGiven() {
    long[] longs = {3L, -4L};
    int[] ints = {5, Integer.MIN_VALUE};
    tape.start(0, false);
    tape.pass(1L << 40);
    tape.pass(Integer.MAX_VALUE);
    tape.pass(true);
    tape.pass(false);
    tape.pass(longs);
    tape.pass(ints);
    assertArrayEquals(new long[] {3L, -4L}, longs);
    assertArrayEquals(new int[] {5, Integer.MIN_VALUE}, ints);

    long[] longsBack = new long[2];
    int[] intsBack = new int[2];
    tape.start(0, true);
    assertEquals(1L << 40, tape.pass(0L));
    assertEquals(Integer.MAX_VALUE, tape.pass(0));
    assertTrue(tape.pass(false));
    assertFalse(tape.pass(true));
    tape.pass(longsBack);
    tape.pass(intsBack);
    assertArrayEquals(longs, longsBack);
    assertArrayEquals(ints, intsBack);
    assertEquals(8, tape.at());
    assertEquals(1L << 40, memory.read(0), "reading leaves the memory alone");
  }
}
