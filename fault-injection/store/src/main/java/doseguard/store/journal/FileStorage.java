package doseguard.store.journal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/**
 * A file. Not a channel: a channel closes under everybody when the thread that uses it is
 * interrupted, and a campaign ends its workers so.
 */
final class FileStorage implements Storage {
  private final RandomAccessFile file;

  private FileStorage(RandomAccessFile file) {
    this.file = file;
  }

  static FileStorage writable(Path path) throws IOException {
    return new FileStorage(new RandomAccessFile(path.toFile(), "rw"));
  }

  static FileStorage readable(Path path) throws IOException {
    return new FileStorage(new RandomAccessFile(path.toFile(), "r"));
  }

  @Override
  public long size() throws IOException {
    return file.length();
  }

  @Override
  public void read(long from, byte[] into) throws IOException {
    file.seek(from);
    file.readFully(into);
  }

  @Override
  public void write(long from, byte[] bytes) throws IOException {
    file.seek(from);
    file.write(bytes);
  }

  @Override
  public void cut(long size) throws IOException {
    file.setLength(size);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
