package doseguard.engine.therapy;

/** The origin of the spasticity, which sets the titration step. */
public enum Indication {
  /** Spinal cord origin. */
  SPINAL,
  /** Cerebral origin, and children. */
  CEREBRAL
}
