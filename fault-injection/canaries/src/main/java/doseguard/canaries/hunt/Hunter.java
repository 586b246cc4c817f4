package doseguard.canaries.hunt;

import doseguard.engine.campaign.strategy.Searches;
import doseguard.engine.campaign.strategy.Strategy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One way of hunting: a strategy, one kind of searcher of its portfolio, or a whole campaign.
 *
 * @param name its name
 * @param beats what it searches, in order
 */
public record Hunter(String name, List<Beat> beats) {

  /** Copies the list. */
  public Hunter {
    beats = List.copyOf(beats);
  }

  /**
   * Some tasks of a strategy.
   *
   * @param strategy the strategy
   * @param tasks the tasks of it that are run, in order
   */
  public record Beat(Strategy strategy, List<Long> tasks) {

    /** Copies the list. */
    public Beat {
      tasks = List.copyOf(tasks);
    }
  }

  /**
   * The hunters of a strategy: itself, or each kind of searcher by itself.
   *
   * @param strategy the strategy
   * @return hunters, at least one
   */
  public static List<Hunter> of(Strategy strategy) {
    if (!(strategy instanceof Searches)) {
      return List.of(whole(strategy.name(), List.of(strategy)));
    }
    List<Hunter> hunters = new ArrayList<>();
    Searches.Kind[] kinds = Searches.Kind.values();
    for (Searches.Kind kind : kinds) {
      String name = strategy.name() + "-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
      hunters.add(new Hunter(name, List.of(beat(strategy, kind.ordinal(), kinds.length))));
    }
    return hunters;
  }

  /**
   * A hunter that runs all that some strategies have, one after the other.
   *
   * @param name its name
   * @param strategies the strategies
   * @return the hunter
   */
  public static Hunter whole(String name, List<Strategy> strategies) {
    return new Hunter(name, strategies.stream().map(strategy -> beat(strategy, 0, 1)).toList());
  }

  private static Beat beat(Strategy strategy, long first, int step) {
    List<Long> tasks = new ArrayList<>();
    for (long task = first; task < strategy.tasks(); task += step) {
      tasks.add(task);
    }
    return new Beat(strategy, tasks);
  }
}
