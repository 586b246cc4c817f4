package doseguard.engine.oracle;

import doseguard.engine.fault.CatheterFault;
import doseguard.engine.fault.EnvironmentFault;
import doseguard.engine.fault.Fault;
import doseguard.engine.fault.MemoryFault;
import doseguard.engine.fault.ProgramFault;
import doseguard.engine.fault.PumpFault;
import doseguard.engine.fault.RefillFault;
import doseguard.engine.fault.SensorFault;
import doseguard.engine.fault.SensorFault.Mode;
import doseguard.engine.fault.TimeFault;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Which row of {@link AdmissibleAlarms} a fault of a given severity belongs to. */
public final class FaultRows {

  /** Resistance factor from which a kink damps the pulse (80 % of the lumen over 5 mm is 1.12). */
  static final double DAMPING = 1.5;

  /**
   * Resistance factor from which a stroke at the highest flow (one per 3.6 s, RC up to 0.36 s) may
   * not have dissipated by half when the next one comes.
   */
  static final double BLOCKING = 10;

  /**
   * Resistance of a hole over the catheter's from which the pulse keeps over 90 % of its height.
   */
  static final double GROSS_LEAK = 5;

  /** Share of the pulse's amplitude above which its loss is within the noise of a few sessions. */
  static final double PULSE_KEPT = 0.9;

  /**
   * Pressure that rollers hold without a loss of 1 % at the highest ordinary pressure of the line,
   * Pa: 4 kPa of posture and a stroke of 2 uL at 0.3 uL/kPa are 10.7 kPa, and (10.7 / 34)^4 is 1 %.
   */
  static final double HOLDING_PA = 34_000;

  /**
   * Volume of a bubble that doubles the compliance of the line, nL (physics.md 1.4: 0.3 uL/kPa at
   * 100 kPa); the noise of the level is three times as much.
   */
  static final double BUBBLE_NL = 30_000;

  private static final Map<Class<? extends Fault>, Function<Fault, AdmissibleAlarms>> ROWS =
      Map.ofEntries(
          row(CatheterFault.Kink.class, FaultRows::kink),
          row(CatheterFault.Disconnect.class, f -> AdmissibleAlarms.DISCONNECT),
          row(CatheterFault.Leak.class, FaultRows::leak),
          row(CatheterFault.TipMigration.class, FaultRows::tip),
          row(CatheterFault.TipOcclusion.class, f -> AdmissibleAlarms.TIP_CLOSING),
          row(CatheterFault.Microfracture.class, FaultRows::crack),
          row(PumpFault.RotorSlip.class, FaultRows::rotor),
          row(PumpFault.AirInReservoir.class, FaultRows::air),
          row(PumpFault.DumpAfterRefill.class, f -> AdmissibleAlarms.DUMP),
          row(PumpFault.ReservoirLeak.class, f -> AdmissibleAlarms.RESERVOIR_LEAK),
          row(RefillFault.ShortFill.class, f -> AdmissibleAlarms.FILLED_TOO_LITTLE),
          row(RefillFault.PocketFill.class, f -> AdmissibleAlarms.FILLED_TOO_LITTLE),
          row(RefillFault.Overfill.class, f -> AdmissibleAlarms.FILLED_TOO_MUCH),
          row(
              RefillFault.ConcentrationNotUpdated.class,
              f -> AdmissibleAlarms.STRENGTH_NOT_ENTERED),
          row(RefillFault.VolumeNotReset.class, f -> AdmissibleAlarms.VOLUME_NOT_RESET),
          row(RefillFault.RefillAbandoned.class, f -> AdmissibleAlarms.REFILL_LEFT),
          row(EnvironmentFault.EmiTelemetry.class, f -> AdmissibleAlarms.TELEMETRY_MODE),
          row(EnvironmentFault.Posture.class, f -> AdmissibleAlarms.POSTURE),
          row(EnvironmentFault.Altitude.class, f -> AdmissibleAlarms.AMBIENT),
          row(PumpFault.MotorStall.class, f -> AdmissibleAlarms.MOTOR_STALL),
          row(PumpFault.CommandExcess.class, f -> AdmissibleAlarms.COMMAND_EXCESS),
          row(PumpFault.DriverRunaway.class, f -> AdmissibleAlarms.DRIVER_RUNAWAY),
          row(PumpFault.HydraulicOverDelivery.class, FaultRows::hydraulic),
          row(PumpFault.ValveStuck.class, FaultRows::valve),
          row(RefillFault.MissedRefill.class, f -> AdmissibleAlarms.MISSED_REFILL),
          row(RefillFault.WrongConcentration.class, FaultRows::concentration),
          row(RefillFault.BridgeOmitted.class, f -> AdmissibleAlarms.BRIDGE_OMITTED),
          row(ProgramFault.ProgrammingError.class, FaultRows::slip),
          row(ProgramFault.SessionAbandoned.class, f -> AdmissibleAlarms.SESSION_ABANDONED),
          row(ProgramFault.FrameReplayed.class, f -> AdmissibleAlarms.PROGRAM_REFUSED),
          row(ProgramFault.ProposalLeft.class, f -> AdmissibleAlarms.PROPOSAL_LEFT),
          row(ProgramFault.StopForgotten.class, f -> AdmissibleAlarms.SESSION_ABANDONED),
          row(ProgramFault.ModeForgotten.class, f -> AdmissibleAlarms.MODE_FORGOTTEN),
          row(MemoryFault.BitFlipLive.class, f -> AdmissibleAlarms.BIT_FLIPPED),
          row(MemoryFault.BitFlipImage.class, f -> AdmissibleAlarms.BIT_FLIPPED),
          row(MemoryFault.TornWrite.class, f -> AdmissibleAlarms.POWER_LOST),
          row(MemoryFault.Reset.class, FaultRows::reset),
          row(TimeFault.BothCounters.class, f -> AdmissibleAlarms.TIME_BASE_WRONG),
          row(TimeFault.UnevenCounters.class, f -> AdmissibleAlarms.CLOCK_WRONG),
          row(TimeFault.MissedCalls.class, f -> AdmissibleAlarms.CALLS_MISSED),
          row(TimeFault.LateCalls.class, f -> AdmissibleAlarms.CALLS_LATE),
          row(SensorFault.Lie.class, FaultRows::sensor),
          row(TimeFault.WrongCounter.class, f -> AdmissibleAlarms.CLOCK_WRONG),
          row(EnvironmentFault.MriStall.class, f -> AdmissibleAlarms.MOTOR_STALL));

