package doseguard.guard.program;

import static doseguard.guard.Figures.DAY;
import static doseguard.guard.Figures.HOUR;
import static doseguard.guard.Figures.MINUTE;
import static doseguard.guard.Figures.UG;
import static org.junit.jupiter.api.Assertions.assertEquals;

import doseguard.guard.Frame;
import doseguard.guard.Refusal;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every word of a frame at the ends of its range and one outside. */
// [utest->dsn~frame-ranges~1]
class FrameCheckTest {
  private static final long NOTHING_ABOVE = Long.MAX_VALUE;

  private static Frame frame() {
    return Frame.established(400 * UG).dead(50000, 2000000).bolus(UG, MINUTE, DAY, 24);
  }

  static Stream<Arguments> ranges() {
    return Stream.of(
        Arguments.of(Prescription.SEQUENCE, 1, 0x7FFFFFFFL),
        Arguments.of(Prescription.INDICATION, 0, 1),
        Arguments.of(Prescription.CONCENTRATION, 1, 4000),
        Arguments.of(Prescription.CONCENTRATION_AGAIN, 1, 4000),
        Arguments.of(Prescription.CEILING_PG, 0, 3000 * UG),
        Arguments.of(Prescription.DEAD_LEAST_NL, 50000, 2000000),
        Arguments.of(Prescription.DEAD_MOST_NL, 50000, 2000000),
        Arguments.of(Prescription.SCREENING_PG, 0, 3000 * UG),
        Arguments.of(Prescription.EFFECT_MS, 0, 3 * DAY),
        Arguments.of(Prescription.CONTINUES_PG, 0, 3000 * UG),
        Arguments.of(Prescription.BOLUS_PG, 0, NOTHING_ABOVE),
        Arguments.of(Prescription.BOLUS_MS, MINUTE, DAY),
        Arguments.of(Prescription.BOLUS_LOCKOUT_MS, MINUTE, DAY),
        Arguments.of(Prescription.BOLUS_MOST, 1, 24),
        Arguments.of(Prescription.SINGLE_PG, 0, NOTHING_ABOVE),
        Arguments.of(Prescription.SINGLE_MS, 0, DAY),
        Arguments.of(Prescription.PHASE_MS, 0, DAY - 1),
        Arguments.of(Prescription.RATE_FIRST, 1, NOTHING_ABOVE));
  }

  @ParameterizedTest(name = "word {0}: {1} to {2}")
  @MethodSource("ranges")
  void shouldTakeAWordAtTheEndsOfItsRangeAndRefuseItOneOutside(int word, long least, long most) {
    boolean isBracket = word == Prescription.DEAD_LEAST_NL || word == Prescription.DEAD_MOST_NL;
    Frame other = isBracket ? frame().dead(50000, 2000000) : frame();
    other = word == Prescription.DEAD_MOST_NL ? other.dead(50000, least) : other;
    assertEquals(Refusal.NONE, refusal(other.with(word, least)));
    assertEquals(Refusal.MALFORMED, refusal(frame().with(word, least - 1)));
    if (most != NOTHING_ABOVE) {
      assertEquals(Refusal.NONE, refusal(frame().with(word, most)));
      assertEquals(Refusal.MALFORMED, refusal(frame().with(word, most + 1)));
    }
  }

  @Test
  void shouldNameAMassThatIsBeyondAnyDose() {
    long most = 3000 * UG;
    assertEquals(Refusal.NONE, refusal(frame().with(Prescription.BOLUS_PG, most)));
    assertEquals(Refusal.BOLUS_TOO_LARGE, refusal(frame().with(Prescription.BOLUS_PG, most + 1)));
    assertEquals(Refusal.NONE, refusal(frame().single(most, MINUTE)));
    assertEquals(Refusal.BOLUS_TOO_LARGE, refusal(frame().single(most + 1, MINUTE)));
    assertEquals(Refusal.NONE, refusal(frame().basal(most)));
    assertEquals(Refusal.DOSE_ABOVE_MAXIMUM, refusal(frame().basal(most + 1)));
    assertEquals(Refusal.DOSE_ABOVE_MAXIMUM, refusal(frame().basal(1).segment(9, Long.MAX_VALUE)));
    assertEquals(Refusal.DOSE_ABOVE_MAXIMUM, refusal(frame().basal(Long.MAX_VALUE).segment(9, 1)));
  }

