package doseguard.canaries.hunt;

import doseguard.canaries.NoCompilerException;
import doseguard.canaries.Suspect;
import doseguard.engine.port.GuardFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * Hunts suspects with hunters on several threads; the table does not depend on them.
 *
 * <p>A guard may go round in circles for ever. One that has not ended a case after a minute of
 * processor time, which takes a hundredth of a second as a rule and a second where it is half a
 * year, does not answer and is killed by that case. Its thread cannot be ended, and goes on beside
 * the others until the JVM ends.
 */
public final class Hunts {
  private static final long PATIENCE_NS = 60_000_000_000L;
  private static final long LOOK_MS = 1000L;

  private final GuardFactory shipped;
  private final int threads;
  private final long patienceNs;

  /**
   * Prepares the hunts.
   *
   * @param shipped makes the guard that cases must hold with
   * @param threads number of threads, at least 1
   */
  public Hunts(GuardFactory shipped, int threads) {
    this(shipped, threads, PATIENCE_NS);
  }

  Hunts(GuardFactory shipped, int threads, long patienceNs) {
    this.shipped = shipped;
    this.threads = threads;
    this.patienceNs = patienceNs;
  }

  /**
   * Hunts.
   *
   * @param suspects the guards that may be bad
   * @param hunters who hunts
   * @param told told of each hunt that ended, in the order of the table
   * @return the table
   * @throws InterruptedException when this thread was interrupted; nothing runs on but what does
   *     not answer
   */
  public KillTable run(List<? extends Suspect> suspects, List<Hunter> hunters, Consumer<Kill> told)
      throws InterruptedException {
    ThreadPoolExecutor pool =
        (ThreadPoolExecutor) Executors.newFixedThreadPool(threads, Hunts::background);
    try {
      List<Hunt> hunts = new ArrayList<>();
      List<Future<Kill>> running = new ArrayList<>();
      for (Suspect suspect : suspects) {
        for (Hunter hunter : hunters) {
          Hunt hunt = new Hunt(shipped, suspect, hunter);
          hunts.add(hunt);
          running.add(pool.submit(hunt));
        }
      }
      List<Kill> kills = new ArrayList<>();
      for (int hunt = 0; hunt < hunts.size(); hunt++) {
        Kill kill = await(hunts.get(hunt), running.get(hunt), pool);
        told.accept(kill);
        kills.add(kill);
      }
      return new KillTable(kills);
    } finally {
      pool.shutdownNow();
    }
  }

  private static Thread background(Runnable work) {
    Thread thread = new Thread(work, "hunt");
    thread.setDaemon(true);
    return thread;
  }

  private Kill await(Hunt hunt, Future<Kill> running, ThreadPoolExecutor pool)
      throws InterruptedException {
    while (true) {
      try {
        return running.get(LOOK_MS, TimeUnit.MILLISECONDS);
      } catch (ExecutionException e) {
        throw e.getCause() instanceof NoCompilerException none
            ? none
            : new IllegalStateException(hunt + ": " + e.getCause().getMessage(), e.getCause());
      } catch (TimeoutException e) {
        if (hunt.busyNs() > patienceNs) {
          pool.setMaximumPoolSize(pool.getMaximumPoolSize() + 1);
          pool.setCorePoolSize(pool.getCorePoolSize() + 1);
          return hunt.hung();
        }
      }
    }
  }
}
