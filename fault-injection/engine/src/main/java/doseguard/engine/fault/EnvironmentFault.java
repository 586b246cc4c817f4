package doseguard.engine.fault;

/** What comes from outside: magnets, radio waves, posture, weather. */
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
}
