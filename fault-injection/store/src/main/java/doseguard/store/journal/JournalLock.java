package doseguard.store.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps everybody else from appending to a journal, until it is closed or the process ends.
 *
 * <p>What is locked is an empty file beside the journal: some systems release a lock as soon as the
 * process closes the file anywhere, and a journal is also read. The file is left there, because to
 * delete it would take it from whoever waits for it.
 */
final class JournalLock implements Closeable {
  private static final String SUFFIX = ".lock";

  /** What this JVM holds: opening such a file only to see that would release it. */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private JournalLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /** Locks a journal, which need not be there. */
  static JournalLock of(Path journal) throws IOException {
    Path file =
        beside(journal.toAbsolutePath().getParent().toRealPath().resolve(journal.getFileName()));
    if (!HELD.add(file)) {
      throw new JournalException.Locked(journal);
    }
    FileChannel channel = null;
    try {
      channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (channel.tryLock() == null) {
        throw new JournalException.Locked(journal);
      }
      return new JournalLock(file, channel);
    } catch (IOException e) {
      HELD.remove(file);
      if (channel != null) {
        channel.close();
      }
      throw e;
    }
  }

  /** The file that is locked. */
  static Path beside(Path journal) {
    return journal.resolveSibling(journal.getFileName().toString().concat(SUFFIX));
  }

  @Override
  public void close() throws IOException {
    channel.close();
    HELD.remove(file);
  }
}
