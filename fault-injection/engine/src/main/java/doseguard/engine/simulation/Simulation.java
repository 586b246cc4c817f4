package doseguard.engine.simulation;

import doseguard.engine.plant.CsfPressure;
import doseguard.engine.plant.StrokeScatter;
import doseguard.engine.port.GuardFactory;
import doseguard.engine.port.GuardPort;
import doseguard.engine.therapy.Act;
import doseguard.guard.Policy;
import doseguard.guard.PumpProfile;

/**
 * Runs cases: first the nominal twins, then the guarded pump. Deterministic, on one thread; a case
 * gives the same bytes on every JVM and in any order. Not thread safe: one object per thread.
 *
 * <p>The arrays of a {@link Run} belong to this object and are filled anew by the next case of the
 * same length; who keeps a run makes another object for the next one.
 */
public final class Simulation {
  private final CsfPressure csf = new CsfPressure();
  private final StrokeScatter scatter = new StrokeScatter(0L);
  private final Record[] twins = new Record[2];
  private final Record[] basalTwins = new Record[2];
  private Record guarded = new Record(0, new long[0], new long[0]);

  /** Makes a simulation; nothing is kept from case to case but memory. */
  public Simulation() {}

  /**
   * Runs one case.
   *
   * @param subject the case
   * @param guards makes its guard
   * @param sink receives the time line; {@link TraceSink#NONE} for none
   * @return what the pumps gave, valid until the next case
   */
  public Run run(Case subject, GuardFactory guards, TraceSink sink) {
    csf.draw(subject.seed(), subject.durationMs());
    scatter.reset(subject.seed());
    makeRecords((int) (subject.durationMs() / MinuteGrid.MINUTE_MS));
    double error = subject.pump().gainError();
    double[] gainErrors = error == 0.0 ? new double[] {0.0} : new double[] {0.0, error};
    int gain = gainErrors.length - 1;
    runTwins(subject, gainErrors, true, twins);
    Record[] basal = twins;
    if (asksForBoluses(subject)) {
      basal = basalTwins;
      runTwins(subject, gainErrors, false, basal);
    }
    long[] policy = figures(subject.policy());
    try (GuardPort guard = guards.create(policy, figures(subject.pump().profile()))) {
      GuardedRun run = new GuardedRun(subject, guard, csf, scatter, guarded, twins[gain], sink);
      run.run();
      return run.result(guarded, twins[0], twins[gain], basal[0], basal[gain]);
    }
  }

  private void runTwins(
      Case subject, double[] gainErrors, boolean patientBoluses, Record[] records) {
    new TwinRun(subject, gainErrors, patientBoluses, csf, scatter, records)
        .run(subject.durationMs());
  }

  private void makeRecords(int minutes) {
    if (guarded.minutes() != minutes) {
      long[] noTissue = new long[minutes];
      guarded = new Record(minutes, new long[minutes], new long[minutes]);
      for (int i = 0; i < twins.length; i++) {
        twins[i] = new Record(minutes, new long[minutes], noTissue);
        basalTwins[i] = new Record(minutes, new long[minutes], noTissue);
      }
    }
  }

  private static boolean asksForBoluses(Case subject) {
    for (Act act : subject.acts()) {
      if (act instanceof Act.AskBolus) {
        return true;
      }
    }
    return false;
  }

  private static long[] figures(Policy policy) {
    long[] values = new long[Policy.FIGURES];
    for (int i = 0; i < values.length; i++) {
      values[i] = policy.of(i);
    }
    return values;
  }

  private static long[] figures(PumpProfile profile) {
    long[] values = new long[PumpProfile.FIGURES];
    for (int i = 0; i < values.length; i++) {
      values[i] = profile.of(i);
    }
    return values;
  }
}
