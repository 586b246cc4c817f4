package doseguard.guard.reference;

import static doseguard.guard.reference.Exact.DAY;
import static doseguard.guard.reference.Exact.HOUR;
import static doseguard.guard.reference.Exact.MINUTE;

import doseguard.guard.Policy;

/** What each figure of a policy and of a pump may be, as the tables of the requirements say. */
final class Ranges {
  private static final long UG = 1_000_000;
  private static final long ML = 1_000_000;

  /** Least and most of each figure: {@code dsn~policy-figures}. */
  static final long[][] POLICY = {
    {UG, 1000 * UG},
    {UG, 3000 * UG},
    {UG, 3000 * UG},
    {1000, 1_000_000},
    {0, 1000 * UG},
    {10, 1000},
    {10, 1000},
    {HOUR, 7 * DAY},
    {1000, 5000},
    {UG, 1000 * UG},
    {UG, 1000 * UG},
    {HOUR, 2 * DAY},
    {MINUTE, 4 * HOUR},
    {UG, 25 * UG},
    {0, 25 * UG},
    {MINUTE, HOUR},
    {0, 20 * ML},
    {1, 30},
    {MINUTE, HOUR},
    {MINUTE, DAY},
    {MINUTE, DAY},
    {MINUTE, DAY},
    {MINUTE, DAY},
    {HOUR, DAY},
    {ML / 10, 10 * ML},
    {0, 2 * ML},
    {10, 500},
    {0, 4000},
    {0, 4000},
    {0, 4000},
    {0, 4000},
    {HOUR, 2 * DAY},
    {HOUR, 7 * DAY},
    {0, 2 * HOUR}
  };

  /** Least and most of each figure: {@code dsn~pump-profile}. */
  static final long[][] PUMP = {
    {100, 5000},
    {5 * ML, 60 * ML},
    {0, 5 * ML},
    {0, 300},
    {0, 300},
    {100, 100_000},
    {0, 3},
    {0, 1},
    {1000, 2_000_000},
    {1, 300},
    {0, 10_000},
    {1000, 100_000},
    {0, 10_000},
    {1000, 100_000},
    {0, 300},
    {0, 10_000},
    {100, 100_000},
    {0, 10_000},
    {100, 100_000},
    {1, 10_000},
    {1, 20}
  };

  private Ranges() {}

  static boolean acceptsPolicy(long[] figures) {
    return within(figures, POLICY) && Setting.crossing(figures) == Policy.CROSSING_NONE;
  }

  static boolean acceptsPump(long[] figures) {
    return within(figures, PUMP) && Setting.fits(figures);
  }

  static boolean within(long[] figures, long[][] ranges) {
    boolean within = figures.length == ranges.length;
    for (int i = 0; within && i < ranges.length; i++) {
      within = figures[i] >= ranges[i][0] && figures[i] <= ranges[i][1];
    }
    return within;
  }
}
