package doseguard.store.journal;

import java.io.IOException;
import java.nio.file.Path;

/**
 * What a journal holds, found by reading it from its first byte to its last.
 *
 * @param identity whose outcomes it holds
 * @param index where the tasks lie
 * @param end where the last whole frame ends, bytes from the begin
 * @param torn bytes of a frame that was not written to its end, 0 for none
 */
record Contents(byte[] identity, TaskIndex index, long end, long torn) {

  static Contents of(Path journal, Storage storage) throws IOException {
    long size = storage.size();
    ReadAhead source = new ReadAhead(storage, size);
    Header.check(journal, source, size);
    Scan scan = new Scan(journal, source, size);
    byte[] identity = identity(journal, scan);
    TaskIndex index = new TaskIndex();
    while (scan.next()) {
      add(journal, index, scan);
    }
    return new Contents(identity, index, scan.end(), size - scan.end());
  }

  private static byte[] identity(Path journal, Scan scan) throws IOException {
    if (!scan.next()) {
      throw new JournalException.HeaderTorn(journal);
    }
    if (scan.task() != Frame.IDENTITY_TASK) {
      throw new JournalException.Corrupt(
          journal, scan.offset(), "it has task " + scan.task() + ", expected the identity");
    }
    return scan.payload();
  }

  private static void add(Path journal, TaskIndex index, Scan scan) throws JournalException {
    long task = scan.task();
    if (task < 0) {
      throw new JournalException.Corrupt(
          journal, scan.offset(), "it has task " + task + ", expected 0 or more");
    }
    long first = index.offset(task);
    if (first != TaskIndex.ABSENT) {
      throw new JournalException.RepeatedTask(journal, task, first, scan.offset());
    }
    index.put(task, scan.offset());
  }
}
