package doseguard.guard.reference;

/** The memory that survives power-off: two slots, of which the newer good one counts. */
final class Images {
  private final State[] slots = new State[2];
  private final boolean[] damaged = new boolean[2];
  private final Journal journal = new Journal();
  private int newest = 1;

  Journal journal() {
    return journal;
  }

  boolean blank() {
    return slots[0] == null && slots[1] == null;
  }

  void save(State state) {
    int target = 1 - newestGood();
    slots[target] = state.clone();
    damaged[target] = false;
    newest = target;
  }

  /** The slot with the newest good image; any when there is none. */
  private int newestGood() {
    return good(newest) ? newest : 1 - newest;
  }

  private boolean good(int slot) {
    return slots[slot] != null && !damaged[slot];
  }

  boolean anyNotGood() {
    return !good(0) || !good(1);
  }

  State newest() {
    int slot = newestGood();
    return good(slot) ? slots[slot] : null;
  }

  /** A slot holds something that is no good image: it may have been newer. */
  boolean damaged() {
    return damaged[0] || damaged[1];
  }

  /** A bit of a slot is not what it was. */
  void damage(int slot) {
    damaged[slot] |= slots[slot] != null;
  }

  int newestSlot() {
    return newest;
  }

  /** The last save did not come to its end: its slot holds nothing, and is not damaged. */
  void tear() {
    slots[newest] = null;
    damaged[newest] = false;
  }
}
