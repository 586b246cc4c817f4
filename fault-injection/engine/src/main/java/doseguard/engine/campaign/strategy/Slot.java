package doseguard.engine.campaign.strategy;

import java.util.Optional;

/**
 * Which indices belong to whom. The first case of a slot is its place times {@link #SIZE}, so that
 * an index tells where a case comes from, and the size of one strategy does not move another. The
 * order is part of the identity of every case.
 */
public enum Slot {
  /** Cases drawn for each claim, fault-free years among them. */
  CLAIMS,
  /** Scenario files. */
  SCENARIOS,
  /** Rows of covering arrays; the strength is the first digit. */
  COVERING,
  /** Cases drawn by the weights of the field. */
  RANDOM,
  /** Cases drawn so that each class has some. */
  FLOOR,
  /** Cases of searches. */
  SEARCH,
  /** Cases of multilevel splitting. */
  SPLITTING;

  /** Number of indices of a slot. */
  public static final long SIZE = 1_000_000_000L;

  /**
   * The first index.
   *
   * @return the index
   */
  public long first() {
    return ordinal() * SIZE;
  }

  /**
   * The slot of a case.
   *
   * @param index its index
   * @return the slot, empty when it is beyond all of them
   */
  public static Optional<Slot> of(long index) {
    long place = index / SIZE;
    return index >= 0 && place < values().length
        ? Optional.of(values()[(int) place])
        : Optional.empty();
  }

  /**
   * Whether its cases are drawn by how often what goes wrong.
   *
   * @return true for all but claims and scenario files
   */
  public boolean drawsFromTheField() {
    return this != CLAIMS && this != SCENARIOS;
  }

  /**
   * The number of a case within the slot.
   *
   * @param index its index
   * @return from 0 to below {@link #SIZE}; -1 when the index is not of this slot
   */
  public long numberOf(long index) {
    long number = index - first();
    return number >= 0 && number < SIZE ? number : -1;
  }
}
