package doseguard.scenarios.file;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import doseguard.scenarios.quantity.Names;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The shape that a file must have, by its JSON Schema: which keys there are and what kind of value
 * each takes. The schema that editors use is the one that decides here; its titles are the words
 * after "expected".
 */
public final class Shape {

  /** The schema library fails on numbers beyond a long; codecs report those themselves. */
  private static final BigDecimal LARGE = BigDecimal.valueOf(Long.MAX_VALUE);

  private final Schema schema;
  private final Titles titles = new Titles();

  private Shape(Schema schema) {
    this.schema = schema;
  }

  /**
   * Loads a schema of this module.
   *
   * @param name file name, for example {@code scenario.schema.json}
   * @return the shape
   */
  public static Shape of(String name) {
    SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    return new Shape(registry.getSchema(SchemaLocation.of(Titles.FOLDER + name)));
  }

  /**
   * Checks a file against the schema.
   *
   * @param tree the file
   * @param problems where to say what is wrong; what has a problem already gets no second one
   */
  public void check(Tree tree, Problems problems) {
    Map<String, Mistake> mistakes = new LinkedHashMap<>();
    schema.validate(json(tree)).stream()
        .sorted(Comparator.comparingInt(error -> error.getEvaluationPath().getNameCount()))
        .forEach(
            error ->
                find(tree, error.getInstanceLocation(), problems)
                    .map(found -> mistake(found, error))
                    .filter(mistake -> !problems.at(mistake.place()))
                    .ifPresent(one -> mistakes.putIfAbsent(one.place() + one.wrong(), one)));
    mistakes.values().forEach(one -> problems.add(one.place(), one.wrong(), one.expected()));
  }

  private record Found(Tree tree, String name) {}

  private record Mistake(Place place, String wrong, String expected) {}

  /** Finds a value; nothing when it is in an item of a list that a codec rejected as a whole. */
  private static Optional<Found> find(Tree root, NodePath path, Problems problems) {
    Tree tree = root;
    String name = "the file";
    for (int i = 0; i < path.getNameCount(); i++) {
      if (path.getElement(i) instanceof Integer index) {
        tree = tree.items().get(index);
        name = name.startsWith("an item of ") ? name : "an item of " + name;
        if (problems.at(tree.place())) {
          return Optional.empty();
        }
      } else {
        name = String.valueOf(path.getElement(i));
        tree = tree.entries().get(name);
        name = "'" + name + "'";
      }
    }
    return Optional.of(new Found(tree, name));
  }

  private Mistake mistake(Found found, Error error) {
    SchemaLocation where = error.getSchemaLocation();
    Tree tree = found.tree();
    String property = error.getProperty();
    String text = tree.kind() == Tree.Kind.LIST ? found.name() : "'" + tree.text() + "'";
    String said = text + " does not fit " + found.name();
    return switch (error.getKeyword()) {
      case "required" ->
          new Mistake(
              tree.label(),
              "'" + property + "' is missing in " + found.name(),
              titles.of(where, property));
      case "dependentRequired" ->
          new Mistake(
              tree.entries().get(property).label(),
              "'" + property + "' stands alone in " + found.name(),
              "'" + error.getArguments()[0] + "' beside it");
      case "additionalProperties" -> unknown(found, property, titles.keys(where));
      case "enum" -> {
        String hint = Names.hint(tree.text(), titles.values(where));
        String wrong = text + " is not known in " + found.name() + hint;
        yield new Mistake(tree.place(), wrong, titles.of(where));
      }
      case "type" ->
          new Mistake(tree.place(), found.name() + " is " + tree.kind().words(), titles.of(where));
      case "minItems", "maxItems", "minProperties", "maxProperties" ->
          new Mistake(tree.place(), found.name() + size(tree), titles.of(where));
      default -> new Mistake(tree.place(), said, titles.of(where));
    };
  }

  private static Mistake unknown(Found found, String key, List<String> keys) {
    String wrong = "unknown key '" + key + "' in " + found.name() + Names.hint(key, keys);
    Place place = found.tree().entries().get(key).label();
    return new Mistake(place, wrong, "one of " + String.join(", ", keys));
  }

  private static String size(Tree tree) {
    int size = tree.items().size() + tree.entries().size();
    return size == 0 ? " is empty" : " has " + size + " entries";
  }

  /**
   * A file as the schema library sees it.
   *
   * @param tree the file
   * @return the same as JSON
   */
  static JsonNode json(Tree tree) {
    JsonNodeFactory factory = JsonNodeFactory.instance;
    return switch (tree.kind()) {
      case MAP -> {
        ObjectNode object = factory.objectNode();
        tree.entries().forEach((key, value) -> object.set(key, json(value)));
        yield object;
      }
      case LIST -> {
        ArrayNode array = factory.arrayNode();
        tree.items().forEach(item -> array.add(json(item)));
        yield array;
      }
      case NUMBER -> {
        BigDecimal number = new BigDecimal(tree.text()).min(LARGE).max(LARGE.negate());
        boolean whole = !tree.text().contains(".");
        yield whole ? factory.numberNode(number.longValue()) : factory.numberNode(number);
      }
      case TRUTH -> factory.booleanNode(tree.text().equals("true"));
      case NOTHING -> factory.nullNode();
      case TEXT -> factory.stringNode(tree.text());
    };
  }
}
