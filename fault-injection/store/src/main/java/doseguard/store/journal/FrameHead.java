package doseguard.store.journal;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/**
 * What stands before the payload of a frame.
 *
 * @param length length of the deflated payload, bytes, at least 0
 * @param task number of the task, {@link Frame#IDENTITY_TASK} for the identity
 * @param checksum CRC-32C of the task's number and the deflated payload
 */
record FrameHead(int length, long task, int checksum) {

  /** Bytes that are summed up at the end of the head. */
  private static final int SUMMED = Integer.BYTES + Long.BYTES + Integer.BYTES;

  /** Length of a head, bytes. */
  static final int BYTES = SUMMED + Integer.BYTES;

  /** Length of the whole frame, bytes. */
  long bytes() {
    return BYTES + (long) length;
  }

  void write(ByteBuffer out) {
    int start = out.position();
    out.putInt(length).putLong(task).putInt(checksum);
    out.putInt(ownChecksum(out, start));
  }

  /** Reads a head, whatever its checksum. */
  static FrameHead read(ByteBuffer in) {
    return new FrameHead(in.getInt(), in.getLong(), in.getInt());
  }

  /** CRC-32C of a head's bytes that start somewhere. */
  static int ownChecksum(ByteBuffer bytes, int start) {
    CRC32C crc = new CRC32C();
    crc.update(bytes.duplicate().position(start).limit(start + SUMMED));
    return (int) crc.getValue();
  }
}
