package doseguard.scenarios.shrink;

import doseguard.scenarios.file.Tree;
import java.util.List;
import java.util.OptionalLong;

/** Events, places and values of a scenario as a person names them. */
final class Words {

  private static final List<String> VERBS = List.of("refill", "program", "stop");

  private Words() {}

  /** An event, for example {@code the refill at 3 d 04:12}. */
  static String event(Tree event) {
    OptionalLong at = Times.at(event, "at");
    return "the " + name(event) + (at.isPresent() ? " at " + Times.moment(at.getAsLong()) : "");
  }

  /** What happens in an event, for example {@code refill}. */
  static String name(Tree event) {
    for (String key : List.of("fault", "do")) {
      if (event.at(key).isPresent()) {
        return event.at(key).get().text();
      }
    }
    return VERBS.stream().filter(verb -> event.at(verb).isPresent()).findFirst().orElse("event");
  }

  /** What is left out, for example {@code pump gain left out}. */
  static String leftOut(Spot spot, Draft draft) {
    return whose(spot, draft) + name(spot) + " left out";
  }

  /** A change of one value, for example {@code duration 10 d instead of 30 d}. */
  static String instead(Spot spot, Draft before, Draft after) {
    return whose(spot, before) + name(spot) + change(spot, before, after);
  }

  /** Two values of one place, for example {@code 10 d instead of 30 d}. */
  static String change(Spot spot, Draft before, Draft after) {
    return " " + value(spot, after) + " instead of " + value(spot, before);
  }

  /** The event that something stands in, for example {@code the refill at 3 d: }. */
  static String whose(Spot spot, Draft draft) {
    if (spot.steps().get(0).equals(Draft.GIVEN)) {
      return "";
    }
    Tree event = draft.at(Spot.of(Draft.WHEN, spot.steps().get(1))).orElseThrow();
    return spot.last().equals("at") ? "the " + name(event) + " " : event(event) + ": ";
  }

  /** The keys down to a value, for example {@code pump gain}. */
  static String name(Spot spot) {
    int from = spot.steps().get(0).equals(Draft.GIVEN) ? 1 : 2;
    return String.join(" ", spot.steps().subList(from, spot.steps().size()));
  }

  /** A value as a person reads it: moments as days and time of day. */
  private static String value(Spot spot, Draft draft) {
    Tree tree = draft.at(spot).orElseThrow();
    OptionalLong ms = Times.read(tree);
    boolean moment = spot.last().equals("at") || spot.last().equals("until");
    if (ms.isPresent() && moment) {
      return Times.moment(ms.getAsLong());
    }
    return tree.kind() == Tree.Kind.LIST ? tree.items().size() + " steps" : tree.text();
  }
}
