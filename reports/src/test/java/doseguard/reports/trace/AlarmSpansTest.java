package doseguard.reports.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.engine.port.AlarmKind;
import doseguard.engine.simulation.Annunciation;
import doseguard.engine.simulation.TraceSink;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When alarms were active. */
class AlarmSpansTest {

  private static Trace trace(AlarmKind alarm, boolean... active) {
    TraceRecorder recorder = new TraceRecorder();
    TraceSink.Sample sample = new TraceSink.Sample();
    for (int i = 0; i < active.length; i++) {
      sample.atMs = i;
      sample.activeAlarms = active[i] ? 1L << alarm.id() : 0L;
      recorder.minute(sample);
    }
    return recorder.trace();
  }

  @Test
  void shouldFindEachStretchAndWhetherItIsStillOpen() {
    Trace trace = trace(AlarmKind.STALL, false, true, true, false, false, true, true);
    AlarmSpans stall = AlarmSpans.of(trace, List.of()).get(0);
    assertEquals(List.of(new AlarmSpans.Span(1, 3), new AlarmSpans.Span(5, 6)), stall.spans());
    assertTrue(stall.activeAtEnd());
    assertEquals(3, stall.activeMs());
    assertEquals(1, stall.firstMs());
  }

  @Test
  void shouldShowAnAlarmThatWasOnlyAnnunciated() {
    Trace trace = trace(AlarmKind.STALL, false);
    List<Annunciation> heard = List.of(new Annunciation(7, AlarmKind.CLOCK_DISAGREE));
    AlarmSpans clock = AlarmSpans.of(trace, heard).get(0);
    assertEquals(AlarmKind.CLOCK_DISAGREE, clock.alarm());
    assertEquals(7, clock.firstMs());
    assertFalse(clock.activeAtEnd());
  }

  @Test
  void shouldTakeTheEarlierOfAnnunciationAndActivity() {
    Trace trace = trace(AlarmKind.STALL, false, true, false);
    assertEquals(
        0, AlarmSpans.of(trace, List.of(new Annunciation(0, AlarmKind.STALL))).get(0).firstMs());
    assertEquals(
        1, AlarmSpans.of(trace, List.of(new Annunciation(2, AlarmKind.STALL))).get(0).firstMs());
  }

  @Test
  void shouldShowNothingWhenNothingWasRecorded() {
    Trace empty = new TraceRecorder().trace();
    assertEquals(List.of(), AlarmSpans.of(empty, List.of()));
    assertFalse(
        AlarmSpans.of(empty, List.of(new Annunciation(1, AlarmKind.STALL))).get(0).activeAtEnd());
  }
}
