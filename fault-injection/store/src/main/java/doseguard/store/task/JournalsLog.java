package doseguard.store.task;

import doseguard.engine.campaign.run.TaskLog;
import doseguard.engine.campaign.run.TaskResult;
import doseguard.store.journal.JournalReader;
import java.io.IOException;
import java.util.List;

/** The results of tasks from the finished journals of several parts; nothing is added. */
public final class JournalsLog implements TaskLog {

  private final List<JournalReader> journals;

  /**
   * Makes the log.
   *
   * @param journals the parts, no task in two of them; closed by their owner
   */
  public JournalsLog(List<JournalReader> journals) {
    this.journals = List.copyOf(journals);
  }

  @Override
  public boolean has(long task) {
    for (JournalReader journal : journals) {
      if (journal.has(task)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public TaskResult read(long task) throws IOException {
    for (JournalReader journal : journals) {
      if (journal.has(task)) {
        return TaskCodec.decode(journal.read(task));
      }
    }
    throw new IOException("no journal has task " + task);
  }

  @Override
  public void append(long task, TaskResult result) throws IOException {
    throw new IOException("task " + task + " is in no journal");
  }
}
