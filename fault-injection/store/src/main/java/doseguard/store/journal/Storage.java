package doseguard.store.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/** The bytes under a journal. */
interface Storage extends Source, Closeable {

  /** Opens the bytes of a file. */
  @FunctionalInterface
  interface Opener {
    Storage open(Path file) throws IOException;
  }

  /** Number of bytes. */
  long size() throws IOException;

  /** Writes all of an array to a position on, in one go. */
  void write(long from, byte[] bytes) throws IOException;

  /** Cuts off what is beyond a size. */
  void cut(long size) throws IOException;
}
