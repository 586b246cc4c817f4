package doseguard.scenarios.policy;

import doseguard.engine.therapy.Indication;
import doseguard.guard.Policy;
import doseguard.scenarios.file.Problems;
import doseguard.scenarios.file.Reading;
import doseguard.scenarios.file.Shape;
import doseguard.scenarios.file.Tree;
import doseguard.scenarios.file.TreeReader;
import doseguard.scenarios.quantity.Dimension;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a policy file: every figure in its unit and range, none contradicting another. */
public final class PolicyCodec {

  private static final Shape SHAPE = Shape.of("policy.schema.json");

  private final Reading file;
  private final Reading figures;
  private final Problems problems;
  private final long[] values = new long[Policy.FIGURES];
  private final Set<PolicyFigure> read = new HashSet<>();

  private PolicyCodec(Tree tree, Problems problems) {
    this.file = new Reading(tree, problems);
    this.figures = file.inside("figures");
    this.problems = problems;
  }

  /**
   * Reads a policy.
   *
   * @param text the file's text
   * @param name the file's name without its ending; the policy must carry it
   * @param problems where to say what is wrong
   * @return the policy, empty when there is a problem
   */
  public static Optional<NamedPolicy> read(String text, String name, Problems problems) {
    Optional<Tree> tree = TreeReader.read(text, problems);
    if (tree.isEmpty()) {
      return Optional.empty();
    }
    PolicyCodec codec = new PolicyCodec(tree.get(), problems);
    codec.figures();
    codec.name(name);
    codec.version();
    SHAPE.check(tree.get(), problems);
    return problems.none() ? Optional.of(codec.policy()) : Optional.empty();
  }

  private void name(String name) {
    if (file.has("policy") && !file.text("policy").equals(name)) {
      String wrong = "the policy calls itself '" + file.text("policy") + "'";
      problems.add(file.place("policy"), wrong, "the name of its file, " + name);
    }
  }

  private int version() {
    return file.number("version", "1", "9999", BigDecimal.ONE).intValue();
  }

  private void figures() {
    for (PolicyFigure figure : PolicyFigure.values()) {
      Reading entry = figures.inside(figure.key());
      origin(figure.key(), entry);
      long wrong = Long.MIN_VALUE;
      long value = entry.whole("value", figure.dimension(), figure.least(), figure.most(), wrong);
      long unit = figure.factor().longValueExact();
      if (value != wrong && value % unit == 0) {
        values[figure.index()] = value / unit;
        read.add(figure);
      } else if (value != wrong) {
        String text = "'" + entry.text("value") + "' is not a whole number of days";
        problems.add(entry.place("value"), text, "whole days such as 7 d");
      }
    }
    Reading entry = figures.inside(PolicyFigure.CONCENTRATIONS);
    origin(PolicyFigure.CONCENTRATIONS, entry);
    List<Tree> items = entry.items("value");
    for (int i = 0; i < Math.min(items.size(), Policy.CONCENTRATIONS); i++) {
      int index = Policy.CONCENTRATION_FIRST + i;
      long most = Policy.most(index);
      values[index] = entry.whole(items.get(i), Dimension.CONCENTRATION, 1, most, 1);
    }
    for (Crossings.Rule rule : Crossings.of(values)) {
      if (read.contains(rule.smaller()) && read.contains(rule.larger())) {
        cross(rule);
      }
    }
  }

  private void cross(Crossings.Rule rule) {
    Reading smaller = figures.inside(rule.smaller().key());
    Reading larger = figures.inside(rule.larger().key());
    String there = " (" + larger.text("value") + " at " + larger.place("value") + ")";
    problems.add(
        smaller.place("value"),
        rule.words(),
        rule.smaller().key() + " to fit " + rule.larger().key() + there);
  }

  private void origin(String key, Reading entry) {
    if (figures.has(key) && entry.has("source") == entry.has("choice")) {
      String wrong = "'" + key + "' has " + (entry.has("source") ? "two origins" : "no origin");
      problems.add(figures.place(key), wrong, "either 'source' or 'choice' with its reason");
    }
  }

  private NamedPolicy policy() {
    List<NamedPolicy.Figure> list = new ArrayList<>();
    for (Map.Entry<String, Tree> entry : file.at("figures").orElseThrow().entries().entrySet()) {
      Reading figure = figures.inside(entry.getKey());
      List<Tree> items = figure.items("value");
      String value =
          items.isEmpty()
              ? figure.text("value")
              : items.stream().map(Tree::text).collect(Collectors.joining(", "));
      list.add(
          new NamedPolicy.Figure(
              entry.getKey(), value, figure.text("source"), figure.text("choice")));
    }
    return new NamedPolicy(
        file.text("policy"),
        file.text("title"),
        version(),
        file.text("jurisdiction"),
        Indication.valueOf(file.text("indication").toUpperCase(Locale.ROOT)),
        list,
        new Policy(values));
  }
}
