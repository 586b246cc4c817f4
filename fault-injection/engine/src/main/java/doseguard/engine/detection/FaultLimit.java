package doseguard.engine.detection;

import doseguard.engine.fault.CatheterFault;
import doseguard.engine.fault.EnvironmentFault;
import doseguard.engine.fault.Fault;
import doseguard.engine.fault.PumpFault;
import doseguard.engine.fault.RefillFault;
import doseguard.engine.fault.SensorFault;
import java.util.Optional;

/** Which limit of {@link PhysicalLimit} holds for which fault. */
final class FaultLimit {
  private static final double HOURS = 24.0;

  /** Free flow through a bare catheter, nL/d: 0.083 mL/s at 30 kPa (physics.md 1.3). */
  private static final double FREE_FLOW_NL_PER_DAY = 0.083e6 * 86_400.0;

  private FaultLimit() {}

  static Optional<Reference> of(Fault fault, Conditions c) {
    if (fault instanceof CatheterFault catheter) {
      return Optional.of(catheter(catheter, c));
    }
    if (fault instanceof PumpFault pump) {
      return Optional.ofNullable(pump(pump, c));
    }
    if (fault instanceof RefillFault refill) {
      return Optional.ofNullable(refill(refill, c));
    }
    if (fault instanceof SensorFault.Lie lie) {
      return Optional.ofNullable(sensor(lie, c));
    }
    return fault instanceof EnvironmentFault.MriStall
        ? Optional.of(PhysicalLimit.stall(c))
        : Optional.empty();
  }

  private static Reference catheter(CatheterFault fault, Conditions c) {
    if (fault instanceof CatheterFault.Kink kink) {
      return Double.isInfinite(kink.resistanceFactor())
          ? PhysicalLimit.blocked(c)
          : PhysicalLimit.damped(kink.resistanceFactor(), Double.POSITIVE_INFINITY, c);
    }
    if (fault instanceof CatheterFault.Leak leak) {
      return PhysicalLimit.damped(1.0, leak.resistanceRatio(), c);
    }
    if (fault instanceof CatheterFault.Microfracture crack) {
      return PhysicalLimit.damped(1.0, crack.resistanceRatio(), c);
    }
    if (fault instanceof CatheterFault.TipMigration moved) {
      return PhysicalLimit.pulse(moved.amplitude(), c);
    }
    if (fault instanceof CatheterFault.TipOcclusion grows) {
      Reference closed = PhysicalLimit.blocked(c);
      return closed.detectable()
          ? Reference.after(
              (double) grows.growthMs() + closed.delayMs(), closed.how(), closed.source())
          : closed;
    }
    return PhysicalLimit.pulse(0.0, c);
  }

  private static Reference pump(PumpFault fault, Conditions c) {
    if (fault instanceof PumpFault.MotorStall) {
      return PhysicalLimit.stall(c);
    }
    if (fault instanceof PumpFault.CommandExcess) {
      return PhysicalLimit.ungranted(c);
    }
    if (fault instanceof PumpFault.DriverRunaway runs) {
      return Reference.after(
          runs.intervalMs(), "the first stroke that nobody granted", "physics.md 2.2");
    }
    if (fault instanceof PumpFault.HydraulicOverDelivery over) {
      return PhysicalLimit.flow(
          StrictMath.min(over.fraction(), FREE_FLOW_NL_PER_DAY / c.flowNlPerDay()), c);
    }
    if (fault instanceof PumpFault.ReservoirLeak leak) {
      return PhysicalLimit.flow(leak.nlPerHour() * HOURS / c.flowNlPerDay(), c);
    }
    if (fault instanceof PumpFault.DumpAfterRefill dump) {
      return PhysicalLimit.volume(dump.volumeNl(), c);
    }
    return fault instanceof PumpFault.ValveStuck valve && valve.closed()
        ? PhysicalLimit.blocked(c)
        : null;
  }

  private static Reference refill(RefillFault fault, Conditions c) {
    if (fault instanceof RefillFault.WrongConcentration wrong) {
      return PhysicalLimit.concentration(wrong.factor(), c);
    }
    if (fault instanceof RefillFault.ShortFill fill) {
      return PhysicalLimit.volume((1.0 - fill.share()) * c.fillNl(), c);
    }
    if (fault instanceof RefillFault.Overfill fill) {
      return PhysicalLimit.volume(fill.volumeNl(), c);
    }
    return fault instanceof RefillFault.PocketFill ? PhysicalLimit.volume(c.fillNl(), c) : null;
  }

  private static Reference sensor(SensorFault.Lie lie, Conditions c) {
    boolean stuck = lie.mode() == SensorFault.Mode.STUCK;
    boolean drifts = lie.mode() == SensorFault.Mode.DRIFT;
    if (lie.sensor() == SensorFault.Sensor.LEVEL && (stuck || drifts)) {
      return PhysicalLimit.flow(stuck ? -1.0 : lie.amount() / c.flowNlPerDay(), c);
    }
    if (lie.sensor() == SensorFault.Sensor.PRESSURE && stuck) {
      return PhysicalLimit.pulse(0.0, c);
    }
    return lie.sensor() == SensorFault.Sensor.ENCODER && stuck ? PhysicalLimit.stall(c) : null;
  }
}
