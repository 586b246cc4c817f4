package doseguard.engine.fault;

import java.util.ArrayList;
import java.util.List;

/**
 * All families of faults with what the documentation says of them. A test holds it complete: every
 * record of {@link Fault} is in it, and every family of the files' schema with its very keys.
 */
public final class Catalogue {
  private static final List<CatalogueEntry> ENTRIES = all();

  private Catalogue() {}

  /**
   * Every family.
   *
   * @return by group, in the order of the schema
   */
  public static List<CatalogueEntry> entries() {
    return ENTRIES;
  }

  /**
   * The entry of a family.
   *
   * @param family its name
   * @return the entry
   * @throws IllegalArgumentException when there is no such family
   */
  public static CatalogueEntry of(String family) {
    for (CatalogueEntry entry : ENTRIES) {
      if (entry.family().equals(family)) {
        return entry;
      }
    }
    throw new IllegalArgumentException("no family " + family);
  }

  private static List<CatalogueEntry> all() {
    List<CatalogueEntry> all = new ArrayList<>();
    all.addAll(CatheterEntries.entries());
    all.addAll(PumpEntries.entries());
    all.addAll(RefillEntries.entries());
    all.addAll(ProgramEntries.entries());
    all.addAll(SensorEntries.entries());
    all.addAll(MemoryEntries.entries());
    all.addAll(TimeEntries.entries());
    all.addAll(EnvironmentEntries.entries());
    return List.copyOf(all);
  }
}
