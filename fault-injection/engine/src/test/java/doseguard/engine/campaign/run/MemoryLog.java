package doseguard.engine.campaign.run;

import java.util.Map;
import java.util.TreeMap;

/** Keeps results in memory. */
class MemoryLog implements TaskLog {
  final Map<Long, TaskResult> results = new TreeMap<>();

  @Override
  public boolean has(long task) {
    return results.containsKey(task);
  }

  @Override
  public TaskResult read(long task) {
    return results.get(task);
  }

  @Override
  public void append(long task, TaskResult result) {
    if (results.putIfAbsent(task, result) != null) {
      throw new IllegalStateException("task " + task + " twice");
    }
  }
}
