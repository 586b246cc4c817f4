package doseguard.guard.monitor;

import static doseguard.guard.Figures.DAY;
import static doseguard.guard.Figures.HOUR;
import static doseguard.guard.Figures.ML;
import static doseguard.guard.Figures.UG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.guard.Figures;
import doseguard.guard.Observation;
import doseguard.guard.PumpProfile;
import doseguard.guard.state.AlarmTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which monitor is asked, and with which reading: one that is not valid reaches none. */
// [utest->dsn~restore~4]
class MonitorsTest {
  private static final int DECLARED = 500;
  private static final int STEP_PA = 5000;

  private final Monitors monitors =
      new Monitors(
          Figures.policyWith(),
          Figures.pumpWith(
              PumpProfile.SUITE,
              PumpProfile.SUITE_D,
              PumpProfile.CONCENTRATION_SIGMA_PERMILLE,
              30));

  private final Observation seen = new Observation();

  private void observe(boolean due) {
    monitors.observe(seen, DECLARED, due, false);
  }

  private boolean present(int alarm) {
    return (monitors.present(false) >>> alarm & 1L) == 1L;
  }

  private void granted() {
    monitors.granted(UG / 2, UG / 2);
  }

  @Test
  void shouldConfirmAStrokeThatWasGrantedAndMoved() {
    seen.valid = Observation.ENCODER;
    observe(false);
    assertFalse(monitors.confirmed(), "nothing was granted");
    granted();
    observe(false);
    assertFalse(monitors.confirmed(), "it did not move");
    granted();
    seen.encoderCount++;
    observe(false);
    assertTrue(monitors.confirmed());
    observe(false);
    assertFalse(monitors.confirmed(), "confirmed once");
  }

  @Test
  void shouldTakeStrokesOnTrustWhileTheEncoderIsNotRead() {
    seen.valid = Observation.ENCODER;
    observe(false);
    seen.valid = 0;
    for (int i = 0; i < 20; i++) {
      granted();
      observe(false);
      assertTrue(monitors.confirmed());
    }
    assertFalse(present(AlarmTable.STALL));
    seen.encoderCount += 20;
    seen.valid = Observation.ENCODER;
    observe(false);
    assertFalse(present(AlarmTable.RUNAWAY), "what moved unread is not ungranted");
  }

  @Test
  void shouldNotFindLevelAndConcentrationWrongWithoutTimeBetweenSamples() {
    monitors.refill(18 * ML, 0L);
    seen.valid = Observation.CONCENTRATION;
    seen.concentration = 2 * DECLARED;
    observe(false);
    observe(false);
    assertFalse(present(AlarmTable.CONCENTRATION_HIGH), "one sample an hour");
    monitors.advance(HOUR, 0L);
    observe(false);
    assertTrue(present(AlarmTable.CONCENTRATION_HIGH));
    monitors.refill(18 * ML, 0L);
    assertFalse(present(AlarmTable.CONCENTRATION_HIGH), "another drug is in the reservoir");
  }

  @Test
  void shouldReadNoConcentrationThatIsNotValid() {
    seen.concentration = 2 * DECLARED;
    for (int i = 0; i < 4; i++) {
      monitors.advance(HOUR, 0L);
      observe(false);
    }
    assertFalse(present(AlarmTable.CONCENTRATION_HIGH));
  }

  @Test
  void shouldReadNoPulseThatIsNotValid() {
    seen.valid = Observation.PULSATILITY;
    seen.pulsatilityPa = 200;
    for (int i = 0; i < 5; i++) {
      seen.pulsatilitySession++;
      observe(false);
    }
    seen.valid = 0;
    seen.pulsatilityPa = 0;
    seen.pulsatilitySession++;
    observe(false);
    assertFalse(present(AlarmTable.PULSATILITY_LOST));
    seen.valid = Observation.PULSATILITY;
    observe(false);
    assertTrue(present(AlarmTable.PULSATILITY_LOST));
  }

  @Test
  void shouldMissThePressureAfterAStrokeThatIsNotValid() {
    seen.valid = Observation.PRESSURE;
    monitors.clock().observe(0L, 0L);
    for (int i = 0; i < 8; i++) {
      assertFalse(present(AlarmTable.COVERAGE_REDUCED), "after " + i);
      seen.pressurePa = 1500 + i;
      observe(false);
      granted();
      seen.pressurePa = 1600 + i;
      observe(true);
    }
    assertTrue(present(AlarmTable.COVERAGE_REDUCED), "never read after eight strokes");
  }

  private void strokeAgainstPressure() {
    observe(false);
    granted();
    seen.pressurePa += STEP_PA;
    seen.pressureAfterPa = seen.pressurePa;
  }

