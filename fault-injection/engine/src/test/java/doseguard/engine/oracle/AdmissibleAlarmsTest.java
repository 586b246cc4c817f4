package doseguard.engine.oracle;

import static doseguard.engine.oracle.AdmissibleAlarms.CONCENTRATION_TOO_HIGH;
import static doseguard.engine.oracle.AdmissibleAlarms.CONCENTRATION_TOO_LOW;
import static doseguard.engine.oracle.AdmissibleAlarms.CONCENTRATION_WRONG;
import static doseguard.engine.oracle.AdmissibleAlarms.ENCODER_MISSES;
import static doseguard.engine.oracle.AdmissibleAlarms.ENCODER_STUCK;
import static doseguard.engine.oracle.AdmissibleAlarms.ENCODER_WRONG;
import static doseguard.engine.oracle.AdmissibleAlarms.KINK_BLOCKING;
import static doseguard.engine.oracle.AdmissibleAlarms.KINK_DAMPING;
import static doseguard.engine.oracle.AdmissibleAlarms.KINK_HARMLESS;
import static doseguard.engine.oracle.AdmissibleAlarms.LEAK_GROSS;
import static doseguard.engine.oracle.AdmissibleAlarms.LEAK_SLOW;
import static doseguard.engine.oracle.AdmissibleAlarms.LEVEL_WRONG;
import static doseguard.engine.oracle.AdmissibleAlarms.PRESSURE_DISTORTED;
import static doseguard.engine.oracle.AdmissibleAlarms.PRESSURE_SHIFTED;
import static doseguard.engine.oracle.AdmissibleAlarms.PRESSURE_STUCK;
import static doseguard.engine.oracle.AdmissibleAlarms.PROGRAM_OMITTED;
import static doseguard.engine.oracle.AdmissibleAlarms.PROGRAM_REFUSED;
import static doseguard.engine.oracle.AdmissibleAlarms.PROGRAM_TOO_HIGH;
import static doseguard.engine.oracle.AdmissibleAlarms.PULSATILITY_OLD;
import static doseguard.engine.oracle.AdmissibleAlarms.PULSATILITY_WRONG;
import static doseguard.engine.oracle.AdmissibleAlarms.SENSOR_LOST;
import static doseguard.engine.oracle.AdmissibleAlarms.VALVE_STUCK_CLOSED;
import static doseguard.engine.oracle.AdmissibleAlarms.VALVE_STUCK_OPEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.engine.fault.CatheterFault;
import doseguard.engine.fault.EnvironmentFault;
import doseguard.engine.fault.Fault;
import doseguard.engine.fault.MemoryFault;
import doseguard.engine.fault.MemoryFault.Cause;
import doseguard.engine.fault.Postures;
import doseguard.engine.fault.ProgramFault;
import doseguard.engine.fault.ProgramFault.Slip;
import doseguard.engine.fault.PumpFault;
import doseguard.engine.fault.RefillFault;
import doseguard.engine.fault.RefillFault.Left;
import doseguard.engine.fault.SensorFault;
import doseguard.engine.fault.SensorFault.Mode;
import doseguard.engine.fault.SensorFault.Sensor;
import doseguard.engine.fault.TimeFault;
import doseguard.engine.fault.Timing;
import doseguard.engine.port.AlarmKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The table covers every fault at every severity, and nothing in it is idle. */
class AdmissibleAlarmsTest {
  private static final Timing SPAN = Timing.lasting(0, 1);
  private static final long DAY = 86_400_000L;

  private static Fault kink(double factor) {
    return new CatheterFault.Kink(Timing.lasting(0, 1), factor);
  }

