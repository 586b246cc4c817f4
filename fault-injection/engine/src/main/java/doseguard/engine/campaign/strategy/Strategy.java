package doseguard.engine.campaign.strategy;

import java.util.Optional;

/**
 * One way of choosing cases. It is cut into tasks that know nothing of each other, so that they can
 * be run in any order and on any machine. The cases of a task have indices that belong to no other
 * task of any strategy. Safe to share between threads.
 */
public interface Strategy {

  /**
   * Its name in profiles and reports.
   *
   * @return lower-case words joined by hyphens
   */
  String name();

  /**
   * Number of tasks.
   *
   * @return at least 0
   */
  long tasks();

  /**
   * Number of cases, at most.
   *
   * @return at least 0
   */
  long cases();

  /**
   * Number of cases of one task, at most.
   *
   * @param task from 0 to below {@link #tasks}
   * @return at least 0
   */
  long casesOf(long task);

  /**
   * The cases that lead to a case, itself the last of interest: all that is needed to run it again
   * alone. Whether the campaign is large enough to run it does not matter: an index means the same
   * case in a campaign of any size.
   *
   * @param index index of the case
   * @return a course that comes to it; empty when no case of this strategy can have that index
   */
  Optional<Course> leadingTo(long index);

  /**
   * Opens a task at its beginning.
   *
   * @param task from 0 to below {@link #tasks}
   * @return its cases
   */
  Course open(long task);

  /**
   * Whether its cases are drawn independently from the populations that claims are made of, so that
   * bounds may be computed from them. Cases that were searched for or constructed count as found,
   * not as a share.
   *
   * @return true for a sample
   */
  boolean samples();
}
