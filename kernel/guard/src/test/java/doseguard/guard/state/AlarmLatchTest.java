package doseguard.guard.state;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/**
 * Exhaustively, where the prover cannot read the bits: every alarm alone through every course of
 * five acts, and every two alarms through every course of two, against one alarm told in words.
 */
// [utest->dsn~alarm-latch~1]
class AlarmLatchTest {
  /** Acts upon one alarm: not judged, judged absent, judged present, a moment. */
  private static final int ACTS = 4;

  private static final int COURSE = 5;

  /** One alarm, in words. */
  private static final class Told {
    private final long bit;
    private boolean active;
    private boolean latched;

    Told(int id) {
      this.bit = 1L << id;
    }

    long watched(int act) {
      return act == 1 || act == 2 ? bit : 0L;
    }

    long present(int act) {
      return act >= 2 ? bit : 0L;
    }

    void follow(int act) {
      boolean present = act >= 2;
      boolean judgedAbsent = act == 1;
      latched = latched || (present && !active);
      active = present || (active && (!judgedAbsent || needsAcknowledgement()));
    }

    void acknowledge() {
      active = active && !needsAcknowledgement();
      latched = active;
    }

    private boolean needsAcknowledgement() {
      return (AlarmTable.NEEDS_ACKNOWLEDGEMENT & bit) != 0L;
    }

    boolean stops() {
      return active && (AlarmTable.STOPS & bit) != 0L;
    }

    boolean stopsUnprobed() {
      return stops() && (AlarmTable.PROBES & bit) == 0L;
    }
  }

  private static Alarms dark() {
    return new Alarms(new EventLog(new NonVolatile()));
  }

  private static void compare(Alarms alarms, Told one, Told other, String when) {
    long active = (one.active ? one.bit : 0L) | (other.active ? other.bit : 0L);
    long latched = (one.latched ? one.bit : 0L) | (other.latched ? other.bit : 0L);
    assertEquals(active, alarms.active(), when);
    assertEquals(latched, alarms.latched(), when);
    assertEquals(one.stops() || other.stops(), alarms.stops(), when);
    assertEquals(!(one.stopsUnprobed() || other.stopsUnprobed()), alarms.probes(), when);
    boolean waits = (active & AlarmTable.NEEDS_ACKNOWLEDGEMENT) != 0L;
    assertEquals(waits, alarms.closesValve(), when);
  }

  @Test
  void shouldLatchEveryAlarmThroughEveryCourse() {
    int courses = (int) Math.pow(ACTS + 1, COURSE);
    for (int id = 1; id < AlarmTable.COUNT; id++) {
      for (int course = 0; course < courses; course++) {
        Alarms alarms = dark();
        Told told = new Told(id);
        int rest = course;
        for (int i = 0; i < COURSE; i++, rest /= ACTS + 1) {
          int act = rest % (ACTS + 1);
          if (act == ACTS) {
            alarms.acknowledge();
            told.acknowledge();
          } else {
            alarms.follow(told.watched(act), told.present(act));
            told.follow(act);
          }
          compare(alarms, told, told, "alarm " + id + ", course " + course + ", act " + i);
        }
      }
    }
  }

  @Test
  void shouldLeaveEveryAlarmAloneThatAnotherDoesNotConcern() {
    for (int id = 1; id < AlarmTable.COUNT; id++) {
      for (int other = id + 1; other < AlarmTable.COUNT; other++) {
        for (int course = 0; course < ACTS * ACTS * ACTS * ACTS; course++) {
          Alarms alarms = dark();
          Told one = new Told(id);
          Told two = new Told(other);
          follow(alarms, one, course % ACTS, two, course / ACTS % ACTS);
          follow(alarms, one, course / 16 % ACTS, two, course / 64);
          compare(alarms, one, two, id + " and " + other + ", course " + course);
          alarms.acknowledge();
          one.acknowledge();
          two.acknowledge();
          compare(alarms, one, two, id + " and " + other + ", acknowledged, course " + course);
        }
      }
    }
  }

  private static void follow(Alarms alarms, Told one, int act, Told two, int acted) {
    alarms.follow(one.watched(act) | two.watched(acted), one.present(act) | two.present(acted));
    one.follow(act);
    two.follow(acted);
  }
}
