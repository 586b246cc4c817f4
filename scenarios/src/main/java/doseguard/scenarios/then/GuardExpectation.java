package doseguard.scenarios.then;

import doseguard.engine.port.RefusalKind;
import doseguard.engine.port.RuleKind;
import doseguard.engine.simulation.Refused;
import doseguard.scenarios.quantity.TimeText;
import java.util.List;

/** Expectations about what the guard refused, and by which rule. */
final class GuardExpectation {

  private GuardExpectation() {}

  /**
   * An act is refused for a reason.
   *
   * @param phrase the line
   * @param reason which
   */
  record RefusedFor(String phrase, RefusalKind reason) implements Expectation {
    @Override
    public Answer answer(Facts facts) {
      List<Refused> all = facts.run().refusals();
      for (Refused refused : all) {
        if (refused.kind() == reason) {
          return new Answer(true, "refused at " + TimeText.moment(refused.atMs()));
        }
      }
      return new Answer(false, all.isEmpty() ? "nothing was refused" : "refused was " + kinds(all));
    }
  }

  /**
   * Every act is accepted.
   *
   * @param phrase the line
   */
  record NothingRefused(String phrase) implements Expectation {
    @Override
    public Answer answer(Facts facts) {
      List<Refused> all = facts.run().refusals();
      return all.isEmpty()
          ? new Answer(true, "nothing was refused")
          : new Answer(false, "refused was " + kinds(all));
    }
  }

  /**
   * A rule refuses strokes.
   *
   * @param phrase the line
   * @param rule which
   */
  record LimitedBy(String phrase, RuleKind rule) implements Expectation {
    @Override
    public Answer answer(Facts facts) {
      long count = facts.run().limitedBy().getOrDefault(rule, 0L);
      return new Answer(count > 0, rule + " refused " + count + " stroke requests");
    }
  }

  private static String kinds(List<Refused> all) {
    Refused first = all.get(0);
    String more = all.size() == 1 ? "" : " and " + (all.size() - 1) + " more";
    return first.kind() + " at " + TimeText.moment(first.atMs()) + more;
  }
}