  private FaultRows() {}

  /**
   * The row of a fault.
   *
   * @param fault the fault, with its severity
   * @return its row
   */
  public static AdmissibleAlarms of(Fault fault) {
    Function<Fault, AdmissibleAlarms> row = ROWS.get(fault.getClass());
    return Objects.requireNonNull(row, fault.family()).apply(fault);
  }

  private static <F extends Fault>
      Map.Entry<Class<? extends Fault>, Function<Fault, AdmissibleAlarms>> row(
          Class<F> family, Function<F, AdmissibleAlarms> choice) {
    return Map.entry(family, fault -> choice.apply(family.cast(fault)));
  }

  private static AdmissibleAlarms kink(CatheterFault.Kink kink) {
    if (kink.resistanceFactor() < DAMPING) {
      return AdmissibleAlarms.KINK_HARMLESS;
    }
    return kink.resistanceFactor() < BLOCKING
        ? AdmissibleAlarms.KINK_DAMPING
        : AdmissibleAlarms.KINK_BLOCKING;
  }

  private static AdmissibleAlarms tip(CatheterFault.TipMigration tip) {
    boolean seen = tip.amplitude() < PULSE_KEPT;
    if (tip.tissueShare() > 0) {
      return seen ? AdmissibleAlarms.TIP_ASTRAY : AdmissibleAlarms.TIP_ASTRAY_UNSEEN;
    }
    return seen ? AdmissibleAlarms.TIP_SHIFTED : AdmissibleAlarms.TIP_HARMLESS;
  }

  private static AdmissibleAlarms crack(CatheterFault.Microfracture crack) {
    if (crack.opensAbovePa() > 0) {
      return AdmissibleAlarms.CRACK_UNDER_PRESSURE;
    }
    return crack.resistanceRatio() < GROSS_LEAK
        ? AdmissibleAlarms.LEAK_GROSS
        : AdmissibleAlarms.LEAK_SLOW;
  }

  private static AdmissibleAlarms rotor(PumpFault.RotorSlip slip) {
    if (slip.turned() < 1) {
      return AdmissibleAlarms.ROTOR_TURNS_LESS;
    }
    return slip.slipPa() < HOLDING_PA
        ? AdmissibleAlarms.ROLLERS_SLIP
        : AdmissibleAlarms.ROLLERS_HOLD;
  }

