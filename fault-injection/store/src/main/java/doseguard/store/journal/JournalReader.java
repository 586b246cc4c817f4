package doseguard.store.journal;

import java.io.Closeable;
import java.io.IOException;

/** What a journal held when it was opened, to be read only. Thread-safe. */
public final class JournalReader implements Closeable {
  private final Recorded recorded;

  JournalReader(Recorded recorded) {
    this.recorded = recorded;
  }

  /**
   * Whose outcomes it holds.
   *
   * @return a copy of the identity that it was created with
   */
  public byte[] identity() {
    return recorded.identity();
  }

  /**
   * Whether the outcome of a task is there.
   *
   * @param task number of the task
   * @return true when it is
   */
  public boolean has(long task) {
    return recorded.has(task);
  }

  /**
   * The outcome of a task.
   *
   * @param task number of a task that is there
   * @return what was appended
   * @throws java.util.NoSuchElementException when it is not there
   * @throws JournalException.Corrupt when the file was damaged since it was opened
   * @throws IOException when it cannot be read
   */
  public byte[] read(long task) throws IOException {
    return recorded.read(task);
  }

  /**
   * Number of tasks that are there.
   *
   * @return their number
   */
  public int tasks() {
    return recorded.tasks();
  }

  /**
   * What is left out: a frame that was not written to its end, or is just being written.
   *
   * @return bytes, 0 when nothing is
   */
  public long torn() {
    return recorded.torn();
  }

  @Override
  public void close() throws IOException {
    recorded.close();
  }
}
