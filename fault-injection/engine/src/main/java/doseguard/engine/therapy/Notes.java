package doseguard.engine.therapy;

import java.util.function.Supplier;

/** Writes acts and refusals into a chronicle; the words are made only when somebody reads them. */
final class Notes {
  private final Chronicle chronicle;

  /**
   * Opens the notes.
   *
   * @param chronicle where they go
   */
  Notes(Chronicle chronicle) {
    this.chronicle = chronicle;
  }

  /**
   * Something was done.
   *
   * @param atMs when, ms since the case began
   * @param sentence what
   */
  void act(long atMs, Supplier<String> sentence) {
    if (chronicle.read()) {
      chronicle.event(atMs, "act", sentence.get());
    }
  }

  /**
   * The guard answered an act.
   *
   * @param atMs when, ms since the case began
   * @param what which act
   * @param refusal id of the refusal, 0 when it was accepted
   */
  void refusal(long atMs, String what, int refusal) {
    if (refusal == 0) {
      return;
    }
    chronicle.refused(atMs, refusal);
    if (chronicle.read()) {
      chronicle.event(atMs, "refusal", what + " is refused: " + Words.refusal(refusal));
    }
  }
}
