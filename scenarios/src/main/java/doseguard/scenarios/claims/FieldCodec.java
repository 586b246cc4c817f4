package doseguard.scenarios.claims;

import doseguard.engine.fault.Catalogue;
import doseguard.engine.fault.CatalogueEntry;
import doseguard.scenarios.claims.Field.Setting;
import doseguard.scenarios.file.Problems;
import doseguard.scenarios.file.Reading;
import doseguard.scenarios.file.Tree;
import doseguard.scenarios.quantity.Dimension;
import doseguard.scenarios.quantity.Names;
import doseguard.scenarios.template.CaseTemplate;
import doseguard.scenarios.template.Fragment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads what a claims file says of the field: weights, combinations and settings. */
final class FieldCodec {

  private static final List<String> SUITES = List.of("A", "B", "C", "D");
  private static final double WHOLE_PERMILLE = 1000;

  private final Reading field;
  private final Map<String, Population> populations;
  private final CaseTemplate.Check check;
  private final Problems problems;

  FieldCodec(
      Tree tree, Map<String, Population> populations, CaseTemplate.Check check, Problems problems) {
    this.field = new Reading(tree, problems);
    this.populations = populations;
    this.check = check;
    this.problems = problems;
  }

  /**
   * A cell of the table, as it stands in the file.
   *
   * @param claim its claim
   * @param suite its sensor suite
   */
  record Part(Reading claim, String suite) {}

  /**
   * Reads the field.
   *
   * @param parts the cells, in the order of the table
   * @return the field; what is wrong with it was told
   */
  Field read(List<Part> parts) {
    List<Setting> settings = new ArrayList<>();
    for (Tree name : field.items("settings")) {
      if (populations.containsKey(name.text())) {
        settings.add(setting(name));
      } else {
        Set<String> known = populations.keySet();
        String wrong = "unknown population '" + name.text() + "'" + Names.hint(name.text(), known);
        problems.add(name.place(), wrong, "one of " + String.join(", ", known));
      }
    }
    Map<String, Double> weights = weights();
    List<Optional<Fragment>> fragments = new ArrayList<>();
    for (Part part : parts) {
      fragments.add(settings.isEmpty() ? Optional.empty() : fragment(part, settings.get(0)));
    }
    return new Field(weights, share("two"), share("three"), settings, fragments, limits(parts));
  }

  private List<JointLimit> limits(List<Part> parts) {
    Map<String, Set<String>> claimed = new LinkedHashMap<>();
    for (Part part : parts) {
      claimed
          .computeIfAbsent(part.claim().text("fault"), fault -> new LinkedHashSet<>())
          .add(part.claim().text("severity"));
    }
    JointLimitCodec codec = new JointLimitCodec(claimed, problems);
    return field.items("limits").stream().map(codec::read).toList();
  }

  private double share(String key) {
    return field.real(key, Dimension.SHARE, 0, WHOLE_PERMILLE, 0) / WHOLE_PERMILLE;
  }

  private Setting setting(Tree name) {
    Map<String, CaseTemplate> bySuite = new LinkedHashMap<>();
    for (String suite : SUITES) {
      Tree named = Tree.instead(Tree.Kind.TEXT, name, suite);
      String title = name.text() + ", suite " + suite;
      populations
          .get(name.text())
          .template(title, name.place(), named, check, problems)
          .ifPresent(template -> bySuite.put(suite, template));
    }
    return new Setting(name.text(), bySuite);
  }

  private Map<String, Double> weights() {
    Reading given = field.inside("weights");
    Set<String> groups = new LinkedHashSet<>();
    for (CatalogueEntry entry : Catalogue.entries()) {
      groups.add(entry.group());
    }
    Map<String, Double> weights = new LinkedHashMap<>();
    double sum = 0;
    for (String group : groups) {
      double weight = given.real(group, Dimension.SHARE, 0, WHOLE_PERMILLE, 0);
      weights.put(group, weight / WHOLE_PERMILLE);
      sum += weight;
    }
    if (StrictMath.round(sum) != StrictMath.round(WHOLE_PERMILLE)) {
      problems.add(field.place("weights"), "the weights do not add up", "a sum of 100 %");
    }
    return weights;
  }

  /** What brings a therapy or a pump of its own cannot happen in another. */
  private Optional<Fragment> fragment(Part part, Setting plain) {
    Reading claim = part.claim();
    Population home = populations.get(plain.name());
    Map<String, Tree> own = claim.at("draw").map(Tree::entries).orElse(Map.of());
    boolean fits = claim.text("population").equals(plain.name()) && !claim.has("given");
    if (!fits || !Collections.disjoint(own.keySet(), home.draws().keySet())) {
      return Optional.empty();
    }
    Set<String> names = new TreeSet<>(home.draws().keySet());
    return Optional.of(
        Fragment.read(claim.text("title"), names, own, claim.items("when"), problems));
  }
}
