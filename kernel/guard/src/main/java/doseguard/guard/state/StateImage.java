package doseguard.guard.state;

import doseguard.guard.Clamp;

/**
 * The saved state: two slots, written in turn. A slot is a check word over all its other words, a
 * version, a sequence number and the state. A write first takes the check word away and puts it
 * back last, so a power loss at any word leaves a slot that says of itself that it is torn, and the
 * other one whole (T8).
 */
// [impl->dsn~state-image~4]
public final class StateImage {
  /** Nothing was ever saved. */
  public static final int BLANK = 0;

  /** A good image is there, and none newer was damaged. */
  public static final int GOOD = 1;

  /** A good image is there; the other slot was whole once and is damaged, and may be newer. */
  public static final int DOUBTFUL = 2;

  /** There was an image, and none is good. */
  public static final int LOST = 3;

  /** Number of this layout of the state words; it grows with every change of them. */
  private static final long LAYOUT = 2L;

  private static final int FRAME_WORDS = 3;
  private static final int STRANDS = 4;

  private final NonVolatile memory;
  private final Tape tape;
  private final long version;
  private int slot;
  private long sequence;

  /**
   * Opens the memory.
   *
   * @param memory the two slots
   * @param identity what an image must have been saved under to count, 0 to 2^32 - 1
   */
  public StateImage(NonVolatile memory, long identity) {
    this.memory = memory;
    this.version = LAYOUT << 32 | identity;
    this.tape = new Tape(memory);
  }

  /**
   * Looks for the newest good slot.
   *
   * @return {@link #BLANK}, {@link #GOOD}, {@link #DOUBTFUL} or {@link #LOST}
   */
  public int find() {
    boolean good = false;
    boolean damaged = false;
    long written = 0L;
    long newest = 0L;
    for (int i = 0; i < NonVolatile.SLOTS; i++) {
      int first = i * NonVolatile.SLOT_WORDS;
      boolean whole = isGood(i);
      good |= whole;
      damaged |= !whole && memory.read(first) != 0L;
      written |= memory.read(first) | memory.read(first + 1);
      if (whole && memory.read(first + 2) > newest) {
        slot = i;
        newest = memory.read(first + 2);
      }
    }
    sequence = Clamp.most(sequence, newest);
    if (!good) {
      return written == 0L ? BLANK : LOST;
    }
    return damaged ? DOUBTFUL : GOOD;
  }

  /**
   * Whether a slot holds a whole image.
   *
   * @param which 0 or 1
   * @return true when its check word fits
   */
  public boolean isGood(int which) {
    int first = which * NonVolatile.SLOT_WORDS;
    return memory.read(first + 1) == version && check(first) == memory.read(first);
  }

  /**
   * Whether each slot holds a whole image.
   *
   * @return true when both check words fit
   */
  public boolean isFull() {
    return isGood(0) && isGood(1);
  }

  /**
   * Reads the slot that {@link #find} found.
   *
   * @return a tape at the first word of the state
   */
  public Tape read() {
    tape.start(slot * NonVolatile.SLOT_WORDS + FRAME_WORDS, true);
    return tape;
  }

  /**
   * Uses the words of the slot that {@link #find} did not find for notes.
   *
   * @param load true to read what was noted, false to note
   * @return a tape at the first of them
   */
  public Tape scratch(boolean load) {
    int first = (1 - slot) * NonVolatile.SLOT_WORDS;
    if (isGood(1 - slot)) {
      memory.write(first, 0L);
    }
    tape.start(first + FRAME_WORDS, load);
    return tape;
  }

  /**
   * Begins a new image in the older slot.
   *
   * @return a tape at the first word of the state
   */
  public Tape write() {
    slot = 1 - slot;
    sequence++;
    int first = slot * NonVolatile.SLOT_WORDS;
    memory.write(first, 0L);
    tape.start(first + 1, false);
    tape.pass(version);
    tape.pass(sequence);
    return tape;
  }

  /**
   * Completes the image: from here on it counts. One that the memory did not take stays torn: no
   * stroke was given on the strength of it, so the other slot says what holds.
   *
   * @return whether the memory took it
   */
  public boolean close() {
    int first = slot * NonVolatile.SLOT_WORDS;
    long check = check(first);
    if (tape.took()) {
      memory.write(first, check);
    }
    return memory.read(first) == check;
  }

  /** Check over a slot but for its check word: of four strands, each of every fourth word. */
  private long check(int first) {
    long a = memory.read(first); // So that it counts as 0.
    long b = 0L;
    long c = 0L;
    long d = 0L;
    for (int i = 0; i < NonVolatile.SLOT_WORDS; i += STRANDS) {
      a = ImageCheck.next(a, memory.read(first + i));
      b = ImageCheck.next(b, memory.read(first + i + 1));
      c = ImageCheck.next(c, memory.read(first + i + 2));
      d = ImageCheck.next(d, memory.read(first + i + 3));
    }
    return ImageCheck.of(a, b, c, d);
  }

  /**
   * The state of this object.
   *
   * @return its fold
   */
  public long fold() {
    return Fold.of(Fold.of(slot, sequence), version);
  }
}
