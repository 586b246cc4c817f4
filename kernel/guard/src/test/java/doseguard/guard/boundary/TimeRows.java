package doseguard.guard.boundary;

import static doseguard.guard.Figures.DAY;
import static doseguard.guard.Figures.HOUR;
import static doseguard.guard.Figures.MINUTE;
import static doseguard.guard.Figures.policyWith;
import static doseguard.guard.Figures.pumpWith;
import static doseguard.guard.boundary.Bound.ms;
import static doseguard.guard.boundary.Bound.pg;

import doseguard.guard.Observation;
import doseguard.guard.PumpProfile;
import doseguard.guard.Rig;
import doseguard.guard.monitor.ClockMonitor;
import doseguard.guard.monitor.CoverageMonitor;
import doseguard.guard.monitor.TherapyMonitor;
import doseguard.guard.state.AlarmTable;
import java.util.ArrayList;
import java.util.List;

/** What is watched over time: the clocks, the sensors, the therapy. */
// [utest->dsn~two-clocks~1, dsn~coverage-monitor~1, dsn~therapy-monitor~1]
final class TimeRows {
  private static final long TOLERANCE = 10000L;
  private static final String CLOCKS = "dsn~two-clocks~1";
  private static final String THERAPY = "dsn~therapy-monitor~1";
  private static final long W = 8L * HOUR;
  private static final long BUCKETS = 16L;
  private static final long LONGEST = 7L * DAY;

  private TimeRows() {}

  static List<Row> rows() {
    List<Row> rows = new ArrayList<>(clocks());
    rows.addAll(therapy());
    rows.add(silent("encoder", Observation.ENCODER, HOUR));
    rows.add(silent("level", Observation.LEVEL, 3L * HOUR));
    rows.add(silent("pressure", Observation.PRESSURE, HOUR));
    rows.add(silent("pulsatility", Observation.PULSATILITY, 13L * HOUR));
    rows.add(silent("concentration", Observation.CONCENTRATION, 3L * HOUR));
    rows.add(silent("valve", Observation.VALVE, HOUR));
    return rows;
  }

  private static List<Row> clocks() {
    return List.of(
        Row.flag(
            ClockMonitor.class,
            "the first clock ahead",
            ms(TOLERANCE, CLOCKS),
            apart -> read(apart, 0L).disagree(),
            false,
            false,
            true),
        Row.flag(
            ClockMonitor.class,
            "the second clock ahead",
            ms(TOLERANCE, CLOCKS),
            apart -> read(0L, apart).disagree(),
            false,
            false,
            true),
        Row.flag(
            ClockMonitor.class,
            "a span that agreed ends the alarm",
            ms(HOUR, CLOCKS),
            TimeRows::disagreeStill,
            true,
            false,
            false),
        Row.number(
            ClockMonitor.class,
            "longest time of one call, ms",
            ms(DAY, CLOCKS),
            passed -> read(passed, passed).leastMs(),
            DAY - 1L,
            DAY,
            DAY),
        Row.number(
            ClockMonitor.class,
            "a clock that runs backwards, ms",
            ms(0L, CLOCKS),
            passed -> read(passed, passed).mostMs(),
            0L,
            0L,
            1L));
  }

  private static List<Row> therapy() {
    return List.of(
        Row.flag(
            TherapyMonitor.class,
            "half of what was due",
            pg(501L, THERAPY),
            confirmed -> interrupted(1001L, confirmed, 0L),
            true,
            false,
            false),
        Row.flag(
            TherapyMonitor.class,
            "half of what was due with the stroke that is still to come",
            pg(400L, THERAPY),
            stroke -> interrupted(1000L, 100L, stroke),
            true,
            false,
            false),
        Row.flag(
            TherapyMonitor.class,
            "time until confirmed delivery is forgotten",
            ms((BUCKETS + 1L) * (W / BUCKETS), THERAPY),
            afterMs -> forgotten(spanned(W), afterMs),
            false,
            true,
            true),
        Row.number(
            TherapyMonitor.class,
            "bucket of the longest span, ms",
            ms(LONGEST / BUCKETS, THERAPY),
            TimeRows::bucket,
            LONGEST / BUCKETS - 1L,
            LONGEST / BUCKETS,
            LONGEST / BUCKETS),
        Row.flag(
            TherapyMonitor.class,
            "time until a whole guard that is not asked tells of it",
            ms(bucketsUntilTold() * (W / BUCKETS), "INTERRUPTION_MS, " + THERAPY),
            TimeRows::told,
            false,
            true,
            true));
  }

