package doseguard.engine.therapy;

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
   * The guard refused an act.
   *
   * @param atMs when, ms since the case began
   * @param refusal id of the {@link doseguard.engine.port.RefusalKind}
   */
  void refused(long atMs, int refusal);
}
