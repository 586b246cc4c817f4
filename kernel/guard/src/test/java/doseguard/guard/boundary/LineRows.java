package doseguard.guard.boundary;

import static doseguard.guard.boundary.Bound.ceil;
import static doseguard.guard.boundary.Bound.concentration;
import static doseguard.guard.boundary.Bound.count;
import static doseguard.guard.boundary.Bound.nl;
import static doseguard.guard.boundary.Guards.ACCURACY;

import doseguard.guard.program.DeadVolume;
import java.util.List;

/** Which concentration may be at the tip, and which one is dosed. */
// [utest->dsn~line-bracket~1, dsn~line-fronts~2, dsn~line-forgetting~2, dsn~line-raised~1]
final class LineRows {
  private static final long LEAST = 330000L;
  private static final long MOST = 540000L;
  private static final long WIDEST = 2000000L;
  private static final int WEAK = 500;
  private static final int STRONG = 2000;
  private static final int BETWEEN = 1000;
  private static final int RAISED_MOST = 16000;
  private static final String BRACKET = "DEAD_LEAST_NL, DEAD_MOST_NL, dsn~line-bracket~1";
  private static final String WIDENED =
      "DEAD_LEAST_NL, DEAD_MOST_NL, ACCURACY_PERMILLE, dsn~line-bracket~1";

  private LineRows() {}

  static List<Row> rows() {
    return List.of(
        Row.number(
            DeadVolume.class,
            "a stronger front may have arrived, ug/mL",
            nl(LEAST / 2L, BRACKET),
            pumped -> pumped(0L, WEAK, STRONG, pumped).highest(),
            WEAK,
            STRONG,
            STRONG),
        Row.number(
            DeadVolume.class,
            "a stronger front may have arrived with a fast pump, ug/mL",
            nl(ceil(LEAST * 1000L, 2L * (1000L + ACCURACY)), WIDENED),
            pumped -> pumped(ACCURACY, WEAK, STRONG, pumped).highest(),
            WEAK,
            STRONG,
            STRONG),
        Row.number(
            DeadVolume.class,
            "a front is dosed, ug/mL",
            nl((LEAST + MOST) / 2L, BRACKET),
            pumped -> pumped(ACCURACY, WEAK, STRONG, pumped).dosing(),
            WEAK,
            STRONG,
            STRONG),
        Row.number(
            DeadVolume.class,
            "a weaker front has surely arrived, ug/mL",
            nl(MOST, BRACKET),
            pumped -> pumped(0L, STRONG, WEAK, pumped).highest(),
            STRONG,
            WEAK,
            WEAK),
        Row.number(
            DeadVolume.class,
            "a weaker front has surely arrived with a slow pump, ug/mL",
            nl(ceil(MOST * 1000L, 1000L - ACCURACY), WIDENED),
            pumped -> pumped(ACCURACY, STRONG, WEAK, pumped).highest(),
            STRONG,
            WEAK,
            WEAK),
        Row.number(
            DeadVolume.class,
            "volume that nobody granted moves a front, ug/mL",
            nl(LEAST / 2L, BRACKET),
            LineRows::ahead,
            WEAK,
            STRONG,
            STRONG),
        Row.number(
            DeadVolume.class,
            "volume drawn while a refill is open moves its front, ug/mL",
            nl(LEAST / 2L, BRACKET),
            LineRows::drawn,
            WEAK,
            STRONG,
            STRONG),
        Row.number(
            DeadVolume.class,
            "a doubted concentration above the one before, ug/mL",
            concentration(WEAK, "dsn~line-fronts~2"),
            LineRows::doubted,
            WEAK,
            WEAK,
            WEAK + 1L),
        Row.number(
            DeadVolume.class,
            "a doubted concentration takes a place of its own, ug/mL",
            concentration(STRONG, "dsn~line-fronts~2"),
            LineRows::doubtedOverStrong,
            STRONG,
            STRONG,
            STRONG + 1L),
        Row.number(
            DeadVolume.class,
            "refills before two fronts that differ are one, ug/mL",
            count(8L, "refills", "dsn~line-forgetting~2"),
            LineRows::crowded,
            WEAK,
            WEAK,
            STRONG),
        Row.number(
            DeadVolume.class,
            "fronts before one that is far enough are forgotten, ug/mL",
            nl(WIDEST, "dsn~line-forgetting~2"),
            pumped -> crowdedAfter(0L, pumped),
            STRONG,
            WEAK,
            WEAK),
        Row.number(
            DeadVolume.class,
            "fronts before one that is far enough with a slow pump are forgotten, ug/mL",
            nl(ceil(WIDEST * 1000L, 1000L - ACCURACY), "ACCURACY_PERMILLE, dsn~line-forgetting~2"),
            pumped -> crowdedAfter(ACCURACY, pumped),
            STRONG,
            WEAK,
            WEAK),
        Row.number(
            DeadVolume.class,
            "strongest reading that is dosed, ug/mL",
            concentration(RAISED_MOST, "dsn~line-raised~1"),
            LineRows::raised,
            RAISED_MOST - 1L,
            RAISED_MOST,
            RAISED_MOST),
        Row.number(
            DeadVolume.class,
            "weakest reading that is dosed, ug/mL",
            concentration(WEAK, "dsn~line-raised~1"),
            LineRows::raised,
            WEAK,
            WEAK,
            WEAK + 1L));
  }

