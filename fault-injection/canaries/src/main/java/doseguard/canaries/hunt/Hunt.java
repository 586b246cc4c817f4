package doseguard.canaries.hunt;

import doseguard.canaries.Suspect;
import doseguard.engine.campaign.CaseJudge;
import doseguard.engine.campaign.DelayReference;
import doseguard.engine.campaign.Trial;
import doseguard.engine.campaign.TrialResult;
import doseguard.engine.campaign.strategy.Course;
import doseguard.engine.port.GuardFactory;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * Hunts one suspect with one hunter: its cases, one after the other, until one breaks that holds
 * with the shipped guard. A search is led by what the suspect shows. For one thread, but for {@link
 * #cases} and {@link #given}.
 */
final class Hunt implements Callable<Kill> {

  private final GuardFactory shipped;
  private final Suspect suspect;
  private final Hunter hunter;
  private volatile Given given = new Given(0, -1);

  /**
   * Prepares a hunt.
   *
   * @param shipped makes the guard that cases must hold with
   * @param suspect the guard that may be bad
   * @param hunter who hunts
   */
  Hunt(GuardFactory shipped, Suspect suspect, Hunter hunter) {
    this.shipped = shipped;
    this.suspect = suspect;
    this.hunter = hunter;
  }

  /**
   * How far it is.
   *
   * @param cases cases begun
   * @param index index of the last of them; -1 before the first
   */
  private record Given(long cases, long index) {}

  /** Cases begun so far. */
  long cases() {
    return given.cases;
  }

  /** Its end when the case that was begun last never ends. */
  Kill hung() {
    Given last = given;
    return new Kill(
        suspect.id(), hunter.name(), true, last.cases, last.index, "the guard does not answer");
  }

  @Override
  public Kill call() throws InterruptedException {
    GuardFactory guards = suspect.guards();
    CaseJudge bad = new CaseJudge(guards, DelayReference.NONE);
    CaseJudge good = new CaseJudge(shipped, DelayReference.NONE);
    for (Hunter.Beat beat : hunter.beats()) {
      for (long task : beat.tasks()) {
        Course course = beat.strategy().open(task);
        Optional<Trial> next = course.next();
        while (next.isPresent()) {
          if (Thread.interrupted()) {
            throw new InterruptedException();
          }
          Trial trial = next.get();
          given = new Given(given.cases + 1, trial.index());
          TrialResult result = judged(bad, trial);
          if (!result.kept() && judged(good, trial).kept()) {
            return end(true, trial.index(), result.cause());
          }
          if (result.failed()) {
            bad = new CaseJudge(guards, DelayReference.NONE);
          }
          course.showed(result);
          next = course.next();
        }
      }
    }
    return end(false, -1, "");
  }

  private Kill end(boolean killed, long index, String cause) {
    return new Kill(suspect.id(), hunter.name(), killed, given.cases, index, cause);
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
