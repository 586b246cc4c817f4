package doseguard.engine.campaign.search;

import doseguard.engine.plant.RandomStream;

/** The open unit cube: draws its points and keeps steps inside it. */
final class Cube {

  /** Nearest that a coordinate comes to 0 or 1: the spacing of doubles below 1. */
  private static final double EDGE = 0x1.0p-53;

  private final RandomStream stream;
  private final int[] order;

  /**
   * Of so many dimensions.
   *
   * @throws IllegalArgumentException when there are none
   */
  Cube(int dimensions, RandomStream stream) {
    if (dimensions < 1) {
      throw new IllegalArgumentException("a cube of " + dimensions + " dimensions");
    }
    this.stream = stream;
    this.order = new int[dimensions];
    for (int i = 0; i < dimensions; i++) {
      order[i] = i;
    }
  }

  int dimensions() {
    return order.length;
  }

  /** A point drawn evenly. */
  double[] point() {
    double[] point = new double[order.length];
    redraw(point, 0);
    return point;
  }

  /** Draws the coordinates from the given one on anew. */
  void redraw(double[] point, int from) {
    for (int i = from; i < point.length; i++) {
      point[i] = coordinate();
    }
  }

  /** A coordinate drawn evenly. */
  double coordinate() {
    return inside(stream.uniform());
  }

  /** An index drawn evenly from 0 to one less than {@code choices}. */
  int index(int choices) {
    return Math.min(choices - 1, (int) (stream.uniform() * choices));
  }

  /** True with the given probability. */
  boolean chance(double probability) {
    return stream.uniform() < probability;
  }

  /**
   * Some coordinates, all different, drawn evenly. Their number is log-uniform from 1 to all, so
   * that single coordinates and whole points both move often in a cube of any dimension.
   */
  int[] some() {
    int all = order.length;
    int count = Math.min(all, (int) StrictMath.pow(all + 1.0, stream.uniform()));
    int[] chosen = new int[count];
    for (int i = 0; i < count; i++) {
      int other = i + index(all - i);
      chosen[i] = order[other];
      order[other] = order[i];
      order[i] = chosen[i];
    }
    return chosen;
  }

  /** A standard normal number. */
  double normal() {
    return stream.gaussian();
  }

  /** A normal step from a coordinate: as likely there as back. */
  double step(double from, double spread) {
    return reflected(from + spread * normal());
  }

  /** A coordinate that left the cube, reflected at 0 and 1 back into it. */
  static double reflected(double coordinate) {
    double folded = Math.abs(coordinate) % 2.0;
    return inside(folded > 1.0 ? 2.0 - folded : folded);
  }

  private static double inside(double coordinate) {
    return Math.max(EDGE, Math.min(1.0 - EDGE, coordinate));
  }
}
