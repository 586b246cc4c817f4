package doseguard.canaries.hunt;

import doseguard.canaries.Canary;
import doseguard.engine.campaign.CaseJudge;
import doseguard.engine.campaign.DelayReference;
import doseguard.engine.campaign.Trial;
import doseguard.engine.campaign.TrialResult;
import doseguard.engine.campaign.strategy.Course;
import doseguard.engine.port.GuardFactory;
import java.util.Optional;

/**
 * Hunts one canary with one hunter: its cases, one after the other, until one breaks that holds
 * with the shipped guard. A search is led by what the canary shows. Not thread safe.
 */
public final class Hunt {

  private final GuardFactory shipped;

  /**
   * Prepares a hunt.
   *
   * @param shipped makes the guard that cases must hold with
   */
  public Hunt(GuardFactory shipped) {
    this.shipped = shipped;
  }

  /**
   * Hunts.
   *
   * @param canary the known-bad guard
   * @param hunter who hunts
   * @return how it ended
   * @throws InterruptedException when this thread was interrupted
   */
  public Kill hunt(Canary canary, Hunter hunter) throws InterruptedException {
    GuardFactory guards = canary.guards();
    CaseJudge bad = new CaseJudge(guards, DelayReference.NONE);
    CaseJudge good = new CaseJudge(shipped, DelayReference.NONE);
    long cases = 0;
    for (long task : hunter.tasks()) {
      Course course = hunter.strategy().open(task);
      Optional<Trial> trial = course.next();
      while (trial.isPresent()) {
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
        cases++;
        TrialResult result = judged(bad, trial.get());
        if (!result.kept() && judged(good, trial.get()).kept()) {
          return new Kill(
              canary.id(), hunter.name(), true, cases, trial.get().index(), result.cause());
        }
        if (result.failed()) {
          bad = new CaseJudge(guards, DelayReference.NONE);
        }
        course.showed(result);
        trial = course.next();
      }
    }
    return new Kill(canary.id(), hunter.name(), false, cases, -1, "");
  }

  /** A guard that throws did not do what was expected. */
  private static TrialResult judged(CaseJudge judge, Trial trial) {
    try {
      return judge.judge(trial, null);
    } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
      return TrialResult.failed(trial, e);
    }
  }
}
