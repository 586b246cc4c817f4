package doseguard.engine.port;

/** The guard's answer to one call: one reused frame, plain fields for the hot path. */
public final class Answer {
  /** One stroke may flow now. */
  public boolean granted;

  /**
   * Id of the most limiting {@link RuleKind}: the one that refused, or the one nearest to refusing.
   */
  public int rule;

  /** Alarms whose condition is present: bit {@code id}. */
  public long activeAlarms;

  /** Alarms latched until acknowledged: bit {@code id}. */
  public long latchedAlarms;

  /** Grows by one with every new annunciation of any alarm. */
  public int annunciations;

  /** The command to the shut-off valve: open. */
  public boolean openValve;

  /** Mass that may still flow now before the nearest ceiling or credit, pg. */
  public long headroomPg;

  /** Reservoir volume by dead reckoning, nL. */
  public int accountedNl;

  /** Makes an empty frame. */
  public Answer() {}
}
