package doseguard.cli;

import doseguard.reports.Result;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Judges scenarios on several threads. The outcomes come in the order of the jobs whatever thread
 * was first, and a result with its trace lives only until its sink has taken it.
 */
final class Judging {

  private final int threads;
  private final boolean twice;

  /**
   * Sets the manner.
   *
   * @param threads number of threads, at least 1
   * @param twice whether each job is run again and its bytes compared
   */
  Judging(int threads, boolean twice) {
    this.threads = threads;
    this.twice = twice;
  }

  /** Takes a result before it is dropped; called from several threads. */
  @FunctionalInterface
  interface Sink {
    void take(Result result) throws IOException;
  }

  /**
   * Judges.
   *
   * @param jobs the scenarios
   * @param sink takes each result
   * @param progress told of each scenario done
   * @return one outcome for each job, in order
   * @throws HarnessException when a job throws
   * @throws NotDeterministicException when a job gives different bytes the second time
   */
  List<Outcome> run(List<Bench.Job> jobs, Sink sink, Progress progress) {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<Outcome>> futures = new ArrayList<>();
      for (Bench.Job job : jobs) {
        futures.add(pool.submit(() -> judge(job, sink, progress)));
      }
      List<Outcome> outcomes = new ArrayList<>();
      for (int i = 0; i < jobs.size(); i++) {
        outcomes.add(await(jobs.get(i), futures.get(i)));
      }
      return outcomes;
    } finally {
      pool.shutdownNow();
    }
  }

  private Outcome judge(Bench.Job job, Sink sink, Progress progress) throws IOException {
    Result result = job.judge();
    if (twice) {
      String first = Outcome.digest(result);
      String second = Outcome.digest(job.judge());
      if (!first.equals(second)) {
        throw new NotDeterministicException(job.id(), first, second);
      }
    }
    sink.take(result);
    progress.step();
    return Outcome.of(result);
  }

  private static Outcome await(Bench.Job job, Future<Outcome> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof NotDeterministicException difference) {
        throw difference;
      }
      throw new HarnessException(job.id(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new HarnessException(job.id(), e);
    }
  }
}
