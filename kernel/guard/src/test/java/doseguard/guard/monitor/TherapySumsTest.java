package doseguard.guard.monitor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Field;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/**
 * Exhaustively on a small domain: through every course of seven acts from three starts, both totals
 * are the sums of their buckets, no bucket and no total is negative, and what is forgotten is what
 * was counted a whole ring of buckets ago.
 */
// [utest->dsn~therapy-monitor~1]
class TherapySumsTest {
  private static final int BUCKETS = 16;
  private static final int COURSE = 7;

  /** Length of a bucket in these courses, ms. */
  private static final long BUCKET = 3L;

  /** Acts: time within a bucket, to its end, over several, over the whole ring, a stroke. */
  private static final long[] ELAPSED = {1L, BUCKET, 5L * BUCKET, (BUCKETS + 2L) * BUCKET};

  private static long field(TherapyMonitor monitor, String name) throws Exception {
    Field field = TherapyMonitor.class.getDeclaredField(name);
    field.setAccessible(true);
    return field.getLong(monitor);
  }

  private static long[] ring(TherapyMonitor monitor, String name) throws Exception {
    Field field = TherapyMonitor.class.getDeclaredField(name);
    field.setAccessible(true);
    return (long[]) field.get(monitor);
  }

  private static void sums(TherapyMonitor monitor, String when) throws Exception {
    long[] prescribed = ring(monitor, "prescribed");
    long[] confirmed = ring(monitor, "confirmed");
    assertEquals(Arrays.stream(prescribed).sum(), field(monitor, "prescribedPg"), when);
    assertEquals(Arrays.stream(confirmed).sum(), field(monitor, "confirmedPg"), when);
    assertEquals(0L, Arrays.stream(prescribed).filter(pg -> pg < 0L).count(), when);
    assertEquals(0L, Arrays.stream(confirmed).filter(pg -> pg < 0L).count(), when);
  }

  @Test
  void shouldHoldTheSumsThroughEveryCourse() throws Exception {
    int acts = ELAPSED.length + 1;
    int courses = (int) Math.pow(acts, COURSE);
    for (int course = 0; course < 3 * courses; course++) {
      TherapyMonitor monitor = new TherapyMonitor();
      monitor.span(BUCKET * BUCKETS);
      long[] prescribed = new long[BUCKETS + 1];
      long[] confirmed = new long[BUCKETS + 1];
      if (course % 3 > 0) {
        long dose = course % 3 == 1 ? 28800000L : 28799999L * 7L;
        monitor.start(dose);
        Arrays.fill(prescribed, dose / (86400000L / BUCKET + 1L));
        Arrays.fill(confirmed, dose / (86400000L / BUCKET + 1L));
      }
      sums(monitor, "start");
      long now = 0L;
      int rest = course / 3;
      for (int i = 0; i < COURSE; i++, rest /= acts) {
        int act = rest % acts;
        if (act == ELAPSED.length) {
          monitor.confirm(11L + i);
          confirmed[0] += 11L + i;
        } else {
          long pg = 100L + i;
          monitor.advance(ELAPSED[act], pg);
          prescribed[0] += pg;
          long turns = (now + ELAPSED[act]) / BUCKET - now / BUCKET;
          // Beyond the whole ring nothing is left whose bucket would have to be told.
          now = turns > BUCKETS + 1 ? BUCKET - 1L : now + ELAPSED[act];
          for (long turn = 0; turn < turns; turn++) {
            forget(prescribed);
            forget(confirmed);
          }
        }
        String when = "course " + course + ", act " + i;
        sums(monitor, when);
        assertEquals(Arrays.stream(prescribed).sum(), field(monitor, "prescribedPg"), when);
        assertEquals(Arrays.stream(confirmed).sum(), field(monitor, "confirmedPg"), when);
        long half = Arrays.stream(prescribed).sum() - 2L * Arrays.stream(confirmed).sum();
        for (long stroke = 0L; stroke <= 80L; stroke += 20L) {
          assertEquals(half > 2L * stroke, monitor.interrupted(stroke), when);
        }
      }
    }
  }

  /** The newest bucket becomes the one before it, and so on; the oldest is forgotten. */
  private static void forget(long[] ages) {
    System.arraycopy(ages, 0, ages, 1, BUCKETS);
    ages[0] = 0L;
  }
}
