package doseguard.store.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A journal to which outcomes are appended. Thread-safe; one process at a time has it, and an empty
 * file with the suffix {@code .lock} beside it keeps the others out.
 *
 * <p>In memory it takes no more than 43 bytes a task, however long the outcomes are.
 */
public final class Journal implements Closeable {
  private final Recorded recorded;
  private final JournalLock lock;

  private Journal(Recorded recorded, JournalLock lock) {
    this.recorded = recorded;
    this.lock = lock;
  }

  /**
   * Begins a journal.
   *
   * @param path a file that is not there, in a directory that is
   * @param identity whose outcomes it holds, for {@link #open} to compare
   * @return the journal, without a task
   * @throws java.nio.file.FileAlreadyExistsException when the file is there
   * @throws JournalException.Locked when somebody else is beginning it
   * @throws IOException when it cannot be written; it is then not there
   */
  public static Journal create(Path path, byte[] identity) throws IOException {
    return create(path, identity, FileStorage::writable);
  }

  static Journal create(Path path, byte[] identity, Storage.Opener opener) throws IOException {
    JournalLock lock = JournalLock.of(path);
    try {
      Files.createFile(path);
      begin(path, identity, opener);
      return new Journal(Recorded.in(path, opener.open(path)), lock);
    } catch (IOException e) {
      lock.close();
      throw e;
    }
  }

  private static void begin(Path path, byte[] identity, Storage.Opener opener) throws IOException {
    try (Storage storage = opener.open(path)) {
      storage.write(0, Header.withIdentity(identity));
    } catch (IOException e) {
      Files.delete(path);
      throw e;
    }
  }

  /**
   * Opens a journal to append what it lacks. A torn last frame is cut off; nothing else is ever
   * cut.
   *
   * @param path the file
   * @param identity whose outcomes it must hold
   * @return the journal with all that it holds
   * @throws java.nio.file.NoSuchFileException when the file is not there
   * @throws JournalException when it is refused; the subclass says why, and the file is as it was
   * @throws IOException when it cannot be read
   */
  public static Journal open(Path path, byte[] identity) throws IOException {
    return open(path, identity, FileStorage::writable);
  }

  static Journal open(Path path, byte[] identity, Storage.Opener opener) throws IOException {
    JournalLock lock = JournalLock.of(path.toRealPath());
    try {
      Recorded recorded = Recorded.in(path, opener.open(path));
      try {
        if (!Arrays.equals(recorded.identity(), identity)) {
          throw new JournalException.OtherIdentity(path, recorded.identity(), identity);
        }
        recorded.mend();
        return new Journal(recorded, lock);
      } catch (IOException e) {
        recorded.close();
        throw e;
      }
    } catch (IOException e) {
      lock.close();
      throw e;
    }
  }

  /**
   * Opens a journal to be read, whoever appends to it meanwhile: it then shows what was there when
   * it was opened. The file is not changed: a torn last frame stays and is left out.
   *
   * @param path the file
   * @return what it holds
   * @throws java.nio.file.NoSuchFileException when the file is not there
   * @throws JournalException when it is refused; the subclass says why
   * @throws IOException when it cannot be read
   */
  public static JournalReader read(Path path) throws IOException {
    return new JournalReader(Recorded.in(path, FileStorage.readable(path.toRealPath())));
  }

  /**
   * Appends the outcome of a task. Once this returns, the outcome survives the death of the
   * process.
   *
   * @param task number of the task, at least 0
   * @param payload its outcome
   * @throws IllegalArgumentException when the task is already there, or its number below 0
   * @throws IOException when it cannot be written, for example because the disk is full; nothing of
   *     it is then left in the file
   */
  public void append(long task, byte[] payload) throws IOException {
    if (task < 0) {
      throw new IllegalArgumentException("task " + task + ", expected 0 or more");
    }
    recorded.append(task, Frame.of(task, payload));
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
   * What was cut off when it was opened: a frame whose writer was killed.
   *
   * @return bytes, 0 when nothing was
   */
  public long torn() {
    return recorded.torn();
  }

  /** Closes the file and lets others append to it. */
  @Override
  public void close() throws IOException {
    try (lock) {
      recorded.close();
    }
  }

  /**
   * The file beside a journal that keeps others out while it is appended to. It may be deleted when
   * nobody is going to append to that journal any more.
   *
   * @param journal the journal
   * @return its lock
   */
  public static Path lockOf(Path journal) {
    return JournalLock.beside(journal);
  }
}
