package doseguard.engine.oracle;

/**
 * What one oracle found.
 *
 * @param question which oracle
 * @param violated whether its bound was passed
 * @param margin how far from the bound, as a fraction of the bound: positive inside, negative
 *     outside
 * @param atMs where the worst moment is, ms since the case began; -1 when there is none
 * @param words the finding in a sentence, with figures and units
 */
public record Finding(Question question, boolean violated, double margin, long atMs, String words) {

  /** The verdicts of design.md section 3. */
  public enum Question {
    /** Too much, in some sliding window. */
    UNSAFE_DELIVERY,
    /** Too little, and nobody was told. */
    UNNOTICED_INTERRUPTION,
    /** A delivery alarm that no fault explains. */
    FALSE_ALARM,
    /** Too little although nothing is wrong. */
    FALSE_STOP,
    /** Not back to the prescribed dose in time. */
    FAILED_RECOVERY
  }
}
