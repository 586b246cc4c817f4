package doseguard.engine.oracle;

import doseguard.engine.fault.Fault;
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
          row(Fault.CatheterKink.class, FaultRows::kink),
          row(Fault.CatheterDisconnect.class, f -> AdmissibleAlarms.DISCONNECT),
          row(Fault.CatheterLeak.class, FaultRows::leak),
          row(Fault.MotorStall.class, f -> AdmissibleAlarms.MOTOR_STALL),
          row(Fault.CommandExcess.class, f -> AdmissibleAlarms.COMMAND_EXCESS),
          row(Fault.DriverRunaway.class, f -> AdmissibleAlarms.DRIVER_RUNAWAY),
          row(Fault.HydraulicOverDelivery.class, f -> AdmissibleAlarms.HYDRAULIC_OVER_DELIVERY),
          row(Fault.ValveStuck.class, FaultRows::valve),
          row(Fault.MissedRefill.class, f -> AdmissibleAlarms.MISSED_REFILL),
          row(Fault.WrongConcentration.class, FaultRows::concentration),
          row(Fault.BridgeOmitted.class, f -> AdmissibleAlarms.BRIDGE_OMITTED),
          row(Fault.ProgrammingError.class, FaultRows::slip),
          row(Fault.SessionAbandoned.class, f -> AdmissibleAlarms.SESSION_ABANDONED),
          row(Fault.SensorFault.class, FaultRows::sensor),
          row(Fault.ClockFault.class, f -> AdmissibleAlarms.CLOCK_WRONG));

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

  private static AdmissibleAlarms kink(Fault.CatheterKink kink) {
    if (kink.resistanceFactor() < DAMPING) {
      return AdmissibleAlarms.KINK_HARMLESS;
    }
    return kink.resistanceFactor() < BLOCKING
        ? AdmissibleAlarms.KINK_DAMPING
        : AdmissibleAlarms.KINK_BLOCKING;
  }

  private static AdmissibleAlarms leak(Fault.CatheterLeak leak) {
    return leak.resistanceRatio() < GROSS_LEAK
        ? AdmissibleAlarms.LEAK_GROSS
        : AdmissibleAlarms.LEAK_SLOW;
  }

  private static AdmissibleAlarms valve(Fault.ValveStuck valve) {
    return valve.closed() ? AdmissibleAlarms.VALVE_STUCK_CLOSED : AdmissibleAlarms.VALVE_STUCK_OPEN;
  }

  private static AdmissibleAlarms concentration(Fault.WrongConcentration wrong) {
    return wrong.factor() > 1
        ? AdmissibleAlarms.CONCENTRATION_TOO_HIGH
        : AdmissibleAlarms.CONCENTRATION_TOO_LOW;
  }

  private static AdmissibleAlarms slip(Fault.ProgrammingError error) {
    return switch (error.error()) {
      case FACTOR_TEN, MG_FOR_MCG, MINUTES_FOR_HOURS, TITRATION_TOO_LARGE, TITRATION_TOO_SOON ->
          AdmissibleAlarms.PROGRAM_TOO_HIGH;
      case STALE_FRAME, CORRUPTED_FRAME -> AdmissibleAlarms.PROGRAM_REFUSED;
    };
  }

  private static AdmissibleAlarms sensor(Fault.SensorFault fault) {
    boolean stuck = fault.mode() == Fault.Mode.STUCK;
    if (!stuck && fault.mode() != Fault.Mode.DRIFT) {
      return fault.sensor() == Fault.Sensor.ENCODER && fault.mode() == Fault.Mode.PHANTOM
          ? AdmissibleAlarms.ENCODER_WRONG
          : AdmissibleAlarms.SENSOR_LOST;
    }
    return switch (fault.sensor()) {
      case ENCODER -> stuck ? AdmissibleAlarms.ENCODER_STUCK : AdmissibleAlarms.ENCODER_WRONG;
      case LEVEL -> AdmissibleAlarms.LEVEL_WRONG;
      case PRESSURE -> stuck ? AdmissibleAlarms.PRESSURE_STUCK : AdmissibleAlarms.PRESSURE_DRIFT;
      case CONCENTRATION -> AdmissibleAlarms.CONCENTRATION_WRONG;
    };
  }
}
