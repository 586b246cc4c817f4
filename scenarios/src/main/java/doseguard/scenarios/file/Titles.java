package doseguard.scenarios.file;

import com.networknt.schema.SchemaLocation;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The words that the schemas themselves have for what they want. */
final class Titles {

  /** Where the schemas are. */
  static final String FOLDER = "classpath:doseguard/scenarios/schema/";

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final Map<String, JsonNode> files = new TreeMap<>();

  /** Starts with no schema read. */
  Titles() {}

  /**
   * What a part of a schema wants.
   *
   * @param keyword the location of a keyword in that part
   * @return its title
   */
  String of(SchemaLocation keyword) {
    return title(file(keyword), around(keyword));
  }

  /**
   * What a part of a schema wants for one of its keys.
   *
   * @param keyword the location of a keyword in that part
   * @param key the key
   * @return the title of the key's schema
   */
  String of(SchemaLocation keyword, String key) {
    return title(file(keyword), around(keyword).path("properties").path(key));
  }

  /**
   * The keys that a part of a schema knows.
   *
   * @param keyword the location of a keyword in that part
   * @return the keys, sorted
   */
  List<String> keys(SchemaLocation keyword) {
    return List.copyOf(new TreeSet<>(around(keyword).path("properties").propertyNames()));
  }

  /**
   * The values that a part of a schema allows.
   *
   * @param keyword the location of its {@code enum}
   * @return the values, in order
   */
  List<String> values(SchemaLocation keyword) {
    return around(keyword).path("enum").valueStream().map(JsonNode::asString).toList();
  }

  private JsonNode around(SchemaLocation keyword) {
    JsonNode node = root(file(keyword));
    for (int i = 0; i + 1 < keyword.getFragment().getNameCount(); i++) {
      Object step = keyword.getFragment().getElement(i);
      node = step instanceof Integer index ? node.path(index) : node.path(String.valueOf(step));
    }
    return node;
  }

  private String title(String file, JsonNode node) {
    String reference = node.path("$ref").asString("");
    if (node.has("title") || reference.isEmpty()) {
      return node.path("title").asString("a value that fits");
    }
    String other = reference.startsWith("#") ? file + reference : reference;
    String name = other.replaceAll("#.*", "");
    return title(name, root(name).at(other.substring(name.length()).replace("#", "")));
  }

  private JsonNode root(String name) {
    return files.computeIfAbsent(name, Titles::read);
  }

  private static JsonNode read(String name) {
    InputStream in = Titles.class.getResourceAsStream("/doseguard/scenarios/schema/" + name);
    return MAPPER.readTree(in);
  }

  private static String file(SchemaLocation location) {
    return location.getAbsoluteIri().toString().substring(FOLDER.length());
  }
}
