package doseguard.guard;

import static doseguard.guard.Figures.DAY;
import static doseguard.guard.Figures.HOUR;
import static doseguard.guard.Figures.MINUTE;
import static doseguard.guard.Figures.UG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.guard.program.DeviceMode;
import doseguard.guard.state.AlarmTable;
import doseguard.guard.state.NonVolatile;
import doseguard.guard.state.StateImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The quota, the battery and the modes of the device through the whole guard. */
// [utest->dsn~power-quota~2, dsn~battery~1, dsn~device-mode~2]
class DoseGuardPowerTest {
  private static final long STROKE = 500000L;
  private static final long DOSE = 400 * UG;

  private final Rig rig = new Rig().started(Frame.established(DOSE));

  private Rig afterPowerLoss() {
    NonVolatile copy = new NonVolatile();
    for (int i = 0; i < NonVolatile.WORDS; i++) {
      copy.write(i, rig.memory.read(i));
    }
    Rig after = new Rig(Figures.policyWith(), Figures.pumpWith(), copy);
    assertEquals(StateImage.GOOD, after.guard.restore(ResetCause.BROWN_OUT));
    after.pass(0);
    return after;
  }

  @Test
  void shouldNeverForgetAStrokeAndNeverCountMoreThanTheCover() {
    long granted = rig.answer.granted;
    for (int minute = 0; minute < 1440; minute++) {
      granted += rig.ask(MINUTE);
      long real = 18 * Figures.ML - granted * 1000L;
      int counted = afterPowerLoss().answer.accountedNl;
      assertTrue(counted <= real, "minute " + minute + ": a stroke is forgotten");
      assertTrue(
          real - counted <= Math.min(16, Math.max(1, granted / 4)) * 1000L, "minute " + minute);
    }
    assertEquals(DOSE, granted * STROKE, 2.0 * STROKE);
  }

  @Test
  void shouldSaveAtLeastHourlyAlthoughNothingFlows() {
    rig.askFor(DAY, MINUTE);
    rig.pass(HOUR);
    long saved = newestSequence();
    rig.pass(HOUR - 1);
    assertEquals(saved, newestSequence());
    rig.pass(1);
    assertEquals(saved + 1, newestSequence());
  }

  private long newestSequence() {
    return Math.max(rig.memory.read(2), rig.memory.read(NonVolatile.SLOT_WORDS + 2));
  }

  @Test
  void shouldSaveAtTheEndOfEveryAct() {
    Runnable[] acts = {
      () -> rig.guard.propose(Frame.established(DOSE).sequence(2).words()),
      () -> rig.guard.confirm(2, true),
      () -> rig.guard.requestBolus(),
      () -> rig.guard.stop(HOUR),
      () -> rig.guard.resume(),
      () -> rig.guard.acknowledge(),
      () -> rig.guard.beginRefill(500),
      () -> rig.guard.abandonRefill(),
      () -> rig.guard.save(),
    };
    for (int i = 0; i < acts.length; i++) {
      long saved = newestSequence();
      acts[i].run();
      assertEquals(saved + 1, newestSequence(), "act " + i);
    }
  }

  @ParameterizedTest(name = "battery {0}: replace {1}, end {2}")
  @CsvSource({"0, false, false", "1, true, false", "2, false, true"})
  void shouldSayHowTheBatteryIs(int battery, boolean replace, boolean end) {
    rig.seen.battery = battery;
    rig.pass(MINUTE);
    assertFalse(rig.active(AlarmTable.BATTERY_REPLACE), "the reading is not valid");
    assertFalse(rig.active(AlarmTable.BATTERY_END));
    rig.seen.valid |= Observation.BATTERY;
    rig.pass(MINUTE);
    assertEquals(replace, rig.active(AlarmTable.BATTERY_REPLACE));
    assertEquals(end, rig.active(AlarmTable.BATTERY_END));
    rig.seen.valid &= ~Observation.BATTERY;
    rig.seen.battery = Observation.BATTERY_OK;
    rig.pass(MINUTE);
    assertEquals(replace, rig.active(AlarmTable.BATTERY_REPLACE), "nothing new is known");
    assertEquals(end, rig.active(AlarmTable.BATTERY_END));
    assertTrue(rig.askFor(HOUR, MINUTE) > 20, "delivery goes on");
    rig.seen.valid |= Observation.BATTERY;
    rig.pass(MINUTE);
    assertFalse(rig.active(AlarmTable.BATTERY_REPLACE));
    assertFalse(rig.active(AlarmTable.BATTERY_END));
    assertEquals(replace, rig.latched(AlarmTable.BATTERY_REPLACE));
    assertEquals(end, rig.latched(AlarmTable.BATTERY_END));
  }

