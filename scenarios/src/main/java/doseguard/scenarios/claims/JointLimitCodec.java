package doseguard.scenarios.claims;

import doseguard.scenarios.file.Problems;
import doseguard.scenarios.file.Reading;
import doseguard.scenarios.file.Tree;
import doseguard.scenarios.quantity.Dimension;
import doseguard.scenarios.quantity.Names;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads how unsafe delivery may become when faults come together. */
final class JointLimitCodec {

  private static final double WHOLE_PERMILLE = 1000;

  private final Map<String, Set<String>> claimed;
  private final Problems problems;

  /**
   * Prepares it.
   *
   * @param claimed the severities that the file claims of each fault
   * @param problems where to say what is wrong
   */
  JointLimitCodec(Map<String, Set<String>> claimed, Problems problems) {
    this.claimed = claimed;
    this.problems = problems;
  }

  /**
   * Reads one limit.
   *
   * @param tree the mapping
   * @return the limit; what is wrong with it was told
   */
  JointLimit read(Tree tree) {
    Reading limit = new Reading(tree, problems);
    List<JointLimit.Part> parts = new ArrayList<>();
    Set<String> named = new HashSet<>();
    for (Tree item : limit.items("faults")) {
      Reading part = new Reading(item, problems);
      if (!named.add(part.text("fault"))) {
        String wrong = "the fault '" + part.text("fault") + "' stands here twice";
        problems.add(part.place("fault"), wrong, "it once, with all its severities");
      }
      parts.add(part(part));
    }
    double unsafeBy = limit.real("unsafe-by", Dimension.SHARE, 1, WHOLE_PERMILLE, 0);
    return new JointLimit(
        parts, unsafeBy / WHOLE_PERMILLE, limit.text("because"), limit.text("control"));
  }

  private JointLimit.Part part(Reading part) {
    String fault = part.text("fault");
    known("fault", fault, claimed.keySet(), part.at("fault").orElseThrow());
    Set<String> severities = new LinkedHashSet<>();
    for (Tree severity : part.items("severities")) {
      Set<String> known = claimed.getOrDefault(fault, Set.of(severity.text()));
      known("severity of " + fault, severity.text(), known, severity);
      severities.add(severity.text());
    }
    return new JointLimit.Part(fault, severities);
  }

  private void known(String what, String name, Set<String> known, Tree at) {
    if (!known.contains(name)) {
      problems.add(
          at.place(),
          "unknown " + what + " '" + name + "'" + Names.hint(name, known),
          "one of " + String.join(", ", known));
    }
  }
}
