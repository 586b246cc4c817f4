package doseguard.scenarios.claims;

import doseguard.engine.fault.Catalogue;
import doseguard.engine.fault.CatalogueEntry;
import doseguard.engine.oracle.Finding.Question;
import doseguard.scenarios.file.Reading;
import doseguard.scenarios.file.Tree;
import doseguard.scenarios.quantity.Names;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads what faults give up when they come together. */
final class JointLimitCodec {

  private JointLimitCodec() {}

  /**
   * Reads one limit.
   *
   * @param limit the mapping
   * @return the limit; what is wrong with it was told
   */
  static JointLimit read(Reading limit) {
    List<String> known = Catalogue.entries().stream().map(CatalogueEntry::family).toList();
    Set<String> families = new LinkedHashSet<>();
    for (Tree family : limit.items("faults")) {
      String name = family.text();
      if (!known.contains(name)) {
        limit
            .problems()
            .add(
                family.place(),
                "unknown fault '" + name + "'" + Names.hint(name, known),
                "a fault class of doseguard's catalogue");
      }
      families.add(name);
    }
    Set<Question> givenUp = EnumSet.noneOf(Question.class);
    for (Tree question : limit.items("gives-up")) {
      for (Question one : Question.values()) {
        if (Question.words(Set.of(one)).equals(question.text())) {
          givenUp.add(one);
        }
      }
    }
    return new JointLimit(families, givenUp, limit.text("because"), limit.text("control"));
  }
}
