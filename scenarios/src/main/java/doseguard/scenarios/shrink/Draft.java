package doseguard.scenarios.shrink;

import doseguard.scenarios.file.Place;
import doseguard.scenarios.file.Tree;
import doseguard.scenarios.file.TreeWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A scenario on its way to a smaller one.
 *
 * @param parts its keys and values, in order
 */
record Draft(Map<String, Tree> parts) {

  static final String GIVEN = "given";
  static final String WHEN = "when";
  static final Spot DURATION = Spot.of(GIVEN, "duration");

  /** What happens, in the order of the file. */
  List<Tree> events() {
    return Optional.ofNullable(parts.get(WHEN)).map(Tree::items).orElse(List.of());
  }

  /** The same with other events. */
  Draft with(List<Tree> events) {
    Place place = parts.get(WHEN).place();
    return with(Spot.of(WHEN), Tree.list(place, parts.get(WHEN).label(), events));
  }

  /** The same with another value in one place. */
  Draft with(Spot spot, Tree value) {
    return new Draft(spot.changed(parts, Optional.of(value)));
  }

  /** The same with another text or number in one place where one stands already. */
  Draft with(Spot spot, String text) {
    Tree before = at(spot).orElseThrow();
    return with(spot, Tree.instead(before.kind(), before, text));
  }

  /** The same without what stands in one place. */
  Draft without(Spot spot) {
    return new Draft(spot.changed(parts, Optional.empty()));
  }

  /** What stands in one place. */
  Optional<Tree> at(Spot spot) {
    return spot.in(parts);
  }

  /** Where everything inside {@code given} and {@code when} stands, outer before inner. */
  List<Spot> spots() {
    List<Spot> spots = new ArrayList<>();
    for (String part : List.of(GIVEN, WHEN)) {
      Spot spot = Spot.of(part);
      at(spot).ifPresent(tree -> collect(spot, tree, spots));
    }
    return spots;
  }

  private static void collect(Spot spot, Tree tree, List<Spot> into) {
    tree.entries().forEach((key, value) -> one(spot.inside(key), value, into));
    for (int i = 0; i < tree.items().size(); i++) {
      one(spot.inside(Integer.toString(i)), tree.items().get(i), into);
    }
  }

  private static void one(Spot spot, Tree value, List<Spot> into) {
    into.add(spot);
    collect(spot, value, into);
  }

  /** Whether an event stands there, not something in it. */
  static boolean event(Spot spot) {
    return spot.steps().size() == 2 && spot.steps().get(0).equals(WHEN);
  }

  /** How large it is. */
  Size size() {
    return Size.of(this);
  }

  /** The file that it is. */
  String text() {
    return TreeWriter.of(parts);
  }
}
