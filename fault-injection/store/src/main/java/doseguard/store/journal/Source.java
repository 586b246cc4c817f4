package doseguard.store.journal;

import java.io.IOException;

/** Bytes that can be read anywhere. */
@FunctionalInterface
interface Source {

  /** Fills an array with the bytes from a position on. */
  void read(long from, byte[] into) throws IOException;
}
