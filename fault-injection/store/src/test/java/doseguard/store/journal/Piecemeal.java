package doseguard.store.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/** A file that is written piece by piece, so that a kill falls within a frame often. */
final class Piecemeal implements Storage {
  private static final int PIECE = 16;

  private final Storage file;

  Piecemeal(Path path) throws IOException {
    this.file = FileStorage.writable(path);
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
    for (int at = 0; at < bytes.length; at += PIECE) {
      file.write(from + at, Arrays.copyOfRange(bytes, at, Math.min(at + PIECE, bytes.length)));
    }
  }

  @Override
  public void cut(long size) throws IOException {
    file.cut(size);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