  @Test
  void shouldSayThatTheBatteryGoesFromReplaceToEnd() {
    rig.seen.valid |= Observation.BATTERY;
    rig.seen.battery = Observation.BATTERY_REPLACE;
    rig.pass(MINUTE);
    rig.seen.battery = Observation.BATTERY_END;
    rig.pass(MINUTE);
    assertEquals(1, rig.guard.annunciations(AlarmTable.BATTERY_END));
    assertFalse(rig.active(AlarmTable.BATTERY_REPLACE));
  }

  @ParameterizedTest
  @ValueSource(ints = {DeviceMode.MRI, DeviceMode.TELEMETRY})
  void shouldSuspendForAModeAndGoOnWhenItsAllowanceIsSpent(int mode) {
    rig.askFor(2 * HOUR, MINUTE);
    rig.seen.valid |= Observation.MODE;
    rig.seen.mode = mode;
    assertEquals(0, rig.ask(MINUTE));
    assertEquals(Rule.MODE_SUSPENDS, rig.answer.rule);
    assertTrue(rig.active(AlarmTable.MODE_SUSPENDS));
    assertFalse(rig.active(AlarmTable.MODE_STUCK));
    assertEquals(0, rig.ask(HOUR - 1));
    assertEquals(Rule.MODE_SUSPENDS, rig.answer.rule);
    assertEquals(1, rig.ask(1));
    assertFalse(rig.active(AlarmTable.MODE_SUSPENDS));
    assertTrue(rig.active(AlarmTable.MODE_STUCK));
    assertEquals(800, rig.askFor(DAY, MINUTE), 40.0, "stuck, and delivered");
    assertEquals(1, rig.guard.annunciations(AlarmTable.MODE_SUSPENDS));
    assertEquals(1, rig.guard.annunciations(AlarmTable.MODE_STUCK));
    rig.seen.mode = DeviceMode.NORMAL;
    rig.ask(MINUTE);
    assertFalse(rig.active(AlarmTable.MODE_STUCK));
  }

  @Test
  void shouldTakeAModeThatIsNotValidAsNone() {
    rig.seen.mode = DeviceMode.MRI;
    rig.askFor(HOUR, MINUTE);
    assertFalse(rig.latched(AlarmTable.MODE_SUSPENDS));
  }

  @Test
  void shouldEndABolusForAMode() {
    Rig bolus = new Rig().started(Frame.established(DOSE).bolus(20 * UG, HOUR, HOUR, 3));
    bolus.askFor(HOUR, MINUTE);
    assertEquals(Refusal.NONE, bolus.guard.requestBolus());
    bolus.seen.valid |= Observation.MODE;
    bolus.seen.mode = DeviceMode.TELEMETRY;
    bolus.pass(MINUTE);
    assertEquals(Refusal.BOLUS_HELD, bolus.guard.requestBolus());
    bolus.seen.mode = DeviceMode.NORMAL;
    assertEquals(37, bolus.askFor(HOUR, MINUTE), 5.0, "basal alone, with what waited");
  }

  @Test
  void shouldTakeUpAnAllowanceThatWasPartlySpent() {
    rig.askFor(2 * HOUR, MINUTE);
    rig.seen.valid |= Observation.MODE;
    rig.seen.mode = DeviceMode.MRI;
    rig.pass(0);
    rig.pass(40 * MINUTE);
    rig.guard.save();
    Rig after = afterPowerLoss();
    after.seen.valid |= Observation.MODE;
    after.seen.mode = DeviceMode.MRI;
    after.pass(0);
    assertTrue(after.active(AlarmTable.MODE_SUSPENDS));
    after.pass(20 * MINUTE);
    assertTrue(after.active(AlarmTable.MODE_STUCK));
  }
}
