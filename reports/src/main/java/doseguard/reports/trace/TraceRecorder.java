package doseguard.reports.trace;

import doseguard.engine.simulation.TraceSink;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Keeps the time line of one run: a row of plain numbers for each minute, and every event. */
public final class TraceRecorder implements TraceSink {

  private static final int FIRST_CAPACITY = 1440;

  private final long[][] longs = new long[Trace.LONGS][FIRST_CAPACITY];
  private final double[][] doubles = new double[Trace.DOUBLES][FIRST_CAPACITY];
  private final List<Event> events = new ArrayList<>();
  private int rows;

  /** Makes an empty recorder. */
  public TraceRecorder() {}

  @Override
  public void minute(Sample sample) {
    if (rows == longs[0].length) {
      grow();
    }
    longs[Trace.AT][rows] = sample.atMs;
    longs[Trace.PRESCRIBED][rows] = sample.prescribedPgPerDay;
    longs[Trace.TIP][rows] = sample.tipPg;
    longs[Trace.TWIN_TIP][rows] = sample.twinTipPg;
    longs[Trace.TISSUE][rows] = sample.tissuePg;
    longs[Trace.ACCOUNTED][rows] = sample.accountedNl;
    longs[Trace.ALARMS][rows] = sample.activeAlarms;
    doubles[Trace.PRESSURE][rows] = sample.pressurePa;
    doubles[Trace.RESERVOIR][rows] = sample.reservoirNl;
    doubles[Trace.CONCENTRATION][rows] = sample.tipConcentration;
    doubles[Trace.EFFECT][rows] = sample.effect;
    doubles[Trace.CSF][rows] = sample.csf;
    doubles[Trace.TWIN_CSF][rows] = sample.twinCsf;
    doubles[Trace.EFFECT_SITE][rows] = sample.effectSite;
    doubles[Trace.TWIN_EFFECT_SITE][rows] = sample.twinEffectSite;
    doubles[Trace.STEADY][rows] = sample.steady;
    rows++;
  }

  @Override
  public void event(long atMs, String kind, String words) {
    events.add(new Event(atMs, kind, words));
  }

  /**
   * What was recorded so far.
   *
   * @return a copy that later calls do not change
   */
  public Trace trace() {
    long[][] whole = new long[Trace.LONGS][];
    for (int i = 0; i < Trace.LONGS; i++) {
      whole[i] = Arrays.copyOf(longs[i], rows);
    }
    double[][] real = new double[Trace.DOUBLES][];
    for (int i = 0; i < Trace.DOUBLES; i++) {
      real[i] = Arrays.copyOf(doubles[i], rows);
    }
    return new Trace(rows, whole, real, events);
  }

  private void grow() {
    int capacity = 2 * rows;
    for (int i = 0; i < Trace.LONGS; i++) {
      longs[i] = Arrays.copyOf(longs[i], capacity);
    }
    for (int i = 0; i < Trace.DOUBLES; i++) {
      doubles[i] = Arrays.copyOf(doubles[i], capacity);
    }
  }
}
