package doseguard.engine.campaign;

/** How a cell stands to its claim; the later, the worse. */
public enum Standing {
  /** As claimed. */
  KEPT,
  /** As claimed, and the figures would carry a stronger claim. */
  BETTER,
  /** No case broke it beyond what is allowed, but there were too few for the bound demanded. */
  SAMPLED,
  /** Worse than claimed: a violation. */
  WORSE,
  /** No case, or none in which the fault acted. */
  NEVER_EXERCISED
}
