package doseguard.canaries.hunt;

import doseguard.canaries.Canary;
import doseguard.engine.port.GuardFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Hunts all canaries with all hunters on several threads; the table does not depend on them. */
public final class Hunts {

  private final GuardFactory shipped;
  private final int threads;

  /**
   * Prepares the hunts.
   *
   * @param shipped makes the guard that cases must hold with
   * @param threads number of threads, at least 1
   */
  public Hunts(GuardFactory shipped, int threads) {
    this.shipped = shipped;
    this.threads = threads;
  }

  /**
   * Hunts.
   *
   * @param canaries the known-bad guards
   * @param hunters who hunts
   * @param told told of each hunt that ended, in the order of the table
   * @return the table
   * @throws InterruptedException when this thread was interrupted; nothing runs on
   */
  public KillTable run(List<Canary> canaries, List<Hunter> hunters, Consumer<Kill> told)
      throws InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<Kill>> running = new ArrayList<>();
      for (Canary canary : canaries) {
        for (Hunter hunter : hunters) {
          running.add(pool.submit(() -> new Hunt(shipped).hunt(canary, hunter)));
        }
      }
      List<Kill> kills = new ArrayList<>();
      for (Future<Kill> hunt : running) {
        Kill kill = await(hunt);
        told.accept(kill);
        kills.add(kill);
      }
      return new KillTable(kills);
    } finally {
      pool.shutdownNow();
    }
  }

  private static Kill await(Future<Kill> hunt) throws InterruptedException {
    try {
      return hunt.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }
}
