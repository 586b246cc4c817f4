package doseguard.guard.state;

import doseguard.guard.Clamp;
import doseguard.units.Milliseconds;

/**
 * The alarms in force. An alarm is active while its condition is present and stays latched until it
 * is acknowledged; each new annunciation and each repeat is counted, so that an annunciator that
 * only compares counters misses nothing.
 */
// [impl->dsn~alarm-latch~1]
public final class Alarms {
  /** One annunciation in a count; soundings are counted below it. */
  private static final long ANNUNCIATION = 1L << 32;

  private final EventLog log;
  private final long[] counts;
  private final @Milliseconds long[] silentMs;
  private long active;
  private long latched;
  private int total;
  private long seal;

  /**
   * Makes a panel on which nothing is lit.
   *
   * @param log takes down what is raised
   */
  public Alarms(EventLog log) {
    this.log = log;
    this.counts = new long[AlarmTable.COUNT];
    this.silentMs = new long[AlarmTable.COUNT];
  }

  /**
   * Follows conditions: raises the alarm of each that appears. One that needs acknowledgement stays
   * until it is acknowledged.
   *
   * @param watched alarms judged now, bit {@code id}
   * @param present those among them whose condition is present, bit {@code id}
   */
  public void follow(long watched, long present) {
    long raised = present & ~active;
    active = (active & ~watched) | present | (active & AlarmTable.NEEDS_ACKNOWLEDGEMENT);
    latched |= raised;
    if (raised != 0L) {
      for (int id = 1; id < AlarmTable.COUNT; id++) {
        if ((raised >>> id & 1L) != 0L) {
          counts[id] += ANNUNCIATION;
          total++;
          sound(id);
          log.append(id);
        }
      }
      seal();
    }
  }

  private void seal() {
    seal = Fold.of(counts, silentMs);
  }

  /**
   * Raises an alarm whose condition is a moment.
   *
   * @param id the alarm
   */
  public void event(int id) {
    follow(0L, 1L << id);
    follow(1L << id, 0L);
  }

  private void sound(int id) {
    counts[id]++;
    silentMs[id] = 0L;
  }

  /**
   * Lets time pass; what is unacknowledged sounds again at its interval.
   *
   * @param elapsedMs ms, at least 0
   */
  // [impl->dsn~alarm-repeat~1]
  public void advance(@Milliseconds long elapsedMs) {
    if (latched != 0L) {
      for (int id = 1; id < AlarmTable.COUNT; id++) {
        if ((latched >>> id & 1L) != 0L) {
          await(id, elapsedMs);
        }
      }
    }
  }

  private void await(int id, @Milliseconds long elapsedMs) {
    @Milliseconds long silent = silentMs[id] + elapsedMs;
    seal ^= silentMs[id] ^ silent;
    silentMs[id] = silent;
    if (silent >= AlarmTable.repeatMs(id)) {
      sound(id);
      seal();
    }
  }

  /**
   * Silences what is unacknowledged, for a while: each sounds again at its interval, and at the
   * latest {@link AlarmTable#SILENCE_MS} from now.
   */
  // [impl->dsn~alarm-silence~1]
  public void silence() {
    for (int id = 1; id < AlarmTable.COUNT; id++) {
      silentMs[id] = Clamp.most(silentMs[id], AlarmTable.repeatMs(id) - AlarmTable.SILENCE_MS);
    }
    seal();
  }

  /** Acknowledges every alarm; what is still present stays lit. */
  public void acknowledge() {
    active &= ~AlarmTable.NEEDS_ACKNOWLEDGEMENT;
    latched = active;
  }

  /**
   * Whether delivery is to be withheld.
   *
   * @return true while an active alarm's row says stops
   */
  public boolean stops() {
    return (active & AlarmTable.STOPS) != 0L;
  }

  /**
   * Whether every alarm that stops delivery allows probes.
   *
   * @return true when it does, or none stops
   */
  public boolean probes() {
    return (active & AlarmTable.STOPS & ~AlarmTable.PROBES) == 0L;
  }

  /**
   * Whether the valve is to be closed.
   *
   * @return true while an alarm waits for the acknowledgement that it needs
   */
  public boolean closesValve() {
    return (active & AlarmTable.NEEDS_ACKNOWLEDGEMENT) != 0L;
  }

  /**
   * Alarms whose condition is present.
   *
   * @return bit {@code id}
   */
  public long active() {
    return active;
  }

  /**
   * Alarms that wait for acknowledgement.
   *
   * @return bit {@code id}
   */
  public long latched() {
    return latched;
  }

  /**
   * New annunciations of all alarms.
   *
   * @return count since construction
   */
  public int total() {
    return total;
  }

  /**
   * New annunciations of one alarm.
   *
   * @param id the alarm
   * @return count since construction
   */
  public int annunciations(int id) {
    return (int) (counts[id] >>> 32);
  }

  /**
   * Soundings of one alarm, repeats included.
   *
   * @param id the alarm
   * @return count since construction
   */
  public int soundings(int id) {
    return (int) counts[id];
  }

  /**
   * Whether the counts and times are as they were left.
   *
   * @return 0 when they are
   */
  public long drift() {
    return seal ^ Fold.of(counts, silentMs);
  }

  /**
   * The state of this object.
   *
   * @return its fold
   */
  public long fold() {
    return Fold.of(active, latched, total, seal);
  }

  /**
   * Passes the state to or from an image.
   *
   * @param tape the image
   */
  public void exchange(Tape tape) {
    tape.pass(counts);
    tape.pass(silentMs);
    active = tape.pass(active);
    latched = tape.pass(latched);
    total = tape.pass(total);
    seal();
  }
}