  /** Every family at every severity that has a row of its own. */
  private static List<Fault> everyFault() {
    List<Fault> faults =
        new ArrayList<>(
            List.of(
                kink(1.12),
                kink(5),
                kink(Double.POSITIVE_INFINITY),
                new CatheterFault.Disconnect(Timing.lasting(0, 1)),
                new CatheterFault.Leak(Timing.lasting(0, 1), 480),
                new CatheterFault.Leak(Timing.lasting(0, 1), 1),
                new PumpFault.MotorStall(Timing.lasting(0, 1)),
                new PumpFault.CommandExcess(Timing.lasting(0, 1), 2),
                new PumpFault.DriverRunaway(Timing.lasting(0, 1), 1000),
                new PumpFault.HydraulicOverDelivery(Timing.lasting(0, 1), 0.5),
                new PumpFault.ValveStuck(Timing.lasting(0, 1), true),
                new PumpFault.ValveStuck(Timing.lasting(0, 1), false),
                new RefillFault.MissedRefill(Timing.lasting(0, 1)),
                new RefillFault.WrongConcentration(Timing.lasting(0, 1), 2),
                new RefillFault.WrongConcentration(Timing.lasting(0, 1), 0.5),
                new RefillFault.BridgeOmitted(Timing.lasting(0, 1)),
                new ProgramFault.SessionAbandoned(Timing.at(0)),
                new TimeFault.WrongCounter(Timing.lasting(0, 1), false, 0, 0),
                new EnvironmentFault.MriStall(SPAN, 0),
                new CatheterFault.TipMigration(SPAN, 0.3, 1),
                new CatheterFault.TipMigration(SPAN, 0.9, 1),
                new CatheterFault.TipMigration(SPAN, 0.3, 0),
                new CatheterFault.TipMigration(SPAN, 0.9, 0),
                new CatheterFault.TipOcclusion(SPAN, DAY),
                new CatheterFault.Microfracture(SPAN, 1, 0, Postures.ALL),
                new CatheterFault.Microfracture(SPAN, 1, 1000, Postures.ALL),
                new PumpFault.RotorSlip(SPAN, 0.9, Double.POSITIVE_INFINITY),
                new PumpFault.RotorSlip(SPAN, 1, 6000),
                new PumpFault.RotorSlip(SPAN, 1, 60_000),
                new PumpFault.HydraulicOverDelivery(SPAN, Double.POSITIVE_INFINITY),
                new PumpFault.AirInReservoir(SPAN, 50_000, 1),
                new PumpFault.AirInReservoir(SPAN, 10_000, 1),
                new PumpFault.DumpAfterRefill(SPAN, 1_000_000),
                new PumpFault.ReservoirLeak(SPAN, 1000),
                new RefillFault.ShortFill(SPAN, 0.5),
                new RefillFault.PocketFill(SPAN, false),
                new RefillFault.Overfill(SPAN, 1_000_000, 0),
                new RefillFault.ConcentrationNotUpdated(SPAN),
                new RefillFault.VolumeNotReset(SPAN),
                new RefillFault.RefillAbandoned(SPAN, Left.EMPTIED),
                new EnvironmentFault.EmiTelemetry(SPAN, true),
                new EnvironmentFault.Posture(SPAN, 9000),
                new EnvironmentFault.Altitude(SPAN, -25_000, 1_800_000),
                new ProgramFault.FrameReplayed(Timing.at(0)),
                new ProgramFault.ProposalLeft(Timing.at(0)),
                new ProgramFault.StopForgotten(Timing.at(0), 1),
                new ProgramFault.ModeForgotten(Timing.lasting(0, 1)),
                new MemoryFault.BitFlipLive(Timing.at(0), 0),
                new MemoryFault.BitFlipImage(Timing.at(0), 0),
                new MemoryFault.TornWrite(Timing.at(0), 0, 1),
                new TimeFault.BothCounters(Timing.lasting(0, 1), 0, 0),
                new TimeFault.UnevenCounters(Timing.lasting(0, 1), 1),
                new TimeFault.MissedCalls(Timing.lasting(0, 1)),
                new TimeFault.LateCalls(Timing.lasting(0, 1), 1)));
    for (Cause cause : Cause.values()) {
      faults.add(new MemoryFault.Reset(Timing.lasting(0, 1), cause));
    }
    for (Slip slip : Slip.values()) {
      faults.add(new ProgramFault.ProgrammingError(Timing.lasting(0, 1), slip));
    }
    for (Sensor sensor : Sensor.values()) {
      for (Mode mode : Mode.values()) {
        if (mode.fits(sensor)) {
          faults.add(new SensorFault.Lie(Timing.lasting(0, 1), sensor, mode, 0));
        }
      }
    }
    return faults;
  }

