package doseguard.guard.boundary;

import static doseguard.guard.Figures.DAY;
import static doseguard.guard.Figures.HOUR;
import static doseguard.guard.Figures.MINUTE;
import static doseguard.guard.Figures.UG;
import static doseguard.guard.boundary.Bound.count;
import static doseguard.guard.boundary.Bound.ms;
import static doseguard.guard.boundary.Guards.PG_EACH_MS;

import doseguard.guard.Frame;
import doseguard.guard.program.Schedule;
import doseguard.guard.program.ScheduleCursor;
import java.util.List;

/** Where a segment ends, and how parts of a pg are rounded. */
// [utest->dsn~schedule~1, dsn~schedule-cursor~1]
final class ScheduleRows {
  private static final long TEN = 600L;
  private static final long WEAK = UG;
  private static final long STRONG = PG_EACH_MS;

  private ScheduleRows() {}

  static List<Row> rows() {
    return List.of(
        Row.number(
            Schedule.class,
            "rate at a time of day, pg a day",
            ms(TEN * MINUTE, "START_FIRST, dsn~schedule~1"),
            phaseMs -> twoRates().rateAt(phaseMs),
            WEAK,
            STRONG,
            STRONG),
        Row.number(
            Schedule.class,
            "due over a span that reaches the next segment, pg",
            ms(HOUR, "START_FIRST, dsn~schedule~1"),
            spanMs -> stepped().duePg(TEN * MINUTE - HOUR, spanMs),
            0L,
            0L,
            1L),
        Row.number(
            Schedule.class,
            "due over a span that passes midnight, pg",
            ms(HOUR, "dsn~schedule~1"),
            spanMs -> stepped().duePg(DAY - HOUR, spanMs),
            HOUR - 1L,
            HOUR,
            HOUR),
        Row.number(
            Schedule.class,
            "due, rounded up, pg",
            ms(DAY, "dsn~schedule~1"),
            spanMs -> new Frame().basal(1L).schedule().duePg(0L, spanMs),
            1L,
            1L,
            2L),
        Row.number(
            Schedule.class,
            "worst mass over a span, pg",
            ms(14L * HOUR, "dsn~schedule~1"),
            spanMs -> stepped().worstPg(spanMs),
            14L * HOUR - 1L,
            14L * HOUR,
            14L * HOUR),
        Row.number(
            Schedule.class,
            "longest gap, ms",
            count(TEN, "min", "dsn~schedule~1"),
            ScheduleRows::longerGap,
            TEN * MINUTE,
            TEN * MINUTE,
            (TEN + 1L) * MINUTE),
        Row.number(
            ScheduleCursor.class,
            "prescribed, rounded down, pg",
            ms(DAY, "dsn~schedule-cursor~1"),
            spanMs -> new ScheduleCursor().accrue(new Frame().basal(1L).schedule(), spanMs),
            0L,
            1L,
            1L),
        Row.number(
            ScheduleCursor.class,
            "prescribed from a place near the end of a segment, pg",
            ms(TEN * MINUTE, "START_FIRST, dsn~schedule-cursor~1"),
            ScheduleRows::onward,
            0L,
            1L,
            1L));
  }

  private static Schedule twoRates() {
    return new Frame().segment(0L, WEAK).segment(TEN, STRONG).schedule();
  }

  /** Nothing until ten, then 1 pg each ms. */
  private static Schedule stepped() {
    return new Frame().segment(0L, 0L).segment(TEN, STRONG).schedule();
  }

  /** A gap of ten hours, and another one of so many minutes. */
  private static long longerGap(long minutes) {
    return new Frame()
        .segment(0L, 0L)
        .segment(TEN, STRONG)
        .segment(TEN + 60L, 0L)
        .segment(TEN + 60L + minutes, STRONG)
        .schedule()
        .gapMs();
  }

  /** One more ms is prescribed from a place to which the schedule has moved on. */
  private static long onward(long phaseMs) {
    ScheduleCursor cursor = new ScheduleCursor();
    cursor.accrue(stepped(), phaseMs - MINUTE);
    cursor.skip(MINUTE);
    return cursor.accrue(stepped(), 1L);
  }
}
