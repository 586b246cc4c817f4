package doseguard.reports.plot;

import java.util.Locale;

/** The kinds of line. Each has a colour and a dash pattern of its own in the style sheet. */
public enum Pen {
  /** The guarded pump, as it truly is. */
  GUARDED,
  /** The nominal twin. */
  TWIN,
  /** What is prescribed or declared. */
  PRESCRIBED,
  /** What the guard believes. */
  BELIEVED,
  /** A bound that must not be passed. */
  CEILING,
  /** The guard's own, tighter bound. */
  OWN,
  /** What an overdose was reported after. */
  OVERDOSE,
  /** What is left some time after a stop. */
  WITHDRAWAL;

  /**
   * Its class in the style sheet.
   *
   * @return lower-case letters
   */
  public String css() {
    return name().toLowerCase(Locale.ROOT);
  }
}