  @Test
  void shouldSeeAnOcclusionInThreeStrokesButInNoneBeforeARestart() {
    seen.valid = Observation.PRESSURE | Observation.PRESSURE_AFTER;
    for (int i = 0; i < 3; i++) {
      strokeAgainstPressure();
      monitors.restart(true);
      observe(true);
    }
    assertFalse(present(AlarmTable.OCCLUSION));
    for (int i = 0; i < 3; i++) {
      strokeAgainstPressure();
      observe(true);
    }
    assertTrue(present(AlarmTable.OCCLUSION));
  }

  /** The level falls by twice the strokes: 1 mL in an hour beside 0.1 mL that was commanded. */
  private void overDeliver() {
    monitors.refill(18 * ML, 0L);
    seen.valid = Observation.LEVEL | Observation.ENCODER;
    seen.levelNl = (int) (18 * ML);
    for (int hour = 0; hour < 12; hour++) {
      for (int i = 0; i < 100; i++) {
        granted();
        seen.encoderCount++;
        observe(false);
        seen.levelNl -= hour < 3 ? 1000 : 10000;
      }
      monitors.advance(HOUR, 0L);
      observe(false);
    }
  }

  @Test
  void shouldConfirmAnOverDeliveryByASecondSourceOnly() {
    overDeliver();
    assertTrue(present(AlarmTable.OVER_DELIVERY));
    assertFalse(present(AlarmTable.OVER_DELIVERY_CONFIRMED), "the level alone");
    long doubted = monitors.present(true);
    assertEquals(1L, doubted >>> AlarmTable.OVER_DELIVERY_CONFIRMED & 1L);
    seen.encoderCount++;
    observe(false);
    assertTrue(present(AlarmTable.OVER_DELIVERY_CONFIRMED), "ungranted motion was seen as well");
  }

  @Test
  void shouldClearAnOverDeliveryWhenItIsAcknowledged() {
    overDeliver();
    monitors.acknowledge();
    assertFalse(present(AlarmTable.OVER_DELIVERY));
  }

  @Test
  void shouldForgetSingleUngrantedMotionAfterADay() {
    overDeliver();
    seen.encoderCount++;
    observe(false);
    monitors.advance(DAY - 1, 0L);
    assertTrue(present(AlarmTable.OVER_DELIVERY_CONFIRMED));
    monitors.advance(1L, 0L);
    assertFalse(present(AlarmTable.OVER_DELIVERY_CONFIRMED));
  }

  @Test
  void shouldExpectEverySensorOfTheSuite() {
    for (int i = 0; i < 7; i++) {
      assertFalse(present(AlarmTable.COVERAGE_REDUCED), "after " + 10 * i + " minutes");
      monitors.clock().observe(i * HOUR / 6L, i * HOUR / 6L);
      observe(false);
    }
    monitors.clock().observe(HOUR + 1L, HOUR + 1L);
    observe(false);
    assertTrue(present(AlarmTable.COVERAGE_REDUCED));
  }

  private void occlude() {
    seen.valid = Observation.PRESSURE | Observation.PRESSURE_AFTER;
    for (int i = 0; i < 3; i++) {
      strokeAgainstPressure();
      observe(true);
    }
    assertTrue(present(AlarmTable.OCCLUSION));
  }

  @Test
  void shouldClearAnOcclusionByAcknowledgementOnceThePressureIsNotRead() {
    occlude();
    monitors.acknowledge();
    assertTrue(present(AlarmTable.OCCLUSION), "the pressure is read, and high");
    seen.valid = 0;
    observe(false);
    assertTrue(present(AlarmTable.OCCLUSION));
    monitors.acknowledge();
    assertFalse(present(AlarmTable.OCCLUSION));
  }

  @Test
  void shouldNotJudgeThePulseBehindAnOcclusion() {
    seen.valid = Observation.PULSATILITY;
    seen.pulsatilityPa = 200;
    for (int i = 0; i < 5; i++) {
      seen.pulsatilitySession++;
      observe(false);
    }
    occlude();
    seen.valid |= Observation.PULSATILITY;
    seen.pulsatilityPa = 0;
    seen.pulsatilitySession++;
    observe(false);
    assertFalse(present(AlarmTable.PULSATILITY_LOST));
  }

  /** Two hourly samples of a level, and of a concentration twice as high as declared. */
  private void sample(int valid, boolean filling) {
    seen.valid = valid;
    seen.concentration = 2 * DECLARED;
    for (int i = 0; i < 2; i++) {
      monitors.advance(HOUR, 0L);
      monitors.observe(seen, DECLARED, false, filling);
    }
  }

  @Test
  void shouldJudgeWhatIsInTheReservoirOnlyWhenItIsReadAndNotBeingFilled() {
    int both = Observation.LEVEL | Observation.CONCENTRATION;
    monitors.refill(18 * ML, 0L);
    seen.levelNl = (int) (10 * ML);
    sample(0, false);
    assertFalse(present(AlarmTable.FILL_MISMATCH), "not read");
    sample(both, true);
    assertFalse(present(AlarmTable.FILL_MISMATCH), "being filled");
    assertFalse(present(AlarmTable.CONCENTRATION_HIGH), "being filled");
    sample(both, false);
    assertTrue(present(AlarmTable.FILL_MISMATCH));
    assertTrue(present(AlarmTable.CONCENTRATION_HIGH));
  }

