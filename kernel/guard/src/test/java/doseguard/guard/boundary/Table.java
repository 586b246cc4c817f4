package doseguard.guard.boundary;

import java.util.List;
import java.util.stream.Stream;

/** The one table: every limit of the kernel, by concept. */
final class Table {
  private Table() {}

  static List<Row> rows() {
    return Stream.of(
            CeilingRows.rows(),
            FlowRows.rows(),
            BolusRows.rows(),
            RoomRows.rows(),
            ReservoirRows.rows(),
            FrameRows.rows(),
            JudgementRows.rows(),
            FirstDoseRows.rows(),
            StepRows.rows(),
            SessionRows.rows(),
            ScheduleRows.rows(),
            RefillRows.rows(),
            LineRows.rows(),
            InterruptionRows.rows(),
            StrokeRows.rows(),
            PressureRows.rows(),
            LevelRows.rows(),
            ConcentrationRows.rows(),
            TimeRows.rows(),
            AlarmRows.rows(),
            PowerRows.rows())
        .flatMap(List::stream)
        .toList();
  }

  static Stream<Case> cases() {
    return rows().stream().flatMap(Case::of);
  }
}
