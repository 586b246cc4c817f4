package doseguard.engine.fault;

import java.util.List;
import java.util.Locale;

/**
 * What the documentation says of one family of faults.
 *
 * @param family its name in files, as {@link Fault#family}
 * @param type the record that stands for it
 * @param title a few words
 * @param what what goes wrong, one sentence
 * @param model how it is modelled
 * @param sources where figures and cases come from: sections of physics.md, domain.md and
 *     design.md, or a project choice with its reason
 * @param parameters its parameters by their keys in files; onset, end and period are those of every
 *     fault
 * @param severities the severities it is looked at, from harmless to worst
 */
public record CatalogueEntry(
    String family,
    Class<? extends Fault> type,
    String title,
    String what,
    String model,
    List<String> sources,
    List<Parameter> parameters,
    List<String> severities) {

  /** Copies the lists. */
  public CatalogueEntry {
    sources = List.copyOf(sources);
    parameters = List.copyOf(parameters);
    severities = List.copyOf(severities);
  }

  /**
   * The group of the vocabulary that it belongs to (design.md section 7).
   *
   * @return one word in lower case, for example {@code catheter}
   */
  public String group() {
    String name = type.getEnclosingClass().getSimpleName();
    return name.substring(0, name.length() - Fault.class.getSimpleName().length())
        .toLowerCase(Locale.ROOT);
  }

  /**
   * One parameter.
   *
   * @param key its key in files
   * @param kind what kind of value it takes: a quantity (with its unit in files), a name, a factor
   * @param range what it may be
   * @param meaning what it says
   */
  public record Parameter(String key, String kind, String range, String meaning) {}
}