  private static DeadVolume line(long accuracy, int concentration) {
    DeadVolume line = new DeadVolume(accuracy);
    line.bracket(LEAST, MOST);
    line.refill(concentration, 0);
    return line;
  }

  private static DeadVolume pumped(long accuracy, int before, int next, long pumpedNl) {
    DeadVolume line = line(accuracy, before);
    line.stroke(WIDEST);
    line.stroke(WIDEST);
    line.open();
    line.refill(next, 0);
    line.stroke(pumpedNl);
    return line;
  }

  private static long ahead(long volumeNl) {
    DeadVolume line = pumped(0L, WEAK, STRONG, 0L);
    line.ungranted(volumeNl);
    return line.highest();
  }

  private static long drawn(long volumeNl) {
    DeadVolume line = line(0L, WEAK);
    line.stroke(WIDEST);
    line.open();
    line.stroke(volumeNl);
    line.refill(STRONG, 0);
    return line.highest();
  }

  private static long doubted(long concentration) {
    DeadVolume line = line(0L, WEAK);
    line.open();
    line.refill(WEAK, (int) concentration);
    line.stroke(LEAST);
    return line.highest();
  }

  /** Fills of two concentrations in turn, with a stroke between. */
  private static long crowded(long refills) {
    DeadVolume line = line(0L, WEAK);
    for (long i = 1L; i < refills; i++) {
      line.stroke(1L);
      line.refill(i % 2L == 0L ? BETWEEN : STRONG, 0);
    }
    return line.dosing();
  }

  private static long doubtedOverStrong(long concentration) {
    DeadVolume line = line(0L, WEAK);
    line.refill(STRONG, 0);
    line.refill(BETWEEN, (int) concentration);
    line.stroke(MOST - 1L);
    return line.highest();
  }

  /** A strong line, a weak front pumped so far, and refills enough to merge the two. */
  private static long crowdedAfter(long accuracy, long pumpedNl) {
    DeadVolume line = line(accuracy, STRONG);
    line.refill(WEAK, 0);
    line.stroke(pumpedNl - 6L);
    for (int i = 0; i < 6; i++) {
      line.refill(i % 2 == 0 ? BETWEEN : WEAK, 0);
      line.stroke(1L);
    }
    line.refill(BETWEEN, 0);
    return line.dosing();
  }

  private static long raised(long measured) {
    DeadVolume line = line(0L, WEAK);
    line.raise((int) measured);
    line.stroke(MOST);
    return line.dosing();
  }
}
