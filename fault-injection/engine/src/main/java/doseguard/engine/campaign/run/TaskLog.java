package doseguard.engine.campaign.run;

import java.io.IOException;

/**
 * Where the results of tasks are kept, so that a campaign that ended early goes on where it was.
 * Only the campaign's own thread uses it.
 */
public interface TaskLog {

  /** Keeps nothing. */
  TaskLog NONE =
      new TaskLog() {
        @Override
        public boolean has(long task) {
          return false;
        }

        @Override
        public TaskResult read(long task) {
          throw new IllegalArgumentException("nothing is kept of task " + task);
        }

        @Override
        public void append(long task, TaskResult result) {}
      };

  /**
   * Whether a task is done.
   *
   * @param task its number in the plan
   * @return true when its result can be read
   */
  boolean has(long task);

  /**
   * The result of a task that is done.
   *
   * @param task its number in the plan
   * @return its result
   * @throws IOException when it cannot be read
   */
  TaskResult read(long task) throws IOException;

  /**
   * Keeps the result of a task: when this returns, the death of this process does not lose it.
   *
   * @param task its number in the plan
   * @param result its result
   * @throws IOException when it cannot be written; then nothing of it is kept
   */
  void append(long task, TaskResult result) throws IOException;
}
