package doseguard.engine.campaign;

import doseguard.engine.port.GuardFactory;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/**
 * Runs the cases of a source and holds them against a table of claims. Blocks of consecutive
 * indices are judged on any number of threads, each with a simulation and guards of its own; the
 * results are folded in the order of the indices, so that everything comes out the same whatever
 * the number of threads. A case that throws is contained and counted.
 */
public final class Campaign {

  private static final int BLOCK = 16;
  private static final int BLOCKS_AHEAD = 4;

  private final CaseSource source;
  private final ClaimTable table;
  private final Sizes sizes;
  private final Supplier<GuardFactory> guards;
  private final DelayReference reference;

  /**
   * Prepares a campaign.
   *
   * @param source the cases
   * @param table what is claimed of them
   * @param sizes how many cases each claim needs
   * @param guards gives each thread a factory of its own
   * @param reference physical limits
   */
  public Campaign(
      CaseSource source,
      ClaimTable table,
      Sizes sizes,
      Supplier<GuardFactory> guards,
      DelayReference reference) {
    this.source = source;
    this.table = table;
    this.sizes = sizes;
    this.guards = guards;
    this.reference = reference;
  }

  /**
   * One case done.
   *
   * @param index its number
   * @param cell its cell
   * @param result its result, null when something was thrown
   * @param thrown what was thrown, or null
   */
  private record Done(long index, int cell, CaseResult result, Throwable thrown) {}

  /**
   * Runs it.
   *
   * @param seed the campaign's seed, for the record
   * @param threads number of threads, at least 1
   * @param sink told of cases that went wrong
   * @param progress told how many cases are done
   * @return the folded results
   * @throws InterruptedException when this thread was interrupted; nothing runs on
   */
  public CampaignResult run(long seed, int threads, FailureSink sink, LongConsumer progress)
      throws InterruptedException {
    List<CellTally> tallies = new ArrayList<>();
    for (int cell = 0; cell < table.claims().size(); cell++) {
      tallies.add(new CellTally(table.claims().get(cell), sizes.needed(cell), sizes.risk()));
    }
    Fold fold = new Fold(tallies, sink, progress);
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      Deque<Future<List<Done>>> running = new ArrayDeque<>();
      ThreadLocal<CaseJudge> judges = ThreadLocal.withInitial(this::judge);
      long next = 0;
      while (next < source.count() || !running.isEmpty()) {
        while (next < source.count() && running.size() < BLOCKS_AHEAD * threads) {
          Block block = block(next);
          next = block.end();
          running.add(pool.submit(work(block.indices(), judges)));
        }
        fold.take(await(running.remove()));
      }
    } finally {
      pool.shutdownNow();
      pool.awaitTermination(1, TimeUnit.MINUTES);
    }
    return new CampaignResult(
        seed, fold.cases, fold.failed, tallies.stream().map(CellTally::result).toList());
  }

  private CaseJudge judge() {
    return new CaseJudge(guards.get(), reference);
  }

  private record Block(List<Long> indices, long end) {}

  private Block block(long from) {
    List<Long> indices = new ArrayList<>();
    long index = from;
    while (index < source.count() && indices.size() < BLOCK) {
      if (source.cell(index) >= 0) {
        indices.add(index);
      }
      index++;
    }
    return new Block(indices, index);
  }

  private Callable<List<Done>> work(List<Long> indices, ThreadLocal<CaseJudge> judges) {
    return () -> {
      List<Done> done = new ArrayList<>();
      for (long index : indices) {
        if (Thread.currentThread().isInterrupted()) {
          throw new InterruptedException();
        }
        done.add(judged(index, judges));
      }
      return done;
    };
  }

  /** A simulation that threw may be in any state: the next case gets another one. */
  private Done judged(long index, ThreadLocal<CaseJudge> judges) {
    int cell = source.cell(index);
    try {
      return new Done(index, cell, judges.get().judge(index, source.subject(index)), null);
    } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
      judges.remove();
      return new Done(index, cell, null, e);
    }
  }

  private static List<Done> await(Future<List<Done>> future) throws InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  /** Takes what is done, in the order of the indices, on one thread. */
  private final class Fold {
    private final List<CellTally> tallies;
    private final FailureSink sink;
    private final LongConsumer progress;
    private long cases;
    private long failed;

    Fold(List<CellTally> tallies, FailureSink sink, LongConsumer progress) {
      this.tallies = tallies;
      this.sink = sink;
      this.progress = progress;
    }

    void take(List<Done> block) {
      for (Done done : block) {
        Claim claim = table.claims().get(done.cell());
        if (done.thrown() != null) {
          failed++;
          sink.failed(claim.cell(), done.index(), done.thrown());
        } else {
          cases++;
          if (tallies.get(done.cell()).take(done.result())) {
            sink.broke(claim, done.result());
          }
        }
      }
      progress.accept(cases + failed);
    }
  }
}
