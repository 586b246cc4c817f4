package doseguard.engine.campaign.search;

import java.util.function.ToDoubleFunction;

/** Margins that are known exactly, to search and to split. */
final class Margins {

  private Margins() {}

  /** Distance to a corner less a radius: a share p of the cube is within (p small enough). */
  static ToDoubleFunction<double[]> corner(int dimensions, double p) {
    double radius = 2.0 * StrictMath.pow(p / unitBall(dimensions), 1.0 / dimensions);
    return x -> distance(x, 0.0) - radius;
  }

  /** Largest coordinate less a bound: a share p of the cube is below. */
  static ToDoubleFunction<double[]> largest(int dimensions, double p) {
    double bound = StrictMath.pow(p, 1.0 / dimensions);
    return x -> {
      double most = 0.0;
      for (double each : x) {
        most = Math.max(most, each);
      }
      return most - bound;
    };
  }

  /** Sum of the coordinates less a bound: a share p of the cube is below (p small enough). */
  static ToDoubleFunction<double[]> sum(int dimensions, double p) {
    double factorial = 1.0;
    for (int i = 2; i <= dimensions; i++) {
      factorial *= i;
    }
    double bound = StrictMath.pow(p * factorial, 1.0 / dimensions);
    return x -> {
      double sum = 0.0;
      for (double each : x) {
        sum += each;
      }
      return sum - bound;
    };
  }

  /** A slope down to a small ball somewhere. */
  static double ramp(double[] x) {
    return distance(x, 0.3) - 0.02;
  }

  /** A slope down to a small ball, but for a tenth of a cube of no interest. */
  static double excusedRamp(double[] x) {
    return x[0] > 0.4 || x[1] > 0.4 ? Double.POSITIVE_INFINITY : ramp(x);
  }

  /** A slope under roughness as deep as half of it. */
  static double roughRamp(double[] x) {
    return distance(x, 0.3) - 0.05 + 0.3 * rough(x, x.length, Long.MAX_VALUE);
  }

  /** Falls only while two coordinates agree. */
  static double ridge(double[] x) {
    return 4.0 * Math.abs(x[0] - x[1]) + (1.0 - x[0]) - 0.01;
  }

  /** The first coordinate picks one of 50 landscapes, of which one descends. */
  static double landscapes(double[] x) {
    double[] rest = {x[1], x[2], x[3], x[4]};
    return (int) (50.0 * x[0]) == 17 ? Math.min(1.0, distance(rest, 0.3) - 0.05) : 1.0;
  }

  /** Each coordinate counts only when all before it are right, and tells nothing of its own. */
  static double stairs(double[] x) {
    int right = 0;
    while (right < 6 && Math.abs(x[right] - 0.15 * (right + 1)) < 0.1) {
      right++;
    }
    return 1.0 - 0.2 * right + 0.05;
  }

  /** As stairs, but what is right at each depends on every coordinate before it. */
  static double roughStairs(double[] x) {
    int right = 0;
    while (right < 5 && rough(x, right + 1, 64L) < 0.12) {
      right++;
    }
    return 1.0 - 0.21 * right;
  }

  /** Flat, with a hole of 0.2 %. */
  static double needle(double[] x) {
    double width = StrictMath.pow(0.002, 1.0 / x.length);
    for (double each : x) {
      if (each < 0.4 || each > 0.4 + width) {
        return 1.0;
      }
    }
    return -1.0;
  }

  /** Three values: -1 at 3 %, 0.5 up to 30 %, else 1. */
  static double steps(double[] x) {
    if (x[0] < 0.03) {
      return -1.0;
    }
    return x[0] < 0.3 ? 0.5 : 1.0;
  }

  private static double distance(double[] x, double from) {
    double squares = 0.0;
    for (double each : x) {
      squares += (each - from) * (each - from);
    }
    return Math.sqrt(squares);
  }

  private static double unitBall(int dimensions) {
    double even = 1.0;
    double odd = 2.0;
    for (int d = 2; d <= dimensions; d++) {
      double next = (d % 2 == 0 ? even : odd) * 2.0 * Math.PI / d;
      if (d % 2 == 0) {
        even = next;
      } else {
        odd = next;
      }
    }
    return dimensions % 2 == 0 ? even : odd;
  }

  /** Evenly scattered between 0 and 1 by the first coordinates, each cut into cells. */
  private static double rough(double[] x, int first, long cells) {
    long mixed = 1L;
    for (int i = 0; i < first; i++) {
      mixed = mix(mixed + 0x9e3779b97f4a7c15L + (long) (x[i] * cells));
    }
    return (mixed >>> 11) * 0x1.0p-53;
  }

  /** The finalizer of SplitMix64. */
  private static long mix(long bits) {
    long once = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
    long twice = (once ^ (once >>> 27)) * 0x94d049bb133111ebL;
    return twice ^ (twice >>> 31);
  }
}
