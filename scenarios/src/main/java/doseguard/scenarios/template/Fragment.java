package doseguard.scenarios.template;

import doseguard.scenarios.file.Problems;
import doseguard.scenarios.file.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Events of a template by themselves, with the draws that only they use: what can be added to the
 * events of another template. Safe to share between threads.
 */
public final class Fragment {

  private final String title;
  private final Map<String, Node> draws;
  private final List<Node> when;

  private Fragment(String title, Map<String, Node> draws, List<Node> when) {
    this.title = title;
    this.draws = draws;
    this.when = when;
  }

  /**
   * Reads a fragment of a template that was found right.
   *
   * @param title what happens in it
   * @param names names drawn by the template that its events may use
   * @param draws what only its events use, by name, in order
   * @param when its events
   * @param problems where to say what is wrong
   * @return the fragment
   */
  public static Fragment read(
      String title,
      Set<String> names,
      Map<String, Tree> draws,
      List<Tree> when,
      Problems problems) {
    Set<String> known = new TreeSet<>(names);
    Map<String, Node> own = new LinkedHashMap<>();
    draws.forEach(
        (name, tree) -> {
          own.put(name, new DrawCodec(known, problems).read(name, tree));
          known.add(name);
        });
    List<Node> events = new ArrayList<>();
    for (Tree event : when) {
      events.add(new DrawCodec(known, problems).read("" + (events.size() + 1), event));
    }
    return new Fragment(title, own, events);
  }

  /**
   * What happens in it.
   *
   * @return one sentence
   */
  String title() {
    return title;
  }

  /**
   * The events for one case.
   *
   * @param chance where draws take their numbers from
   * @param names what the template drew under a name
   * @return the events without any draw
   */
  List<Tree> drawn(Chance chance, Map<String, Tree> names) {
    Map<String, Tree> all = new TreeMap<>(names);
    draws.forEach((name, node) -> all.put(name, node.drawn(chance, all)));
    List<Tree> events = new ArrayList<>();
    for (Node event : when) {
      events.add(event.drawn(chance, all));
    }
    return events;
  }
}
