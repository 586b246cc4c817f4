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
  private static final int GUARDED = 0;
  private static final int EXACT = 1;
  private static final int GAIN = 2;
  private static final int EXACT_BASAL = 3;
  private static final int GAIN_BASAL = 4;

  private final CsfPressure csf = new CsfPressure();
  private final StrokeScatter scatter = new StrokeScatter(0L);
  private final Record[] records = new Record[GAIN_BASAL + 1];
  private long[] noTissue = new long[0];

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
    int minutes = (int) (subject.durationMs() / MinuteGrid.MINUTE_MS);
    if (noTissue.length != minutes) {
      noTissue = new long[minutes];
    }
    boolean exactGain = subject.pump().gainError() == 0.0;
    boolean boluses = asksForBoluses(subject);
    Record exact = twin(subject, EXACT, minutes, 0.0, true);
    Record gain = exactGain ? exact : twin(subject, GAIN, minutes, null, true);
    Record exactBasal = boluses ? twin(subject, EXACT_BASAL, minutes, 0.0, false) : exact;
    Record gainBasal = gain;
    if (boluses) {
      gainBasal = exactGain ? exactBasal : twin(subject, GAIN_BASAL, minutes, null, false);
    }
    Record record = record(GUARDED, minutes, null);
    GuardPort guard = guards.create(figures(subject.policy()), figures(subject.pump().profile()));
    GuardedRun guarded = new GuardedRun(subject, guard, csf, scatter, record, gain, sink);
    guarded.run();
    return guarded.result(record, exact, gain, exactBasal, gainBasal);
  }

  private Record twin(
      Case subject, int place, int minutes, Double gainError, boolean patientBoluses) {
    Record record = record(place, minutes, noTissue);
    PumpSpec pump = gainError == null ? subject.pump() : subject.pump().withGain(gainError);
    new Twin(subject, pump, patientBoluses, csf, scatter, record).run(subject.durationMs());
    return record;
  }

  private Record record(int place, int minutes, long[] tissue) {
    Record old = records[place];
    if (old == null || old.minutes() != minutes) {
      records[place] =
          new Record(minutes, new long[minutes], tissue == null ? new long[minutes] : tissue);
    }
    return records[place];
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
