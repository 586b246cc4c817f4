package doseguard.store.journal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32C;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterOutputStream;

/** Payloads to the bytes of a frame and back; the package says how they lie. */
final class Frame {

  /** The task of the frame that carries the identity. */
  static final long IDENTITY_TASK = -1;

  /**
   * Level of compression: zlib's own default, said here because what a default is may change
   * (project choice: outcomes are small and the simulation is what takes the time).
   */
  private static final int LEVEL = 6;

  private static final boolean RAW = true;

  private Frame() {}

  static byte[] of(long task, byte[] payload) {
    byte[] deflated = deflated(payload);
    byte[] frame = new byte[FrameHead.BYTES + deflated.length];
    ByteBuffer out = ByteBuffer.wrap(frame);
    new FrameHead(deflated.length, task, checksum(task, deflated)).write(out);
    out.put(deflated);
    return frame;
  }

  /** CRC-32C of a task's number and a deflated payload. */
  static int checksum(long task, byte[] deflated) {
    CRC32C crc = new CRC32C();
    crc.update(ByteBuffer.allocate(Long.BYTES).putLong(0, task));
    crc.update(deflated);
    return (int) crc.getValue();
  }

  private static byte[] deflated(byte[] payload) {
    Deflater deflater = new Deflater(LEVEL, RAW);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater)) {
      out.write(payload);
    } catch (IOException e) {
      throw new IllegalStateException("memory does not fail to be written", e);
    } finally {
      deflater.end();
    }
    return bytes.toByteArray();
  }

  static byte[] inflated(byte[] deflated) throws IOException {
    Inflater inflater = new Inflater(RAW);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (InflaterOutputStream out = new InflaterOutputStream(bytes, inflater)) {
      out.write(deflated);
    } finally {
      inflater.end();
    }
    return bytes.toByteArray();
  }
}
