package doseguard.scenarios.shrink;

import doseguard.scenarios.file.Tree;
import java.util.ArrayList;
import java.util.List;

/** Fewer sensors, and the policy that is the usual one. */
final class PlainerNames implements Pass {

  private static final Spot SUITE = Spot.of(Draft.GIVEN, "pump", "suite");
  private static final Spot POLICY = Spot.of(Draft.GIVEN, "policy");

  /** From the fewest sensors on; any other suite comes after them. */
  private static final List<String> SUITES = List.of("A", "B", "C", "D");

  /** The policy of most scenarios (project choice: its label is the most cited). */
  private static final List<String> POLICIES = List.of("us-adult-spinal");

  /** How far sensors and policy are from the simplest: 0 for suite A and the usual policy. */
  static int rank(Draft draft) {
    return rank(draft, SUITE, SUITES) + rank(draft, POLICY, POLICIES);
  }

  private static int rank(Draft draft, Spot spot, List<String> names) {
    int position = names.indexOf(draft.at(spot).map(Tree::text).orElse(""));
    return position < 0 ? names.size() : position;
  }

  @Override
  public int places(Draft draft) {
    return 2;
  }

  @Override
  public List<Candidate> at(Draft draft, int place) {
    Spot spot = place == 0 ? SUITE : POLICY;
    List<String> names = place == 0 ? SUITES : POLICIES;
    List<Candidate> candidates = new ArrayList<>();
    for (String name : names.subList(0, rank(draft, spot, names))) {
      Draft after = draft.with(spot, name);
      candidates.add(new Candidate(after, Words.instead(spot, draft, after)));
    }
    return candidates;
  }
}
