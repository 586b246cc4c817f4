package doseguard.engine.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Onset, end, periods, and what outlasts them. */
class TimingTest {
  private static final Timing EVERY_40 = new Timing(100L, 200L, 40L, 10L);

  @Test
  void shouldHoldFromOnsetToJustBeforeEnd() {
    Timing timing = Timing.lasting(10L, 20L);
    assertFalse(timing.holdsAt(9L));
    assertTrue(timing.holdsAt(10L));
    assertTrue(timing.holdsAt(19L));
    assertFalse(timing.holdsAt(20L));
    assertTrue(Timing.from(10L).holdsAt(Long.MAX_VALUE - 1L));
    assertFalse(Timing.at(10L).holdsAt(10L));
  }

  @Test
  void shouldHoldInTheFirstPartOfEachPeriod() {
    long[] edges = {100L, 110L, 140L, 150L, 180L, 190L, 200L};
    boolean[] after = {true, false, true, false, true, false, false};
    long at = 0L;
    for (int i = 0; i < edges.length; i++) {
      at = EVERY_40.nextEdgeAfter(at);
      assertEquals(edges[i], at);
      assertEquals(after[i], EVERY_40.holdsAt(at), "at " + at);
      boolean turned = after[i] != EVERY_40.holdsAt(at - 1L);
      assertEquals(turned && after[i], EVERY_40.beginsAt(at), "begins at " + at);
      assertEquals(turned && !after[i], EVERY_40.ceasesAt(at), "ceases at " + at);
    }
    assertEquals(Fault.NEVER, EVERY_40.nextEdgeAfter(at));
  }

  @Test
  void shouldBeginAtOnceAndNeverCeaseWhenItIsOverAtOnce() {
    assertTrue(Timing.at(10L).beginsAt(10L));
    assertFalse(Timing.at(10L).beginsAt(9L));
    assertFalse(Timing.at(10L).ceasesAt(10L));
    assertEquals(10L, Timing.at(10L).nextEdgeAfter(9L));
    assertEquals(Fault.NEVER, Timing.at(10L).nextEdgeAfter(10L));
  }

  @Test
  void shouldOutlastEveryActivePart() {
    assertEquals(Timing.lasting(10L, 25L), Timing.lasting(10L, 20L).outlastedBy(5L));
    assertEquals(Timing.from(10L), Timing.from(10L).outlastedBy(5L));
    assertEquals(new Timing(100L, 195L, 40L, 15L), EVERY_40.outlastedBy(5L));
    assertEquals(Timing.lasting(100L, 220L), EVERY_40.outlastedBy(30L));
    assertEquals(
        new Timing(100L, 190L, 40L, 15L), new Timing(100L, 185L, 40L, 10L).outlastedBy(5L));
    assertEquals(
        new Timing(100L, 155L, 40L, 15L), new Timing(100L, 180L, 40L, 10L).outlastedBy(5L));
    assertEquals(
        new Timing(100L, Fault.NEVER, 40L, 15L),
        new Timing(100L, Fault.NEVER, 40L, 10L).outlastedBy(5L));
  }

  @Test
  void shouldRefuseSpansThatCross() {
    assertThrows(IllegalArgumentException.class, () -> Timing.lasting(-1L, 5L));
    assertThrows(IllegalArgumentException.class, () -> Timing.lasting(5L, 4L));
    assertThrows(IllegalArgumentException.class, () -> new Timing(0L, 9L, 40L, 40L));
    assertThrows(IllegalArgumentException.class, () -> new Timing(0L, 9L, 40L, 0L));
    assertThrows(IllegalArgumentException.class, () -> new Timing(0L, 9L, 0L, 1L));
    assertEquals(39L, new Timing(0L, 90L, 40L, 39L).activeMs());
  }
}