  private static Row silent(String sensor, int bit, long mostMs) {
    return Row.flag(
        CoverageMonitor.class,
        "silence of the " + sensor,
        ms(mostMs, "SUITE, VALVE, dsn~coverage-monitor~1"),
        silentMs -> reduced(bit, silentMs),
        false,
        false,
        true);
  }

  private static ClockMonitor read(long byA, long byB) {
    ClockMonitor monitor = new ClockMonitor();
    monitor.observe(0L, 0L);
    monitor.observe(byA, byB);
    return monitor;
  }

  /** They part in the first span, and agree for so long after it. */
  private static boolean disagreeStill(long agreedMs) {
    long parted = TOLERANCE + 1L;
    ClockMonitor monitor = read(parted, 0L);
    monitor.observe(HOUR, HOUR - parted);
    monitor.observe(HOUR + agreedMs, HOUR - parted + agreedMs);
    return monitor.disagree();
  }

  private static boolean reduced(int bit, long silentMs) {
    CoverageMonitor monitor =
        new CoverageMonitor(pumpWith(PumpProfile.SUITE, PumpProfile.SUITE_D, PumpProfile.VALVE, 1));
    monitor.observe(~bit, silentMs);
    return monitor.reduced();
  }

  private static boolean interrupted(long duePg, long confirmedPg, long strokePg) {
    TherapyMonitor monitor = spanned(W);
    monitor.advance(MINUTE, duePg);
    monitor.confirm(confirmedPg);
    return monitor.interrupted(strokePg);
  }

  /** Whether all that was confirmed at first has left the window. */
  private static boolean forgotten(TherapyMonitor monitor, long afterMs) {
    monitor.confirm(500L);
    monitor.advance(afterMs, 0L);
    monitor.advance(0L, 1000L);
    return monitor.interrupted(0L);
  }

  private static TherapyMonitor spanned(long spanMs) {
    TherapyMonitor monitor = new TherapyMonitor();
    monitor.span(spanMs);
    return monitor;
  }

  /** Length of a bucket, by when what was confirmed is forgotten; 0 when it is another one. */
  private static long bucket(long lengthMs) {
    for (long each = LONGEST / BUCKETS - 1L; each <= LONGEST / BUCKETS + 1L; each++) {
      if (forgotten(spanned(lengthMs * BUCKETS), (BUCKETS + 1L) * each)) {
        return each;
      }
    }
    return 0L;
  }

  /**
   * Buckets that leave the window before what is left in it, with the stroke that was seen and one
   * to come, is below half of what is due by then.
   */
  private static long bucketsUntilTold() {
    long bucketMs = W / BUCKETS;
    long each = Guards.PG_EACH_MS / (DAY / bucketMs + 1L);
    long gone = 0L;
    long left;
    long due;
    do {
      gone++;
      left = (BUCKETS + 1L - gone) * each;
      due = left + gone * bucketMs;
    } while (2L * (left + Guards.STROKE + Guards.STROKE) >= due);
    return gone;
  }

  /** One stroke is granted and seen, no other is asked for. */
  private static boolean told(long afterMs) {
    Rig rig = Guards.rig(policyWith()).started(Guards.screened());
    rig.pass(0L);
    rig.pass(afterMs);
    return rig.active(AlarmTable.THERAPY_INTERRUPTED);
  }
}
