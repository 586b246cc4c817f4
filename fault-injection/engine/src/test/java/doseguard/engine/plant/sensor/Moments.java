package doseguard.engine.plant.sensor;

/** Mean, standard deviation and lag products of a series, for tests. */
final class Moments {
  private int n;
  private double sum;
  private double squares;

  void add(double x) {
    n++;
    sum += x;
    squares += x * x;
  }

  int count() {
    return n;
  }

  double mean() {
    return sum / n;
  }

  double sd() {
    return StrictMath.sqrt(squares / n - mean() * mean());
  }

  /** Four standard errors of the mean of n independent values with that deviation. */
  static double meanTolerance(double sd, int n) {
    return 4.0 * sd / StrictMath.sqrt(n);
  }

  /** Four standard errors of the standard deviation of n independent normal values. */
  static double sdTolerance(double sd, int n) {
    return 4.0 * sd / StrictMath.sqrt(2.0 * n);
  }
}
