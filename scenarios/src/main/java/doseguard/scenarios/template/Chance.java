package doseguard.scenarios.template;

import doseguard.engine.plant.RandomStream;

/**
 * Where draws take their numbers from: chance, or the ends of every range when a file is checked.
 * Each draw says what is drawn, so that some of them can be led.
 */
@FunctionalInterface
public interface Chance {

  /**
   * A number.
   *
   * @param name what is drawn, for example {@code pump.gain}
   * @return above 0 and below 1
   */
  double uniform(String name);

  /**
   * One of several.
   *
   * @param name what is drawn
   * @param count how many there are, at least 1
   * @return from 0 to below {@code count}
   */
  default int pick(String name, int count) {
    return (int) (uniform(name) * count);
  }

  /**
   * Takes numbers from a stream.
   *
   * @param stream the stream, at its beginning
   * @return chance
   */
  static Chance of(RandomStream stream) {
    return name -> stream.uniform();
  }

  /**
   * Takes the coordinates of a point, one after the other.
   *
   * @param point coordinates above 0 and below 1
   * @param from the first that is taken
   * @return chance; {@link IndexOutOfBoundsException} when it is asked for more than there are
   */
  static Chance of(double[] point, int from) {
    return new Chance() {
      private int next = from;

      @Override
      public double uniform(String name) {
        return point[next++];
      }
    };
  }

  /**
   * Takes the ends: the least of every range and the first of every choice (0), the most and the
   * second (1), the middle and the third, and so on; the last of choices with fewer.
   *
   * @param number which corner, from 0
   * @return chance
   */
  static Chance corner(int number) {
    double share = number == 0 ? Double.MIN_NORMAL : number == 1 ? 1 - 0x1.0p-53 : 0.5;
    return new Chance() {
      @Override
      public double uniform(String name) {
        return share;
      }

      @Override
      public int pick(String name, int count) {
        return Math.min(number, count - 1);
      }
    };
  }
}
