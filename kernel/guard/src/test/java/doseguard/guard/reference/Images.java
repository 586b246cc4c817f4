package doseguard.guard.reference;

/** The memory that survives power-off: two slots for images, and the event log. */
final class Images {
  private final State[] slots = new State[2];
  private final boolean[] damaged = new boolean[2];
  private final Journal journal = new Journal();
  private int written = 1;

  Journal journal() {
    return journal;
  }

  boolean blank() {
    return slots[0] == null && slots[1] == null;
  }

  /** A guard starts: what was written last is the newest good image. */
  void open() {
    written = good(written) ? written : 1 - written;
  }

  void save(State state) {
    written = 1 - written;
    slots[written] = state.clone();
    damaged[written] = false;
  }

  private boolean good(int slot) {
    return slots[slot] != null && !damaged[slot];
  }

  boolean anyNotGood() {
    return !good(0) || !good(1);
  }

  /** The newest good image, or null. */
  State newest() {
    return good(written) ? slots[written] : null;
  }

  /** A slot holds something that is no good image: it may have been newer. */
  boolean damaged() {
    return damaged[0] || damaged[1];
  }

  int writtenLast() {
    return written;
  }

  /** A bit of a slot is not what it was. */
  void damage(int slot) {
    damaged[slot] |= slots[slot] != null;
  }

  /** The last save did not come to its end: its slot holds nothing, and is not damaged. */
  void tear() {
    slots[written] = null;
    damaged[written] = false;
  }
}
