package doseguard.store.journal;

import java.io.IOException;

/** Reads a storage from front to back without a call to the system for every few bytes. */
final class ReadAhead implements Source {

  /** Bytes read at once (project choice: several hundred small frames). */
  private static final int WINDOW = 1 << 16;

  private final Storage storage;
  private final long size;
  private byte[] window = new byte[0];
  private long start;

  ReadAhead(Storage storage, long size) {
    this.storage = storage;
    this.size = size;
  }

  @Override
  public void read(long from, byte[] into) throws IOException {
    if (from < start || from + into.length > start + window.length) {
      start = from;
      window = new byte[(int) Math.min(Math.max(WINDOW, into.length), size - from)];
      storage.read(from, window);
    }
    System.arraycopy(window, (int) (from - start), into, 0, into.length);
  }
}
