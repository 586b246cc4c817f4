package doseguard.store.journal;

import java.io.IOException;
import java.nio.file.Path;

/** Goes from frame to frame, as far as they are whole. */
final class Scan {
  private final Frames frames;
  private final long size;
  private long end = Header.BYTES;
  private long offset;
  private FrameHead head;
  private byte[] deflated;

  Scan(Path journal, Source source, long size) {
    this.frames = new Frames(journal, source);
    this.size = size;
  }

  /** Goes to the next frame; false when the bytes end before it does. */
  boolean next() throws IOException {
    if (size - end < FrameHead.BYTES) {
      return false;
    }
    FrameHead following = frames.head(end);
    if (size - end < following.bytes()) {
      return false;
    }
    head = following;
    deflated = frames.deflated(end, head);
    offset = end;
    end += head.bytes();
    return true;
  }

  /** Where the frame begins, bytes from the begin of the file. */
  long offset() {
    return offset;
  }

  /** Where the frame ends, bytes from the begin of the file. */
  long end() {
    return end;
  }

  /** The frame's task. */
  long task() {
    return head.task();
  }

  /** The frame's payload. */
  byte[] payload() throws IOException {
    return Frame.inflated(deflated);
  }
}
