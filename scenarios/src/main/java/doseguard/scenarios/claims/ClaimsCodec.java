package doseguard.scenarios.claims;

import doseguard.engine.campaign.Cell;
import doseguard.engine.campaign.Claim;
import doseguard.engine.campaign.ClaimTable;
import doseguard.engine.campaign.Coverage;
import doseguard.engine.plant.RandomStream;
import doseguard.engine.plant.RandomStream.Purpose;
import doseguard.scenarios.file.Problems;
import doseguard.scenarios.file.Reading;
import doseguard.scenarios.file.Shape;
import doseguard.scenarios.file.Tree;
import doseguard.scenarios.quantity.Names;
import doseguard.scenarios.template.CaseTemplate;
import doseguard.scenarios.template.Chance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a claims file: populations, claims, and a template for the cases of each cell. */
public final class ClaimsCodec {

  private static final Shape SHAPE = Shape.of("claims.schema.json");

  /** What belongs to an ordinary life: flights and postures are no faults there. */
  private static final Set<String> ORDINARY = Set.of("altitude", "posture");

  private final Reading file;
  private final CaseTemplate.Check check;
  private final Problems problems;
  private final List<Claim> claims = new ArrayList<>();
  private final List<CaseTemplate> templates = new ArrayList<>();
  private final List<FieldCodec.Part> parts = new ArrayList<>();
  private final Map<Cell, Tree> seen = new HashMap<>();

  private ClaimsCodec(Tree tree, CaseTemplate.Check check, Problems problems) {
    this.file = new Reading(tree, problems);
    this.check = check;
    this.problems = problems;
  }

  /**
   * Reads a claims file.
   *
   * @param tree what it holds
   * @param digest SHA-256 of the file, hexadecimal
   * @param check checks a scenario drawn from it
   * @param problems where to say what is wrong
   * @return the claims, empty when there is a problem
   */
  public static Optional<ClaimsFile> read(
      Tree tree, String digest, CaseTemplate.Check check, Problems problems) {
    SHAPE.check(tree, problems);
    return problems.none() ? new ClaimsCodec(tree, check, problems).read(digest) : Optional.empty();
  }

  private Optional<ClaimsFile> read(String digest) {
    Coverage.Share usual = OutcomeCodec.usual(file);
    Tree named = file.at("populations").orElseThrow();
    Map<String, Population> populations = Population.all(named, problems);
    for (Tree item : file.items("claims")) {
      claim(new Reading(item, problems), item, populations, usual);
    }
    Optional<Field> field =
        file.at("field")
            .filter(tree -> problems.none())
            .map(tree -> new FieldCodec(tree, populations, check, problems).read(parts));
    return problems.none()
        ? Optional.of(
            new ClaimsFile(
                file.text("title"),
                Integer.parseInt(file.text("version")),
                new ClaimTable(claims),
                templates,
                field,
                digest))
        : Optional.empty();
  }

  private void claim(
      Reading claim, Tree item, Map<String, Population> populations, Coverage.Share usual) {
    String name = claim.text("population");
    if (!populations.containsKey(name)) {
      Set<String> known = populations.keySet();
      String wrong = "unknown population '" + name + "'" + Names.hint(name, known);
      problems.add(claim.place("population"), wrong, "one of " + String.join(", ", known));
      return;
    }
    Population population = populations.get(name).with(claim);
    for (Tree outcome : claim.items("outcomes")) {
      Reading reading = new Reading(outcome, problems);
      for (Tree suite : reading.items("suites")) {
        cell(claim, template(claim, item, population, suite), reading, suite, usual);
      }
    }
  }

  private void cell(
      Reading claim,
      Optional<CaseTemplate> template,
      Reading outcome,
      Tree suite,
      Coverage.Share usual) {
    Cell cell = new Cell(claim.text("fault"), claim.text("severity"), suite.text());
    Tree first = seen.putIfAbsent(cell, suite);
    if (first != null) {
      String wrong = cell + " is claimed twice";
      problems.add(suite.place(), wrong, "it once (it stands at " + first.place() + " already)");
      return;
    }
    template.ifPresent(found -> named(found, claim));
    claims.add(
        new Claim(
            cell,
            OutcomeCodec.demand(outcome),
            OutcomeCodec.coverage(outcome, cell.faultFree(), usual),
            outcome.text("because"),
            outcome.text("control"),
            outcome.text("slower")));
    template.ifPresent(templates::add);
    parts.add(new FieldCodec.Part(claim, suite.text()));
  }

  private Optional<CaseTemplate> template(
      Reading claim, Tree item, Population population, Tree suite) {
    String title = claim.text("title") + " (suite " + suite.text() + ")";
    return population.template(title, item.place(), suite, check, problems);
  }

  /** The class must be what the events say, so that no cell shows another fault than its name. */
  private void named(CaseTemplate template, Reading claim) {
    Set<String> families = new LinkedHashSet<>();
    RandomStream stream = new RandomStream(0, Purpose.CASE);
    for (Tree event : template.scenario("named", Chance.of(stream)).get("when").items()) {
      event.at("fault").ifPresent(fault -> families.add(fault.text()));
    }
    if (claim.text("fault").equals(Cell.NONE)) {
      families.removeAll(ORDINARY);
    }
    String found = families.isEmpty() ? Cell.NONE : String.join(" + ", families);
    if (!found.equals(claim.text("fault"))) {
      problems.add(
          claim.place("fault"),
          "the events hold the fault '" + found + "', not '" + claim.text("fault") + "'",
          "'" + found + "'");
    }
  }
}
