package doseguard.scenarios.template;

import doseguard.scenarios.file.Problems;
import doseguard.scenarios.file.Tree;
import doseguard.scenarios.quantity.Dimension;
import doseguard.scenarios.quantity.Names;
import doseguard.scenarios.quantity.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads what is drawn: {@code {uniform: [A, B], step: S}}, {@code {log: [A, B], step: S}}, {@code
 * {one-of: [..]}} and {@code $name}, which stands for what was drawn under that name.
 */
final class DrawCodec {

  private static final String UNIFORM = "uniform";
  private static final String LOG = "log";
  private static final String ONE_OF = "one-of";
  private static final String STEP = "step";
  private static final String RANGE = "a range such as {uniform: [1 d, 3 d], step: 1 min}";

  /** What needs more decimals is no whole number of steps. */
  private static final int PLACES = 12;

  private final Set<String> names;
  private final Problems problems;

  /**
   * Prepares to read.
   *
   * @param names names that may be used
   * @param problems where to say what is wrong
   */
  DrawCodec(Set<String> names, Problems problems) {
    this.names = new TreeSet<>(names);
    this.problems = problems;
  }

  /**
   * Reads a part of a template.
   *
   * @param name what it is called: the keys that lead to it, joined by dots
   * @param tree as in the file
   * @return the part; what is wrong is left as it was
   */
  Node read(String name, Tree tree) {
    return switch (tree.kind()) {
      case MAP -> map(name, tree);
      case LIST -> list(name, tree);
      case TEXT -> tree.text().startsWith("$") ? named(tree) : new Node.Fixed(tree);
      case NUMBER, TRUTH, NOTHING -> new Node.Fixed(tree);
    };
  }

  private Node map(String name, Tree tree) {
    if (tree.at(UNIFORM).isPresent() || tree.at(LOG).isPresent()) {
      return range(name, tree);
    }
    if (tree.at(ONE_OF).isPresent()) {
      return choice(name, tree);
    }
    Map<String, Node> entries = new LinkedHashMap<>();
    tree.entries().forEach((key, value) -> entries.put(key, read(inside(name, key), value)));
    boolean fixed = entries.values().stream().allMatch(Node.Fixed.class::isInstance);
    return fixed ? new Node.Fixed(tree) : new Node.Mapping(tree, entries);
  }

  private static String inside(String name, String key) {
    return name.isEmpty() ? key : name + "." + key;
  }

  private Node list(String name, Tree tree) {
    List<Node> items = new ArrayList<>();
    for (Tree item : tree.items()) {
      items.add(read(inside(name, "" + (items.size() + 1)), item));
    }
    boolean fixed = items.stream().allMatch(Node.Fixed.class::isInstance);
    return fixed ? new Node.Fixed(tree) : new Node.Items(tree, items);
  }

  private Node named(Tree tree) {
    List<String> path = List.of(tree.text().substring(1).split("\\.", -1));
    String name = path.get(0);
    if (!names.contains(name)) {
      String wrong = "nothing is drawn under the name '" + name + "'" + Names.hint(name, names);
      problems.add(tree.place(), wrong, names.isEmpty() ? "a value" : "one of " + all());
      return new Node.Fixed(tree);
    }
    return new Node.Named(tree, path);
  }

  private String all() {
    return String.join(", ", names.stream().map(name -> "$" + name).toList());
  }

  private Node choice(String name, Tree tree) {
    Tree choice = tree.entries().get(ONE_OF);
    if (tree.entries().size() > 1) {
      problems.add(tree.place(), "'one-of' stands beside other keys", "it alone");
    }
    if (choice.items().isEmpty()) {
      problems.add(choice.place(), "there is nothing to choose from", "a list of values");
      return new Node.Fixed(tree);
    }
    String inside = inside(name, "of");
    return new Node.Choice(name, choice.items().stream().map(item -> read(inside, item)).toList());
  }

  private Node range(String name, Tree tree) {
    boolean logarithmic = tree.at(LOG).isPresent();
    String key = logarithmic ? LOG : UNIFORM;
    Set<String> keys = new TreeSet<>(tree.entries().keySet());
    Tree ends = tree.entries().get(key);
    if (!keys.equals(Set.of(key, STEP)) || ends.items().size() != 2) {
      problems.add(tree.place(), "this range is not complete", RANGE);
      return new Node.Fixed(tree);
    }
    Tree stated = tree.entries().get(STEP);
    Optional<Figure> step = figure(stated, null);
    Optional<Figure> low = step.flatMap(by -> figure(ends.items().get(0), by));
    Optional<Figure> high = step.flatMap(by -> figure(ends.items().get(1), by));
    if (low.isEmpty() || high.isEmpty()) {
      return new Node.Fixed(tree);
    }
    BigDecimal by = step.get().value();
    long steps = by.signum() > 0 ? Range.steps(low.get().value(), high.get().value(), by) : -1;
    if (steps < 0) {
      problems.add(
          stated.place(),
          "from "
              + ends.items().get(0).text()
              + " to "
              + ends.items().get(1).text()
              + " are no whole steps of "
              + stated.text(),
          "a step that divides the range");
      return new Node.Fixed(tree);
    }
    if (logarithmic && low.get().value().signum() <= 0) {
      problems.add(ends.items().get(0).place(), "no ratio begins at or below 0", "a value above 0");
      return new Node.Fixed(tree);
    }
    return new Node.Ranged(
        name, new Range(tree, low.get().value(), by, steps, logarithmic, step.get().unit()));
  }

  /**
   * A number or quantity, counted in the unit of the step.
   *
   * @param value how many
   * @param unit of what, empty for a number
   * @param dimension of that unit, null for a number
   */
  private record Figure(BigDecimal value, String unit, Dimension dimension) {}

  private Optional<Figure> figure(Tree tree, Figure step) {
    if (tree.kind() == Tree.Kind.NUMBER && (step == null || step.dimension() == null)) {
      return Optional.of(new Figure(new BigDecimal(tree.text()), "", null));
    }
    for (Dimension dimension : Dimension.values()) {
      Quantity read = Quantity.read(tree.text(), dimension);
      boolean same = step == null || step.dimension() == dimension;
      if (tree.kind() == Tree.Kind.TEXT && read.wrong().isEmpty() && same) {
        return counted(tree, read.value(), dimension, step);
      }
    }
    String like = step == null || step.dimension() == null ? "a number" : step.dimension().wanted();
    problems.add(
        tree.place(),
        "'" + tree.text() + "' does not fit this range",
        step == null ? "a number or a quantity with its unit" : like + ", as the step is");
    return Optional.empty();
  }

  private Optional<Figure> counted(Tree tree, BigDecimal value, Dimension dimension, Figure step) {
    String unit = step == null ? unit(tree.text(), dimension) : step.unit();
    for (Dimension.Unit known : dimension.units()) {
      if (known.name().equals(unit)) {
        BigDecimal count = value.divide(known.factor(), PLACES, RoundingMode.HALF_EVEN);
        return Optional.of(new Figure(count, unit, dimension));
      }
    }
    throw new IllegalStateException("no unit " + unit);
  }

  /** The unit a step is written in; the smallest one of a time in several parts. */
  private static String unit(String text, Dimension dimension) {
    String last = text.replaceAll("^.*[0-9] ", "");
    return dimension.units().stream().anyMatch(known -> known.name().equals(last))
        ? last
        : dimension.base();
  }
}
