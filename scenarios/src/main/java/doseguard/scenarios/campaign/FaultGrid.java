package doseguard.scenarios.campaign;

import doseguard.engine.campaign.Cell;
import doseguard.engine.campaign.Trial;
import doseguard.engine.campaign.strategy.CoveringCases;
import doseguard.engine.plant.RandomStream;
import doseguard.engine.plant.RandomStream.Purpose;
import doseguard.scenarios.claims.ClaimsFile;
import doseguard.scenarios.template.Chance;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The factors whose combinations a covering array goes through: which fault, which other fault
 * beside it, in which setting, with which sensors and patient, pump and catheter at the ends of
 * their ranges, and when each of them happens: since each time is early, middle or late, the order
 * of the events is among the combinations (physics.md 3.2).
 *
 * <p>A value of a range is drawn within its half or third. What is no factor is drawn evenly.
 */
public final class FaultGrid implements CoveringCases.Grid {

  private static final int PATIENTS = 6;
  private static final int THIRDS = 3;
  private static final int HALVES = 2;

  /** Draws that are factors, by the names that templates give them, and in how many parts. */
  private static final Map<String, Integer> DRAWS = draws();

  /** Names under which settings draw when their own act happens. */
  private static final List<String> ACTS = List.of("due", "visit", "when.1.at");

  private static final String ACT = "act";

  private final Faults faults;
  private final long seed;
  private final List<List<Integer>> firsts;
  private final List<List<Integer>> seconds;

  /**
   * Lays out the grid.
   *
   * @param file claims with a field
   * @param seed the campaign's seed
   * @throws IllegalArgumentException when the file says nothing of the field
   */
  public FaultGrid(ClaimsFile file, long seed) {
    this.faults = new Faults(file, seed);
    this.seed = seed;
    Map<String, List<Integer>> bySeverity = new LinkedHashMap<>();
    Map<String, List<Integer>> byGroup = new LinkedHashMap<>();
    for (int cell = 0; cell < faults.claims().size(); cell++) {
      if (faults.combines(cell)) {
        Cell at = faults.cell(cell);
        String severity = at.fault() + " / " + at.severity();
        bySeverity.computeIfAbsent(severity, key -> new ArrayList<>()).add(cell);
        byGroup.computeIfAbsent(Faults.group(at), key -> new ArrayList<>()).add(cell);
      }
    }
    this.firsts = new ArrayList<>(bySeverity.values());
    this.seconds = new ArrayList<>(byGroup.values());
  }

  private static Map<String, Integer> draws() {
    Map<String, Integer> draws = new LinkedHashMap<>();
    draws.put("patient", PATIENTS);
    draws.put("pump.gain", THIRDS);
    draws.put("pump.fill", HALVES);
    draws.put("pump.compliance", HALVES);
    draws.put("pump.dead-volume", HALVES);
    draws.put("pump.arrival", HALVES);
    draws.put("1.1.at", THIRDS);
    draws.put("2.1.at", THIRDS);
    draws.put(ACT, THIRDS);
    return draws;
  }

  @Override
  public List<String> factors() {
    List<String> factors = new ArrayList<>(List.of("fault", "beside", "setting", "suite"));
    factors.addAll(DRAWS.keySet());
    return factors;
  }

  @Override
  public int[] levels() {
    List<Integer> levels =
        new ArrayList<>(
            List.of(firsts.size(), seconds.size() + 1, faults.field().settings().size(), 4));
    levels.addAll(DRAWS.values());
    return levels.stream().mapToInt(Integer::intValue).toArray();
  }

  @Override
  public Trial at(long index, int[] row) {
    List<Integer> bySuite = firsts.get(row[0]);
    int first = bySuite.get(row[3] % bySuite.size());
    List<Integer> cells = new ArrayList<>(List.of(first));
    if (row[1] > 0) {
      beside(index, first, seconds.get(row[1] - 1), cells);
    }
    Map<String, Integer> values = new LinkedHashMap<>();
    int factor = row.length - DRAWS.size();
    for (String name : DRAWS.keySet()) {
      values.put(name, row[factor]);
      factor++;
    }
    Supplier<Chance> chance = () -> led(new RandomStream(seed, Purpose.CASE, index), values);
    return faults.together(index, cells, row[2], chance);
  }

  /** Another fault of a group, with the same sensors and of another family, if there is one. */
  private void beside(long index, int first, List<Integer> group, List<Integer> cells) {
    String suite = faults.cell(first).suite();
    List<Integer> fit = new ArrayList<>();
    for (int other : group) {
      if (faults.cell(other).suite().equals(suite) && !faults.sharesAFamily(other, cells)) {
        fit.add(other);
      }
    }
    if (!fit.isEmpty()) {
      cells.add(fit.get((int) (index % fit.size())));
    }
  }

  private static Chance led(RandomStream stream, Map<String, Integer> values) {
    return name -> {
      double drawn = stream.uniform();
      String factor = ACTS.contains(name) ? ACT : name;
      return values.containsKey(factor) ? (values.get(factor) + drawn) / DRAWS.get(factor) : drawn;
    };
  }
}
