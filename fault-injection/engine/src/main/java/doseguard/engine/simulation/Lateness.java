package doseguard.engine.simulation;

import doseguard.engine.plant.RandomStream;

/** How late something comes, evenly spread up to a bound; on time while there is none. */
final class Lateness {
  private final RandomStream stream;
  private long mostMs;

  /**
   * Makes a punctual one.
   *
   * @param seed seed of the case
   * @param purpose which stream it is drawn from
   */
  Lateness(long seed, RandomStream.Purpose purpose) {
    this.stream = new RandomStream(seed, purpose);
  }

  /**
   * Sets the bound.
   *
   * @param ms at least 0
   */
  void most(long ms) {
    mostMs = ms;
  }

  /**
   * Draws how late it comes this time.
   *
   * @return ms, 0 to the bound
   */
  long late() {
    return mostMs == 0L ? 0L : (long) ((mostMs + 1L) * stream.uniform());
  }
}
