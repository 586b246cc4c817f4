package doseguard.engine.campaign.strategy;

import doseguard.engine.campaign.Trial;
import doseguard.engine.campaign.TrialResult;
import java.util.Optional;

/** Cases that do not depend on each other, in tasks of consecutive numbers. */
public final class Independent implements Strategy {

  private final String name;
  private final boolean samples;
  private final int perTask;
  private final Source source;

  /**
   * Makes the strategy.
   *
   * @param name its name
   * @param samples whether its cases are a sample
   * @param perTask cases of a task, at least 1
   * @param source gives the cases
   */
  public Independent(String name, boolean samples, int perTask, Source source) {
    this.name = name;
    this.samples = samples;
    this.perTask = perTask;
    this.source = source;
  }

  /** Gives cases by number. Safe to share between threads. */
  public interface Source {

    /**
     * How many are run.
     *
     * @return at least 0
     */
    long count();

    /**
     * Whether a case is run.
     *
     * @param number from 0 to below {@link #count}
     * @return true unless the number stands for nothing
     */
    default boolean runs(long number) {
      return true;
    }

    /**
     * A case.
     *
     * @param number at least 0, also beyond {@link #count}
     * @return the trial
     */
    Trial trial(long number);

    /**
     * The number of a case.
     *
     * @param index its index
     * @return its number; -1 when no case of this source can have that index
     */
    long numberOf(long index);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public long tasks() {
    return (source.count() + perTask - 1) / perTask;
  }

  @Override
  public long cases() {
    return source.count();
  }

  @Override
  public long casesOf(long task) {
    return Math.min(perTask, source.count() - task * perTask);
  }

  @Override
  public Optional<Course> leadingTo(long index) {
    long number = source.numberOf(index);
    return number < 0 ? Optional.empty() : Optional.of(new Block(number, number + 1));
  }

  @Override
  public Course open(long task) {
    long first = task * perTask;
    return new Block(first, first + casesOf(task));
  }

  @Override
  public boolean samples() {
    return samples;
  }

  /** Consecutive numbers; those that are not run are left out. */
  private final class Block implements Course {
    private final long end;
    private long next;

    Block(long first, long end) {
      this.next = first;
      this.end = end;
    }

    @Override
    public Optional<Trial> next() {
      while (next < end && next < source.count() && !source.runs(next)) {
        next++;
      }
      return next < end ? Optional.of(source.trial(next++)) : Optional.empty();
    }

    @Override
    public void showed(TrialResult result) {
      // What one case showed moves no other.
    }
  }
}
