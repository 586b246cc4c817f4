package doseguard.engine.oracle;

import doseguard.engine.simulation.Case;
import doseguard.engine.simulation.Run;
import java.util.List;

/**
 * The judge: asks the five questions of design.md section 3, one class each, on the 1-minute grid
 * of the run. No fault excuses anything.
 *
 * <p>Stateless, thus safe to share between threads.
 */
public final class Oracles implements Judge {

  /** Makes the judge. */
  public Oracles() {}

  @Override
  public Verdict judge(Case subject, Run run) {
    Evidence evidence = Evidence.of(subject, run);
    UnsafeDelivery unsafe = new UnsafeDelivery(evidence);
    Interruptions interruptions = new Interruptions(evidence);
    List<Finding> findings =
        List.of(
            unsafe.finding(),
            UnnoticedInterruption.judge(evidence, interruptions),
            FalseAlarm.judge(evidence),
            FalseStop.judge(evidence),
            FailedRecovery.judge(evidence));
    return new Verdict(
        findings,
        new Verdict.Measures(
            unsafe.hourPg(),
            unsafe.dayPg(),
            unsafe.hourOverPg(),
            unsafe.dayOverPg(),
            interruptions.leastShare(),
            beganMs(interruptions),
            noticedMs(evidence),
            tissuePg(run)));
  }

  private static long beganMs(Interruptions interruptions) {
    return interruptions.found().isEmpty()
        ? -1
        : interruptions.found().get(0).begin() * Figures.MINUTE_MS;
  }

  private static long noticedMs(Evidence evidence) {
    long onset = evidence.firstOnsetMs();
    int first = evidence.alarmFrom(onset);
    return first == evidence.alarms().size() ? -1 : evidence.alarms().get(first).atMs() - onset;
  }

  private static long tissuePg(Run run) {
    int minutes = run.guarded().minutes();
    return minutes == 0 ? 0 : run.guarded().tissuePg()[minutes - 1];
  }
}
