package doseguard.guard.boundary;

import static doseguard.guard.Figures.DAY;
import static doseguard.guard.Figures.HOUR;
import static doseguard.guard.Figures.MINUTE;
import static doseguard.guard.boundary.Bound.ceil;
import static doseguard.guard.boundary.Bound.count;
import static doseguard.guard.boundary.Bound.ms;
import static doseguard.guard.boundary.Guards.FILL;
import static doseguard.guard.boundary.Guards.STROKE;
import static doseguard.guard.boundary.Guards.STROKE_NL;

import doseguard.guard.limit.Limits;
import doseguard.guard.limit.PowerQuota;
import java.util.List;

/** What a power loss can cost: strokes that an image covers, time between two saves. */
// [utest->dsn~power-quota~2, dsn~restore~4]
final class PowerRows {
  private static final long PART = 4L;
  private static final long UP = HOUR;

  /** Strokes that a restart can book at most: two covers, of a good image and a damaged one. */
  private static final long UNSEEN_MOST = 2L * PowerQuota.MOST_STROKES;

  private PowerRows() {}

  static List<Row> rows() {
    return List.of(
        Row.flag(
            PowerQuota.class,
            "shortest time between two saves",
            ms(MINUTE, "dsn~power-quota~2"),
            sinceMs -> due(0L, sinceMs),
            false,
            true,
            true),
        Row.flag(
            PowerQuota.class,
            "a quarter of the time since the restart",
            ms(ceil(UP - (PART - 1L), PART - 1L), "dsn~power-quota~2"),
            sinceMs -> due(UP, sinceMs),
            false,
            true,
            true),
        Row.flag(
            PowerQuota.class,
            "longest time between two saves",
            ms(HOUR, "dsn~power-quota~2"),
            sinceMs -> due(DAY, sinceMs),
            false,
            true,
            true),
        Row.number(
            PowerQuota.class,
            "strokes that an image covers: a quarter of those since the restart",
            count(3L * PART, "strokes", "dsn~power-quota~2"),
            PowerRows::cover,
            2L,
            3L,
            3L),
        Row.number(
            PowerQuota.class,
            "most strokes that an image covers",
            count(PART * PowerQuota.MOST_STROKES, "strokes", "MOST_STROKES, dsn~power-quota~2"),
            PowerRows::cover,
            PowerQuota.MOST_STROKES - 1L,
            PowerQuota.MOST_STROKES,
            PowerQuota.MOST_STROKES),
        Row.number(
            Limits.class,
            "volume left after strokes that a restart books, nL",
            count(UNSEEN_MOST, "strokes", "MOST_STROKES, STROKE_NL, dsn~restore~4"),
            PowerRows::leftAfterUnseen,
            FILL - (UNSEEN_MOST - 1L) * STROKE_NL,
            FILL - UNSEEN_MOST * STROKE_NL,
            FILL - UNSEEN_MOST * STROKE_NL),
        Row.flag(
            Limits.class,
            "strokes that a restart books end what is owed",
            count(1L, "strokes", "dsn~restore~4"),
            PowerRows::stillOwed,
            true,
            false,
            false));
  }

  private static boolean due(long upMs, long sinceMs) {
    PowerQuota quota = new PowerQuota();
    quota.advance(upMs);
    quota.saved();
    quota.advance(sinceMs);
    return quota.due();
  }

  private static int cover(long strokes) {
    PowerQuota quota = new PowerQuota();
    for (long i = 0; i < strokes; i++) {
      quota.stroke();
    }
    quota.renew();
    return quota.cover();
  }

  private static long leftAfterUnseen(long strokes) {
    Limits limits = Desk.plain().prescribed(Guards.screened()).limits();
    limits.bookUnseen((int) strokes);
    return limits.reservoir().accountedNl();
  }

  /** Two strokes are owed, then strokes are booked, then a little more is owed for a day. */
  private static boolean stillOwed(long strokes) {
    Limits limits = Desk.plain().prescribed(Guards.screened()).limits();
    limits.ladder().advance(0L, 2L * STROKE, false, STROKE);
    limits.bookUnseen((int) strokes);
    limits.ladder().advance(DAY, 1L, false, STROKE);
    return limits.ladder().reduced();
  }
}
