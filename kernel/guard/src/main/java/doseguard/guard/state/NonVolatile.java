package doseguard.guard.state;

/**
 * The memory that survives power-off: two slots for the {@link StateImage} and the ring of the
 * {@link EventLog}. One write of one word is taken to be atomic; a firmware build maps the two
 * methods to its memory.
 */
public final class NonVolatile {
  /** Words of one slot. */
  public static final int SLOT_WORDS = 512;

  /** Slots. */
  public static final int SLOTS = 2;

  /** First word of the event log. */
  public static final int LOG_FIRST = SLOTS * SLOT_WORDS;

  /** Entries of the event log. */
  public static final int LOG_WORDS = 64;

  /** All words. */
  public static final int WORDS = LOG_FIRST + LOG_WORDS;

  private final long[] words;

  /** Makes a memory that was never written: all zero. */
  public NonVolatile() {
    this.words = new long[WORDS];
  }

  /**
   * Reads a word.
   *
   * @param address 0 to {@link #WORDS} - 1
   * @return its value
   */
  public long read(int address) {
    return words[address];
  }

  /**
   * Writes a word.
   *
   * @param address 0 to {@link #WORDS} - 1
   * @param value its value
   */
  public void write(int address, long value) {
    words[address] = value;
  }
}
