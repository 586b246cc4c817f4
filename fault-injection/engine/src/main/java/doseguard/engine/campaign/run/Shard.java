package doseguard.engine.campaign.run;

/**
 * One of several parts of a campaign that are run apart. The tasks take turns, so that the parts
 * are about equally long.
 *
 * @param number from 1
 * @param of number of parts, at least 1
 */
public record Shard(int number, int of) {

  /** All of it. */
  public static final Shard WHOLE = new Shard(1, 1);

  /**
   * Refuses what is no part.
   *
   * @throws IllegalArgumentException when the number is not within 1 and their number
   */
  public Shard {
    if (of < 1 || number < 1 || number > of) {
      throw new IllegalArgumentException("shard " + number + " of " + of);
    }
  }

  /**
   * Whether a task is in it.
   *
   * @param task number of the task in the plan
   * @return true when this part runs it
   */
  public boolean has(long task) {
    return task % of == number - 1;
  }

  /**
   * How many tasks it has.
   *
   * @param all number of tasks of the campaign
   * @return at least 0
   */
  public long tasks(long all) {
    return (all + of - number) / of;
  }

  /**
   * Whether it is all of the campaign.
   *
   * @return true when there are no other parts
   */
  public boolean whole() {
    return of == 1;
  }

  @Override
  public String toString() {
    return number + "/" + of;
  }
}