  @Test
  void shouldHaveARowForEveryPermittedFault() {
    Set<Class<?>> seen = new HashSet<>();
    for (Fault fault : everyFault()) {
      FaultRows.of(fault);
      seen.add(fault.getClass());
    }
    Set<Class<?>> families = new HashSet<>();
    for (Class<?> group : Fault.class.getPermittedSubclasses()) {
      families.addAll(Set.of(group.getPermittedSubclasses()));
    }
    assertEquals(families, seen);
    assertEquals(44, seen.size());
  }

  @Test
  void shouldUseEveryRow() {
    Set<AdmissibleAlarms> used = EnumSet.noneOf(AdmissibleAlarms.class);
    everyFault().forEach(fault -> used.add(FaultRows.of(fault)));
    assertEquals(EnumSet.allOf(AdmissibleAlarms.class), used);
  }

  @Test
  void shouldGiveAReasonForEveryRowAndExplainNoAdvisory() {
    for (AdmissibleAlarms row : AdmissibleAlarms.values()) {
      assertTrue(row.reason().length() > 20, row.name());
      for (AlarmKind kind : AlarmKind.values()) {
        assertFalse(kind.advisory() && row.admits(kind), row + " " + kind);
      }
    }
  }

  @Test
  void shouldExplainEveryDeliveryAlarmSomewhereAndNoneNearlyEverywhere() {
    for (AlarmKind kind : AlarmKind.values()) {
      int rows = 0;
      for (AdmissibleAlarms row : AdmissibleAlarms.values()) {
        rows += row.admits(kind) ? 1 : 0;
      }
      assertEquals(!kind.advisory(), rows > 0, kind.name());
      assertTrue(rows < AdmissibleAlarms.values().length * 2 / 3, kind.name());
    }
  }

  @Test
  void shouldSortKinksBySeverity() {
    assertEquals(KINK_HARMLESS, FaultRows.of(kink(1)));
    assertEquals(KINK_HARMLESS, FaultRows.of(kink(Math.nextDown(1.5))));
    assertEquals(KINK_DAMPING, FaultRows.of(kink(1.5)));
    assertEquals(KINK_DAMPING, FaultRows.of(kink(Math.nextDown(10.0))));
    assertEquals(KINK_BLOCKING, FaultRows.of(kink(10)));
    assertFalse(KINK_DAMPING.delivery());
    assertTrue(KINK_BLOCKING.delivery());
    assertTrue(KINK_BLOCKING.admits(AlarmKind.OCCLUSION));
    assertFalse(KINK_DAMPING.admits(AlarmKind.OCCLUSION));
    assertTrue(KINK_DAMPING.admits(AlarmKind.PULSATILITY_LOST));
    assertFalse(KINK_HARMLESS.admits(AlarmKind.PULSATILITY_LOST));
  }

  @Test
  void shouldSortLeaksValvesAndFills() {
    assertEquals(LEAK_SLOW, FaultRows.of(new CatheterFault.Leak(Timing.lasting(0, 1), 5)));
    assertEquals(
        LEAK_GROSS, FaultRows.of(new CatheterFault.Leak(Timing.lasting(0, 1), Math.nextDown(5.0))));
    assertEquals(
        VALVE_STUCK_CLOSED, FaultRows.of(new PumpFault.ValveStuck(Timing.lasting(0, 1), true)));
    assertEquals(
        VALVE_STUCK_OPEN, FaultRows.of(new PumpFault.ValveStuck(Timing.lasting(0, 1), false)));
    assertEquals(
        CONCENTRATION_TOO_HIGH,
        FaultRows.of(new RefillFault.WrongConcentration(Timing.lasting(0, 1), Math.nextUp(1.0))));
    assertEquals(
        CONCENTRATION_TOO_LOW,
        FaultRows.of(new RefillFault.WrongConcentration(Timing.lasting(0, 1), 1)));
  }

