package doseguard.engine.oracle;

import doseguard.engine.therapy.Segment;
import java.util.List;

/**
 * One day of a prescribed basal schedule, repeated for ever. Masses are kept as rate times minutes
 * (pg per day x min), so that nothing is rounded before the end.
 */
final class Basal {

  /** Minutes in a day. */
  static final int DAY = 1440;

  private final long[] upTo = new long[DAY + 1];

  Basal(List<Segment> segments) {
    int next = 0;
    long rate = 0;
    for (int minute = 0; minute < DAY; minute++) {
      if (next < segments.size() && segments.get(next).startMinute() == minute) {
        rate = segments.get(next).ratePgPerDay();
        next++;
      }
      upTo[minute + 1] = upTo[minute] + rate;
    }
  }

  /** Mass prescribed in a day, pg. */
  long dailyPg() {
    return upTo[DAY] / DAY;
  }

  /** Mass prescribed in the last {@code minutes} before a midnight, pg, rounded down. */
  long lastPg(int minutes) {
    long whole = (minutes / DAY) * upTo[DAY];
    return (whole + upTo[DAY] - upTo[DAY - minutes % DAY]) / DAY;
  }

  /** Longest stretch without any prescribed basal, min; a whole day when there is none at all. */
  int longestGap() {
    int longest = 0;
    int gap = 0;
    for (int minute = 0; minute < 2 * DAY; minute++) {
      int today = minute % DAY;
      gap = upTo[today + 1] == upTo[today] ? gap + 1 : 0;
      longest = Math.max(longest, gap);
    }
    return Math.min(longest, DAY);
  }

  /**
   * Longest time, over all minutes of the day at which it can begin, in which a mass is prescribed.
   *
   * @param massPg mass, pg, above 0
   * @return min, rounded up; 0 when no basal is prescribed
   */
  long longestTimeFor(long massPg) {
    long daily = upTo[DAY];
    if (daily == 0) {
      return 0;
    }
    long wanted = massPg * DAY;
    long days = wanted / daily;
    long rest = wanted - days * daily;
    int end = 0;
    int longest = 0;
    for (int begin = 0; begin < DAY; begin++) {
      while (cyclic(end) - upTo[begin] < rest) {
        end++;
      }
      longest = Math.max(longest, end - begin);
    }
    return days * DAY + longest;
  }

  private long cyclic(int minute) {
    return (minute / DAY) * upTo[DAY] + upTo[minute % DAY];
  }
}
