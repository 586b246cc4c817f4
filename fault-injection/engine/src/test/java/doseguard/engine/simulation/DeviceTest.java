package doseguard.engine.simulation;

import static doseguard.engine.simulation.Cases.DAY;
import static doseguard.engine.simulation.Cases.HOUR;
import static doseguard.engine.simulation.Cases.MINUTE;
import static doseguard.engine.simulation.Cases.ML;
import static doseguard.engine.simulation.Cases.UG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.engine.fault.Fault;
import doseguard.engine.fault.MemoryFault.BitFlipImage;
import doseguard.engine.fault.MemoryFault.BitFlipLive;
import doseguard.engine.fault.MemoryFault.Cause;
import doseguard.engine.fault.MemoryFault.Reset;
import doseguard.engine.fault.MemoryFault.TornWrite;
import doseguard.engine.fault.PumpFault;
import doseguard.engine.fault.TimeFault;
import doseguard.engine.fault.Timing;
import doseguard.engine.port.AlarmKind;
import doseguard.engine.port.Answer;
import doseguard.engine.port.InProcessGuards;
import doseguard.engine.port.PowerLossException;
import doseguard.engine.port.ResetKind;
import doseguard.engine.port.RuleKind;
import doseguard.engine.port.Sensed;
import doseguard.engine.therapy.Act;
import doseguard.engine.therapy.Therapy;
import doseguard.guard.PumpProfile;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The device around the guard: power, restarts, torn saves, late and missing calls. */
class DeviceTest {
  private static final Therapy DOSE = Cases.therapy(2000, 800L * UG);

  /** Keeps what happened to it, in order, and loses power in a call when told to. */
  private static class Recorder extends OpenGuard {
    final List<String> told = new ArrayList<>();
    final List<Long> decided = new ArrayList<>();
    final List<Long> counters = new ArrayList<>();
    final List<Integer> counts = new ArrayList<>();
    final List<Integer> batteries = new ArrayList<>();
    boolean cut;
    boolean off;

    @Override
    public void decide(Sensed sensed, Answer answer) {
      assertFalse(off, "called without power");
      if (cut) {
        cut = false;
        throw new PowerLossException();
      }
      decided.add(sensed.timeAMs);
      counters.add(sensed.timeBMs);
      counts.add(sensed.encoderCount);
      batteries.add(sensed.battery);
      super.decide(sensed, answer);
    }

    @Override
    public boolean selfTest() {
      told.add("selfTest");
      return true;
    }

    @Override
    public void powerOff() {
      off = true;
      told.add("off");
    }

    @Override
    public int powerOn(int cause) {
      off = false;
      told.add("on " + ResetKind.values()[cause]);
      return 1;
    }

    @Override
    public long liveBits() {
      return 1000L;
    }

    @Override
    public void flipLive(long bit) {
      assertFalse(off);
      told.add("live " + bit);
    }

    @Override
    public long savedBits() {
      return 2000L;
    }

    @Override
    public void flipSaved(long bit) {
      told.add("saved " + bit);
    }

    @Override
    public void stickSaved(long bit) {
      told.add("stuck " + bit);
    }

    @Override
    public void cutBeforeWrite(long write) {
      told.add("cut " + write);
      cut = true;
    }

    @Override
    public int stop(long durationMs) {
      assertFalse(off, "an act without power");
      told.add("stop");
      return 0;
    }

    private List<String> damage() {
      return told.stream().filter(call -> !call.equals("selfTest")).toList();
    }
  }

  private static Run run(Recorder guard, long durationMs, List<Act> acts, Fault... faults) {
    return Cases.run(Cases.of(durationMs, DOSE, acts, faults), guard);
  }

  private static Run kernel(long durationMs, List<Act> acts, Fault... faults) {
    Case subject =
        Cases.of(
            durationMs,
            PumpSpec.nominal(Cases.profile(PumpProfile.SUITE_A, true), 18 * ML),
            DOSE,
            acts,
            faults);
    Therapy meant = subject.intended();
    Therapy established =
        new Therapy(
            meant.indication(),
            meant.concentration(),
            meant.basal(),
            meant.patientBolus(),
            0L,
            0L,
            0L,
            meant.deadVolumeLeastNl(),
            meant.deadVolumeMostNl(),
            meant.screeningPg(),
            meant.effectMs(),
            800L * UG);
    Case taken =
        new Case(
            "kernel",
            "The shipped kernel",
            42L,
            durationMs,
            subject.policy(),
            subject.pump(),
            true,
            established,
            established,
            acts,
            List.of(faults));
    return new Simulation().run(taken, InProcessGuards.shipped(), TraceSink.NONE);
  }

