package doseguard.store.task;

import java.io.IOException;

/** A journal cannot be used as the user asks; nothing was changed. */
public final class JournalRefusedException extends IOException {

  private static final long serialVersionUID = 1L;

  /**
   * Refuses a journal.
   *
   * @param words what is wrong and what was expected
   */
  public JournalRefusedException(String words) {
    super(words);
  }
}
