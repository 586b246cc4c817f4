package doseguard.engine.therapy;

import doseguard.engine.port.RefusalKind;

/** Writes down what happens, in words a clinician understands. */
public interface Chronicle {

  /**
   * Whether anybody reads it; words need not be made when not.
   *
   * @return true when events are kept
   */
  boolean read();

  /**
   * Something happened.
   *
   * @param atMs when, ms since the case began
   * @param kind {@code act} or {@code refusal}
   * @param words a sentence, with the reason
   */
  void event(long atMs, String kind, String words);

  /**
   * The guard refused an act. Kept whether anybody reads the story or not.
   *
   * @param atMs when, ms since the case began
   * @param kind why
   */
  void refusal(long atMs, RefusalKind kind);
}
