package doseguard.scenarios.claims;

import doseguard.engine.campaign.CaseSource;
import doseguard.engine.campaign.Sizes;
import doseguard.engine.plant.RandomStream;
import doseguard.engine.plant.RandomStream.Purpose;
import doseguard.engine.simulation.Case;
import doseguard.scenarios.file.Tree;
import java.util.Map;

/**
 * The cases of a claims file. The cells take turns: index {@code i} belongs to cell {@code i}
 * modulo their number, whatever the number of cases, so that an index means the same case in every
 * run of the same file.
 */
public final class TemplateCases implements CaseSource {

  private final ClaimsFile file;
  private final long seed;
  private final Sizes sizes;
  private final int cells;

  /**
   * Makes the source.
   *
   * @param file claims and templates
   * @param seed the campaign's seed, at least 0
   * @param mostCases most cases in any one cell; {@link Long#MAX_VALUE} for no cap
   * @param years pump-years in each cell with a rate; 0 for what the claim says
   */
  public TemplateCases(ClaimsFile file, long seed, long mostCases, double years) {
    this.file = file;
    this.seed = seed;
    this.cells = file.templates().size();
    this.sizes = new Sizes(file.table(), cell -> subject(cell).durationMs(), mostCases, years);
  }

  /**
   * How many cases each cell has.
   *
   * @return the plan
   */
  public Sizes sizes() {
    return sizes;
  }

  @Override
  public long count() {
    return sizes.rounds() * cells;
  }

  /**
   * The cell of any index, run or not.
   *
   * @param index at least 0
   * @return position in the table
   */
  public int cellOf(long index) {
    return (int) (index % cells);
  }

  @Override
  public int cell(long index) {
    int cell = cellOf(index);
    return index / cells < sizes.planned(cell) ? cell : -1;
  }

  @Override
  public Case subject(long index) {
    return file.templates().get(cellOf(index)).subject(id(index), stream(index));
  }

  /**
   * The scenario of an index, all but its {@code then}.
   *
   * @param index at least 0
   * @return keys and values, in order
   */
  public Map<String, Tree> scenario(long index) {
    return file.templates().get(cellOf(index)).scenario(id(index), stream(index));
  }

  private String id(long index) {
    return "case-" + seed + "-" + index;
  }

  private RandomStream stream(long index) {
    return new RandomStream(seed, Purpose.CASE, index);
  }
}
