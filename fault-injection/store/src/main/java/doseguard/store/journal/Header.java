package doseguard.store.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;

/** What stands before the first frame of a journal. */
final class Header {

  /** The version of the format that is written and read here. */
  static final int VERSION = 1;

  private static final byte[] MAGIC = {(byte) 0x89, 'D', 'G', 'J', '\r', '\n', 0x1a, '\n'};

  /** Length of magic and version, bytes. */
  static final int BYTES = 8 + Integer.BYTES;

  private Header() {}

  /** A journal without a task. */
  static byte[] withIdentity(byte[] identity) {
    byte[] frame = Frame.of(Frame.IDENTITY_TASK, identity);
    return ByteBuffer.allocate(BYTES + frame.length).put(MAGIC).putInt(VERSION).put(frame).array();
  }

  /** Refuses what does not begin as a journal of this version. */
  static void check(Path journal, Source source, long size) throws IOException {
    byte[] start = new byte[(int) Math.min(size, BYTES)];
    source.read(0, start);
    int compared = Math.min(start.length, MAGIC.length);
    if (!Arrays.equals(start, 0, compared, MAGIC, 0, compared)) {
      throw new JournalException.NotAJournal(journal);
    }
    if (start.length < BYTES) {
      throw new JournalException.HeaderTorn(journal);
    }
    int version = ByteBuffer.wrap(start).getInt(MAGIC.length);
    if (version != VERSION) {
      throw new JournalException.UnknownVersion(journal, version, VERSION);
    }
  }
}
