package doseguard.store.task;

import java.io.IOException;

/** A journal cannot be used as the user asks; nothing was changed. */
public final class JournalRefusedException extends IOException {

  private static final long serialVersionUID = 1L;

  JournalRefusedException(String words) {
    super(words);
  }
}
