package doseguard.guard.program;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where each concentration is, in a line of 400 to 600 nL (times 1000) and an accuracy of 25 %. */
// [utest->dsn~line-fronts~2, dsn~line-forgetting~2, dsn~line-bracket~1, dsn~line-raised~1]
class DeadVolumeTest {
  private static final long UL = 1000;

  private DeadVolume line;

  @BeforeEach
  void start() {
    line = new DeadVolume(250);
  }

  @AfterEach
  void shouldHaveSealedEveryChange() {
    assertEquals(0L, line.drift());
  }

  private void started(int concentration) {
    line.refill(concentration, 0);
    line.bracket(400 * UL, 600 * UL);
  }

  private void pump(long microlitres) {
    for (long i = 0; i < microlitres; i++) {
      line.stroke(UL);
    }
  }

  private void fill(int concentration, int doubted) {
    line.open();
    line.refill(concentration, doubted);
  }

  /** Fills of 2000 and 500 in turn, with a stroke after each. */
  private void alternate(int fills) {
    for (int i = 0; i < fills; i++) {
      fill(i % 2 == 0 ? 2000 : 500, 0);
      pump(1);
    }
  }

  private void assertAt(long microlitres, int dosing, int highest) {
    assertEquals(dosing, line.dosing(), microlitres + " uL: dosing");
    assertEquals(highest, line.highest(), microlitres + " uL: highest");
  }

  /** A line of 500 and a fill of 2000, of which 159 uL were pumped. */
  private void assertTheStrongerFillComes() {
    assertAt(159, 500, 500);
    pump(1);
    assertAt(160, 500, 2000);
    pump(339);
    assertAt(499, 500, 2000);
    pump(1);
    assertAt(500, 2000, 2000);
  }

  @Test
  void shouldHoldNothingBeforeTheFirstRefill() {
    assertEquals(0, line.declared());
    line.bracket(400 * UL, 600 * UL);
    line.stroke(UL);
    line.ungranted(UL);
    assertAt(0, 0, 0);
  }

  @Test
  void shouldHoldTheFirstFillFromTheBeginning() {
    started(500);
    assertEquals(500, line.declared());
    assertAt(0, 500, 500);
    pump(2000);
    assertAt(2000, 500, 500);
  }

  @Test
  void shouldExpectAStrongerFillEarlyAndDoseItHalfWay() {
    started(500);
    pump(3000);
    fill(2000, 0);
    assertEquals(2000, line.declared());
    pump(159);
    assertTheStrongerFillComes();
  }

  @Test
  void shouldExpectAStrongerFillToLeaveLate() {
    started(2000);
    pump(3000);
    fill(500, 0);
    pump(499);
    assertAt(499, 2000, 2000);
    pump(1);
    assertAt(500, 500, 2000);
    pump(299);
    assertAt(799, 500, 2000);
    pump(1);
    assertAt(800, 500, 500);
  }

  @Test
  void shouldKeepWhatIsBetweenTwoYoungerFills() {
    started(500);
    pump(3000);
    fill(2000, 0);
    pump(100);
    fill(1000, 0);
    pump(60);
    assertAt(60, 500, 2000);
    pump(340);
    assertAt(400, 2000, 2000);
    pump(100);
    assertAt(500, 1000, 2000);
    pump(299);
    assertAt(799, 1000, 2000);
    pump(1);
    assertAt(800, 1000, 1000);
  }

  @Test
  void shouldNeverBeWithoutAConcentrationAfterTwoFillsBeforeTheBracketIsKnown() {
    line.refill(500, 0);
    line.refill(2000, 0);
    line.bracket(400 * UL, 600 * UL);
    assertAt(0, 500, 500);
    pump(500);
    assertAt(500, 2000, 2000);
  }