  @Test
  void shouldSortSlips() {
    Set<Slip> refused =
        EnumSet.of(Slip.STALE_FRAME, Slip.CORRUPTED_FRAME, Slip.ML_FOR_UL, Slip.REORDERED_FRAMES);
    for (Slip slip : Slip.values()) {
      AdmissibleAlarms sent = refused.contains(slip) ? PROGRAM_REFUSED : PROGRAM_TOO_HIGH;
      assertEquals(
          slip == Slip.TITRATION_SKIPPED ? PROGRAM_OMITTED : sent,
          FaultRows.of(new ProgramFault.ProgrammingError(Timing.lasting(0, 1), slip)));
    }
  }

  @Test
  void shouldSortWhatHappensToTheGuardItself() {
    for (Cause cause : Cause.values()) {
      AdmissibleAlarms row = FaultRows.of(new MemoryFault.Reset(Timing.at(0), cause));
      assertTrue(row.delivery(), "nothing flows without power");
      assertEquals(cause == Cause.LOW_BATTERY, row.admits(AlarmKind.BATTERY_END));
      assertEquals(cause != Cause.WATCHDOG, row.admits(AlarmKind.TIME_LOST));
    }
    AdmissibleAlarms flip = FaultRows.of(new MemoryFault.BitFlipLive(Timing.at(0), 0));
    assertFalse(flip.delivery(), "a guard that stops for a flipped bit stops falsely");
    assertFalse(flip.admits(AlarmKind.TIME_LOST));
    AdmissibleAlarms one = FaultRows.of(new TimeFault.WrongCounter(Timing.at(0), true, 0, 0));
    AdmissibleAlarms both = FaultRows.of(new TimeFault.BothCounters(Timing.at(0), 0, 0));
    assertFalse(one.delivery());
    assertTrue(both.delivery());
    assertTrue(one.admits(AlarmKind.CLOCK_DISAGREE));
    assertFalse(both.admits(AlarmKind.CLOCK_DISAGREE));
  }

  @Test
  void shouldSortSensorFaults() {
    Map<Mode, AdmissibleAlarms> encoder =
        Map.of(Mode.STUCK, ENCODER_STUCK, Mode.MISSED, ENCODER_MISSES);
    Map<Mode, AdmissibleAlarms> pressure =
        Map.of(
            Mode.STUCK,
            PRESSURE_STUCK,
            Mode.GARBAGE,
            PRESSURE_DISTORTED,
            Mode.OUTLANDISH,
            PRESSURE_DISTORTED,
            Mode.GAIN,
            PRESSURE_DISTORTED);
    Map<Mode, AdmissibleAlarms> pulsatility =
        Map.of(Mode.STUCK, PULSATILITY_OLD, Mode.DELAYED, PULSATILITY_OLD);
    int lies = 0;
    for (Sensor sensor : Sensor.values()) {
      for (Mode mode : Mode.values()) {
        if (!mode.fits(sensor)) {
          continue;
        }
        AdmissibleAlarms otherwise =
            switch (sensor) {
              case ENCODER -> encoder.getOrDefault(mode, ENCODER_WRONG);
              case LEVEL -> LEVEL_WRONG;
              case PRESSURE -> pressure.getOrDefault(mode, PRESSURE_SHIFTED);
              case PULSATILITY -> pulsatility.getOrDefault(mode, PULSATILITY_WRONG);
              case CONCENTRATION -> CONCENTRATION_WRONG;
            };
        AdmissibleAlarms row =
            FaultRows.of(new SensorFault.Lie(Timing.lasting(0, 1), sensor, mode, 0));
        assertEquals(mode == Mode.OFF ? SENSOR_LOST : otherwise, row, sensor + " " + mode);
        assertFalse(row.delivery(), row.name());
        lies++;
      }
    }
    assertEquals(10 + 8 + 8 + 6 + 8, lies);
  }
}
