package doseguard.engine.campaign.strategy;

import doseguard.engine.campaign.Trial;

/**
 * All cases that can be drawn, laid out as a unit cube: a point is a case. The first coordinates
 * say what goes wrong, the others give the figures. A point drawn evenly is a case drawn by the
 * weights of the field. Safe to share between threads.
 */
public interface Space {

  /**
   * Number of coordinates.
   *
   * @return at least 1
   */
  int dimensions();

  /**
   * The case of a point.
   *
   * @param index the index that it shall have
   * @param point coordinates, each above 0 and below 1
   * @return the trial
   */
  Trial at(long index, double[] point);

  /**
   * Number of classes of what goes wrong.
   *
   * @return at least 1
   */
  int classes();

  /**
   * The first coordinate of the points of a class.
   *
   * @param number which class, from 0
   * @return the middle of its part, above 0 and below 1
   */
  double firstOf(int number);
}