  @Test
  void shouldRefuseABracketThatCrosses() {
    assertEquals(Refusal.NONE, refusal(frame().dead(400000, 400000)));
    assertEquals(Refusal.MALFORMED, refusal(frame().dead(400001, 400000)));
  }

  @Test
  void shouldIgnoreTheOtherWordsOfABolusThatIsNotPrescribed() {
    assertEquals(Refusal.NONE, refusal(frame().bolus(0, 0, 0, 0)));
    assertEquals(Refusal.NONE, refusal(frame().single(0, 0)));
  }

  @Test
  void shouldRefuseABolusShorterThanAMinuteOrLongerThanItsLockout() {
    assertEquals(Refusal.NONE, refusal(frame().bolus(1, MINUTE, MINUTE, 1)));
    assertEquals(Refusal.MALFORMED, refusal(frame().bolus(1, MINUTE - 1, MINUTE, 1)));
    assertEquals(Refusal.NONE, refusal(frame().bolus(1, HOUR, HOUR, 1)));
    assertEquals(Refusal.MALFORMED, refusal(frame().bolus(1, HOUR, HOUR - 1, 1)));
    assertEquals(Refusal.MALFORMED, refusal(frame().bolus(1, HOUR, HOUR, 0)));
    assertEquals(Refusal.NONE, refusal(frame().single(1, MINUTE)));
    assertEquals(Refusal.MALFORMED, refusal(frame().single(1, MINUTE - 1)));
  }

  @Test
  void shouldRefuseAScheduleThatDoesNotStartAtMidnightRiseOrEndWithinTheDay() {
    assertEquals(Refusal.NONE, refusal(frame().basal(5).segment(1, 5).segment(1439, 5)));
    assertEquals(Refusal.MALFORMED, refusal(frame().basal(5).segment(1440, 5)));
    assertEquals(Refusal.MALFORMED, refusal(frame().basal(5).segment(0, 5)));
    assertEquals(Refusal.MALFORMED, refusal(frame().basal(5).segment(7, 5).segment(7, 5)));
    assertEquals(Refusal.MALFORMED, refusal(frame().basal(5).segment(7, 5).segment(6, 5)));
    assertEquals(Refusal.MALFORMED, refusal(frame().basal(5).with(Prescription.START_FIRST, 1)));
    assertEquals(Refusal.MALFORMED, refusal(frame().basal(5).with(Prescription.START_FIRST, -1)));
  }

  @Test
  void shouldRefuseAScheduleWithoutAnyDose() {
    assertEquals(Refusal.MALFORMED, refusal(frame().basal(0).segment(9, 0)));
    assertEquals(Refusal.NONE, refusal(frame().basal(0).segment(9, 1)));
    assertEquals(Refusal.NONE, refusal(frame().basal(1).segment(9, 0)));
    assertEquals(Refusal.MALFORMED, refusal(frame().basal(5).segment(9, -1)));
  }

  @Test
  void shouldTakeUpToTwentyFourSegments() {
    Frame full = frame();
    full.basal(UG);
    for (int i = 1; i < 24; i++) {
      full.segment(60L * i, UG);
    }
    assertEquals(Refusal.NONE, refusal(full));
    assertEquals(Refusal.MALFORMED, refusal(full.with(Prescription.RATE_FIRST + 23, -1)));
    assertEquals(Refusal.MALFORMED, refusal(frame().with(Prescription.SEGMENTS, 25)));
    assertEquals(Refusal.MALFORMED, refusal(frame().with(Prescription.SEGMENTS, 0)));
    assertEquals(
        Refusal.NONE, refusal(frame().with(Prescription.RATE_FIRST + 1, -1)), "unused places");
  }

  @Test
  void shouldRefuseABrokenFrameBeforeItReadsIt() {
    long[] words = frame().words();
    words[Prescription.CHECK]++;
    words[Prescription.SEGMENTS] = -1;
    Prescription broken = new Prescription();
    broken.load(words);
    assertEquals(Refusal.CORRUPTED, FrameCheck.refusal(broken));
  }

  private static int refusal(Frame frame) {
    return FrameCheck.refusal(frame.prescription());
  }
}
