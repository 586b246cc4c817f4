package doseguard.engine.fault;

import java.util.ArrayList;
import java.util.List;

/**
 * Which faults hold now, and what they come to together. Asked at edges only, never in the hot
 * path.
 */
public final class ActiveFaults {
  private final Fault[] faults;
  private final boolean[] spent;
  private long nowMs = -1L;
  private long nextEdgeMs;

  /**
   * Takes the faults of a case; none holds before the first {@link #update}.
   *
   * @param faults in any order
   */
  public ActiveFaults(List<Fault> faults) {
    this.faults = faults.toArray(new Fault[0]);
    this.spent = new boolean[this.faults.length];
  }

  /**
   * Moves to a moment.
   *
   * @param atMs ms since the case began
   */
  public void update(long atMs) {
    nowMs = atMs;
    nextEdgeMs = Long.MAX_VALUE;
    for (Fault fault : faults) {
      nextEdgeMs = Math.min(nextEdgeMs, fault.nextChangeAfter(atMs));
    }
  }

  /**
   * The moment it is.
   *
   * @return ms since the case began, that of the last {@link #update}
   */
  public long nowMs() {
    return nowMs;
  }

  /**
   * When something about a fault next changes.
   *
   * @return ms since the case began, {@link Long#MAX_VALUE} when nothing changes any more
   */
  public long nextEdgeMs() {
    return nextEdgeMs;
  }

  /**
   * Number of faults.
   *
   * @return 0 or more
   */
  public int count() {
    return faults.length;
  }

  /**
   * One fault.
   *
   * @param index below {@link #count}
   * @return the fault
   */
  public Fault fault(int index) {
    return faults[index];
  }

  /**
   * Whether a fault holds now.
   *
   * @param fault one of the faults
   * @return true while it acts
   */
  public boolean holds(Fault fault) {
    return fault.acts().holdsAt(nowMs);
  }

  /**
   * Whether a fault begins to hold now, at its onset or with a period.
   *
   * @param fault one of the faults
   * @return true at that very moment
   */
  public boolean begins(Fault fault) {
    return fault.acts().beginsAt(nowMs);
  }

  /**
   * The faults of a family or group that hold now.
   *
   * @param <F> the family
   * @param family its type
   * @return in the order of the case
   */
  public <F extends Fault> List<F> holding(Class<F> family) {
    List<F> holding = new ArrayList<>();
    for (Fault fault : faults) {
      if (family.isInstance(fault) && holds(fault)) {
        holding.add(family.cast(fault));
      }
    }
    return holding;
  }

  /**
   * Whether some fault of a family or group holds now.
   *
   * @param family the family's type
   * @return true when one does
   */
  public boolean any(Class<? extends Fault> family) {
    return !holding(family).isEmpty();
  }

  /**
   * Whether the rotor does not move when driven.
   *
   * @return true when something holds it
   */
  public boolean stalled() {
    return any(PumpFault.MotorStall.class) || any(EnvironmentFault.MriStall.class);
  }

  /**
   * Share of a driven stroke that the rotor turns.
   *
   * @return 1 for a sound one
   */
  public double turnedShare() {
    double turned = 1.0;
    for (PumpFault.RotorSlip slip : holding(PumpFault.RotorSlip.class)) {
      turned *= slip.turned();
    }
    return turned;
  }

  /**
   * Pressure at which the rollers slip because of a fault.
   *
   * @return Pa, infinite for sound ones
   */
  public double slipPa() {
    double slips = Double.POSITIVE_INFINITY;
    for (PumpFault.RotorSlip slip : holding(PumpFault.RotorSlip.class)) {
      slips = Math.min(slips, slip.slipPa());
    }
    return slips;
  }

  /**
   * What leaks from the reservoir into the pocket.
   *
   * @return nL/h
   */
  public double reservoirLeakNlPerHour() {
    double flow = 0.0;
    for (PumpFault.ReservoirLeak leak : holding(PumpFault.ReservoirLeak.class)) {
      flow += leak.nlPerHour();
    }
    return flow;
  }

