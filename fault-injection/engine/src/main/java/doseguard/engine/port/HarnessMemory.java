package doseguard.engine.port;

import doseguard.guard.state.NonVolatile;

/**
 * The memory that the harness gives the kernel. The embedding guide asks of an integrator that the
 * two methods of {@link NonVolatile} be mapped to the pump's own memory; this is the harness's
 * mapping, and {@link KernelLoader} puts it in that class's place. One word is written at once or
 * not at all.
 */
public final class HarnessMemory implements FaultyMemory {
  private static final long NO_CUT = Long.MAX_VALUE;

  private final long[] words = new long[NonVolatile.WORDS];
  private final long[] stuck = new long[NonVolatile.WORDS];
  private long left = NO_CUT;

  /** Makes a memory that was never written: all zero. */
  public HarnessMemory() {}

  /**
   * Reads a word.
   *
   * @param address 0 to {@link NonVolatile#WORDS} - 1
   * @return its value
   */
  public long read(int address) {
    return words[address];
  }

  /**
   * Writes a word, unless the power fails before; bits that are stuck do not take it.
   *
   * @param address 0 to {@link NonVolatile#WORDS} - 1
   * @param value its value
   */
  public void write(int address, long value) {
    if (left == 0L) {
      left = NO_CUT;
      throw new PowerLossException();
    }
    left--;
    words[address] = (words[address] & stuck[address]) | (value & ~stuck[address]);
  }

  @Override
  public long bits() {
    return (long) NonVolatile.WORDS * Long.SIZE;
  }

  @Override
  public void flip(long bit) {
    int address = (int) (bit / Long.SIZE);
    words[address] ^= (1L << bit % Long.SIZE) & ~stuck[address];
  }

  @Override
  public void stick(long bit) {
    stuck[(int) (bit / Long.SIZE)] |= 1L << bit % Long.SIZE;
  }

  @Override
  public void cutBeforeWrite(long write) {
    left = write;
  }
}
