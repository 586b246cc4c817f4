package doseguard.engine.detection;

/** Delays of one fault, gathered over runs. */
final class Delay {
  private double sumMs;
  private int noticed;
  private int missed;

  void after(double ms) {
    sumMs += ms;
    noticed++;
  }

  void never() {
    missed++;
  }

  double meanMs() {
    return sumMs / noticed;
  }

  int noticed() {
    return noticed;
  }

  int missed() {
    return missed;
  }
}
