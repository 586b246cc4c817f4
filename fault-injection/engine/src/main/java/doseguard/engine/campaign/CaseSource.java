package doseguard.engine.campaign;

import doseguard.engine.simulation.Case;

/**
 * Gives the cases of a campaign by index. The case of an index never depends on other indices or on
 * how many are run. Safe to share between threads.
 */
public interface CaseSource {

  /**
   * End of the indices.
   *
   * @return one more than the largest index
   */
  long count();

  /**
   * The cell of an index.
   *
   * @param index from 0 to below {@link #count}
   * @return position in the claim table; -1 when this index is not run
   */
  int cell(long index);

  /**
   * The case of an index.
   *
   * @param index from 0 to below {@link #count}
   * @return the case
   */
  Case subject(long index);
}
