package doseguard.scenarios.template;

import doseguard.engine.simulation.Case;
import doseguard.scenarios.codec.ScenarioCodec;
import doseguard.scenarios.file.Place;
import doseguard.scenarios.file.Problem;
import doseguard.scenarios.file.Problems;
import doseguard.scenarios.file.Reading;
import doseguard.scenarios.file.Tree;
import doseguard.scenarios.policy.NamedPolicy;
import doseguard.scenarios.suite.NamedSuite;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A scenario's {@code given} and {@code when} in which values are drawn. It was checked once, with
 * the ends of every range and every choice, by schema and codec; the cases drawn from it are read
 * by the same codec without the schema. Safe to share between threads.
 */
public final class CaseTemplate {

  private static final String GIVEN = "given";
  private static final String WHEN = "when";
  private static final int CORNERS_LEAST = 3;

  private final String title;
  private final Map<String, Node> draws;
  private final Node given;
  private final Node when;
  private final Map<String, NamedPolicy> policies;
  private final Map<String, NamedSuite> suites;

  private CaseTemplate(
      String title,
      Map<String, Node> draws,
      Node given,
      Node when,
      Map<String, NamedPolicy> policies,
      Map<String, NamedSuite> suites) {
    this.title = title;
    this.draws = draws;
    this.given = given;
    this.when = when;
    this.policies = policies;
    this.suites = suites;
  }

  /**
   * What a scenario names and does not hold.
   *
   * @param policy its policy
   * @param suite its sensor suite
   */
  public record Setting(NamedPolicy policy, NamedSuite suite) {}

  /** Checks a whole scenario, shape and all. */
  @FunctionalInterface
  public interface Check {

    /**
     * Checks a scenario.
     *
     * @param scenario the whole file
     * @param problems where to say what is wrong
     * @return its setting, empty when something is wrong
     */
    Optional<Setting> check(Tree scenario, Problems problems);
  }

  /**
   * The parts of a template as they stand in a file.
   *
   * @param title what its cases show
   * @param label where mistakes about the whole of it are reported
   * @param draws what is drawn under which name, in order
   * @param given the scenario's {@code given} without a seed
   * @param when the scenario's {@code when}
   */
  public record Parts(
      String title, Place label, Map<String, Tree> draws, Tree given, List<Tree> when) {

    /** Copies the list. */
    public Parts {
      when = List.copyOf(when);
    }
  }

  /**
   * Reads and checks a template.
   *
   * @param parts its parts
   * @param check checks a scenario
   * @param problems where to say what is wrong
   * @return the template, empty when something is wrong
   */
  public static Optional<CaseTemplate> read(Parts parts, Check check, Problems problems) {
    Problems wrong = new Problems(problems.file());
    Map<String, Node> draws = new LinkedHashMap<>();
    parts
        .draws()
        .forEach(
            (name, tree) -> draws.put(name, new DrawCodec(draws.keySet(), wrong).read(name, tree)));
    DrawCodec codec = new DrawCodec(draws.keySet(), wrong);
    Node given = seeded(codec.read("", parts.given()), parts.given());
    Node when = codec.read(WHEN, Tree.list(parts.label(), parts.label(), parts.when()));
    CaseTemplate template =
        new CaseTemplate(parts.title(), draws, given, when, new TreeMap<>(), new TreeMap<>());
    if (wrong.none()) {
      template.check(parts.label(), check, wrong);
    }
    wrong.sorted().forEach(problem -> copy(problem, problems));
    return wrong.none() ? Optional.of(template) : Optional.empty();
  }

  private static void copy(Problem problem, Problems to) {
    to.add(new Place(problem.line(), problem.column()), problem.wrong(), problem.expected());
  }

  private static Node seeded(Node given, Tree at) {
    Map<String, Node> entries = new LinkedHashMap<>();
    if (given instanceof Node.Mapping mapping) {
      entries.putAll(mapping.entries());
    } else {
      at.entries().forEach((key, value) -> entries.put(key, new Node.Fixed(value)));
    }
    entries.put("seed", new Node.Seed(at));
    return new Node.Mapping(at, entries);
  }

  private void check(Place label, Check check, Problems wrong) {
    int corners = Math.max(CORNERS_LEAST, Math.max(given.corners(), when.corners()));
    for (Node draw : draws.values()) {
      corners = Math.max(corners, draw.corners());
    }
    for (int number = 0; number < corners; number++) {
      Map<String, Tree> scenario = drawn("checked", Chance.corner(number), label);
      Tree then = Tree.map(label, label, Map.of());
      scenario.put(
          "then",
          Tree.list(
              label, label, List.of(Tree.instead(Tree.Kind.TEXT, then, "no unsafe delivery"))));
      check
          .check(Tree.map(label, label, scenario), wrong)
          .ifPresent(
              setting -> {
                policies.put(setting.policy().name(), setting.policy());
                suites.put(setting.suite().name(), setting.suite());
              });
    }
  }

  private Map<String, Tree> drawn(String id, Chance chance, Place label) {
    Map<String, Tree> names = new TreeMap<>();
    draws.forEach((name, node) -> names.put(name, node.drawn(chance, names)));
    Tree at = Tree.map(label, label, Map.of());
    Map<String, Tree> scenario = new LinkedHashMap<>();
    scenario.put("id", Tree.instead(Tree.Kind.TEXT, at, id));
    scenario.put("title", Tree.instead(Tree.Kind.TEXT, at, title));
    scenario.put(GIVEN, given.drawn(chance, names));
    scenario.put(WHEN, when.drawn(chance, names));
    return scenario;
  }

  /**
   * This template with more events after its own.
   *
   * @param fragments what happens besides, in order
   * @return the template of both
   */
  public CaseTemplate with(List<Fragment> fragments) {
    StringBuilder titles = new StringBuilder();
    for (Fragment fragment : fragments) {
      titles.append(titles.isEmpty() ? "" : "; ").append(fragment.title());
    }
    Tree at = Tree.list(Place.START, Place.START, List.of());
    return new CaseTemplate(
        titles + " (" + title + ")",
        draws,
        given,
        new Node.Joined(at, when, List.copyOf(fragments)),
        policies,
        suites);
  }

  /**
   * Draws a scenario file, all but its {@code then}.
   *
   * @param id its id
   * @param chance where the draws take their numbers from
   * @return the file's keys and values, in order
   */
  public Map<String, Tree> scenario(String id, Chance chance) {
    return drawn(id, chance, Place.START);
  }

  /**
   * Draws a case.
   *
   * @param id its id
   * @param chance where the draws take their numbers from
   * @return the case
   * @throws IllegalStateException when the draws contradict each other, which their ends did not
   */
  public Case subject(String id, Chance chance) {
    Tree scenario = Tree.map(Place.START, Place.START, scenario(id, chance));
    Problems problems = new Problems(id);
    Reading reading = new Reading(scenario, problems);
    Reading drawn = reading.inside(GIVEN);
    NamedPolicy policy = policies.get(drawn.text("policy"));
    NamedSuite suite = suites.get(drawn.inside("pump").text("suite"));
    if (policy == null || suite == null) {
      throw new IllegalStateException(id + ": a policy or suite that was not checked");
    }
    ScenarioCodec codec = new ScenarioCodec(reading, Optional.of(policy), Optional.of(suite));
    if (!problems.none()) {
      throw new IllegalStateException(problems.sorted().get(0).toString());
    }
    return codec.subject(policy);
  }
}
