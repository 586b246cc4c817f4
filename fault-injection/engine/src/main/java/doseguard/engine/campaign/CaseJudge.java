package doseguard.engine.campaign;

import doseguard.engine.campaign.TrialResult.Repeat;
import doseguard.engine.fault.Fault;
import doseguard.engine.oracle.Extremes;
import doseguard.engine.oracle.FaultRows;
import doseguard.engine.oracle.Finding;
import doseguard.engine.oracle.Finding.Question;
import doseguard.engine.oracle.Oracles;
import doseguard.engine.oracle.Verdict;
import doseguard.engine.port.AlarmKind;
import doseguard.engine.port.GuardFactory;
import doseguard.engine.simulation.Annunciation;
import doseguard.engine.simulation.Case;
import doseguard.engine.simulation.Run;
import doseguard.engine.simulation.Simulation;
import doseguard.engine.simulation.TraceSink;
import doseguard.guard.PumpProfile;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Runs and judges cases one after the other. Not thread safe: one object per thread. */
public final class CaseJudge {

  private static final Map<Integer, String> SUITES =
      Map.of(
          (int) PumpProfile.SUITE_A, "A",
          (int) PumpProfile.SUITE_B, "B",
          (int) PumpProfile.SUITE_C, "C",
          (int) PumpProfile.SUITE_D, "D");

  private final Simulation simulation = new Simulation();
  private final Oracles oracles = new Oracles();
  private final GuardFactory guards;
  private final DelayReference reference;

  /**
   * Makes a judge.
   *
   * @param guards makes the guard of each case
   * @param reference physical limits
   */
  public CaseJudge(GuardFactory guards, DelayReference reference) {
    this.guards = guards;
    this.reference = reference;
  }

  /**
   * Runs and judges one case.
   *
   * @param index its index
   * @param subject the case
   * @return what it showed
   */
  public CaseResult judge(long index, Case subject) {
    Run run = simulation.run(subject, guards, TraceSink.NONE);
    return result(index, subject, run, oracles.judge(subject, run), reference);
  }

  /**
   * Runs and judges the case of a trial.
   *
   * @param trial the trial
   * @param again runs it a second time and compares the bytes; null to run it once
   * @return what came of it
   */
  public TrialResult judge(Trial trial, CaseJudge again) {
    Case subject = trial.subject().get();
    Run run = simulation.run(subject, guards, TraceSink.NONE);
    Verdict verdict = oracles.judge(subject, run);
    CaseResult result = result(trial.index(), subject, run, verdict, reference);
    boolean kept = trial.expected().keptBy(run, verdict, result);
    Repeat repeat = again == null ? Repeat.NONE : again.repeat(trial, CaseDigest.of(run));
    return TrialResult.of(trial, kept, repeat, result);
  }

  private Repeat repeat(Trial trial, String digest) {
    Run run = simulation.run(trial.subject().get(), guards, TraceSink.NONE);
    return CaseDigest.of(run).equals(digest) ? Repeat.SAME : Repeat.DIFFERENT;
  }

  /**
   * What a judged case showed.
   *
   * @param index its index
   * @param subject the case
   * @param run what it produced
   * @param verdict what the oracles found
   * @param reference physical limits
   * @return all that is kept of it
   */
  public static CaseResult result(
      long index, Case subject, Run run, Verdict verdict, DelayReference reference) {
    long effectMs = Effect.firstMs(subject);
    boolean acted = subject.faults().isEmpty() || effectMs != Effect.NEVER;
    Finding alarms = verdict.on(Question.FALSE_ALARM);
    return new CaseResult(
        index,
        SUITES.get((int) subject.pump().profile().of(PumpProfile.SUITE)),
        subject.durationMs(),
        acted,
        noticedMs(subject, run, effectMs),
        reference.delayMs(subject),
        violated(verdict),
        alarms.violated() ? (int) -alarms.margin() : 0,
        verdict.measures(),
        Extremes.of(subject, run),
        Margins.of(verdict),
        Seen.of(subject, run));
  }

  private static Set<Question> violated(Verdict verdict) {
    Set<Question> violated = EnumSet.noneOf(Question.class);
    for (Finding finding : verdict.findings()) {
      if (finding.violated()) {
        violated.add(finding.question());
      }
    }
    return violated;
  }

  private static long noticedMs(Case subject, Run run, long effectMs) {
    for (Annunciation heard : run.annunciations()) {
      if (heard.atMs() >= effectMs && explained(heard, subject)) {
        return heard.atMs() - effectMs;
      }
    }
    return -1;
  }

  private static boolean explained(Annunciation heard, Case subject) {
    AlarmKind alarm = heard.alarm();
    for (Fault fault : subject.faults()) {
      if (fault.onsetMs() <= heard.atMs()
          && !alarm.advisory()
          && FaultRows.of(fault).admits(alarm)) {
        return true;
      }
    }
    return false;
  }
}
