package doseguard.engine.campaign.strategy;

import doseguard.engine.campaign.Trial;
import doseguard.engine.plant.RandomStream;
import doseguard.engine.plant.RandomStream.Purpose;

/**
 * Cases drawn from a space. What goes wrong takes turns by the golden ratio from a drawn beginning,
 * so that after any number of cases every class has had its share to within a few cases: a
 * stratified sample with proportional allocation (physics.md 3.1). All else is drawn evenly.
 */
public final class RandomCases implements Independent.Source {

  /** 2^64 over the golden ratio. */
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private static final double UNIT = 0x1.0p-53;
  private static final int UNUSED_BITS = 11;

  private final Space space;
  private final long seed;
  private final long count;
  private final long begin;

  /**
   * Makes the source.
   *
   * @param space where they are drawn
   * @param seed the campaign's seed
   * @param count how many are run
   */
  public RandomCases(Space space, long seed, long count) {
    this.space = space;
    this.seed = seed;
    this.count = count;
    double drawn = new RandomStream(seed, Purpose.CASE, Slot.RANDOM.first()).uniform();
    this.begin = (long) (drawn * (double) (1L << 62)) << 2;
  }

  @Override
  public long count() {
    return count;
  }

  @Override
  public Trial trial(long number) {
    long index = Slot.RANDOM.first() + number;
    double[] point = point(space, seed, index);
    point[0] = (((begin + number * GOLDEN) >>> UNUSED_BITS) + 0.5) * UNIT;
    return space.at(index, point);
  }

  /** A point drawn evenly for an index. */
  static double[] point(Space space, long seed, long index) {
    RandomStream stream = new RandomStream(seed, Purpose.CASE, index);
    double[] point = new double[space.dimensions()];
    for (int i = 0; i < point.length; i++) {
      point[i] = stream.uniform();
    }
    return point;
  }

  @Override
  public long numberOf(long index) {
    return Slot.RANDOM.numberOf(index);
  }
}