  @Test
  void shouldReadNoValveThatIsNotValid() {
    observe(false);
    observe(false);
    assertFalse(present(AlarmTable.VALVE_FAULT));
    seen.valid = Observation.VALVE;
    observe(false);
    observe(false);
    assertTrue(present(AlarmTable.VALVE_FAULT));
  }

  @Test
  void shouldCountAConfirmedStrokeTowardsTherapyAndLevel() {
    monitors.therapy().span(8L * HOUR);
    monitors.refill(18 * ML, 0L);
    seen.valid = Observation.ENCODER | Observation.LEVEL;
    seen.levelNl = (int) (18 * ML);
    observe(false);
    for (int hour = 0; hour < 48; hour++) {
      for (int i = 0; i < 100; i++) {
        granted();
        seen.encoderCount++;
        observe(false);
      }
      seen.levelNl -= 100000;
      monitors.advance(HOUR, 50L * UG);
      observe(false);
      assertFalse(present(AlarmTable.THERAPY_INTERRUPTED));
      assertFalse(present(AlarmTable.OVER_DELIVERY));
    }
    for (int hour = 0; hour < 4; hour++) {
      monitors.advance(HOUR, 50L * UG);
    }
    assertFalse(present(AlarmTable.THERAPY_INTERRUPTED), "half of what was prescribed");
    monitors.advance(HOUR, 50L * UG);
    assertTrue(present(AlarmTable.THERAPY_INTERRUPTED));
  }

  @Test
  void shouldNotConfirmAnOverDeliveryThatTheLevelDoesNotShow() {
    assertEquals(0L, monitors.present(true) >>> AlarmTable.OVER_DELIVERY_CONFIRMED & 1L);
  }

  @Test
  void shouldForgetAnOverDeliveryWithTheFillThatItWasSeenIn() {
    overDeliver();
    monitors.refill(18 * ML, 0L);
    assertFalse(present(AlarmTable.OVER_DELIVERY));
  }

  @Test
  void shouldTakeTheEncoderAsItIsAfterARestart() {
    seen.valid = Observation.ENCODER;
    observe(false);
    monitors.restart(true);
    seen.encoderCount += 20;
    observe(false);
    assertFalse(present(AlarmTable.RUNAWAY));
  }

  /** Whether the level, after strokes that nobody saw, alarms at what left the reservoir. */
  private boolean overAfter(int unseen, boolean awaited, long goneNl) {
    Monitors coarse =
        new Monitors(
            Figures.policyWith(),
            Figures.pumpWith(
                PumpProfile.STROKE_NL,
                5000,
                PumpProfile.SUITE,
                1,
                PumpProfile.LEVEL_SIGMA_NL,
                1000));
    coarse.refill(18 * ML, 0L);
    seen.valid = Observation.LEVEL;
    for (int hour = 0; hour < 5; hour++) {
      seen.levelNl = (int) (18 * ML);
      coarse.advance(HOUR, 0L);
      coarse.observe(seen, DECLARED, false, false);
    }
    if (awaited) {
      coarse.granted(UG / 2, UG / 2);
    }
    coarse.bookUnseen(unseen);
    coarse.restart(true);
    seen.levelNl -= (int) goneNl;
    coarse.advance(HOUR, 0L);
    coarse.observe(seen, DECLARED, false, false);
    return (coarse.present(false) >>> AlarmTable.OVER_DELIVERY & 1L) == 1L;
  }

  @ParameterizedTest(name = "{0} unseen, one more awaited {1}: {2} strokes")
  @CsvSource({
    "0, false, 0",
    "0, true, 1",
    "1, false, 1",
    "1, true, 1",
    "2, false, 1",
    "2, true, 2",
    "3, false, 2",
    "16, false, 8",
    "16, true, 9",
    "32, false, 16",
  })
  void shouldExpectTheMiddleOfWhatMayHaveFlownBeforeARestart(
      int unseen, boolean awaited, long strokes) {
    long most = 0L;
    while (!overAfter(0, false, most)) {
      most++;
    }
    assertFalse(overAfter(unseen, awaited, strokes * 5000L));
    assertFalse(overAfter(unseen, awaited, strokes * 5000L + most - 2500L));
    assertTrue(overAfter(unseen, awaited, strokes * 5000L + most + 2500L));
  }

  @Test
  void shouldLetNoTimePassAfterARestartOnlyWhereItIsNotKnown() {
    monitors.clock().observe(HOUR, HOUR);
    monitors.restart(true);
    monitors.clock().observe(2L * HOUR, 2L * HOUR);
    assertEquals(HOUR, monitors.clock().mostMs());
    monitors.restart(false);
    monitors.clock().observe(4L * HOUR, 4L * HOUR);
    assertEquals(0L, monitors.clock().mostMs());
  }
}
