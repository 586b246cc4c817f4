package doseguard.guard;

import static doseguard.guard.Figures.DAY;
import static doseguard.guard.Figures.HOUR;
import static doseguard.guard.Figures.MINUTE;
import static doseguard.guard.Figures.ML;
import static doseguard.guard.Figures.UG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.guard.Numbers.Place;
import doseguard.guard.program.Prescription;
import doseguard.guard.state.AlarmTable;
import doseguard.guard.state.EventLog;
import doseguard.guard.state.NonVolatile;
import doseguard.guard.state.StateImage;
import doseguard.guard.state.Tape;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a guard knows after the device restarted, by cause and by what is left of its images. */
// [utest->dsn~restore~4, dsn~event-log~1]
class DoseGuardRestoreTest {
  private static final long STROKE = 500000L;
  private static final long DOSE = 400 * UG;

  private static Rig running() {
    Rig rig = new Rig().started(Frame.established(DOSE));
    rig.askFor(2 * HOUR, MINUTE);
    return rig;
  }

  private static EventLog log(Rig rig) {
    return new EventLog(rig.memory);
  }

  private static void damage(NonVolatile memory, int slot) {
    int address = slot * NonVolatile.SLOT_WORDS + 50;
    memory.write(address, memory.read(address) ^ 1L);
  }