  private static long heard(Run run, AlarmKind kind) {
    return run.annunciations().stream().filter(heard -> heard.alarm() == kind).count();
  }

  private static double tip(Run run, long fromMs, long toMs) {
    long[] pg = run.guarded().tipPg();
    return pg[(int) (toMs / MINUTE) - 1] - pg[(int) (fromMs / MINUTE) - 1];
  }

  @Test
  void shouldTestTheGuardEveryHour() {
    Recorder guard = new Recorder();
    run(guard, DAY, List.of());
    assertEquals(23.0, guard.told.size(), 1.0);
    assertEquals(List.of(), guard.damage());
  }

  @Test
  void shouldFlipBitsAtTheirPlaceEachTime() {
    Recorder guard = new Recorder();
    Timing often = new Timing(HOUR, 4L * HOUR, HOUR, 1L);
    run(
        guard,
        DAY,
        List.of(),
        new BitFlipLive(often, 0.25),
        new BitFlipImage(Timing.at(5L * HOUR), 0.5),
        new BitFlipLive(Timing.at(6L * HOUR), 1.0));
    assertEquals(
        List.of("live 250", "live 250", "live 250", "saved 1000", "live 999"), guard.damage());
  }

  @Test
  void shouldLeaveAStuckBitFlipped() {
    Recorder guard = new Recorder();
    run(guard, DAY, List.of(), new BitFlipImage(Timing.from(5L * HOUR), 0.5, true));
    assertEquals(List.of("saved 1000", "stuck 1000"), guard.damage());
  }

  @Test
  void shouldAskForAReplacementFromItsMomentOn() {
    PumpSpec pump = Cases.asking(Cases.pump(), 6L * HOUR);
    Reset reset = new Reset(Timing.lasting(12L * HOUR, 12L * HOUR + 1000L), Cause.LOW_BATTERY);
    Recorder guard = new Recorder();
    Cases.run(Cases.of(11L * HOUR, pump, DOSE, List.of(), reset), guard);
    int first = guard.batteries.indexOf(Sensed.BATTERY_REPLACE);
    assertEquals(6L * HOUR, guard.decided.get(first), "a stroke is due at that moment");
    assertEquals(first - 1, guard.batteries.lastIndexOf(Sensed.BATTERY_OK));
    assertFalse(guard.batteries.contains(Sensed.BATTERY_END));
    Cases.run(Cases.of(13L * HOUR, pump, DOSE, List.of(), reset), guard);
    assertTrue(guard.batteries.contains(Sensed.BATTERY_END), "its end comes before its warning");
  }

  @Test
  void shouldNeitherCallNorFlipWhatHasNoPowerAndRestartWithTheCause() {
    Recorder guard = new Recorder();
    Run run =
        run(
            guard,
            DAY,
            List.of(new Act.Stop(6L * HOUR + MINUTE, HOUR)),
            new Reset(Timing.lasting(6L * HOUR, 9L * HOUR), Cause.BROWN_OUT),
            new BitFlipLive(Timing.at(7L * HOUR), 0.1),
            new BitFlipImage(Timing.at(7L * HOUR), 0.1));
    assertEquals(List.of("off", "saved 200", "on BROWN_OUT", "stop"), guard.damage());
    assertEquals(0.0, tip(run, 6L * HOUR + MINUTE, 9L * HOUR), 1e6);
    assertEquals(0.0, tip(run, 9L * HOUR + MINUTE, 10L * HOUR), 1e6, "the act waited for power");
    assertEquals(13.0 / 24.0 * 800e6, tip(run, 11L * HOUR, DAY), 4e6);
  }

