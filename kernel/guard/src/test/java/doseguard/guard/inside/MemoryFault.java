package doseguard.guard.inside;

/** What is wrong with the memory of a {@link FaultyKernel}: asked before every write to it. */
public final class MemoryFault {
  /** Writes until the power fails. */
  static int left = Integer.MAX_VALUE;

  /** Writes so far. */
  static int writes;

  /** The cell that keeps what it holds, whatever is written; none when negative. */
  static int stuck = -1;

  /** The power is gone. */
  static final class PowerLoss extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PowerLoss() {
      super("power loss", null, false, false);
    }
  }

  private MemoryFault() {}

  /**
   * One more write is about to happen.
   *
   * @param address of the cell
   * @return true when the cell does not take it
   */
  public static boolean refuses(int address) {
    if (left == 0) {
      throw new PowerLoss();
    }
    left--;
    writes++;
    return address == stuck;
  }
}
