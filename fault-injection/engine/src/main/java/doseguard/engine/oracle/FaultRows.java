package doseguard.engine.oracle;

import doseguard.engine.fault.CatheterFault;
import doseguard.engine.fault.EnvironmentFault;
import doseguard.engine.fault.Fault;
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
final class FaultRows {

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

  private static final Map<Class<? extends Fault>, Function<Fault, AdmissibleAlarms>> ROWS =
      Map.ofEntries(
          row(CatheterFault.Kink.class, FaultRows::kink),
          row(CatheterFault.Disconnect.class, f -> AdmissibleAlarms.DISCONNECT),
          row(CatheterFault.Leak.class, FaultRows::leak),
          row(PumpFault.MotorStall.class, f -> AdmissibleAlarms.MOTOR_STALL),
          row(PumpFault.CommandExcess.class, f -> AdmissibleAlarms.COMMAND_EXCESS),
          row(PumpFault.DriverRunaway.class, f -> AdmissibleAlarms.DRIVER_RUNAWAY),
          row(PumpFault.HydraulicOverDelivery.class, f -> AdmissibleAlarms.HYDRAULIC_OVER_DELIVERY),
          row(PumpFault.ValveStuck.class, FaultRows::valve),
          row(RefillFault.MissedRefill.class, f -> AdmissibleAlarms.MISSED_REFILL),
          row(RefillFault.WrongConcentration.class, FaultRows::concentration),
          row(RefillFault.BridgeOmitted.class, f -> AdmissibleAlarms.BRIDGE_OMITTED),
          row(ProgramFault.ProgrammingError.class, FaultRows::slip),
          row(ProgramFault.SessionAbandoned.class, f -> AdmissibleAlarms.SESSION_ABANDONED),
          row(SensorFault.Lie.class, FaultRows::sensor),
          row(TimeFault.WrongCounter.class, f -> AdmissibleAlarms.CLOCK_WRONG),
          row(EnvironmentFault.MriStall.class, f -> AdmissibleAlarms.MOTOR_STALL));

  private FaultRows() {}

  static AdmissibleAlarms of(Fault fault) {
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
      case STALE_FRAME, CORRUPTED_FRAME -> AdmissibleAlarms.PROGRAM_REFUSED;
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
