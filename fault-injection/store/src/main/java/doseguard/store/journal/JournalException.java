package doseguard.store.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A journal is refused; the file is as it was. */
public abstract sealed class JournalException extends IOException {

  private static final long serialVersionUID = 1L;

  private JournalException(Path journal, String words) {
    super(journal + ": " + words);
  }

  /** The file does not begin as a journal does. */
  public static final class NotAJournal extends JournalException {
    private static final long serialVersionUID = 1L;

    NotAJournal(Path journal) {
      super(journal, "is not a journal of a campaign");
    }
  }

  /** The journal has a format that is not known here. */
  public static final class UnknownVersion extends JournalException {
    private static final long serialVersionUID = 1L;

    private final int version;

    UnknownVersion(Path journal, int version, int known) {
      super(journal, "has format version " + version + ", known here is version " + known);
      this.version = version;
    }

    /**
     * The version of the file.
     *
     * @return as it stands there
     */
    public int version() {
      return version;
    }
  }

  /** The file ends within its header: its writer was killed before the first task. */
  public static final class HeaderTorn extends JournalException {
    private static final long serialVersionUID = 1L;

    HeaderTorn(Path journal) {
      super(
          journal,
          "ends within its header: no task was recorded, delete it and start the campaign anew");
    }
  }

  /** The journal is of another campaign. */
  public static final class OtherIdentity extends JournalException {
    private static final long serialVersionUID = 1L;

    private final byte[] identity;
    private final byte[] expected;

    OtherIdentity(Path journal, byte[] identity, byte[] expected) {
      super(
          journal,
          "is of another campaign: '" + text(identity) + "', expected '" + text(expected) + "'");
      this.identity = identity.clone();
      this.expected = expected.clone();
    }

    private static String text(byte[] identity) {
      return new String(identity, StandardCharsets.UTF_8);
    }

    /**
     * The identity of the file.
     *
     * @return a copy
     */
    public byte[] identity() {
      return identity.clone();
    }

    /**
     * The identity that was asked for.
     *
     * @return a copy
     */
    public byte[] expected() {
      return expected.clone();
    }
  }

  /** A frame that is all there is not as it was written. */
  public static final class Corrupt extends JournalException {
    private static final long serialVersionUID = 1L;

    private final long offset;

    Corrupt(Path journal, long offset, String words) {
      super(journal, "is damaged in the frame at byte " + offset + ": " + words);
      this.offset = offset;
    }

    /**
     * Where the damaged frame begins.
     *
     * @return bytes from the begin of the file
     */
    public long offset() {
      return offset;
    }
  }

  /** A task has two frames. */
  public static final class RepeatedTask extends JournalException {
    private static final long serialVersionUID = 1L;

    private final long task;

    RepeatedTask(Path journal, long task, long first, long second) {
      super(journal, "has task " + task + " twice, at byte " + first + " and at byte " + second);
      this.task = task;
    }

    /**
     * The task.
     *
     * @return its number
     */
    public long task() {
      return task;
    }
  }

  /** Somebody else is appending to the journal. */
  public static final class Locked extends JournalException {
    private static final long serialVersionUID = 1L;

    Locked(Path journal) {
      super(journal, "is open elsewhere: one process at a time can append to a journal");
    }
  }
}
