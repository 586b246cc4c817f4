package doseguard.scenarios.campaign;

import doseguard.engine.campaign.Cell;
import doseguard.engine.campaign.Claim;
import doseguard.engine.campaign.ClaimTable;
import doseguard.engine.campaign.Coverage;
import doseguard.engine.campaign.Demand;
import doseguard.engine.oracle.Finding.Question;
import doseguard.scenarios.claims.JointLimit;
import doseguard.scenarios.quantity.Dimension;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What is claimed when several things go wrong at once, or one in another setting than it is
 * claimed for: what none of the parts gives up is kept. A fault of a sensor leaves of the other
 * parts the claims of the sensor suite without it; without an encoder nothing more is claimed.
 */
final class Together {

  /** The fault class of its cells. */
  static final String FAULT = "together";

  private static final List<String> SUITES = List.of("A", "B", "C", "D");
  private static final List<String> SEVERITIES = List.of("one-in-a-setting", "two", "three");

  /** Without the sensor of a family of faults, the claims of this suite are left. */
  private static final Map<String, String> LEAVES =
      Map.of(
          "encoder-fault", "",
          "level-fault", "A",
          "pressure-fault", "B",
          "pulsatility-fault", "B",
          "concentration-fault", "C");

  private final ClaimTable table;
  private final Map<Cell, Claim> byCell = new HashMap<>();

  private final List<JointLimit> limits;

  /**
   * Looks claims up.
   *
   * @param table the claims
   * @param limits how unsafe delivery may become only because faults come together
   */
  Together(ClaimTable table, List<JointLimit> limits) {
    this.table = table;
    this.limits = limits;
    for (Claim claim : table.claims()) {
      byCell.put(claim.cell(), claim);
    }
  }

  /**
   * The claims of these cells, to stand in a table after those of the file.
   *
   * @param coverage how surely they are kept
   * @param limits how unsafe delivery may become only because faults come together
   * @return claims in the order of their cells
   */
  static List<Claim> claims(Coverage.Share coverage, List<JointLimit> limits) {
    StringBuilder because = new StringBuilder("what none of the parts gives up is kept");
    StringBuilder control = new StringBuilder("that of the parts");
    for (JointLimit limit : limits) {
      String faults = words(limit.parts());
      because
          .append("; but delivery may be unsafe by ")
          .append(Dimension.SHARE.show(StrictMath.round(1000 * limit.unsafeBy())));
      because.append(" of its bound where ").append(faults).append(" come together: ");
      because.append(limit.because());
      control.append("; where ").append(faults).append(" come together: ").append(limit.control());
    }
    List<Claim> claims = new ArrayList<>();
    for (String severity : SEVERITIES) {
      for (String suite : SUITES) {
        claims.add(
            new Claim(
                new Cell(FAULT, severity, suite),
                new Demand.Together(Set.of(), 0),
                coverage,
                because.toString(),
                control.toString()));
      }
    }
    return claims;
  }

  private static String words(List<JointLimit.Part> parts) {
    return parts.stream()
        .map(part -> part.fault() + ' ' + String.join(" or ", new TreeSet<>(part.severities())))
        .collect(Collectors.joining(" and "));
  }

  /** Position of a cell in such a table. */
  int cell(int faults, String suite) {
    return table.claims().size() + (faults - 1) * SUITES.size() + SUITES.indexOf(suite);
  }

  /** What the cases are cases of. */
  String name(List<Integer> cells, String setting, String suite) {
    StringBuilder name = new StringBuilder();
    for (int cell : cells) {
      Cell at = table.claims().get(cell).cell();
      name.append(name.isEmpty() ? "" : " + ").append(at.fault()).append(' ').append(at.severity());
    }
    return name.append(" / ").append(setting).append(" / ").append(suite).toString();
  }

  /** What none of the cells gives up. */
  Demand.Together expected(List<Integer> cells, String suite) {
    String left = suite;
    for (int cell : cells) {
      for (String family : table.claims().get(cell).cell().fault().split(" \\+ ", -1)) {
        String without = LEAVES.getOrDefault(family, left);
        left = without.compareTo(left) < 0 ? without : left;
      }
    }
    Set<Question> givenUp = EnumSet.noneOf(Question.class);
    for (int cell : cells) {
      Cell at = table.claims().get(cell).cell();
      givenUp.addAll(table.claims().get(cell).demand().givenUp());
      Claim claim = byCell.get(new Cell(at.fault(), at.severity(), left));
      boolean sensor = LEAVES.containsKey(at.fault());
      if (!sensor) {
        Demand demand = claim == null ? new Demand.Undetectable() : claim.demand();
        givenUp.addAll(demand.givenUp());
      }
    }
    return new Demand.Together(givenUp, unsafeBy(cells));
  }

  /** How unsafe delivery may become only because these cells come together. */
  private double unsafeBy(List<Integer> cells) {
    List<Cell> together = cells.stream().map(cell -> table.claims().get(cell).cell()).toList();
    return limits.stream()
        .filter(limit -> limit.standsFor(together))
        .mapToDouble(JointLimit::unsafeBy)
        .max()
        .orElse(0);
  }
}
