package doseguard.guard.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A reservoir with strokes of 10 nL, a minimum of 100 nL and an accuracy of 25 %. */
// [utest->dsn~reservoir-account~1, dsn~reservoir-lock~1]
class ReservoirLockoutTest {
  private ReservoirLockout reservoir;

  @BeforeEach
  void start() {
    reservoir = new ReservoirLockout(10, 100, 250);
  }

  private void strokes(int count) {
    for (int i = 0; i < count; i++) {
      reservoir.stroke();
    }
  }

  @Test
  void shouldBeLockedUntilItIsFilled() {
    assertTrue(reservoir.locked());
    assertEquals(0, reservoir.accountedNl());
    reservoir.refill(1000);
    assertFalse(reservoir.locked());
    assertEquals(1000, reservoir.accountedNl());
  }

  @ParameterizedTest
  @CsvSource({"109, true", "110, false", "111, false"})
  void shouldStayLockedWhenAFillLeavesNoStrokeAboveTheMinimum(int filled, boolean locked) {
    reservoir.refill(filled);
    assertEquals(locked, reservoir.locked());
  }

  @ParameterizedTest
  @CsvSource({"129, 1, false", "129, 2, true", "130, 2, false", "130, 3, true"})
  void shouldLockBeforeAStrokeWouldGoBelowTheMinimum(int filled, int strokes, boolean locked) {
    reservoir.refill(filled);
    strokes(strokes);
    assertEquals(locked, reservoir.locked());
  }

  @Test
  void shouldStayLockedUntilARefillHoweverLong() {
    reservoir.refill(110);
    strokes(1);
    reservoir.levelReads(false);
    assertTrue(reservoir.locked());
    reservoir.refill(1000);
    assertFalse(reservoir.locked());
  }

  @ParameterizedTest(name = "reads empty {0}, then {1} strokes: locked {2}")
  @CsvSource({"false, 72, false", "true, 71, false", "true, 72, true"})
  void shouldLockByAStrokeOnlyWhenBothSayEmpty(boolean empty, int strokes, boolean locked) {
    reservoir.refill(1000);
    reservoir.levelReads(empty);
    strokes(strokes);
    assertEquals(locked, reservoir.locked());
  }

  @Test
  void shouldNotAccountBelowZero() {
    reservoir.refill(15);
    strokes(2);
    assertEquals(0, reservoir.accountedNl());
  }

  @Test
  void shouldCallItPossiblyEmptyFromTheAccuracyMarginOn() {
    reservoir.refill(1000);
    strokes(71);
    assertEquals(290, reservoir.accountedNl());
    assertFalse(reservoir.emptyPossible());
    strokes(1);
    assertEquals(280, reservoir.accountedNl(), "1000 - 900 / 1.25");
    assertTrue(reservoir.emptyPossible());
    assertFalse(reservoir.locked());
  }

  @Test
  void shouldLockOnAnEmptyReadingOnlyWhenTheAccountAllowsIt() {
    reservoir.refill(1000);
    strokes(71);
    reservoir.levelReads(true);
    assertFalse(reservoir.locked());
    assertTrue(reservoir.hasReadEmpty());
    reservoir.levelReads(false);
    strokes(1);
    assertTrue(reservoir.hasReadEmpty(), "what was read stays read");
    assertFalse(reservoir.locked(), "but only a present reading locks");
    reservoir.refill(1000);
    assertFalse(reservoir.hasReadEmpty());
    strokes(71);
    reservoir.levelReads(true);
    strokes(1);
    assertTrue(reservoir.locked());
  }

  @Test
  void shouldLockWhenTheEmptyReadingComesAfterTheAccount() {
    reservoir.refill(1000);
    strokes(80);
    reservoir.levelReads(false);
    assertFalse(reservoir.locked());
    reservoir.levelReads(true);
    assertTrue(reservoir.locked());
    reservoir.refill(1000);
    strokes(80);
    assertFalse(reservoir.locked());
  }

  @ParameterizedTest(name = "filled {0}, floor {1}, reserve {2}: low {3}")
  @CsvSource({
    "1000, 999, 0, false",
    "1000, 1000, 0, true",
    "1000, 0, 719, false",
    "1000, 0, 720, true",
    "1000, 1001, 0, true",
    "1000, 0, 721, true",
    "99, 98, 0, true",
    "120, 0, 15, false",
    "120, 0, 16, true",
  })
  void shouldBeLowAtTheLargerOfFloorAndReserve(int filled, long floor, long reserve, boolean low) {
    reservoir.refill(filled);
    assertEquals(low, reservoir.low(floor, reserve, 1));
  }

  @ParameterizedTest
  @CsvSource({"99, 0", "100, 0", "101, 500", "150, 25000"})
  void shouldCountOnlyWhatIsAboveTheMinimumAsUsable(int filled, long pg) {
    reservoir.refill(filled);
    assertEquals(pg, reservoir.usablePg(500));
  }
}
