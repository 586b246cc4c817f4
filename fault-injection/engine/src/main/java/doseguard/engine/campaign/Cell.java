package doseguard.engine.campaign;

/**
 * One field of the detectability matrix: what goes wrong, how badly, and with which sensors.
 *
 * @param fault fault class as in files, for example {@code catheter-kink}; {@link #NONE} for
 *     fault-free years
 * @param severity name of the severity, for example {@code complete}
 * @param suite sensor suite: A encoder, B + reservoir level, C + catheter pressure, D +
 *     concentration
 */
public record Cell(String fault, String severity, String suite) {

  /** The fault class of cases in which nothing goes wrong. */
  public static final String NONE = "none";

  /**
   * Whether nothing goes wrong in its cases.
   *
   * @return true for fault-free years
   */
  public boolean faultFree() {
    return fault.equals(NONE);
  }

  @Override
  public String toString() {
    return fault + " / " + severity + " / " + suite;
  }
}
