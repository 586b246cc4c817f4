package doseguard.guard;

import static doseguard.guard.Figures.DAY;
import static doseguard.guard.Figures.HOUR;
import static doseguard.guard.Figures.MINUTE;
import static doseguard.guard.Figures.ML;
import static doseguard.guard.Figures.UG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.guard.program.Prescription;
import doseguard.guard.state.AlarmTable;
import org.junit.jupiter.api.Test;

/** What the guard as a whole says, and when it stops saying it. */
// [utest->dsn~passing-time~1, dsn~ceiling-reached~1, dsn~alarm-silence~1]
class DoseGuardRemindersTest {
  private static final long DOSE = 400 * UG;

  /** A pump at a ceiling: 300 strokes of 2 ug moved that nobody granted, and were acknowledged. */
  private static Rig atTheCeiling() {
    Rig rig = new Rig();
    rig.fill(500, 18 * ML);
    assertEquals(Refusal.NONE, rig.program(Frame.established(DOSE)));
    rig.ask(0);
    rig.pass(HOUR);
    rig.seen.encoderCount += 300;
    rig.pass(MINUTE);
    rig.guard.acknowledge();
    return rig;
  }

  @Test
  void shouldSayThatACeilingHoldsBasalBackForAnHourAfterItLastDid() {
    Rig rig = atTheCeiling();
    rig.pass(MINUTE);
    assertFalse(rig.active(AlarmTable.CEILING_REACHED), "nobody asked");
    rig.ask(MINUTE);
    assertEquals(Rule.CEILING_1H, rig.answer.rule);
    assertTrue(rig.active(AlarmTable.CEILING_REACHED));
    rig.pass(HOUR - 1);
    assertTrue(rig.active(AlarmTable.CEILING_REACHED));
    rig.pass(1);
    assertFalse(rig.active(AlarmTable.CEILING_REACHED));
  }

  @Test
  void shouldNotBlameACeilingForWhatThePrescriptionDoesNotCover() {
    Rig rig = new Rig();
    rig.fill(500, 18 * ML);
    assertEquals(Refusal.NONE, rig.program(Frame.established(DOSE)));
    assertEquals(1, rig.ask(0));
    rig.seen.encoderCount += 300;
    rig.pass(MINUTE);
    rig.guard.acknowledge();
    rig.ask(1);
    assertEquals(Rule.CEILING_1H, rig.answer.rule);
    assertEquals(0, rig.guard.annunciations(AlarmTable.CEILING_REACHED));
  }

  @Test
  void shouldLetTheDoseRiseAgainADayLater() {
    Rig rig = new Rig();
    rig.fill(500, 18 * ML);
    assertEquals(Refusal.NONE, rig.program(Frame.established(DOSE)));
    rig.ask(0);
    Frame rise = new Frame().basal(DOSE + 10 * UG).sequence(2);
    rig.pass(DAY - 1);
    assertEquals(Refusal.STEP_TOO_SOON, rig.program(rise));
    rig.pass(1);
    assertEquals(Refusal.NONE, rig.program(rise.sequence(3)));
  }

  @Test
  void shouldExpectNothingOfTheHoursThatAnOrderedStopTook() {
    Rig rig = new Rig();
    rig.fill(500, 18 * ML);
    Frame halfDay =
        new Frame().with(Prescription.CONTINUES_PG, DOSE).segment(0, 2 * DOSE).segment(720, 0);
    assertEquals(Refusal.NONE, rig.program(halfDay));
    assertEquals(Refusal.NONE, rig.guard.stop(12 * HOUR));
    for (int i = 0; i < 23 * 6; i++) {
      rig.ask(10 * MINUTE);
      assertFalse(rig.active(AlarmTable.THERAPY_INTERRUPTED), "after " + i + " times ten minutes");
    }
  }

  @Test
  void shouldTakeTheTimeOfTenStrokesToMissALowDose() {
    Rig rig = new Rig();
    rig.fill(500, 18 * ML);
    long tenStrokesADay = 10 * 500_000L;
    assertEquals(Refusal.NONE, rig.program(Frame.established(tenStrokesADay)));
    rig.ask(0);
    rig.pass(8 * HOUR);
    assertFalse(rig.active(AlarmTable.THERAPY_INTERRUPTED));
    for (int i = 0; i < 24; i++) {
      rig.pass(HOUR);
    }
    assertTrue(rig.active(AlarmTable.THERAPY_INTERRUPTED));
  }

  @Test
  void shouldSoundAgainTwoMinutesAfterASilence() {
    Rig rig = atTheCeiling();
    rig.seen.encoderCount += 3;
    rig.pass(MINUTE);
    assertTrue(rig.active(AlarmTable.RUNAWAY));
    int sounded = rig.guard.soundings(AlarmTable.RUNAWAY);
    rig.guard.silence();
    rig.pass(2 * MINUTE - 1);
    assertEquals(sounded, rig.guard.soundings(AlarmTable.RUNAWAY));
    rig.pass(1);
    assertEquals(sounded + 1, rig.guard.soundings(AlarmTable.RUNAWAY));
  }

  @Test
  void shouldEndABolusThatAnAlarmHolds() {
    Rig rig = new Rig();
    rig.fill(500, 18 * ML);
    assertEquals(
        Refusal.NONE, rig.program(Frame.established(DOSE).bolus(20 * UG, 2 * HOUR, 2 * HOUR, 9)));
    rig.ask(0);
    rig.pass(MINUTE);
    assertEquals(Refusal.NONE, rig.guard.requestBolus());
    rig.seen.encoderCount += 3;
    rig.pass(MINUTE);
    assertTrue(rig.active(AlarmTable.RUNAWAY), "held");
    rig.guard.acknowledge();
    long basal = rig.askFor(2 * HOUR, MINUTE);
    Rig.assertNear(2 * 400 / 24 * 2, basal, 4);
  }

  @Test
  void shouldJudgePressureOnlyBeforeAStrokeThatIsAskedFor() {
    Rig rig = new Rig();
    rig.fill(500, 18 * ML);
    assertEquals(Refusal.NONE, rig.program(Frame.established(DOSE)));
    rig.ask(0);
    rig.pass(HOUR);
    rig.seen.valid |= Observation.PRESSURE | Observation.PRESSURE_AFTER;
    for (int i = 0; i < 6; i++) {
      rig.seen.pressurePa = 0;
      rig.seen.pressureAfterPa = 20_000;
      assertEquals(1, rig.ask(MINUTE), "stroke " + i);
      rig.seen.pressurePa = 20_000 + i;
      rig.pass(10_000L);
      assertFalse(rig.active(AlarmTable.OCCLUSION), "the pressure had not the time to fall");
    }
  }
}