  @Test
  void shouldBeginCountersAndEncoderAnewButNotAfterAWatchdog() {
    for (Cause cause : Cause.values()) {
      Recorder guard = new Recorder();
      run(guard, DAY, List.of(), new Reset(Timing.lasting(12L * HOUR, 12L * HOUR + 1000L), cause));
      long last = guard.decided.get(guard.decided.size() - 1);
      int count = guard.counts.get(guard.counts.size() - 1);
      boolean known = cause == Cause.WATCHDOG;
      assertEquals(known ? DAY : 12.0 * HOUR, (double) last, 20.0 * MINUTE, cause.name());
      assertEquals(guard.decided, guard.counters);
      assertEquals(known ? 400.0 : 200.0, (double) count, 3.0, cause.name());
      boolean weak = guard.batteries.contains(Sensed.BATTERY_END);
      assertEquals(cause == Cause.LOW_BATTERY, weak, cause.name());
      assertEquals(Sensed.BATTERY_OK, guard.batteries.get(0));
    }
  }

  @Test
  void shouldRestartAgainAndAgain() {
    Recorder guard = new Recorder();
    Timing often = new Timing(6L * HOUR, 12L * HOUR, HOUR, 2000L);
    Run run = run(guard, DAY, List.of(), new Reset(often, Cause.WATCHDOG));
    assertEquals(12, guard.damage().size());
    assertEquals(800e6, tip(run, MINUTE, DAY), 30e6);
  }

  @Test
  void shouldLosePowerInATornSaveAndComeBack() {
    Recorder guard = new Recorder();
    Run run = run(guard, DAY, List.of(), new TornWrite(Timing.at(6L * HOUR), 17, 2L * HOUR));
    assertEquals(List.of("cut 17", "off", "on BROWN_OUT"), guard.damage());
    assertEquals(0.0, tip(run, 6L * HOUR + MINUTE, 8L * HOUR), 1e6);
    assertEquals(16.0 / 24.0 * 800e6, tip(run, 8L * HOUR, DAY), 6e6);
  }

  @Test
  void shouldRepeatAnActThatThePowerCut() {
    Recorder guard =
        new Recorder() {
          @Override
          public int stop(long durationMs) {
            int answer = super.stop(durationMs);
            if (told.stream().filter(call -> call.equals("stop")).count() == 1L) {
              throw new PowerLossException();
            }
            return answer;
          }
        };
    Run run = run(guard, DAY, List.of(new Act.Stop(6L * HOUR, HOUR)));
    assertEquals(List.of("stop", "off", "on BROWN_OUT", "stop"), guard.damage());
    assertEquals(0.0, tip(run, 6L * HOUR + MINUTE, 7L * HOUR), 1e6);
  }

  @Test
  void shouldCloseTheValveWithoutPower() {
    PumpSpec pump = PumpSpec.nominal(Cases.profile(PumpProfile.SUITE_A, true), 18 * ML);
    Case subject =
        Cases.of(
            DAY,
            pump,
            DOSE,
            List.of(),
            new PumpFault.HydraulicOverDelivery(Timing.lasting(6L * HOUR, 12L * HOUR), 5.0),
            new Reset(Timing.lasting(6L * HOUR, 12L * HOUR), Cause.POWER_OFF));
    Run run = Cases.run(subject, new Recorder());
    assertEquals(0.0, tip(run, 6L * HOUR + MINUTE, 12L * HOUR), 1e6);
    assertEquals(0.5 * 800e6, tip(run, 12L * HOUR, DAY), 6e6);
  }

  @Test
  void shouldNotRunAwayWithoutPower() {
    Run run =
        run(
            new Recorder(),
            DAY,
            List.of(),
            new PumpFault.DriverRunaway(Timing.lasting(6L * HOUR, 12L * HOUR), MINUTE),
            new Reset(Timing.lasting(6L * HOUR, 9L * HOUR), Cause.POWER_OFF));
    assertEquals(0.0, tip(run, 6L * HOUR + MINUTE, 9L * HOUR), 1e6);
    assertTrue(tip(run, 9L * HOUR, 12L * HOUR) > 180 * 2e6);
  }

  @Test
  void shouldGiveNothingWhileTheFirmwareDoesNotCall() {
    Recorder guard = new Recorder();
    Run run =
        run(
            guard,
            DAY,
            List.of(new Act.Stop(7L * HOUR, HOUR)),
            new TimeFault.MissedCalls(Timing.lasting(6L * HOUR, 9L * HOUR)));
    assertEquals(0.0, tip(run, 6L * HOUR + MINUTE, 9L * HOUR), 1e6);
    assertTrue(guard.decided.stream().noneMatch(at -> at > 6L * HOUR && at < 9L * HOUR));
    assertEquals(List.of("stop"), guard.damage());
  }

