package doseguard.store.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/** A file on a disk that takes only so many bytes more. */
final class FullDisk implements Storage {
  private final Storage file;

  /** Bytes that it takes more. */
  long room;

  /** Whether it cannot even be made smaller. */
  boolean dead;

  /** Calls that wrote, in part or all. */
  int writes;

  FullDisk(Path path, long room) throws IOException {
    this.file = FileStorage.writable(path);
    this.room = room;
  }

  @Override
  public long size() throws IOException {
    return file.size();
  }

  @Override
  public void read(long from, byte[] into) throws IOException {
    file.read(from, into);
  }

  @Override
  public void write(long from, byte[] bytes) throws IOException {
    writes++;
    int fit = (int) Math.min(room, bytes.length);
    file.write(from, Arrays.copyOf(bytes, fit));
    room -= fit;
    if (fit < bytes.length) {
      throw new IOException("No space left on device");
    }
  }

  @Override
  public void cut(long size) throws IOException {
    if (dead) {
      throw new IOException("Input/output error");
    }
    file.cut(size);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
