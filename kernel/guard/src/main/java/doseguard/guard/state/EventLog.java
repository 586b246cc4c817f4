package doseguard.guard.state;

import doseguard.guard.Clamp;
import doseguard.units.Milliseconds;

/**
 * What happened, in the memory that survives power-off (GIP 4.1.1-4.1.4): a ring of entries, each
 * one word with the second of operation, a code, a sequence number and a check byte.
 */
// [impl->dsn~event-log~1]
public final class EventLog {
  /** Code of a confirmed prescription; lower codes are ids of {@link AlarmTable}: it was raised. */
  public static final int PROGRAM_CONFIRMED = 64;

  /** Code of a confirmed refill. */
  public static final int REFILL_CONFIRMED = 65;

  /** Code of an ordered stop. */
  public static final int STOPPED = 66;

  /** Code of a stop ended early. */
  public static final int RESUMED = 67;

  /** Code of an acknowledgement. */
  public static final int ACKNOWLEDGED = 68;

  /** Code of an admitted patient bolus. */
  public static final int BOLUS_ADMITTED = 69;

  /** Code of an opened refill. */
  public static final int REFILL_BEGUN = 70;

  /** Code of alarms silenced for a while. */
  public static final int SILENCED = 76;

  /** Code of a restart by cause 0; cause {@code n} is this plus {@code n}. */
  public static final int RESTARTED = 71;

  /** Code of an entry that is damaged, or was never written. */
  public static final int NOTHING = 0;

  private static final @Milliseconds long SECOND = 1000L;
  private static final int CODE_SHIFT = 24;
  private static final int TIME_SHIFT = 32;
  private static final int BYTE = 0xFF;

  /** Makes an empty word (all zero) a damaged entry. */
  private static final long SALT = 0xA5L;

  private final NonVolatile memory;
  private @Milliseconds long upMs;
  private int sequence;

  /**
   * Opens the log.
   *
   * @param memory the ring
   */
  public EventLog(NonVolatile memory) {
    this.memory = memory;
    open();
  }

  /** Goes on after the newest entry. */
  public void open() {
    boolean found = false;
    sequence = 0;
    upMs = 0L;
    for (int i = 0; i < NonVolatile.LOG_WORDS; i++) {
      long entry = memory.read(NonVolatile.LOG_FIRST + i);
      int after = (int) (entry >>> 8 & 0xFFFFL) + 1;
      if (entry == withCheck(entry) && (!found || (short) (after - sequence) > 0)) {
        found = true;
        sequence = after & 0xFFFF;
        upMs = (entry >>> TIME_SHIFT) * SECOND;
      }
    }
  }

  /**
   * Lets time pass.
   *
   * @param elapsedMs ms, at least 0
   */
  public void advance(@Milliseconds long elapsedMs) {
    upMs += elapsedMs;
  }

  /**
   * Writes an entry over the oldest.
   *
   * @param code an id of {@link AlarmTable} or a code of this class
   */
  public void append(int code) {
    long entry =
        ((upMs / SECOND) << TIME_SHIFT) | ((long) code << CODE_SHIFT) | ((long) sequence << 8);
    memory.write(NonVolatile.LOG_FIRST + sequence % NonVolatile.LOG_WORDS, withCheck(entry));
    sequence = sequence + 1 & 0xFFFF;
  }

  private static long withCheck(long entry) {
    long sum = SALT;
    for (int shift = 8; shift < 64; shift += 8) {
      sum ^= entry >>> shift & BYTE;
    }
    return (entry & ~(long) BYTE) | sum;
  }

  /**
   * Code of an entry.
   *
   * @param back 0 for the newest, below {@link NonVolatile#LOG_WORDS}
   * @return its code, {@link #NOTHING} when it is damaged or was never written
   */
  public int code(int back) {
    long entry = entry(back);
    return entry == withCheck(entry) ? (int) (entry >>> CODE_SHIFT) & BYTE : NOTHING;
  }

  /**
   * Time of an entry.
   *
   * @param back 0 for the newest, below {@link NonVolatile#LOG_WORDS}
   * @return seconds of operation; without meaning when its code is {@link #NOTHING}
   */
  public long atSeconds(int back) {
    return entry(back) >>> TIME_SHIFT;
  }

  private long entry(int back) {
    int place = (sequence - 1 - back) % NonVolatile.LOG_WORDS;
    int wrapped = place < 0 ? place + NonVolatile.LOG_WORDS : place;
    return memory.read(NonVolatile.LOG_FIRST + wrapped);
  }

  /**
   * The state of this object.
   *
   * @return its fold
   */
  public long fold() {
    return Fold.of(upMs, sequence);
  }

  /**
   * Passes the state to or from an image.
   *
   * @param tape the image
   */
  public void exchange(Tape tape) {
    upMs = Clamp.most(upMs, tape.pass(upMs));
  }
}
