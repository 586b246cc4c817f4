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
      nextEdgeMs = Math.min(nextEdgeMs, fault.acts().nextEdgeAfter(atMs));
    }
  }

  /**
   * When a fault next begins, ends, or comes or goes.
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
   * Factor on the resistance of the distal half.
   *
   * @return at least 1, infinite for a complete kink
   */
  public double kinkFactor() {
    double factor = 1.0;
    for (CatheterFault.Kink kink : holding(CatheterFault.Kink.class)) {
      factor *= kink.resistanceFactor();
    }
    return factor;
  }

  /**
   * Resistance of all holes over that of the catheter.
   *
   * @return above 0, infinite without a hole
   */
  public double holeRatio() {
    double conductance = 0.0;
    for (CatheterFault.Leak leak : holding(CatheterFault.Leak.class)) {
      conductance += 1.0 / leak.resistanceRatio();
    }
    return 1.0 / conductance;
  }

  /**
   * Whether the catheter is off.
   *
   * @return true when it is
   */
  public boolean disconnected() {
    return any(CatheterFault.Disconnect.class);
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
   * What passes the rotor besides its strokes.
   *
   * @return as a fraction of the mean prescribed flow, 0 for nothing
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
