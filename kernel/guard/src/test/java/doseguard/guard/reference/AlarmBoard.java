package doseguard.guard.reference;

import static doseguard.guard.reference.Exact.MINUTE;

/** Active and latched alarms, how often each was told, and when it sounds again. */
final class AlarmBoard extends Part {
  static final int COUNT = 40;
  static final long STOPS = bits(1, 2, 4, 6, 12, 32);
  static final long PROBES = bits(1, 2);
  static final long BY_HAND = bits(4, 6, 32);
  private static final long HIGH =
      bits(1, 2, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 15, 17, 18, 19, 28, 30, 31, 32, 33, 35, 37, 39);
  private static final long LOW = bits(23, 24, 25, 27);

  private final Journal journal;
  private long active;
  private long latched;
  private int annunciations;
  private int[] told = new int[COUNT];
  private int[] sounded = new int[COUNT];
  private long[] silentMs = new long[COUNT];

  AlarmBoard(Journal journal) {
    this.journal = journal;
  }

  private static long bits(int... alarms) {
    long bits = 0;
    for (int alarm : alarms) {
      bits |= 1L << alarm;
    }
    return bits;
  }

  @Override
  protected AlarmBoard clone() {
    AlarmBoard copy = (AlarmBoard) super.clone();
    copy.told = told.clone();
    copy.sounded = sounded.clone();
    copy.silentMs = silentMs.clone();
    return copy;
  }

  long active() {
    return active;
  }

  long latched() {
    return latched;
  }

  int annunciations() {
    return annunciations;
  }

  int told(int alarm) {
    return told[alarm];
  }

  int sounded(int alarm) {
    return sounded[alarm];
  }

  boolean isActive(int alarm) {
    return ((active >> alarm) & 1) == 1;
  }

  private static long repeatMs(int alarm) {
    if (((HIGH >> alarm) & 1) == 1) {
      return 10 * MINUTE;
    }
    return ((LOW >> alarm) & 1) == 1 ? 240 * MINUTE : 60 * MINUTE;
  }

  /** An alarm whose condition is present or not. */
  void judge(int alarm, boolean present) {
    long bit = 1L << alarm;
    if (present && !isActive(alarm)) {
      active |= bit;
      raise(alarm);
    }
    if (!present && (BY_HAND & bit) == 0) {
      active &= ~bit;
    }
  }

  /** An alarm whose condition lasts no time. */
  void event(int alarm) {
    long bit = 1L << alarm;
    raise(alarm);
    active = (active & ~bit) | (BY_HAND & bit);
  }

  private void raise(int alarm) {
    annunciations++;
    journal.append(alarm);
    told[alarm]++;
    sounded[alarm]++;
    latched |= 1L << alarm;
    silentMs[alarm] = 0;
  }

  void pass(long ms) {
    for (int alarm = 1; alarm < COUNT; alarm++) {
      if (((latched >> alarm) & 1) == 1) {
        silentMs[alarm] += ms;
        if (silentMs[alarm] >= repeatMs(alarm)) {
          sounded[alarm]++;
          silentMs[alarm] = 0;
        }
      }
    }
  }

  void silence() {
    for (int alarm = 1; alarm < COUNT; alarm++) {
      silentMs[alarm] = Math.max(silentMs[alarm], repeatMs(alarm) - 2 * MINUTE);
    }
  }

  void acknowledge() {
    active &= ~BY_HAND;
    latched = active;
  }
}
