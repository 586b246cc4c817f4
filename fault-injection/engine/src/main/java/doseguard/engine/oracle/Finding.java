package doseguard.engine.oracle;

import java.util.Locale;
import java.util.Set;

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
    FAILED_RECOVERY;

    /**
     * Whether a patient is harmed where it is answered badly: too much, or too little unnoticed.
     *
     * @return true for the first two
     */
    public boolean hazard() {
      return this == UNSAFE_DELIVERY || this == UNNOTICED_INTERRUPTION;
    }

    /**
     * Several in words.
     *
     * @param questions which
     * @return their names in lower case, in order, joined by commas
     */
    public static String words(Set<Question> questions) {
      StringBuilder words = new StringBuilder();
      for (Question question : values()) {
        if (questions.contains(question)) {
          words.append(words.isEmpty() ? "" : ", ");
          words.append(question.name().toLowerCase(Locale.ROOT).replace('_', ' '));
        }
      }
      return words.toString();
    }
  }
}
