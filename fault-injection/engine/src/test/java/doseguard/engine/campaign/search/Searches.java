package doseguard.engine.campaign.search;

import doseguard.engine.plant.RandomStream;
import doseguard.engine.plant.RandomStream.Purpose;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/** Every searcher by name, and how they are raced. */
enum Searches {
  UNIFORM {
    @Override
    Searcher open(int dimensions, long index) {
      return new UniformSearch(dimensions, stream(index));
    }
  },
  HILL_CLIMB {
    @Override
    Searcher open(int dimensions, long index) {
      return new HillClimb(dimensions, stream(index));
    }
  },
  CROSS_ENTROPY {
    @Override
    Searcher open(int dimensions, long index) {
      return new CrossEntropy(dimensions, stream(index));
    }
  },
  PREFIX {
    @Override
    Searcher open(int dimensions, long index) {
      return new PrefixSearch(dimensions, stream(index));
    }
  };

  private static final long SEED = 5L;

  abstract Searcher open(int dimensions, long index);

  static RandomStream stream(long index) {
    return new RandomStream(SEED, Purpose.CASE, index);
  }

  /** Asks up to and with the first violation in each of so many races, fewest first. */
  int[] race(int dimensions, ToDoubleFunction<double[]> margin, int races, int mostAsks) {
    int[] asks = new int[races];
    for (int race = 0; race < races; race++) {
      Searcher searcher = open(dimensions, race);
      double told = 1.0;
      while (told >= 0.0 && asks[race] < mostAsks) {
        told = margin.applyAsDouble(searcher.ask());
        searcher.tell(told);
        asks[race]++;
      }
      if (told >= 0.0) {
        asks[race] = Integer.MAX_VALUE;
      }
    }
    Arrays.sort(asks);
    return asks;
  }

  /** The middle of an odd number of races; the largest number when most found nothing. */
  int median(int dimensions, ToDoubleFunction<double[]> margin, int races, int mostAsks) {
    return race(dimensions, margin, races, mostAsks)[races / 2];
  }
}
