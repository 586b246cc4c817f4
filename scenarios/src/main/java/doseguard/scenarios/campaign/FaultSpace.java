package doseguard.scenarios.campaign;

import doseguard.engine.campaign.Cell;
import doseguard.engine.campaign.Trial;
import doseguard.engine.campaign.strategy.Space;
import doseguard.scenarios.claims.ClaimsFile;
import doseguard.scenarios.template.Chance;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything that a claims file can make go wrong: one fault of one severity with one sensor suite,
 * by the weights of the field, alone as it is claimed, or in another setting and together with one
 * or two others.
 *
 * <p>The coordinates of a point: which cell of the table; how many faults; the second and the third
 * of them; the setting; then whatever the template draws. A cell whose events need a therapy of
 * their own is always alone. Faults that come together belong to different families.
 */
public final class FaultSpace implements Space {

  /** Coordinates that say what goes wrong. */
  public static final int STRUCTURE = 5;

  /** More than any template draws; a test looks. */
  private static final int DRAWS = 48;

  private final Faults faults;
  private final List<Integer> classes = new ArrayList<>();
  private final double[] ends;
  private final Map<String, List<Integer>> partners = new LinkedHashMap<>();

  /**
   * Lays out the space.
   *
   * @param file claims with a field
   * @param seed the campaign's seed, for the ids of its cases
   * @throws IllegalArgumentException when the file says nothing of the field
   */
  public FaultSpace(ClaimsFile file, long seed) {
    this.faults = new Faults(file, seed);
    for (int cell = 0; cell < faults.claims().size(); cell++) {
      Cell at = faults.cell(cell);
      if (!at.faultFree()) {
        classes.add(cell);
      }
      if (faults.combines(cell)) {
        partners.computeIfAbsent(at.suite(), suite -> new ArrayList<>()).add(cell);
      }
    }
    this.ends = ends();
  }

  /** Where the part of each class ends between 0 and 1: the weights of the field, summed up. */
  private double[] ends() {
    Map<String, Map<String, Map<String, Integer>>> sizes = new LinkedHashMap<>();
    for (int cell : classes) {
      Cell at = faults.cell(cell);
      sizes
          .computeIfAbsent(Faults.group(at), group -> new LinkedHashMap<>())
          .computeIfAbsent(at.fault(), fault -> new LinkedHashMap<>())
          .merge(at.severity(), 1, Integer::sum);
    }
    double whole = 0;
    for (String group : sizes.keySet()) {
      whole += faults.field().weights().get(group);
    }
    double[] sums = new double[classes.size()];
    double sum = 0;
    for (int i = 0; i < sums.length; i++) {
      Cell at = faults.cell(classes.get(i));
      Map<String, Map<String, Integer>> families = sizes.get(Faults.group(at));
      Map<String, Integer> severities = families.get(at.fault());
      double weight = faults.field().weights().get(Faults.group(at)) / whole / families.size();
      sum += weight / severities.size() / severities.get(at.severity());
      sums[i] = sum;
    }
    return sums;
  }

  @Override
  public int dimensions() {
    return STRUCTURE + DRAWS;
  }

  @Override
  public int classes() {
    return classes.size();
  }

  @Override
  public double firstOf(int number) {
    double begin = number == 0 ? 0 : ends[number - 1];
    return (begin + ends[number]) / 2;
  }

  private int classAt(double share) {
    int number = 0;
    while (number < ends.length - 1 && share >= ends[number]) {
      number++;
    }
    return classes.get(number);
  }

  @Override
  public Trial at(long index, double[] point) {
    int first = classAt(point[0]);
    if (!faults.combines(first)) {
      return faults.alone(index, first, () -> Chance.of(point, STRUCTURE));
    }
    List<Integer> cells = cells(first, point);
    int setting = (int) (point[STRUCTURE - 1] * faults.field().settings().size());
    return faults.together(index, cells, setting, () -> Chance.of(point, STRUCTURE));
  }

  /** One to three cells of the same suite and of different families. */
  private List<Integer> cells(int first, double[] point) {
    List<Integer> cells = new ArrayList<>(List.of(first));
    double three = faults.field().three();
    double two = three + faults.field().two();
    int more = point[1] < three ? 2 : point[1] < two ? 1 : 0;
    List<Integer> known = partners.get(faults.cell(first).suite());
    for (int i = 0; i < more; i++) {
      int other = known.get((int) (point[2 + i] * known.size()));
      if (!faults.sharesAFamily(other, cells)) {
        cells.add(other);
      }
    }
    return cells;
  }
}
