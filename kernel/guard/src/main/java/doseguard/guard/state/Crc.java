package doseguard.guard.state;

/**
 * CRC-32 (reflected, polynomial 0x04C11DB7) over words, least significant byte first, eight bytes a
 * step by tables.
 */
public final class Crc {
  /** Value before the first word. */
  public static final int START = -1;

  private static final int POLYNOMIAL = 0xEDB88320;
  private static final int BYTES = 8;
  private static final int ROW = 256;

  /** Row {@code k}, column {@code b}: what byte {@code b} does to the remainder k bytes later. */
  private static final int[] TABLE = table();

  private Crc() {}

  private static int[] table() {
    int[] table = new int[BYTES * ROW];
    for (int value = 0; value < ROW; value++) {
      int c = value;
      for (int bit = 0; bit < 8; bit++) {
        c = (c & 1) == 1 ? (c >>> 1) ^ POLYNOMIAL : c >>> 1;
      }
      table[value] = c;
    }
    for (int i = ROW; i < BYTES * ROW; i++) {
      int before = table[i - ROW];
      table[i] = (before >>> 8) ^ table[before & 0xFF];
    }
    return table;
  }

  /**
   * Takes one more word.
   *
   * @param crc {@link #START}, or the value so far
   * @param word the word
   * @return the value with it
   */
  public static int next(int crc, long word) {
    int low = (int) word ^ crc;
    int high = (int) (word >>> 32);
    return TABLE[(7 * ROW) | (low & 0xFF)]
        ^ TABLE[(6 * ROW) | ((low >>> 8) & 0xFF)]
        ^ TABLE[(5 * ROW) | ((low >>> 16) & 0xFF)]
        ^ TABLE[(4 * ROW) | (low >>> 24)]
        ^ TABLE[(3 * ROW) | (high & 0xFF)]
        ^ TABLE[(2 * ROW) | ((high >>> 8) & 0xFF)]
        ^ TABLE[ROW | ((high >>> 16) & 0xFF)]
        ^ TABLE[high >>> 24];
  }

  /**
   * The check value.
   *
   * @param crc the value after the last word
   * @return 0 to 2^32 - 1
   */
  public static long value(int crc) {
    return ~crc & 0xFFFFFFFFL;
  }

  /**
   * Whether the processor still computes what it should.
   *
   * @return true when the check value of a known word is the known one
   */
  public static boolean known() {
    return value(next(START, 0x3837363534333231L)) == 0x9AE0DAAFL;
  }
}