  @Test
  void shouldCallLate() {
    Recorder late = new Recorder();
    run(late, DAY, List.of(), new TimeFault.LateCalls(Timing.from(0L), 10L * MINUTE));
    Recorder punctual = new Recorder();
    run(punctual, DAY, List.of());
    long longest = 0L;
    for (int i = 1; i < late.decided.size(); i++) {
      longest = Math.max(longest, late.decided.get(i) - late.decided.get(i - 1));
    }
    assertTrue(longest > 9L * MINUTE && longest <= 20L * MINUTE, "longest " + longest);
    assertTrue(late.decided.size() < punctual.decided.size());
  }

  @Test
  void shouldReadTheCountersUnevenly() {
    Recorder guard = new Recorder();
    run(guard, DAY, List.of(), new TimeFault.UnevenCounters(Timing.from(HOUR), 5000L));
    int apart = 0;
    for (int i = 0; i < guard.decided.size(); i++) {
      long by = Math.abs(guard.decided.get(i) - guard.counters.get(i));
      assertTrue(by <= 5000L && (by == 0L || guard.decided.get(i) > HOUR - 6000L));
      apart += by > 0L ? 1 : 0;
    }
    assertTrue(apart > guard.decided.size() / 2);
  }

  @Test
  void shouldMoveBothCountersAlike() {
    Recorder guard = new Recorder();
    Timing span = Timing.lasting(6L * HOUR, 12L * HOUR);
    run(guard, DAY, List.of(), new TimeFault.BothCounters(span, 0.5, -HOUR));
    assertEquals(guard.decided, guard.counters);
    long last = guard.decided.get(guard.decided.size() - 1);
    assertEquals(DAY - 4.0 * HOUR, (double) last, 20.0 * MINUTE);
  }

  @Test
  void shouldRestartAGuardThatLostItsState() {
    Recorder guard =
        new Recorder() {
          @Override
          public void decide(Sensed sensed, Answer answer) {
            super.decide(sensed, answer);
            boolean lost = decided.size() == 50;
            answer.rule = lost ? RuleKind.STATE_LOST.id() : answer.rule;
          }
        };
    run(guard, DAY, List.of());
    assertEquals(List.of("off", "on WATCHDOG"), guard.damage());
  }

  @Test
  void shouldHearTheKernelsRestartsOnceEach() {
    Timing often = new Timing(6L * HOUR, 12L * HOUR, 2L * HOUR, 1000L);
    Run run = kernel(DAY, List.of(), new Reset(often, Cause.BROWN_OUT));
    assertEquals(3L, heard(run, AlarmKind.DEVICE_RESET));
    assertEquals(1L, heard(run, AlarmKind.TIME_LOST), "lost once, until somebody programs");
    assertEquals(0L, heard(run, AlarmKind.STATE_LOST));
  }

  @Test
  void shouldHearALossOfTheKernelsStateEachTime() {
    Run run =
        kernel(
            DAY,
            List.of(),
            new BitFlipImage(Timing.at(6L * HOUR), 0.01),
            new BitFlipImage(Timing.at(6L * HOUR), 0.48),
            new Reset(Timing.lasting(6L * HOUR, 6L * HOUR + 1000L), Cause.WATCHDOG),
            new BitFlipImage(Timing.at(12L * HOUR), 0.01),
            new BitFlipImage(Timing.at(12L * HOUR), 0.48),
            new Reset(Timing.lasting(12L * HOUR, 12L * HOUR + 1000L), Cause.WATCHDOG));
    assertEquals(2L, heard(run, AlarmKind.STATE_LOST));
    assertEquals(0.0, tip(run, 7L * HOUR, DAY), 1e6);
  }

  @Test
  void shouldMendTheKernelsFlippedStateAndGoOn() {
    Run run = kernel(DAY, List.of(), new BitFlipLive(Timing.at(6L * HOUR), 0.37));
    assertEquals(1L, heard(run, AlarmKind.STATE_RESTORED));
    assertEquals(800e6, tip(run, MINUTE, DAY), 34e6, "up to 16 strokes count as given");
  }
}
