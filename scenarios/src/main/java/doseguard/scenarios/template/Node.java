package doseguard.scenarios.template;

import doseguard.scenarios.file.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A part of a template: most are fixed, some are drawn anew for each case. */
sealed interface Node {

  /**
   * The part for one case.
   *
   * @param chance where draws take their numbers from
   * @param names what was drawn under a name before
   * @return the part without any draw
   */
  Tree drawn(Chance chance, Map<String, Tree> names);

  /** How many corners it takes to see every choice. */
  int corners();

  /**
   * A part without draws.
   *
   * @param tree the part
   */
  record Fixed(Tree tree) implements Node {
    @Override
    public Tree drawn(Chance chance, Map<String, Tree> names) {
      return tree;
    }

    @Override
    public int corners() {
      return 1;
    }
  }

  /**
   * A mapping with a draw somewhere inside.
   *
   * @param at where it stands
   * @param entries what it maps to, by key
   */
  record Mapping(Tree at, Map<String, Node> entries) implements Node {
    @Override
    public Tree drawn(Chance chance, Map<String, Tree> names) {
      Map<String, Tree> drawn = new LinkedHashMap<>();
      entries.forEach((key, value) -> drawn.put(key, value.drawn(chance, names)));
      return Tree.map(at.place(), at.label(), drawn);
    }

    @Override
    public int corners() {
      return most(entries.values());
    }
  }

  /**
   * A list with a draw somewhere inside.
   *
   * @param at where it stands
   * @param items its parts
   */
  record Items(Tree at, List<Node> items) implements Node {
    @Override
    public Tree drawn(Chance chance, Map<String, Tree> names) {
      List<Tree> drawn = new ArrayList<>();
      items.forEach(item -> drawn.add(item.drawn(chance, names)));
      return Tree.list(at.place(), at.label(), drawn);
    }

    @Override
    public int corners() {
      return most(items);
    }
  }

  /**
   * A list, and after it the lists of others with draws of their own.
   *
   * @param at where it stands
   * @param first the list
   * @param others what follows, in order
   */
  record Joined(Tree at, Node first, List<Fragment> others) implements Node {
    @Override
    public Tree drawn(Chance chance, Map<String, Tree> names) {
      List<Tree> drawn = new ArrayList<>(first.drawn(chance, names).items());
      for (int i = 0; i < others.size(); i++) {
        String part = i + 1 + ".";
        drawn.addAll(others.get(i).drawn(name -> chance.uniform(part + name), names));
      }
      return Tree.list(at.place(), at.label(), drawn);
    }

    @Override
    public int corners() {
      return first.corners();
    }
  }

  /**
   * A value within a range.
   *
   * @param name what is drawn
   * @param range the range
   */
  record Ranged(String name, Range range) implements Node {
    @Override
    public Tree drawn(Chance chance, Map<String, Tree> names) {
      return range.value(chance.uniform(name));
    }

    @Override
    public int corners() {
      return 2;
    }
  }

  /**
   * One of several parts.
   *
   * @param name what is drawn
   * @param items the parts
   */
  record Choice(String name, List<Node> items) implements Node {
    @Override
    public Tree drawn(Chance chance, Map<String, Tree> names) {
      return items.get(chance.pick(name, items.size())).drawn(chance, names);
    }

    @Override
    public int corners() {
      return Math.max(items.size(), most(items));
    }
  }

  /**
   * What was drawn under a name, or a part of it.
   *
   * @param at where the name is used
   * @param path the name, then keys inside
   */
  record Named(Tree at, List<String> path) implements Node {
    @Override
    public Tree drawn(Chance chance, Map<String, Tree> names) {
      Tree found = names.get(path.get(0));
      for (String key : path.subList(1, path.size())) {
        Optional<Tree> inside = found.at(key);
        if (inside.isEmpty()) {
          return Tree.instead(Tree.Kind.NOTHING, at, "");
        }
        found = inside.get();
      }
      boolean single = found.entries().isEmpty() && found.items().isEmpty();
      return single ? Tree.instead(found.kind(), at, found.text()) : found;
    }

    @Override
    public int corners() {
      return 1;
    }
  }

  /**
   * The seed of the case's own streams.
   *
   * @param at where it is asked for
   */
  record Seed(Tree at) implements Node {
    private static final double NUMBERS = 0x1.0p53;

    @Override
    public Tree drawn(Chance chance, Map<String, Tree> names) {
      return Tree.instead(
          Tree.Kind.NUMBER, at, Long.toString((long) (chance.uniform("seed") * NUMBERS)));
    }

    @Override
    public int corners() {
      return 1;
    }
  }

  private static int most(Iterable<Node> nodes) {
    int most = 1;
    for (Node node : nodes) {
      most = Math.max(most, node.corners());
    }
    return most;
  }
}
