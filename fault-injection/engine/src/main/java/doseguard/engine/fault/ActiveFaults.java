package doseguard.engine.fault;

import doseguard.engine.fault.Fault.CatheterDisconnect;
import doseguard.engine.fault.Fault.CatheterKink;
import doseguard.engine.fault.Fault.CatheterLeak;
import doseguard.engine.fault.Fault.CommandExcess;
import doseguard.engine.fault.Fault.DriverRunaway;
import doseguard.engine.fault.Fault.HydraulicOverDelivery;
import doseguard.engine.fault.Fault.ProgrammingError;
import doseguard.engine.fault.Fault.SessionAbandoned;
import doseguard.engine.fault.Fault.Slip;
import doseguard.engine.fault.Fault.ValveStuck;
import doseguard.engine.fault.Fault.WrongConcentration;
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
      nextEdgeMs = Math.min(nextEdgeMs, edgeAfter(fault, atMs));
    }
  }

  /**
   * When a fault next begins, ends, or opens or closes.
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
   * @return true between onset and end; for an intermittent kink only while it is closed
   */
  public boolean holds(Fault fault) {
    if (nowMs < fault.onsetMs() || nowMs >= fault.endMs()) {
      return false;
    }
    return !(fault instanceof CatheterKink kink)
        || kink.periodMs() <= 0L
        || (nowMs - kink.onsetMs()) % kink.periodMs() < kink.closedMs();
  }

  /**
   * Whether some fault of a family holds now.
   *
   * @param family the family's type
   * @return true when one does
   */
  public boolean any(Class<? extends Fault> family) {
    for (Fault fault : faults) {
      if (family.isInstance(fault) && holds(fault)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Factor on the resistance of the distal half.
   *
   * @return at least 1, infinite for a complete kink
   */
  public double kinkFactor() {
    double factor = 1.0;
    for (Fault fault : faults) {
      if (fault instanceof CatheterKink kink && holds(kink)) {
        factor *= kink.resistanceFactor();
      }
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
    for (Fault fault : faults) {
      if (fault instanceof CatheterLeak leak && holds(leak)) {
        conductance += 1.0 / leak.resistanceRatio();
      }
    }
    return 1.0 / conductance;
  }

  /**
   * Whether the catheter is off.
   *
   * @return true when it is
   */
  public boolean disconnected() {
    return any(CatheterDisconnect.class);
  }

  /**
   * What passes the rotor besides its strokes.
   *
   * @return as a fraction of the mean prescribed flow, 0 for nothing
   */
  public double hydraulicFraction() {
    double fraction = 0.0;
    for (Fault fault : faults) {
      if (fault instanceof HydraulicOverDelivery over && holds(over)) {
        fraction += over.fraction();
      }
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
    for (Fault fault : faults) {
      if (fault instanceof CommandExcess excess && holds(excess)) {
        factor *= excess.factor();
      }
    }
    return factor;
  }

  /**
   * Time between two ungranted strokes.
   *
   * @return ms, 0 when the driver is sound
   */
  public long runawayIntervalMs() {
    for (Fault fault : faults) {
      if (fault instanceof DriverRunaway runaway && holds(runaway)) {
        return runaway.intervalMs();
      }
    }
    return 0L;
  }

  /**
   * Where the valve is.
   *
   * @param commandedOpen where it was told to be
   * @return open
   */
  public boolean valveOpen(boolean commandedOpen) {
    for (Fault fault : faults) {
      if (fault instanceof ValveStuck stuck && holds(stuck)) {
        return !stuck.closed();
      }
    }
    return commandedOpen;
  }

  /**
   * True over declared concentration of what is filled now.
   *
   * @return factor, 1 when right
   */
  public double concentrationFactor() {
    double factor = 1.0;
    for (Fault fault : faults) {
      if (fault instanceof WrongConcentration wrong && holds(wrong)) {
        factor *= wrong.factor();
      }
    }
    return factor;
  }

  /**
   * The slip that the next programming suffers; each fault makes one.
   *
   * @return the slip, null for none
   */
  public Slip takeSlip() {
    for (int i = 0; i < faults.length; i++) {
      if (faults[i] instanceof ProgrammingError error && !spent[i] && holds(error)) {
        spent[i] = true;
        return error.error();
      }
    }
    return null;
  }

  /**
   * Whether a clinician walks away from an open session now.
   *
   * @return true at the onset of such a fault
   */
  public boolean sessionAbandonedNow() {
    for (Fault fault : faults) {
      if (fault instanceof SessionAbandoned && fault.onsetMs() == nowMs) {
        return true;
      }
    }
    return false;
  }

  private static long edgeAfter(Fault fault, long atMs) {
    if (atMs < fault.onsetMs()) {
      return fault.onsetMs();
    }
    if (atMs >= fault.endMs()) {
      return Long.MAX_VALUE;
    }
    if (fault instanceof CatheterKink kink && kink.periodMs() > 0L) {
      long into = (atMs - kink.onsetMs()) % kink.periodMs();
      long toggle = into < kink.closedMs() ? kink.closedMs() : kink.periodMs();
      return Math.min(kink.endMs(), atMs - into + toggle);
    }
    return fault.endMs();
  }
}
