package doseguard.engine.port;

/** What a guard found in its memory when power came back. Ids equal the kernel's answers. */
public enum Restored {
  /** Nothing was ever saved: a new pump. */
  BLANK,
  /** A good state, and none newer was damaged. */
  GOOD,
  /** A good state, and a damaged one that may have been newer. */
  DOUBTFUL,
  /** There was a state, and none is good. */
  LOST;

  /**
   * The kernel's id.
   *
   * @return 0 to 3
   */
  public int id() {
    return ordinal();
  }
}