  private static AdmissibleAlarms hydraulic(PumpFault.HydraulicOverDelivery over) {
    return Double.isInfinite(over.fraction())
        ? AdmissibleAlarms.FREE_FLOW
        : AdmissibleAlarms.HYDRAULIC_OVER_DELIVERY;
  }

  private static AdmissibleAlarms air(PumpFault.AirInReservoir air) {
    return air.bubbleNl() < BUBBLE_NL ? AdmissibleAlarms.AIR_LITTLE : AdmissibleAlarms.AIR;
  }

  private static AdmissibleAlarms leak(CatheterFault.Leak leak) {
    return leak.resistanceRatio() < GROSS_LEAK
        ? AdmissibleAlarms.LEAK_GROSS
        : AdmissibleAlarms.LEAK_SLOW;
  }

  private static AdmissibleAlarms valve(PumpFault.ValveStuck valve) {
    return valve.closed() ? AdmissibleAlarms.VALVE_STUCK_CLOSED : AdmissibleAlarms.VALVE_STUCK_OPEN;
  }

  private static AdmissibleAlarms concentration(RefillFault.WrongConcentration wrong) {
    return wrong.factor() > 1
        ? AdmissibleAlarms.CONCENTRATION_TOO_HIGH
        : AdmissibleAlarms.CONCENTRATION_TOO_LOW;
  }

  private static AdmissibleAlarms slip(ProgramFault.ProgrammingError error) {
    return switch (error.error()) {
      case FACTOR_TEN, MG_FOR_MCG, MINUTES_FOR_HOURS, TITRATION_TOO_LARGE, TITRATION_TOO_SOON ->
          AdmissibleAlarms.PROGRAM_TOO_HIGH;
      case PER_HOUR_FOR_PER_DAY, WRONG_PATIENT, PRIME_OVERSIZED, BOLUS_REPEATED, TWO_CLINICIANS ->
          AdmissibleAlarms.PROGRAM_TOO_HIGH;
      case STALE_FRAME, CORRUPTED_FRAME, ML_FOR_UL, REORDERED_FRAMES ->
          AdmissibleAlarms.PROGRAM_REFUSED;
      case TITRATION_SKIPPED -> AdmissibleAlarms.PROGRAM_OMITTED;
    };
  }

  private static AdmissibleAlarms reset(MemoryFault.Reset reset) {
    return switch (reset.cause()) {
      case POWER_OFF, BROWN_OUT -> AdmissibleAlarms.POWER_LOST;
      case LOW_BATTERY -> AdmissibleAlarms.BATTERY_WEAK;
      case WATCHDOG -> AdmissibleAlarms.WATCHDOG_RESET;
    };
  }

  private static AdmissibleAlarms sensor(SensorFault.Lie lie) {
    if (lie.mode() == Mode.OFF) {
      return AdmissibleAlarms.SENSOR_LOST;
    }
    return switch (lie.sensor()) {
      case ENCODER -> encoder(lie.mode());
      case LEVEL -> AdmissibleAlarms.LEVEL_WRONG;
      case PRESSURE -> pressure(lie.mode());
      case PULSATILITY -> pulsatility(lie.mode());
      case CONCENTRATION -> AdmissibleAlarms.CONCENTRATION_WRONG;
    };
  }

  private static AdmissibleAlarms encoder(Mode mode) {
    return switch (mode) {
      case STUCK -> AdmissibleAlarms.ENCODER_STUCK;
      case MISSED -> AdmissibleAlarms.ENCODER_MISSES;
      default -> AdmissibleAlarms.ENCODER_WRONG;
    };
  }

  private static AdmissibleAlarms pressure(Mode mode) {
    return switch (mode) {
      case STUCK -> AdmissibleAlarms.PRESSURE_STUCK;
      case GARBAGE, OUTLANDISH, GAIN -> AdmissibleAlarms.PRESSURE_DISTORTED;
      default -> AdmissibleAlarms.PRESSURE_SHIFTED;
    };
  }

  private static AdmissibleAlarms pulsatility(Mode mode) {
    return mode == Mode.STUCK || mode == Mode.DELAYED
        ? AdmissibleAlarms.PULSATILITY_OLD
        : AdmissibleAlarms.PULSATILITY_WRONG;
  }
}
