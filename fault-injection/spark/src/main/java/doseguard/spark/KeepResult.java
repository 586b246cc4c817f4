package doseguard.spark;

import doseguard.engine.campaign.run.TaskLog;
import doseguard.store.task.TaskCodec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import scala.runtime.AbstractFunction2;
import scala.runtime.BoxedUnit;

/**
 * What the driver does: it keeps each result when it arrives, in whatever order, and once. A result
 * that cannot be kept ends the job.
 */
final class KeepResult extends AbstractFunction2<Object, byte[], BoxedUnit> {

  private final List<Long> numbers;
  private final TaskLog log;

  /**
   * Prepares to keep results.
   *
   * @param numbers of the task of each partition
   * @param log where they are kept
   */
  KeepResult(List<Long> numbers, TaskLog log) {
    this.numbers = numbers;
    this.log = log;
  }

  @Override
  public BoxedUnit apply(Object partition, byte[] result) {
    long number = numbers.get((Integer) partition);
    try {
      if (!log.has(number)) {
        log.append(number, TaskCodec.decode(result));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("task " + number + " cannot be kept", e);
    }
    return BoxedUnit.UNIT;
  }
}
