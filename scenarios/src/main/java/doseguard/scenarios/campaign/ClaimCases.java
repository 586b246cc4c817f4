package doseguard.scenarios.campaign;

import doseguard.engine.campaign.Claim;
import doseguard.engine.campaign.Sizes;
import doseguard.engine.campaign.Trial;
import doseguard.engine.campaign.strategy.Independent;
import doseguard.engine.campaign.strategy.Slot;
import doseguard.engine.plant.RandomStream;
import doseguard.engine.plant.RandomStream.Purpose;
import doseguard.scenarios.claims.ClaimsFile;
import doseguard.scenarios.template.Chance;
import java.util.ArrayList;
import java.util.List;

/**
 * The cases of a claims file, either of its faults or of its fault-free years. The cells take
 * turns: index {@code i} belongs to cell {@code i} modulo their number, whatever the number of
 * cases, so that an index means the same case in every run of the same file.
 */
public final class ClaimCases implements Independent.Source {

  private final ClaimsFile file;
  private final long seed;
  private final Sizes sizes;
  private final List<Integer> cells = new ArrayList<>();

  private ClaimCases(ClaimsFile file, long seed, Sizes sizes, boolean years) {
    this.file = file;
    this.seed = seed;
    this.sizes = sizes;
    List<Claim> claims = file.table().claims();
    for (int cell = 0; cell < claims.size(); cell++) {
      if (claims.get(cell).cell().faultFree() == years) {
        cells.add(cell);
      }
    }
  }

  /**
   * The cases of the faults.
   *
   * @param file claims and templates
   * @param seed the campaign's seed, at least 0
   * @param sizes how many cases each cell has
   * @return the source
   */
  public static ClaimCases ofFaults(ClaimsFile file, long seed, Sizes sizes) {
    return new ClaimCases(file, seed, sizes, false);
  }

  /**
   * The fault-free years.
   *
   * @param file claims and templates
   * @param seed the campaign's seed, at least 0
   * @param sizes how many cases each cell has
   * @return the source
   */
  public static ClaimCases ofYears(ClaimsFile file, long seed, Sizes sizes) {
    return new ClaimCases(file, seed, sizes, true);
  }

  /**
   * How long the cases of a cell are.
   *
   * @param file claims and templates
   * @param cell position in the table
   * @return ms
   */
  public static long lengthMs(ClaimsFile file, int cell) {
    RandomStream stream = new RandomStream(0, Purpose.CASE, cell);
    return file.templates().get(cell).subject("length", Chance.of(stream)).durationMs();
  }

  @Override
  public long count() {
    long rounds = 0;
    for (int cell : cells) {
      rounds = Math.max(rounds, sizes.planned(cell));
    }
    return rounds * cells.size();
  }

  @Override
  public boolean runs(long number) {
    return number / cells.size() < sizes.planned(cell(number));
  }

  private int cell(long number) {
    return cells.get((int) (number % cells.size()));
  }

  @Override
  public Trial trial(long number) {
    long round = number / cells.size();
    return of(file, seed, round * file.templates().size() + cell(number));
  }

  /**
   * The case of an index.
   *
   * @param file claims and templates
   * @param seed the campaign's seed
   * @param index at least 0; its cell is the rest by the number of cells
   * @return the trial
   */
  public static Trial of(ClaimsFile file, long seed, long index) {
    int cell = (int) (index % file.templates().size());
    Claim claim = file.table().claims().get(cell);
    Drawn drawn =
        new Drawn(
            "case-" + seed + "-" + index,
            file.templates().get(cell),
            () -> Chance.of(new RandomStream(seed, Purpose.CASE, index)));
    return new Trial(index, claim.cell().toString(), cell, drawn, claim.expected());
  }

  @Override
  public long numberOf(long index) {
    long raw = Slot.CLAIMS.numberOf(index);
    int templates = file.templates().size();
    int turn = raw < 0 ? -1 : cells.indexOf((int) (raw % templates));
    return turn < 0 ? -1 : raw / templates * cells.size() + turn;
  }
}
