package doseguard.engine.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The catalogue knows every family, once, and says something about it. */
class CatalogueTest {

  @Test
  void shouldHaveEveryRecordOfTheHierarchy() {
    Set<Class<?>> records = new HashSet<>();
    for (Class<?> group : Fault.class.getPermittedSubclasses()) {
      records.addAll(List.of(group.getPermittedSubclasses()));
    }
    Set<Class<?>> listed = new HashSet<>();
    for (CatalogueEntry entry : Catalogue.entries()) {
      listed.add(entry.type());
    }
    assertEquals(records, listed);
  }

  @Test
  void shouldNameEachFamilyOnce() {
    Set<String> families = new HashSet<>();
    for (CatalogueEntry entry : Catalogue.entries()) {
      assertTrue(families.add(entry.family()), entry.family());
      assertSame(entry, Catalogue.of(entry.family()));
    }
    assertThrows(IllegalArgumentException.class, () -> Catalogue.of("catheter"));
  }

  @Test
  void shouldSaySomethingOfEachWithItsSource() {
    for (CatalogueEntry entry : Catalogue.entries()) {
      String family = entry.family();
      assertTrue(entry.what().endsWith(".") && entry.model().endsWith("."), family);
      assertFalse(entry.title().isBlank() || entry.sources().isEmpty(), family);
      assertFalse(entry.severities().isEmpty(), family);
      for (String source : entry.sources()) {
        assertTrue(
            source.matches("(physics|domain|design)\\.md .+|.+: (project choice|a parameter), .+"),
            family + ": " + source);
      }
      for (CatalogueEntry.Parameter parameter : entry.parameters()) {
        assertFalse(
            parameter.kind().isBlank()
                || parameter.range().isBlank()
                || parameter.meaning().isBlank(),
            family + ": " + parameter.key());
      }
    }
  }
}