  @Test
  void shouldBringAnOlderFillBackWhenTheBracketWidens() {
    started(2000);
    pump(3000);
    fill(500, 0);
    pump(900);
    assertAt(900, 500, 500);
    line.bracket(2000 * UL, 2000 * UL);
    assertAt(900, 2000, 2000);
    pump(1100);
    assertAt(2000, 500, 2000);
    pump(666);
    assertAt(2666, 500, 2000);
    pump(1);
    assertAt(2667, 500, 500);
    line.bracket(400 * UL, 600 * UL);
    assertAt(2667, 500, 500);
  }

  @Test
  void shouldTakeTheOldestForTheStrongerWhenFillsThatDifferRunOutOfPlaces() {
    started(1000);
    for (int fill : new int[] {500, 2000, 500, 2000, 500, 2000, 500, 2000, 500}) {
      fill(fill, 0);
      pump(1);
    }
    assertAt(1, 2000, 2000);
    pump(492);
    assertAt(493, 2000, 2000);
    for (int ahead = 6; ahead >= 0; ahead--) {
      pump(1);
      assertAt(500 - ahead, ahead % 2 == 0 ? 500 : 2000, 2000);
    }
    pump(299);
    assertAt(799, 500, 2000);
    pump(1);
    assertAt(800, 500, 500);
  }

  @Test
  void shouldDoseAsBeforeWhenARefillIsEnteredAgainAndAgain() {
    started(500);
    pump(3000);
    for (int i = 0; i < 20; i++) {
      fill(2000, 0);
    }
    assertAt(0, 500, 500);
    pump(159);
    assertTheStrongerFillComes();
  }

  @Test
  void shouldDoseAsBeforeWhenARefillIsCorrectedBeforeAStroke() {
    started(500);
    pump(3000);
    for (int fill : new int[] {4000, 1000, 2000, 1000, 2000, 1000, 2000, 1000, 2000, 1000}) {
      fill(fill, 0);
    }
    pump(159);
    assertAt(159, 500, 500);
    pump(1);
    assertAt(160, 500, 4000);
    pump(340);
    assertAt(500, 1000, 4000);
    pump(299);
    assertAt(799, 1000, 4000);
    pump(1);
    assertAt(800, 1000, 1000);
  }

  @Test
  void shouldDoseTheCorrectedOfTwoFillsWithoutAStrokeBetween() {
    started(500);
    pump(3000);
    fill(4000, 0);
    fill(1000, 0);
    pump(1);
    alternate(6);
    pump(492);
    assertAt(499, 500, 4000);
    pump(1);
    assertAt(500, 1000, 4000);
    pump(1);
    assertAt(501, 2000, 4000);
  }

  @Test
  void shouldTakeTwoFillsForAlikeOnlyWhenBothConcentrationsAre() {
    started(500);
    pump(3000);
    fill(500, 4000);
    pump(1);
    fill(4000, 0);
    pump(1);
    alternate(5);
    assertAt(7, 500, 500);
    alternate(1);
    assertAt(8, 500, 4000);
  }

  @Test
  void shouldGiveNoPlaceToADoubtThatIsNotStronger() {
    started(500);
    pump(3000);
    fill(4000, 0);
    fill(1000, 0);
    pump(1);
    alternate(4);
    fill(2000, 500);
    pump(794);
    assertAt(799, 2000, 4000);
    pump(1);
    assertAt(800, 2000, 2000);
  }

  @Test
  void shouldDoseAsBeforeWhenTheSameRefillFollowsAfterStrokes() {
    started(500);
    pump(3000);
    for (int i = 0; i < 12; i++) {
      fill(2000, 0);
      pump(13);
    }
    assertAt(156, 500, 500);
    pump(3);
    assertTheStrongerFillComes();
  }

  @Test
  void shouldKeepADoubtThroughRefillsWithoutOne() {
    started(500);
    pump(3000);
    fill(500, 2000);
    pump(10);
    for (int i = 0; i < 8; i++) {
      fill(500, 0);
      pump(1);
    }
    pump(141);
    assertAt(159, 500, 500);
    pump(1);
    assertAt(160, 500, 2000);
    pump(639);
    assertAt(799, 500, 2000);
    pump(11);
    assertAt(810, 500, 500);
  }