  private static int newest(NonVolatile memory) {
    return memory.read(2) > memory.read(NonVolatile.SLOT_WORDS + 2) ? 0 : 1;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4})
  void shouldCallABlankMemoryANewPumpWithoutAlarm(int cause) {
    Rig rig = new Rig().restart(cause);
    assertEquals(StateImage.BLANK, rig.restored);
    rig.pass(0);
    assertEquals(0L, rig.answer.latchedAlarms);
    assertEquals(Rule.NO_PRESCRIPTION, rig.answer.rule);
    assertTrue(rig.answer.openValve);
    rig.answer.accountedNl = 0;
    rig.started(Frame.established(DOSE));
    assertTrue(rig.askFor(HOUR, MINUTE) > 20);
  }

  @Test
  void shouldBringEveryNumberBackThatWasSaved() throws ReflectiveOperationException {
    Rig rig = running();
    rig.guard.stop(HOUR);
    rig.pass(MINUTE);
    rig.guard.save();
    List<Place> before = Numbers.of(Numbers.in(rig.guard, "state"));
    List<Long> values = new ArrayList<>();
    for (Place cell : before) {
      values.add(cell.get());
    }
    Rig after = rig.restart(ResetCause.WATCHDOG);
    assertEquals(StateImage.GOOD, after.restored);
    List<Place> now = Numbers.of(Numbers.in(after.guard, "state"));
    List<String> changed = new ArrayList<>();
    for (int i = 0; i < now.size(); i++) {
      assertEquals(before.get(i).path(), now.get(i).path());
      if (now.get(i).get() != values.get(i)) {
        changed.add(now.get(i).path());
      }
    }
    String[] bookedAsDelivered = {
      "window",
      "hour.",
      "day.",
      "credit.",
      "reservoir.accountedNl",
      "line.",
      "rate.",
      "hold.",
      "level.commandedNl",
    };
    String[] restarts = {
      "quota.", "alarms.", "log.", "gate.pending", "strokes.started", "strokes.moved",
    };
    changed.removeIf(path -> List.of(bookedAsDelivered).stream().anyMatch(path::contains));
    changed.removeIf(path -> List.of(restarts).stream().anyMatch(path::contains));
    assertEquals(List.of(), changed);
  }

  @Test
  void shouldGoOnWhereItWasAndSayThatItRestarted() {
    Rig rig = running();
    int accounted = rig.answer.accountedNl;
    Rig after = rig.restart(ResetCause.WATCHDOG);
    assertEquals(StateImage.GOOD, after.restored);
    assertEquals(1, after.guard.annunciations(AlarmTable.DEVICE_RESET));
    assertEquals(EventLog.RESTARTED + ResetCause.WATCHDOG, log(after).code(1));
    assertEquals(AlarmTable.DEVICE_RESET, log(after).code(0));
    after.pass(0);
    assertTrue(after.latched(AlarmTable.DEVICE_RESET));
    assertFalse(after.active(AlarmTable.DEVICE_RESET), "a moment, no condition");
    assertFalse(after.latched(AlarmTable.TIME_LOST));
    assertFalse(after.latched(AlarmTable.STATE_RESTORED));
    assertTrue(accounted - after.answer.accountedNl <= 17 * 1000, "the cover at most");
    long granted = after.askFor(6 * HOUR, MINUTE);
    Rig.assertNear(200, granted, 20);
  }

  @ParameterizedTest(name = "cause {0}: time lost {1}")
  @CsvSource({"0, true", "1, true", "2, true", "3, false", "4, false"})
  void shouldSayWhetherTheTimeOfDayIsLostUntilAPrescriptionIsConfirmed(int cause, boolean lost) {
    Rig rig = running().restart(cause);
    assertEquals(EventLog.RESTARTED + cause, log(rig).code(1));
    rig.askFor(HOUR, MINUTE);
    assertEquals(lost, rig.active(AlarmTable.TIME_LOST));
    assertEquals(Refusal.NONE, rig.program(Frame.established(DOSE).sequence(2)));
    rig.pass(MINUTE);
    assertFalse(rig.active(AlarmTable.TIME_LOST));
    assertEquals(lost, rig.latched(AlarmTable.TIME_LOST));
  }

  @Test
  void shouldNotMissATimeOfDayThatNothingDependsOn() {
    Rig rig = new Rig();
    rig.fill(500, 18 * ML);
    rig = rig.restart(ResetCause.BROWN_OUT);
    rig.pass(MINUTE);
    assertFalse(rig.latched(AlarmTable.TIME_LOST), "nothing was prescribed");
    assertEquals(StateImage.GOOD, rig.restored);
  }

  @Test
  void shouldCountTheTimeAwayWhereTheCountersRanOnAndNoneWhereNot() {
    Rig watchdog = running();
    watchdog.guard.save();
    watchdog.seen.timeAMs += 5 * HOUR;
    watchdog.seen.timeBMs += 5 * HOUR;
    Rig after = watchdog.restart(ResetCause.WATCHDOG);
    after.pass(0);
    long caughtUp = after.askFor(100_000, 3600);
    Rig.assertNear(24, caughtUp, 4);

    Rig powered = running();
    powered.guard.save();
    powered = powered.restart(ResetCause.POWER_ON);
    powered.seen.timeAMs = 77 * DAY;
    powered.seen.timeBMs = -3 * DAY;
    powered.pass(0);
    assertFalse(powered.latched(AlarmTable.CLOCK_DISAGREE));
    assertTrue(powered.askFor(100_000, 3600) <= 2);
  }

  /** 480 ug a day until noon, 240 from then on: a mean of 360. */
  @ParameterizedTest(name = "in a segment of {1} pg an hour: {2} pg")
  @CsvSource({"1, 20000000, 15000000", "13, 10000000, 10000000"})
  void shouldDoseAtTheLowerOfMeanAndSegmentOnceTheTimeOfDayIsLost(
      long hour, long segmentPg, long lostPg) {
    Frame frame =
        new Frame()
            .with(Prescription.CONTINUES_PG, 360 * UG)
            .with(Prescription.PHASE_MS, hour * HOUR)
            .segment(0, 480 * UG)
            .segment(720, 240 * UG);
    Rig rig = new Rig().started(frame);
    rig.askFor(HOUR, MINUTE);
    Rig.assertNear(segmentPg, rig.askFor(4 * HOUR, MINUTE) * STROKE / 4, STROKE);
    rig = rig.restart(ResetCause.POWER_ON);
    rig.askFor(HOUR, MINUTE);
    Rig.assertNear(lostPg, rig.askFor(4 * HOUR, MINUTE) * STROKE / 4, STROKE);
    assertTrue(rig.active(AlarmTable.TIME_LOST));
    assertEquals(Refusal.NONE, rig.program(frame.sequence(2)));
    rig.askFor(HOUR, MINUTE);
    Rig.assertNear(segmentPg, rig.askFor(4 * HOUR, MINUTE) * STROKE / 4, STROKE);
  }

  @Test
  void shouldCountTheWholeCoverAsDeliveredAndGiveNothingTwice()
      throws ReflectiveOperationException {
    Rig rig = running();
    rig.guard.save();
    int cover =
        (int) Numbers.cell(Numbers.in(Numbers.in(rig.guard, "state"), "quota"), "cover").get();
    assertTrue(cover > 10, "cover " + cover);
    Rig after = rig.restart(ResetCause.BROWN_OUT);
    after.pass(0);
    assertEquals(cover * 1000, rig.answer.accountedNl - after.answer.accountedNl);
    Rig.assertNear(cover * STROKE, rig.answer.headroomPg - after.answer.headroomPg, 2 * STROKE);
  }

  @Test
  void shouldNeverGiveMoreThanIsPrescribedHoweverOftenItRestarts() {
    for (long everyMs = MINUTE; everyMs < 20 * HOUR; everyMs *= 3) {
      Rig rig = running();
      long granted = 0L;
      for (long at = 0L; at < DAY; at += MINUTE) {
        if (at % everyMs == 0L) {
          rig = rig.restart(at % (2 * everyMs) == 0L ? ResetCause.BROWN_OUT : ResetCause.WATCHDOG);
          rig.seen.encoderCount = 0;
        }
        granted += rig.ask(MINUTE);
      }
      assertTrue(granted * STROKE <= DOSE + 2 * STROKE, granted + " every " + everyMs);
    }
  }

  @Test
  void shouldRollBackASessionThatWasOpenAndSaySo() {
    Rig rig = running();
    assertEquals(Refusal.NONE, rig.guard.propose(Frame.established(300 * UG).sequence(2).words()));
    rig.pass(MINUTE);
    rig = rig.restart(ResetCause.WATCHDOG);
    assertEquals(StateImage.GOOD, rig.restored);
    assertEquals(1, rig.guard.annunciations(AlarmTable.SESSION_ROLLED_BACK));
    assertEquals(0L, rig.guard.readBackPg());
    assertEquals(Refusal.NOTHING_PENDING, rig.guard.confirm(2, true));
    assertTrue(rig.askFor(HOUR, MINUTE) > 10, "the running one goes on");
    assertEquals(Refusal.NONE, rig.program(Frame.established(300 * UG).sequence(2)));
    rig = rig.restart(ResetCause.WATCHDOG);
    assertEquals(1, rig.guard.annunciations(AlarmTable.SESSION_ROLLED_BACK), "that one was over");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void shouldRestoreAnImageThatWasSavedAfterASessionThatTookTime(int end) {
    Rig rig = running();
    assertEquals(Refusal.NONE, rig.guard.propose(Frame.established(300 * UG).sequence(2).words()));
    rig.pass(MINUTE);
    if (end == 0) {
      assertEquals(Refusal.NONE, rig.guard.confirm(2, true));
    } else if (end == 1) {
      rig.guard.abandonProgram();
    } else {
      rig.pass(10 * MINUTE);
    }
    rig.pass(MINUTE);
    rig.guard.save();
    int rolledBack = rig.guard.annunciations(AlarmTable.SESSION_ROLLED_BACK);
    rig = rig.restart(ResetCause.WATCHDOG);
    assertEquals(StateImage.GOOD, rig.restored);
    assertEquals(rolledBack, rig.guard.annunciations(AlarmTable.SESSION_ROLLED_BACK));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 5, 1000, Integer.MAX_VALUE})
  void shouldTakeACauseThatItDoesNotKnowAsPowerOn(int cause) {
    Rig rig = running();
    rig.guard.save();
    rig = rig.restart(cause);
    assertEquals(EventLog.RESTARTED + ResetCause.POWER_ON, log(rig).code(1));
    assertEquals(2 * 3600, log(rig).atSeconds(1));
    rig.pass(0);
    assertTrue(rig.active(AlarmTable.TIME_LOST));
  }

  /** An image that is whole by its check word, but not the one that was saved. */
  @Test
  void shouldStartAsNewWhenAnImageIsNotWhatItSays() {
    Rig rig = running();
    rig.guard.save();
    NonVolatile memory = rig.memory;
    StateImage image = new StateImage(memory, memory.read(1) & 0xFFFFFFFFL);
    assertEquals(StateImage.GOOD, image.find());
    int newest = memory.read(2) > memory.read(NonVolatile.SLOT_WORDS + 2) ? 0 : 1;
    int first = newest * NonVolatile.SLOT_WORDS;
    Tape tape = image.write();
    for (int i = 3; i < NonVolatile.SLOT_WORDS; i++) {
      tape.pass(memory.read(first + i) ^ (i == 100 ? 1L : 0L));
    }
    image.close();
    Rig after = new Rig(Figures.policyWith(), Figures.pumpWith(), memory);
    assertEquals(StateImage.LOST, after.guard.restore(ResetCause.POWER_ON));
    after.guard.acknowledge();
    after.ask(0);
    assertEquals(0, after.askFor(DAY, MINUTE));
    assertEquals(Rule.NO_PRESCRIPTION, after.answer.rule);
    assertEquals(0, after.answer.accountedNl);
  }

  @Test
  void shouldLeaveNothingOfTheLastHourWhenTheStateIsLost() {
    Rig rig = running();
    rig.guard.save();
    rig.memory.write(5, ~rig.memory.read(5));
    rig.memory.write(NonVolatile.SLOT_WORDS + 5, ~rig.memory.read(NonVolatile.SLOT_WORDS + 5));
    Rig after = new Rig(Figures.policyWith(), Figures.pumpWith(), rig.memory);
    assertEquals(StateImage.LOST, after.guard.restore(ResetCause.POWER_ON));
    after.guard.acknowledge();
    after.started(Frame.established(400 * UG));
    assertEquals(0, after.askFor(HOUR, MINUTE), "what flowed before is not known");
    assertEquals(Rule.CEILING_1H, after.answer.rule);
    assertTrue(after.askFor(HOUR, MINUTE) > 0);
  }

  @Test
  void shouldStayLostWhenItsOwnDataAreDamagedBeforeTheRestore()
      throws ReflectiveOperationException {
    Rig rig = running();
    Rig after = new Rig(Figures.policyWith(), Figures.pumpWith(), rig.memory);
    Place stroke = Numbers.cell(Numbers.in(Numbers.in(after.guard, "state"), "limits"), "strokeNl");
    stroke.set(stroke.get() ^ 512L);
    assertEquals(StateImage.LOST, after.guard.restore(ResetCause.POWER_ON));
    after.guard.acknowledge();
    after.ask(0);
    assertEquals(0, after.askFor(DAY, MINUTE));
    assertEquals(Rule.STATE_LOST, after.answer.rule);
    assertEquals(1, after.guard.annunciations(AlarmTable.STATE_LOST));
  }

  @Test
  void shouldKeepARefillOpenThatWasOpenAndAbandonItInTime() {
    Rig rig = running();
    assertEquals(Refusal.NONE, rig.guard.beginRefill(2000));
    rig.pass(10 * MINUTE);
    rig.guard.save();
    rig = rig.restart(ResetCause.BROWN_OUT);
    assertEquals(StateImage.GOOD, rig.restored);
    assertEquals(Refusal.REFILL_STATE, rig.guard.beginRefill(500), "it still is");
    rig.pass(0);
    rig.pass(20 * MINUTE - 1);
    assertEquals(0, rig.guard.annunciations(AlarmTable.REFILL_ABANDONED));
    rig.pass(1);
    assertEquals(1, rig.guard.annunciations(AlarmTable.REFILL_ABANDONED));
  }

  @Test
  void shouldConfirmARefillThatWasOpen() {
    Rig rig = running();
    assertEquals(Refusal.NONE, rig.guard.beginRefill(2000));
    rig = rig.restart(ResetCause.WATCHDOG);
    rig.pass(MINUTE);
    assertEquals(
        Refusal.NONE, rig.guard.confirmRefill(rig.answer.accountedNl, (int) (18 * ML), 2000, 2000));
    rig.pass(MINUTE);
    assertEquals(18 * ML, rig.answer.accountedNl);
  }

  @Test
  void shouldKeepAnOrderedStopItsAlarmAndItsEnd() {
    Rig rig = running();
    rig.guard.stop(3 * HOUR);
    rig.pass(HOUR);
    rig.guard.save();
    rig = rig.restart(ResetCause.POWER_ON);
    rig.ask(0);
    assertEquals(Rule.ORDERED_STOP, rig.answer.rule);
    assertTrue(rig.active(AlarmTable.ORDERED_STOP));
    rig.ask(2 * HOUR - 1);
    assertEquals(Rule.ORDERED_STOP, rig.answer.rule);
    assertEquals(1, rig.guard.annunciations(AlarmTable.ORDERED_STOP));
    rig.ask(1);
    assertFalse(rig.active(AlarmTable.ORDERED_STOP));
  }

  @Test
  void shouldStayLockedThroughARestartUntilAcknowledged() {
    Rig rig = running();
    rig.seen.encoderCount += 20;
    rig.ask(MINUTE);
    assertTrue(rig.active(AlarmTable.RUNAWAY));
    rig.guard.save();
    rig = rig.restart(ResetCause.POWER_ON);
    assertEquals(0, rig.ask(MINUTE));
    assertFalse(rig.answer.openValve);
    assertTrue(rig.active(AlarmTable.RUNAWAY));
    rig.guard.acknowledge();
    rig.pass(MINUTE);
    assertTrue(rig.answer.openValve);
  }

  @Test
  void shouldFallBackOnTheOlderImageAndCountAWholeCoverMore() {
    Rig rig = running();
    rig.guard.save();
    rig.guard.save();
    int accounted = rig.answer.accountedNl;
    Rig whole = new Rig(Figures.policyWith(), Figures.pumpWith(), copy(rig.memory));
    assertEquals(StateImage.GOOD, whole.guard.restore(ResetCause.BROWN_OUT));
    whole.pass(0);
    damage(rig.memory, newest(rig.memory));
    Rig after = rig.restart(ResetCause.BROWN_OUT);
    assertEquals(StateImage.DOUBTFUL, after.restored);
    after.pass(0);
    assertTrue(after.latched(AlarmTable.STATE_RESTORED));
    assertTrue(after.latched(AlarmTable.DEVICE_RESET));
    assertFalse(whole.latched(AlarmTable.STATE_RESTORED));
    assertEquals(16 * 1000, whole.answer.accountedNl - after.answer.accountedNl);
    assertTrue(accounted - after.answer.accountedNl >= 16 * 1000);
    after.guard.save();
    after = after.restart(ResetCause.BROWN_OUT);
    assertEquals(StateImage.GOOD, after.restored, "the damaged one was written over");
  }

  private static NonVolatile copy(NonVolatile from) {
    NonVolatile copy = new NonVolatile();
    for (int i = 0; i < NonVolatile.WORDS; i++) {
      copy.write(i, from.read(i));
    }
    return copy;
  }

  private static void assertLockedAsNew(Rig rig) {
    assertEquals(StateImage.LOST, rig.restored);
    assertEquals(1, rig.guard.annunciations(AlarmTable.STATE_LOST));
    assertEquals(0, rig.ask(HOUR));
    assertTrue(rig.active(AlarmTable.STATE_LOST));
    assertFalse(rig.answer.openValve);
    assertEquals(0, rig.answer.accountedNl);
    assertEquals(Rule.NO_PRESCRIPTION, rig.answer.rule);
    assertEquals(Refusal.NOT_FILLED, rig.program(Frame.established(DOSE).sequence(9)));
    rig.started(Frame.established(DOSE).sequence(9));
    assertEquals(0, rig.askFor(HOUR, MINUTE));
    assertEquals(Rule.DELIVERY_HOLD, rig.answer.rule, "until acknowledged");
    rig.guard.acknowledge();
    rig.ask(MINUTE);
    assertTrue(rig.answer.openValve);
    assertTrue(rig.askFor(HOUR, MINUTE) > 20);
  }

  @Test
  void shouldLockAsNewWhenBothImagesAreDamaged() {
    Rig rig = running();
    damage(rig.memory, 0);
    damage(rig.memory, 1);
    Rig after = rig.restart(ResetCause.WATCHDOG);
    assertEquals(AlarmTable.STATE_LOST, log(after).code(0));
    assertEquals(EventLog.RESTARTED + ResetCause.WATCHDOG, log(after).code(1));
    assertLockedAsNew(after);
  }

  @Test
  void shouldRefuseTheImageOfAnotherPolicyOrPump() {
    Rig rig = running();
    Rig other = new Rig(Figures.policyWith(Policy.LOW_DAYS, 8), Figures.pumpWith(), rig.memory);
    other.restored = other.guard.restore(ResetCause.WATCHDOG);
    assertLockedAsNew(other);

    rig = running();
    other = new Rig(Figures.policyWith(), Figures.pumpWith(PumpProfile.VALVE, 1), rig.memory);
    other.restored = other.guard.restore(ResetCause.WATCHDOG);
    assertLockedAsNew(other);
  }

  @Test
  void shouldTellEveryFigureOfThePolicyFromAnother() {
    for (int i = 0; i < Policy.FIGURES; i++) {
      long[] figures = Figures.policy();
      long change = i == Policy.BOLUS_MOST_PG || figures[i] == Policy.most(i) ? -1L : 1L;
      Policy other = new Policy(Figures.with(figures, i, figures[i] + change));
      Rig rig = new Rig();
      rig.guard.save();
      Rig changed = new Rig(other, Figures.pumpWith(), rig.memory);
      assertEquals(StateImage.LOST, changed.guard.restore(0), "figure " + i);
    }
  }

  @Test
  void shouldTellPolicyAndPumpWithOneFoldApart() {
    Rig rig = running();
    rig.guard.save();
    Policy swapped =
        Figures.policyWith(
            Policy.TITRATION_SPINAL_PERMILLE, 150, Policy.TITRATION_CEREBRAL_PERMILLE, 300);
    assertEquals(Figures.policyWith().fold(), swapped.fold());
    assertLockedAsNew(restored(swapped, Figures.pumpWith(), rig.memory));
    rig = new Rig(Figures.policyWith(), pump(0)).started(Frame.established(DOSE));
    rig.guard.save();
    assertEquals(pump(0).fold(), pump(1).fold());
    assertLockedAsNew(restored(Figures.policyWith(), pump(1), rig.memory));
  }

  /** A pump whose capacity and concentration sensor differ so that nothing else does. */
  private static PumpProfile pump(long more) {
    return Figures.pumpWith(
        PumpProfile.CAPACITY_NL,
        20 * ML + more,
        PumpProfile.CONCENTRATION_SIGMA_PERMILLE,
        256 + more);
  }

  private static Rig restored(Policy policy, PumpProfile pump, NonVolatile memory) {
    Rig other = new Rig(policy, pump, memory);
    other.restored = other.guard.restore(ResetCause.POWER_ON);
    return other;
  }

  @Test
  void shouldNotComeBackWithAnImageThatCouldNotBeReadForAWhile() {
    Rig rig = running();
    for (int i = 0; i < 10; i++) {
      rig.guard.save();
    }
    long before = rig.memory.read(newest(rig.memory) * NonVolatile.SLOT_WORDS + 2);
    damage(rig.memory, 0);
    damage(rig.memory, 1);
    rig.guard.selfTest();
    for (int slot = 0; slot < NonVolatile.SLOTS; slot++) {
      assertTrue(rig.memory.read(slot * NonVolatile.SLOT_WORDS + 2) > before, "slot " + slot);
    }
    assertEquals(StateImage.GOOD, rig.restart(ResetCause.WATCHDOG).restored);
  }

  @Test
  void shouldSayAgainAfterASecondLoss() {
    Rig rig = running();
    damage(rig.memory, 0);
    damage(rig.memory, 1);
    rig = rig.restart(ResetCause.WATCHDOG);
    rig = rig.restart(ResetCause.WATCHDOG);
    assertEquals(StateImage.GOOD, rig.restored, "both slots are good again");
    rig.ask(0);
    assertTrue(rig.active(AlarmTable.STATE_LOST), "nobody acknowledged");
    assertFalse(rig.answer.openValve);
  }

  @Test
  void shouldKeepTheLogInOrderThroughPowerOff() {
    Rig rig = running();
    rig.guard.stop(HOUR);
    rig.pass(MINUTE);
    rig.guard.resume();
    rig.guard.acknowledge();
    rig.guard.silence();
    rig.guard.beginRefill(500);
    rig.guard.abandonRefill();
    rig.guard.requestBolus();
    rig = rig.restart(ResetCause.LOW_BATTERY);
    EventLog log = log(rig);
    int[] newestFirst = {
      AlarmTable.DEVICE_RESET,
      EventLog.RESTARTED + ResetCause.LOW_BATTERY,
      AlarmTable.BOLUS_REFUSED,
      AlarmTable.REFILL_ABANDONED,
      EventLog.REFILL_BEGUN,
      EventLog.SILENCED,
      EventLog.ACKNOWLEDGED,
      EventLog.RESUMED,
      AlarmTable.ORDERED_STOP,
      EventLog.STOPPED,
      EventLog.PROGRAM_CONFIRMED,
      EventLog.REFILL_CONFIRMED,
      EventLog.REFILL_BEGUN,
      EventLog.NOTHING,
    };
    for (int back = 0; back < newestFirst.length; back++) {
      assertEquals(newestFirst[back], log.code(back), "entry " + back);
    }
    assertEquals(2 * 3600 + 60, log.atSeconds(0));
    assertEquals(2 * 3600, log.atSeconds(9));
    assertEquals(0, log.atSeconds(10));
  }

  @Test
  void shouldLogAnAdmittedBolus() {
    Rig rig = new Rig().started(Frame.established(DOSE).bolus(UG, 10 * MINUTE, HOUR, 3));
    assertEquals(Refusal.NONE, rig.guard.requestBolus());
    assertEquals(EventLog.BOLUS_ADMITTED, log(rig).code(0));
  }
}