  /**
   * What passes the rotor besides its strokes.
   *
   * @return as a fraction of the mean prescribed flow, 0 for nothing, infinite for free flow
   */
  public double hydraulicFraction() {
    double fraction = 0.0;
    for (PumpFault.HydraulicOverDelivery over : holding(PumpFault.HydraulicOverDelivery.class)) {
      fraction += over.fraction();
    }
    return fraction;
  }

  /**
   * How much more than prescribed the controller asks for.
   *
   * @return factor, 1 for a sound one
   */
  public double excessFactor() {
    double factor = 1.0;
    for (PumpFault.CommandExcess excess : holding(PumpFault.CommandExcess.class)) {
      factor *= excess.factor();
    }
    return factor;
  }

  /**
   * Whether the pump is in telemetry mode for no good reason.
   *
   * @return true when it is
   */
  public boolean inTelemetry() {
    return any(EnvironmentFault.EmiTelemetry.class);
  }

  /**
   * Whether the controller asks for nothing.
   *
   * @return true while a mode silences it
   */
  public boolean pauses() {
    for (EnvironmentFault.EmiTelemetry mode : holding(EnvironmentFault.EmiTelemetry.class)) {
      if (mode.pauses()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Time between two ungranted strokes.
   *
   * @return ms, 0 when the driver is sound
   */
  public long runawayIntervalMs() {
    List<PumpFault.DriverRunaway> runaways = holding(PumpFault.DriverRunaway.class);
    return runaways.isEmpty() ? 0L : runaways.get(0).intervalMs();
  }

  /**
   * Where the valve is.
   *
   * @param commandedOpen where it was told to be
   * @return open
   */
  public boolean valveOpen(boolean commandedOpen) {
    List<PumpFault.ValveStuck> stuck = holding(PumpFault.ValveStuck.class);
    return stuck.isEmpty() ? commandedOpen : !stuck.get(0).closed();
  }

  /**
   * How much the ambient pressure differs from the ordinary.
   *
   * @param atMs when, ms since the case began
   * @return Pa
   */
  public double ambientChangePa(long atMs) {
    double change = 0.0;
    for (Fault fault : faults) {
      if (fault instanceof EnvironmentFault.Altitude altitude) {
        change += altitude.changePa(atMs);
      }
    }
    return change;
  }

  /**
   * The CSF pressure that a posture of the case's series brings.
   *
   * @param csfPa what it brings ordinarily, Pa
   * @param leastPa lowest of the series, Pa
   * @param mostPa highest of the series, Pa
   * @return Pa
   */
  public double posturePa(double csfPa, double leastPa, double mostPa) {
    List<EnvironmentFault.Posture> extremes = holding(EnvironmentFault.Posture.class);
    if (extremes.isEmpty()) {
      return csfPa;
    }
    double most = mostPa;
    for (EnvironmentFault.Posture extreme : extremes) {
      most = Math.max(most, extreme.mostPa());
    }
    return leastPa + (csfPa - leastPa) * (most - leastPa) / (mostPa - leastPa);
  }

  /**
   * True over declared concentration of what is filled now.
   *
   * @return factor, 1 when right
   */
  public double concentrationFactor() {
    double factor = 1.0;
    for (RefillFault.WrongConcentration wrong : holding(RefillFault.WrongConcentration.class)) {
      factor *= wrong.factor();
    }
    return factor;
  }

  /**
   * The slip that the next programming suffers; each fault makes one.
   *
   * @return the slip, null for none
   */
  public ProgramFault.Slip takeSlip() {
    for (int i = 0; i < faults.length; i++) {
      if (faults[i] instanceof ProgramFault.ProgrammingError error && !spent[i] && holds(error)) {
        spent[i] = true;
        return error.error();
      }
    }
    return null;
  }
}
