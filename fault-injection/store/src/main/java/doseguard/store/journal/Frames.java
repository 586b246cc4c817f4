package doseguard.store.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/** Reads frames and holds them against their checksums. */
final class Frames {
  private final Path journal;
  private final Source source;

  Frames(Path journal, Source source) {
    this.journal = journal;
    this.source = source;
  }

  /** The head of the frame that begins at an offset. */
  FrameHead head(long offset) throws IOException {
    byte[] bytes = new byte[FrameHead.BYTES];
    source.read(offset, bytes);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    FrameHead head = FrameHead.read(in);
    check(offset, "head", FrameHead.ownChecksum(in, 0), in.getInt());
    if (head.length() < 0) {
      throw new JournalException.Corrupt(
          journal, offset, "its length is " + head.length() + ", expected 0 or more");
    }
    return head;
  }

  /** The deflated payload of the frame that begins at an offset and has a head. */
  byte[] deflated(long offset, FrameHead head) throws IOException {
    byte[] deflated = new byte[head.length()];
    source.read(offset + FrameHead.BYTES, deflated);
    check(offset, "payload", Frame.checksum(head.task(), deflated), head.checksum());
    return deflated;
  }

  private void check(long offset, String part, int found, int expected)
      throws JournalException.Corrupt {
    if (found != expected) {
      throw new JournalException.Corrupt(
          journal,
          offset,
          "its "
              + part
              + " has CRC-32C "
              + Integer.toHexString(found)
              + ", expected "
              + Integer.toHexString(expected));
    }
  }
}
