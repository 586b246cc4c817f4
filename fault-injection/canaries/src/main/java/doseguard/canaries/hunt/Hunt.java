package doseguard.canaries.hunt;

import doseguard.canaries.Suspect;
import doseguard.engine.campaign.CaseJudge;
import doseguard.engine.campaign.DelayReference;
import doseguard.engine.campaign.Trial;
import doseguard.engine.campaign.TrialResult;
import doseguard.engine.campaign.strategy.Course;
import doseguard.engine.port.GuardFactory;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * Hunts one suspect with one hunter: its cases, one after the other, until one breaks that holds
 * with the shipped guard. A search is led by what the suspect shows. For one thread, but for {@link
 * #busyNs} and {@link #hung}.
 */
final class Hunt implements Callable<Kill> {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final GuardFactory shipped;
  private final Suspect suspect;
  private final Hunter hunter;
  private volatile Given given = new Given(0, -1, -1, 0);

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
   * @param thread id of the thread that runs it; -1 before it was begun
   * @param sinceNs processor time of that thread when the case was begun, ns
   */
  private record Given(long cases, long index, long thread, long sinceNs) {

    /** The next case, in this thread. */
    Given next(long nextIndex) {
      Thread current = Thread.currentThread();
      return new Given(cases + 1, nextIndex, current.getId(), THREADS.getCurrentThreadCpuTime());
    }
  }

  /** Processor time that the case has taken which was begun last, ns. */
  long busyNs() {
    Given last = given;
    return last.thread < 0 ? 0 : THREADS.getThreadCpuTime(last.thread) - last.sinceNs;
  }

  /** Its end when the case that was begun last never ends. */
  Kill hung() {
    Given last = given;
    return new Kill(
        suspect.id(), hunter.name(), true, last.cases, last.index, "the guard does not answer");
  }

  @Override
  public Kill call() throws InterruptedException {
    given = new Given(0, -1, Thread.currentThread().getId(), THREADS.getCurrentThreadCpuTime());
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
          given = given.next(trial.index());
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

  @Override
  public String toString() {
    return suspect.id() + " by " + hunter.name();
  }
}
