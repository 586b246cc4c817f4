package doseguard.canaries.hunt;

import doseguard.engine.campaign.strategy.Searches;
import doseguard.engine.campaign.strategy.Strategy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One way of hunting: a strategy, or one kind of searcher of its portfolio.
 *
 * @param name its name
 * @param strategy the strategy
 * @param tasks the tasks of it that are run, in order
 */
public record Hunter(String name, Strategy strategy, List<Long> tasks) {

  /** Copies the list. */
  public Hunter {
    tasks = List.copyOf(tasks);
  }

  /**
   * The hunters of a strategy: itself, or each kind of searcher by itself.
   *
   * @param strategy the strategy
   * @return hunters, at least one
   */
  public static List<Hunter> of(Strategy strategy) {
    if (!(strategy instanceof Searches)) {
      return List.of(new Hunter(strategy.name(), strategy, tasks(strategy, 0, 1)));
    }
    List<Hunter> hunters = new ArrayList<>();
    Searches.Kind[] kinds = Searches.Kind.values();
    for (Searches.Kind kind : kinds) {
      String name = strategy.name() + "-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
      hunters.add(new Hunter(name, strategy, tasks(strategy, kind.ordinal(), kinds.length)));
    }
    return hunters;
  }

  private static List<Long> tasks(Strategy strategy, long first, int step) {
    List<Long> tasks = new ArrayList<>();
    for (long task = first; task < strategy.tasks(); task += step) {
      tasks.add(task);
    }
    return tasks;
  }
}
