package doseguard.engine.campaign.run;

import doseguard.engine.campaign.ClaimTable;
import doseguard.engine.campaign.Sizes;
import doseguard.engine.campaign.strategy.Strategy;
import java.util.List;

/**
 * Everything that a campaign does: strategies one after the other, their tasks numbered through.
 *
 * @param seed the campaign's seed
 * @param table what is claimed
 * @param sizes how many cases each claim needs
 * @param strategies in order
 */
public record Plan(long seed, ClaimTable table, Sizes sizes, List<Strategy> strategies) {

  /** Copies the list. */
  public Plan {
    strategies = List.copyOf(strategies);
  }

  /**
   * One task.
   *
   * @param number its number in the plan
   * @param strategy position of its strategy
   * @param part its number within the strategy
   */
  public record Task(long number, int strategy, long part) {}

  /**
   * Number of tasks.
   *
   * @return at least 0
   */
  public long tasks() {
    long tasks = 0;
    for (Strategy strategy : strategies) {
      tasks += strategy.tasks();
    }
    return tasks;
  }

  /**
   * Number of cases, at most.
   *
   * @return at least 0
   */
  public long cases() {
    long cases = 0;
    for (Strategy strategy : strategies) {
      cases += strategy.cases();
    }
    return cases;
  }

  /**
   * A task by its number.
   *
   * @param number from 0 to below {@link #tasks}
   * @return the task
   * @throws IllegalArgumentException when there is no such task
   */
  public Task task(long number) {
    long first = 0;
    for (int i = 0; i < strategies.size(); i++) {
      long tasks = strategies.get(i).tasks();
      if (number >= first && number < first + tasks) {
        return new Task(number, i, number - first);
      }
      first += tasks;
    }
    throw new IllegalArgumentException("no task " + number);
  }
}
