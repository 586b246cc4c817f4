package doseguard.scenarios.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import doseguard.engine.fault.Catalogue;
import doseguard.engine.fault.CatalogueEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The catalogue of faults and the schema of the files speak of the same families and keys. */
class CatalogueSchemaTest {
  private static final Set<String> OF_EVERY_EVENT = Set.of("at", "fault");
  private static final String OF_EVERY_FAULT = "fault.schema.json#";

  private static JsonNode schema(String name) throws IOException {
    return new JsonMapper().readTree(Files.readString(Path.of("schema", name + ".schema.json")));
  }

  private static Map<String, JsonNode> families() throws IOException {
    Map<String, JsonNode> families = new LinkedHashMap<>();
    for (JsonNode rule : schema("fault").get("allOf")) {
      String family = rule.at("/if/properties/fault/const").asString();
      String file = rule.at("/then/$ref").asString().replaceFirst("\\.schema.*", "");
      families.put(family, schema(file).at("/$defs/" + family));
    }
    return families;
  }

  @Test
  void shouldHaveOneEntryForEveryFamilyOfTheFiles() throws IOException {
    List<String> listed = new ArrayList<>();
    Catalogue.entries().forEach(entry -> listed.add(entry.family()));
    assertEquals(new TreeSet<>(families().keySet()), new TreeSet<>(listed));
    assertEquals(new TreeSet<>(FaultCodec.names()), new TreeSet<>(listed));
  }

  @Test
  void shouldNameTheKeysOfTheFiles() throws IOException {
    Map<String, JsonNode> families = families();
    for (CatalogueEntry entry : Catalogue.entries()) {
      Set<String> keys = new TreeSet<>();
      JsonNode properties = families.get(entry.family()).get("properties");
      for (String key : properties.propertyNames()) {
        boolean own = !properties.get(key).path("$ref").asString("").startsWith(OF_EVERY_FAULT);
        if (own && !OF_EVERY_EVENT.contains(key)) {
          keys.add(key);
        }
      }
      Set<String> listed = new TreeSet<>();
      entry.parameters().forEach(parameter -> listed.add(parameter.key()));
      assertEquals(keys, listed, entry.family());
    }
  }
}
