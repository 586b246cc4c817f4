package doseguard.guard.program;

import static doseguard.guard.Figures.HOUR;
import static doseguard.guard.Figures.UG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.guard.Figures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rungs at 8 h and 48 h, to the millisecond and to the picogram. */
// [utest->dsn~restart-gap~1, dsn~restart-share~1]
class RestartLadderTest {
  private static final long STROKE = 500000L;
  private static final long ALL = 1000000L;

  private final RestartLadder ladder = new RestartLadder(Figures.policyWith());

  @BeforeEach
  void authorised() {
    ladder.authorise(400 * UG, 100 * UG);
  }

  private void withheld(long ms) {
    ladder.advance(ms, 0L, true, STROKE);
  }

  private long share() {
    return ladder.given(ALL, ALL);
  }

  @Test
  void shouldGiveTheWholeDoseAtFirst() {
    assertFalse(ladder.reduced());
    assertFalse(ladder.phaseLost());
    assertEquals(12345L, ladder.given(12345L, 1L), "the mean of the day does not matter");
    assertEquals(12345L, new RestartLadder(Figures.policyWith()).given(12345L, 0L));
  }

  @ParameterizedTest(name = "withheld for {0} ms: {1} of a million, reduced {2}")
  @CsvSource({
    "0, 1000000, false",
    "28799999, 1000000, false",
    "28800000, 1000000, false",
    "28800001, 500000, true",
    "172799999, 500000, true",
    "172800000, 500000, true",
    "172800001, 250000, true",
    "900000000, 250000, true",
  })
  void shouldStepDownByTheLengthOfTheGap(long ms, long share, boolean reduced) {
    for (long left = ms; left > 0L; left -= Math.min(left, 10L * 60000L)) {
      withheld(Math.min(left, 10L * 60000L));
    }
    assertEquals(share, share());
    assertEquals(reduced, ladder.reduced());
    ladder.confirm(false);
    assertEquals(share, share(), "a stroke that flows again does not lift it");
    assertEquals(reduced, ladder.reduced());
  }

  @ParameterizedTest(name = "dose {0}, first dose {1}: {2} of a million after 48 h")
  @CsvSource({
    "400000000, 100000000, 250000",
    "400000000, 199999999, 499000",
    "400000000, 200000000, 500000",
    "400000000, 200000001, 500000",
    "100000000, 200000000, 500000",
    "3000000000, 50000000, 16000",
    "1, 50000000, 500000",
    "3000000000, 3000000, 1000",
    "3000000000, 2999999, 1000",
  })
  void shouldGiveAfterALongGapTheLowerOfHalfAndTheFirstDose(long dose, long first, long share) {
    ladder.authorise(dose, first);
    assertEquals(ALL, share());
    withheld(48 * HOUR + 1);
    assertEquals(share, share());
  }

  @Test
  void shouldGiveNoMoreThanThePartRoundedDown() {
    withheld(8 * HOUR + 1);
    assertEquals(0L, ladder.given(1L, 1L));
    assertEquals(1L, ladder.given(3L, 3L));
  }

  @Test
  void shouldCallItAGapOnceMoreThanTwoStrokesAreOwed() {
    ladder.advance(100 * HOUR, 2 * STROKE, false, STROKE);
    assertFalse(ladder.reduced(), "two strokes may wait for as long as they do");
    ladder.advance(8 * HOUR, 1L, false, STROKE);
    assertFalse(ladder.reduced());
    ladder.advance(1L, 0L, false, STROKE);
    assertTrue(ladder.reduced());
  }

  @Test
  void shouldEndAGapWithAStrokeThatMoved() {
    ladder.advance(8 * HOUR, 3 * STROKE, false, STROKE);
    ladder.confirm(false);
    ladder.advance(8 * HOUR, 2 * STROKE, false, STROKE);
    assertFalse(ladder.reduced(), "nothing is owed any more");
    ladder.advance(8 * HOUR, 1L, false, STROKE);
    assertFalse(ladder.reduced(), "and the gap began anew");
    ladder.advance(1L, 0L, false, STROKE);
    assertTrue(ladder.reduced());
  }

  @Test
  void shouldNotEndAGapWithAProbe() {
    withheld(8 * HOUR);
    ladder.confirm(true);
    withheld(1L);
    assertTrue(ladder.reduced());
  }

  @Test
  void shouldForgiveWhatIsOwedForAProbeThatMoved() {
    ladder.advance(1L, 3 * STROKE, true, STROKE);
    ladder.confirm(true);
    ladder.advance(9 * HOUR, 2 * STROKE, false, STROKE);
    assertFalse(ladder.reduced());
  }

  @Test
  void shouldRememberADebtOfAnySizeAsOne() {
    ladder.advance(1L, 100 * UG, false, STROKE);
    ladder.advance(1L, 0L, false, 50 * STROKE);
    ladder.advance(8 * HOUR - 1L, 0L, false, STROKE);
    assertFalse(ladder.reduced());
    ladder.advance(1L, 0L, false, STROKE);
    assertTrue(ladder.reduced(), "the debt was capped just above two strokes, not at them");
  }

  @Test
  void shouldOnlyStepDownUntilAPrescriptionIsConfirmed() {
    withheld(8 * HOUR + 1);
    ladder.confirm(false);
    withheld(8 * HOUR + 1);
    assertEquals(ALL / 2, share(), "a second gap does not halve again");
    ladder.confirm(false);
    withheld(48 * HOUR + 1);
    assertEquals(ALL / 4, share());
    ladder.confirm(false);
    withheld(9 * HOUR);
    assertEquals(ALL / 4, share(), "a shorter gap lifts nothing");
    ladder.authorise(400 * UG, 100 * UG);
    assertEquals(ALL, share());
    assertFalse(ladder.reduced());
    withheld(8 * HOUR);
    assertFalse(ladder.reduced(), "the gap began anew");
  }

  @Test
  void shouldForgetWhatWasOwedAtAConfirmation() {
    ladder.advance(1L, 3 * STROKE, false, STROKE);
    ladder.authorise(400 * UG, 100 * UG);
    ladder.advance(9 * HOUR, 2 * STROKE, false, STROKE);
    assertFalse(ladder.reduced());
  }

  @Test
  void shouldNeverExceedTheMeanOfTheDayWhileItsTimeIsNotKnown() {
    ladder.losePhase();
    assertTrue(ladder.phaseLost());
    assertFalse(ladder.reduced());
    assertEquals(6L, ladder.given(6L, 7L));
    assertEquals(7L, ladder.given(7L, 7L));
    assertEquals(7L, ladder.given(8L, 7L));
    withheld(8 * HOUR + 1);
    assertEquals(350L, ladder.given(800L, 700L), "and the rung on top");
    ladder.confirm(false);
    assertTrue(ladder.phaseLost());
    ladder.authorise(400 * UG, 100 * UG);
    assertFalse(ladder.phaseLost());
    assertEquals(8L, ladder.given(8L, 7L));
  }
}
