package doseguard.reports.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import doseguard.engine.port.AlarmKind;
import doseguard.engine.simulation.TraceSink;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Recording a time line, summing over windows, writing CSV. */
class TraceTest {

  private static Trace ramp(int minutes) {
    TraceRecorder recorder = new TraceRecorder();
    TraceSink.Sample sample = new TraceSink.Sample();
    for (int i = 1; i <= minutes; i++) {
      sample.atMs = i * 60_000L;
      sample.prescribedPgPerDay = 400;
      sample.tipPg = 10L * i;
      sample.twinTipPg = 11L * i;
      sample.tissuePg = i;
      sample.pressurePa = 1600.25;
      sample.reservoirNl = 18e6 - i;
      sample.accountedNl = 18_000_000 - i;
      sample.tipConcentration = 2000;
      sample.effect = 1.0 / i;
      sample.csf = 500.0 / i;
      sample.effectSite = 300.0 / i;
      sample.activeAlarms = i % 2 == 0 ? 0 : 1L << AlarmKind.STALL.id() | 1L << AlarmKind.SLIP.id();
      recorder.minute(sample);
    }
    recorder.event(60_000, "fault", "it begins");
    return recorder.trace();
  }

  @Test
  void shouldKeepEveryMinuteOfALongRun() {
    Trace trace = ramp(5000);
    assertEquals(5000, trace.rows());
    assertEquals(5000 * 60_000L, trace.atMs(4999));
    assertEquals(50_000, trace.tipPg(4999));
    assertEquals(55_000, trace.twinTipPg(4999));
    assertEquals(5000, trace.tissuePg(4999));
    assertEquals(17_995_000, trace.accountedNl(4999));
    assertEquals(17_995_000.0, trace.reservoirNl(4999));
    assertEquals(2000.0, trace.tipConcentration(1440));
    assertEquals(1, trace.events().size());
  }

  @Test
  void shouldSumOverTheWholeWindowAndCountNothingBeforeTheCase() {
    Trace trace = ramp(100);
    assertEquals(600, trace.massPg(59, 60), "exactly one window since the begin");
    assertEquals(600, trace.massPg(60, 60));
    assertEquals(590, trace.massPg(58, 60));
    assertEquals(660, trace.twinMassPg(99, 60));
  }

  @Test
  void shouldDivideByTheTimeThatHasPassedAtTheStart() {
    Trace trace = ramp(100);
    assertEquals(14_400.0, trace.ratePgPerDay(0, 60));
    assertEquals(14_400.0, trace.ratePgPerDay(99, 60));
    assertEquals(15_840.0, trace.twinRatePgPerDay(10, 60));
  }

  @Test
  void shouldWriteCsvWithUnitsInTheHeaderAndExactIntegers() throws IOException {
    StringBuilder csv = new StringBuilder();
    TraceCsv.write(ramp(2), csv);
    assertEquals(
        TraceCsv.HEADER
            + "\n60000,400,10,11,1,1600.2,17999999.0,17999999,2000.000,1.000000,500.000,300.000,STALL SLIP"
            + "\n120000,400,20,22,2,1600.2,17999998.0,17999998,2000.000,0.500000,250.000,150.000,\n",
        csv.toString());
    assertEquals(13, TraceCsv.HEADER.split(",").length);
  }

  @Test
  void shouldNotChangeATraceThatWasTaken() {
    TraceRecorder recorder = new TraceRecorder();
    recorder.minute(new TraceSink.Sample());
    Trace before = recorder.trace();
    recorder.minute(new TraceSink.Sample());
    recorder.event(0, "act", "later");
    assertEquals(1, before.rows());
    assertEquals(0, before.events().size());
  }
}
