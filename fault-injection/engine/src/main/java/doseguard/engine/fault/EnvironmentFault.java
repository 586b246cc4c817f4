package doseguard.engine.fault;

/** What comes from outside: magnets, radio waves, posture, ambient pressure. */
public sealed interface EnvironmentFault extends Fault {

  /**
   * The magnet of a scanner holds the rotor, which may take hours to move again after the scan
   * (incident I-25; 2 to 24 h, physics.md 2.4).
   *
   * @param timing when the field is there
   * @param recoveryMs how much longer the rotor stands still, ms, at least 0
   */
  record MriStall(Timing timing, long recoveryMs) implements EnvironmentFault {
    @Override
    public Timing acts() {
      return timing.outlastedBy(recoveryMs);
    }

    @Override
    public String family() {
      return "mri-stall";
    }
  }

  /**
   * Radio waves put the pump into telemetry mode, where it stays until it is interrogated: the end
   * of the fault (incident I-26).
   *
   * @param timing when
   * @param pauses the controller asks for no stroke meanwhile; else it leaves that to the guard
   */
  record EmiTelemetry(Timing timing, boolean pauses) implements EnvironmentFault {
    @Override
    public String family() {
      return "emi-telemetry";
    }
  }

  /**
   * Postures are more extreme: the CSF pressures of the case are stretched from the lowest one on.
   *
   * @param timing when
   * @param mostPa what the highest pressure of a posture becomes, Pa (4 kPa is ordinary; up to 9.8
   *     kPa standing waves were measured, physics.md 1.2)
   */
  record Posture(Timing timing, double mostPa) implements EnvironmentFault {
    @Override
    public String family() {
      return "posture";
    }
  }

  /**
   * The ambient pressure changes and comes back: a flight (-25 kPa in about 30 min), or weather (3
   * kPa up or down in a day; physics.md 1.3). It runs evenly from ordinary to changed, in {@link
   * #STEPS} steps where a model needs steps, and back so that the end of the fault is ordinary.
   *
   * @param timing when it differs from the ordinary
   * @param changePa greatest change, Pa, of either sign
   * @param rampMs how long it takes to change, and to come back, ms, above 0
   */
  record Altitude(Timing timing, double changePa, long rampMs) implements EnvironmentFault {
    /** Steps in which each ramp is followed. */
    public static final long STEPS = 32L;

    @Override
    public String family() {
      return "altitude";
    }

    @Override
    public long nextChangeAfter(long atMs) {
      long edge = timing.nextEdgeAfter(atMs);
      if (!timing.holdsAt(atMs)) {
        return edge;
      }
      long step = Math.max(1L, rampMs / STEPS);
      long into = timing.sinceMs(atMs);
      if (into < rampMs) {
        return Math.min(edge, atMs - into % step + step);
      }
      long left = timing.leftMs(atMs);
      if (left == NEVER) {
        return edge;
      }
      return Math.min(edge, atMs + (left > rampMs ? left - rampMs : step));
    }

    /**
     * How much the ambient pressure differs.
     *
     * @param atMs when, ms since the case began
     * @return Pa, 0 while it is ordinary
     */
    public double changePa(long atMs) {
      if (!timing.holdsAt(atMs)) {
        return 0.0;
      }
      long near = Math.min(timing.sinceMs(atMs), timing.leftMs(atMs));
      return near >= rampMs ? changePa : changePa * near / rampMs;
    }
  }
}
