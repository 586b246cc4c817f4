package doseguard.engine.campaign.run;

import doseguard.engine.campaign.CaseJudge;
import doseguard.engine.campaign.DelayReference;
import doseguard.engine.campaign.Trial;
import doseguard.engine.campaign.TrialResult;
import doseguard.engine.campaign.strategy.Course;
import doseguard.engine.campaign.strategy.Strategy;
import doseguard.engine.port.GuardFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Runs tasks one after the other. A case that throws is contained and counted. One case in {@link
 * #REPEATED} is run again, by a simulation that has run other cases before, and its bytes are
 * compared. Not thread safe: one object per thread.
 */
public final class Worker {

  /** One of so many cases is run twice (project choice: 2 % of the time). */
  public static final int REPEATED = 64;

  /** Spreads the repeated cases over all indices: 2^64 over the golden ratio. */
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private static final int TOP_BITS = Long.SIZE - Integer.numberOfTrailingZeros(REPEATED);

  private final Supplier<GuardFactory> guards;
  private final DelayReference reference;
  private CaseJudge judge;
  private CaseJudge again;

  /**
   * Makes a worker.
   *
   * @param guards gives it factories of its own
   * @param reference physical limits
   */
  public Worker(Supplier<GuardFactory> guards, DelayReference reference) {
    this.guards = guards;
    this.reference = reference;
    renew();
  }

  private void renew() {
    judge = new CaseJudge(guards.get(), reference);
    again = new CaseJudge(guards.get(), reference);
  }

  /**
   * Runs a task.
   *
   * @param strategy its strategy
   * @param part its number within the strategy
   * @return what came of it
   * @throws InterruptedException when this thread was interrupted; nothing is kept
   */
  public TaskResult run(Strategy strategy, long part) throws InterruptedException {
    Course course = strategy.open(part);
    List<TrialResult> results = new ArrayList<>();
    Optional<Trial> trial = course.next();
    while (trial.isPresent()) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      TrialResult result = judged(trial.get());
      results.add(result);
      course.showed(result);
      trial = course.next();
    }
    List<Double> figures = new ArrayList<>();
    for (double figure : course.figures()) {
      figures.add(figure);
    }
    return new TaskResult(results, figures);
  }

  /** A simulation that threw may be in any state: the next case gets another one. */
  private TrialResult judged(Trial trial) {
    try {
      boolean twice = ((trial.index() * SPREAD) >>> TOP_BITS) == 0;
      return judge.judge(trial, twice ? again : null);
    } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
      renew();
      return TrialResult.failed(trial, e);
    }
  }
}
