package doseguard.engine.campaign.strategy;

import doseguard.engine.campaign.Trial;

/** Cases drawn from a space so that every class has the same number, however rare it is. */
public final class FloorCases implements Independent.Source {

  private final Space space;
  private final long seed;
  private final long perClass;

  /**
   * Makes the source.
   *
   * @param space where they are drawn
   * @param seed the campaign's seed
   * @param perClass how many of each class are run
   */
  public FloorCases(Space space, long seed, long perClass) {
    this.space = space;
    this.seed = seed;
    this.perClass = perClass;
  }

  @Override
  public long count() {
    return perClass * space.classes();
  }

  @Override
  public Trial trial(long number) {
    long index = Slot.FLOOR.first() + number;
    double[] point = RandomCases.point(space, seed, index);
    point[0] = space.firstOf((int) (number % space.classes()));
    return space.at(index, point);
  }

  @Override
  public long numberOf(long index) {
    return Slot.FLOOR.numberOf(index);
  }
}