  @Test
  void shouldKeepHowFarAheadTheOlderOfTwoFillsIs() {
    started(500);
    pump(3000);
    line.open();
    line.ungranted(100 * UL);
    line.refill(4000, 0);
    for (int i = 0; i < 8; i++) {
      fill(2000, 0);
    }
    pump(59);
    assertAt(59, 500, 500);
    pump(1);
    assertAt(60, 500, 4000);
  }

  @Test
  void shouldMoveOnlyTheFastestFrontOnUngrantedMotion() {
    started(500);
    pump(3000);
    fill(2000, 0);
    line.ungranted(159 * UL);
    assertAt(159, 500, 500);
    line.ungranted(UL);
    assertAt(160, 500, 2000);
    pump(500);
    assertAt(500, 2000, 2000);
  }

  @Test
  void shouldNotLetUngrantedMotionFlushAStrongerFill() {
    started(2000);
    pump(3000);
    fill(500, 0);
    line.ungranted(90000 * UL);
    line.ungranted(90000 * UL);
    assertAt(0, 2000, 2000);
    pump(800);
    assertAt(800, 500, 500);
  }

  @Test
  void shouldStartTheFastestFrontWhenTheRefillOpened() {
    started(500);
    pump(3000);
    line.open();
    pump(100);
    line.ungranted(50 * UL);
    line.refill(2000, 0);
    pump(9);
    assertAt(9, 500, 500);
    pump(1);
    assertAt(10, 500, 2000);
    pump(489);
    assertAt(499, 500, 2000);
    pump(1);
    assertAt(500, 2000, 2000);
  }

  @Test
  void shouldKeepAnAbandonedFillPossibleUntilItIsFlushed() {
    started(500);
    pump(3000);
    line.open();
    pump(160);
    line.refill(500, 2000);
    assertAt(0, 500, 2000);
    pump(799);
    assertAt(799, 500, 2000);
    pump(1);
    assertAt(800, 500, 500);
  }

  @Test
  void shouldNotDoseAtADoubtedConcentration() {
    started(500);
    pump(3000);
    fill(1000, 2000);
    pump(160);
    assertAt(160, 500, 2000);
    pump(340);
    assertAt(500, 1000, 2000);
    pump(300);
    assertAt(800, 1000, 1000);
  }

  @Test
  void shouldIgnoreADoubtThatIsNotStronger() {
    started(2000);
    pump(3000);
    fill(1000, 2000);
    pump(800);
    assertAt(800, 1000, 1000);
  }

  @ParameterizedTest(name = "declared 500, measured {0}: {1}")
  @CsvSource({"499, 500", "501, 501", "16000, 16000", "16001, 16000"})
  void shouldTakeAHigherMeasuredConcentrationForWhatIsInTheReservoir(int measured, int taken) {
    started(500);
    line.raise(measured);
    pump(160);
    assertAt(160, 500, Math.max(500, taken));
    pump(340);
    assertAt(500, taken, taken);
    assertEquals(500, line.declared());
  }

  @Test
  void shouldTakeAHigherConcentrationAtOnceWhenItHasArrived() {
    started(500);
    pump(3000);
    line.raise(1000);
    assertAt(3000, 1000, 1000);
  }

  @Test
  void shouldForgetFillsThatAreGoneBeforeItRunsOutOfPlaces() {
    started(2000);
    for (int i = 0; i < 4; i++) {
      fill(500, 0);
      pump(3000);
    }
    for (int fill : new int[] {400, 500, 400, 500, 400, 500, 400}) {
      fill(fill, 0);
      pump(1);
    }
    assertAt(1, 500, 500);
  }

  @Test
  void shouldTakeAHigherConcentrationOnlyOnceAFill() {
    started(500);
    line.raise(1000);
    line.raise(2000);
    pump(500);
    assertAt(500, 1000, 1000);
    fill(500, 0);
    line.raise(2000);
    pump(500);
    assertAt(500, 2000, 2000);
  }
}
