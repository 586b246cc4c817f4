package doseguard.scenarios.file;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import doseguard.scenarios.quantity.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The shape that a file must have, by its JSON Schema: which keys there are and what kind of value
 * each takes. The schema that editors use is the one that decides here; its {@code title}s are the
 * words after "expected".
 */
public final class Shape {

  private static final String FOLDER = "classpath:doseguard/scenarios/schema/";
  private static final String KEYS = "a key of the schema";

  private final Schema schema;

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
    SchemaRegistry registry =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    return new Shape(registry.getSchema(SchemaLocation.of(FOLDER + name)));
  }

  /**
   * Checks a file against the schema.
   *
   * @param tree the file
   * @param problems where to say what is wrong; a position with a problem already gets no second one
   */
  public void check(Tree tree, Problems problems) {
    List<Error> errors = schema.validate(json(tree));
    List<Problem> found = new ArrayList<>();
    for (Error error : errors) {
      describe(tree, error, problems.file(), found);
    }
    for (Problem problem : found) {
      Place place = new Place(problem.line(), problem.column());
      if (!problems.at(place)) {
        problems.add(place, problem.wrong(), problem.expected());
      }
    }
  }

  private static void describe(Tree root, Error error, String file, List<Problem> found) {
    Tree tree = root;
    NodePath path = error.getInstanceLocation();
    String name = "the file";
    for (int i = 0; i < path.getNameCount(); i++) {
      Object step = path.getElement(i);
      tree = step instanceof Integer index ? tree.items().get(index) : tree.entries().get(step);
      name = step instanceof Integer ? name : "'" + step + "'";
    }
    String property = error.getProperty();
    switch (error.getKeyword()) {
      case "required", "dependentRequired" ->
          put(found, file, tree.label(), "'" + property + "' is missing in " + name, KEYS);
      case "additionalProperties" -> {
        Place place = tree.entries().get(property).label();
        put(found, file, place, "unknown key '" + property + "' in " + name, KEYS);
      }
      default -> put(found, file, tree.place(), name, error.getMessage());
    }
  }

  private static void put(
      List<Problem> found, String file, Place place, String wrong, String expected) {
    found.add(new Problem(file, place.line(), place.column(), wrong, expected));
  }

  static JsonNode json(Tree tree) {
    JsonNodeFactory factory = JsonNodeFactory.instance;
    switch (tree.kind()) {
      case MAP:
        ObjectNode object = factory.objectNode();
        for (Map.Entry<String, Tree> entry : tree.entries().entrySet()) {
          object.set(entry.getKey(), json(entry.getValue()));
        }
        return object;
      case LIST:
        ArrayNode array = factory.arrayNode();
        tree.items().forEach(item -> array.add(json(item)));
        return array;
      case NUMBER:
        return factory.numberNode(new java.math.BigDecimal(tree.text()));
      case TRUTH:
        return factory.booleanNode(tree.text().equals("true"));
      case NOTHING:
        return factory.nullNode();
      default:
        return factory.stringNode(tree.text());
    }
  }
}
