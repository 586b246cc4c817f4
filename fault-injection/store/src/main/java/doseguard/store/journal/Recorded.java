package doseguard.store.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.NoSuchElementException;

/** The outcomes in a journal, and the one way in which more come in. Thread-safe. */
final class Recorded implements Closeable {
  private final Path journal;
  private final Storage storage;
  private final Frames frames;
  private final byte[] identity;
  private final TaskIndex index;
  private final long torn;
  private long end;
  private IOException halfWritten;

  private Recorded(Path journal, Storage storage, Contents contents) {
    this.journal = journal;
    this.storage = storage;
    this.frames = new Frames(journal, storage);
    this.identity = contents.identity();
    this.index = contents.index();
    this.end = contents.end();
    this.torn = contents.torn();
  }

  /** Reads a journal; its storage stays open unless it is refused. */
  static Recorded in(Path journal, Storage storage) throws IOException {
    try {
      return new Recorded(journal, storage, Contents.of(journal, storage));
    } catch (IOException e) {
      storage.close();
      throw e;
    }
  }

  byte[] identity() {
    return identity.clone();
  }

  long torn() {
    return torn;
  }

  synchronized int tasks() {
    return index.size();
  }

  synchronized boolean has(long task) {
    return index.offset(task) != TaskIndex.ABSENT;
  }

  byte[] read(long task) throws IOException {
    return Frame.inflated(deflated(task));
  }

  private synchronized byte[] deflated(long task) throws IOException {
    long offset = index.offset(task);
    if (offset == TaskIndex.ABSENT) {
      throw new NoSuchElementException(journal + ": task " + task + " is not there");
    }
    return frames.deflated(offset, frames.head(offset));
  }

  /** Cuts off the torn tail. */
  synchronized void mend() throws IOException {
    if (torn > 0) {
      storage.cut(end);
    }
  }

  synchronized void append(long task, byte[] frame) throws IOException {
    if (has(task)) {
      throw new IllegalArgumentException(journal + ": task " + task + " is already there");
    }
    if (halfWritten != null) {
      throw new IOException(journal + ": an earlier write could not be undone", halfWritten);
    }
    write(frame);
    index.put(task, end);
    end += frame.length;
  }

  private void write(byte[] frame) throws IOException {
    try {
      storage.write(end, frame);
    } catch (IOException e) {
      undo(e);
      throw e;
    }
  }

  private void undo(IOException why) {
    try {
      storage.cut(end);
    } catch (IOException e) {
      why.addSuppressed(e);
      halfWritten = why;
    }
  }

  @Override
  public synchronized void close() throws IOException {
    storage.close();
  }
}
