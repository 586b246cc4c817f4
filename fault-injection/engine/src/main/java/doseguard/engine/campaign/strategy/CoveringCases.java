package doseguard.engine.campaign.strategy;

import doseguard.engine.campaign.Trial;
import java.util.List;

/**
 * The rows of a covering array: every combination of values of so many factors occurs in at least
 * one case.
 */
public final class CoveringCases implements Independent.Source {

  private static final long PER_STRENGTH = Slot.SIZE / 10;

  private final Grid grid;
  private final int strength;
  private final int[][] rows;

  /**
   * Makes the source.
   *
   * @param grid turns rows into cases
   * @param strength how many factors are combined, 1 to 4
   * @param rows the array
   */
  public CoveringCases(Grid grid, int strength, int[][] rows) {
    this.grid = grid;
    this.strength = strength;
    this.rows = rows.clone();
  }

  /** Factors with values, and the cases that they make. Safe to share between threads. */
  public interface Grid {

    /**
     * The factors.
     *
     * @return their names, in order
     */
    List<String> factors();

    /**
     * How many values each factor has.
     *
     * @return in the order of the factors, each at least 1
     */
    int[] levels();

    /**
     * The case of a row.
     *
     * @param index the index that it shall have
     * @param row a value of each factor
     * @return the trial
     */
    Trial at(long index, int[] row);
  }

  /**
   * The strength of the array that a case is a row of.
   *
   * @param index its index
   * @return the strength; 0 when it is no row
   */
  public static int strengthOf(long index) {
    return (int) (Math.max(0, Slot.COVERING.numberOf(index)) / PER_STRENGTH);
  }

  @Override
  public long count() {
    return rows.length;
  }

  @Override
  public Trial trial(long number) {
    return grid.at(Slot.COVERING.first() + strength * PER_STRENGTH + number, rows[(int) number]);
  }

  @Override
  public long numberOf(long index) {
    long number = Slot.COVERING.numberOf(index) - strength * PER_STRENGTH;
    return number >= 0 && number < rows.length ? number : -1;
  }
}
