package doseguard.store.task;

import doseguard.engine.campaign.run.TaskLog;
import doseguard.engine.campaign.run.TaskResult;
import doseguard.store.journal.Journal;
import java.io.IOException;

/** Keeps the results of tasks in a journal. */
public final class JournalLog implements TaskLog {

  private final Journal journal;

  /**
   * Makes the log.
   *
   * @param journal where results are kept; closed by its owner
   */
  public JournalLog(Journal journal) {
    this.journal = journal;
  }

  @Override
  public boolean has(long task) {
    return journal.has(task);
  }

  @Override
  public TaskResult read(long task) throws IOException {
    return TaskCodec.decode(journal.read(task));
  }

  @Override
  public void append(long task, TaskResult result) throws IOException {
    journal.append(task, TaskCodec.encode(result));
  }
}
