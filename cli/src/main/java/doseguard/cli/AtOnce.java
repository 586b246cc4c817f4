package doseguard.cli;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does several things at once; what comes of them does not depend on the number of threads. */
final class AtOnce {

  private AtOnce() {}

  /**
   * Takes what came of one.
   *
   * @param <T> what comes of one
   */
  @FunctionalInterface
  interface Taker<T> {

    /**
     * Takes it, in the thread that asked for it.
     *
     * @param one what came of one
     * @throws IOException when it cannot be written
     */
    void take(T one) throws IOException;
  }

  /**
   * Does them.
   *
   * @param threads number of threads, at least 1
   * @param jobs what is to be done, each by itself
   * @param taker takes what came of them, in their order
   * @param <T> what comes of one
   * @throws InterruptedException when this thread was interrupted; those that were begun are
   *     interrupted too
   * @throws IOException when the taker does
   * @throws RuntimeException that of a job, when it throws one
   * @throws HarnessException when a job throws anything else
   */
  static <T> void of(int threads, List<Callable<T>> jobs, Taker<T> taker)
      throws InterruptedException, IOException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      Queue<Future<T>> running = new ArrayDeque<>();
      for (Callable<T> job : jobs) {
        running.add(pool.submit(job));
      }
      while (!running.isEmpty()) {
        taker.take(running.remove().get());
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException wrong) {
        throw wrong;
      }
      throw new HarnessException(e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }
}
