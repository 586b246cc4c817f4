package doseguard.scenarios.template;

import doseguard.engine.plant.RandomStream;

/**
 * Where draws take their numbers from: chance, or the ends of every range when a file is checked.
 */
interface Chance {

  /** A number above 0 and below 1. */
  double uniform();

  /** One of the numbers from 0 to {@code count} - 1. */
  int pick(int count);

  /** Takes numbers from a stream. */
  static Chance of(RandomStream stream) {
    return new Chance() {
      @Override
      public double uniform() {
        return stream.uniform();
      }

      @Override
      public int pick(int count) {
        return (int) (stream.uniform() * count);
      }
    };
  }

  /**
   * Takes the least of every range and the first of every choice (0), the most and the second (1),
   * the middle and the third, and so on; the last of choices with fewer.
   */
  static Chance corner(int number) {
    double share = number == 0 ? Double.MIN_NORMAL : number == 1 ? 1 - 0x1.0p-53 : 0.5;
    return new Chance() {
      @Override
      public double uniform() {
        return share;
      }

      @Override
      public int pick(int count) {
        return Math.min(number, count - 1);
      }
    };
  }
}
