package doseguard.engine.port;

/** A guard's non-volatile memory, as far as something can happen to it. */
public interface FaultyMemory {

  /**
   * How many bits it has.
   *
   * @return at least 1
   */
  long bits();

  /**
   * Flips one bit where it stands.
   *
   * @param bit from 0, below {@link #bits}
   */
  void flip(long bit);

  /**
   * One bit stays as it is from now on, whatever is written.
   *
   * @param bit from 0, below {@link #bits}
   */
  void stick(long bit);

  /**
   * The power fails before one of the next words is written: that write throws {@link
   * PowerLossException}, and none after it happens.
   *
   * @param write 0 for the next one
   */
  void cutBeforeWrite(long write);
}
