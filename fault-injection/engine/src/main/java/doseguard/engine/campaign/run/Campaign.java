package doseguard.engine.campaign.run;

import doseguard.engine.campaign.CampaignResult;
import doseguard.engine.campaign.DelayReference;
import doseguard.engine.campaign.run.Plan.Task;
import doseguard.engine.campaign.strategy.Strategy;
import doseguard.engine.port.GuardFactory;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Runs the tasks of a plan on any number of threads, each with a simulation and guards of its own.
 * The results are kept and folded in the order of the tasks, so that everything comes out the same
 * whatever the number of threads. A task that the log holds already is not run again.
 */
public final class Campaign {

  private static final int TASKS_AHEAD = 4;

  private final Plan plan;
  private final Shard shard;
  private final Supplier<GuardFactory> guards;
  private final DelayReference reference;

  /**
   * Prepares a campaign.
   *
   * @param plan what is done
   * @param shard which part of it
   * @param guards gives each thread a factory of its own
   * @param reference physical limits
   */
  public Campaign(Plan plan, Shard shard, Supplier<GuardFactory> guards, DelayReference reference) {
    this.plan = plan;
    this.shard = shard;
    this.guards = guards;
    this.reference = reference;
  }

  /** Told how far a campaign is, on its own thread. */
  @FunctionalInterface
  public interface Progress {

    /** Tells nobody. */
    Progress NONE = standing -> {};

    /**
     * Another task is done.
     *
     * @param standing how far it is
     */
    void at(Standing standing);
  }

  /**
   * How far a campaign is.
   *
   * @param done cases done, those of tasks that ended early counted in full
   * @param cases cases executed and judged
   * @param broken of these, cases that did not show what was expected
   * @param margin the smallest margin so far of what is not declared
   */
  public record Standing(long done, long cases, long broken, double margin) {}

  /**
   * A task on its way.
   *
   * @param task which
   * @param result its result; empty when the log has it
   */
  private record Pending(Task task, Optional<Future<TaskResult>> result) {}

  /**
   * Runs it.
   *
   * @param threads number of threads, at least 1
   * @param log holds what is done already and keeps what is done now
   * @param sink told of cases that went wrong
   * @param progress told how far it is
   * @return the folded results
   * @throws InterruptedException when this thread was interrupted; nothing runs on, and what was
   *     told to progress is in the log
   * @throws IOException when the log cannot be read or written
   */
  public CampaignResult run(int threads, TaskLog log, FailureSink sink, Progress progress)
      throws InterruptedException, IOException {
    Fold fold = new Fold(plan, sink, progress);
    ThreadLocal<Worker> workers = ThreadLocal.withInitial(() -> new Worker(guards, reference));
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      Deque<Pending> pending = new ArrayDeque<>();
      long tasks = plan.tasks();
      long next = 0;
      while (next < tasks || !pending.isEmpty()) {
        while (next < tasks && pending.size() < TASKS_AHEAD * threads) {
          if (shard.has(next)) {
            pending.add(begin(plan.task(next), log, pool, workers));
          }
          next++;
        }
        if (!pending.isEmpty()) {
          end(pending.remove(), log, fold);
        }
      }
    } finally {
      pool.shutdownNow();
      pool.awaitTermination(1, TimeUnit.MINUTES);
    }
    return fold.result();
  }

  private Pending begin(Task task, TaskLog log, ExecutorService pool, ThreadLocal<Worker> workers) {
    if (log.has(task.number())) {
      return new Pending(task, Optional.empty());
    }
    Strategy strategy = plan.strategies().get(task.strategy());
    return new Pending(
        task, Optional.of(pool.submit(() -> workers.get().run(strategy, task.part()))));
  }

  private static void end(Pending pending, TaskLog log, Fold fold)
      throws InterruptedException, IOException {
    long number = pending.task().number();
    if (pending.result().isEmpty()) {
      fold.take(pending.task(), log.read(number));
      return;
    }
    TaskResult result = await(pending.result().get());
    log.append(number, result);
    fold.take(pending.task(), result);
  }

  private static TaskResult await(Future<TaskResult> future) throws InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }
}
