package doseguard.engine.plant.sensor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import doseguard.engine.plant.RandomStream;
import doseguard.engine.plant.RandomStream.Purpose;
import org.junit.jupiter.api.Test;

/** Correlated noise has the moments of the process it samples, at any spacing. */
class GaussMarkovTest {
  private static final long HOUR = 3_600_000L;
  private static final int N = 200_000;

  private static GaussMarkov process(long seed, double tauMs) {
    return new GaussMarkov(new RandomStream(seed, Purpose.LEVEL), tauMs);
  }

  @Test
  void shouldBeIndependentWithoutACorrelationTime() {
    GaussMarkov noise = process(1L, 0.0);
    Moments values = new Moments();
    Moments products = new Moments();
    double last = 0.0;
    for (int i = 0; i < N; i++) {
      double x = noise.at(0L);
      values.add(x);
      products.add(x * last);
      last = x;
    }
    assertEquals(0.0, values.mean(), Moments.meanTolerance(1.0, N));
    assertEquals(1.0, values.sd(), Moments.sdTolerance(1.0, N));
    assertEquals(0.0, products.mean(), Moments.meanTolerance(1.0, N));
  }

  /** Spans of 1 h and 3 h in turn, tau 2 h: lags of 1, 3 and 4 h. Tolerance: 6 standard errors. */
  @Test
  void shouldHaveTheAutocorrelationOfTheProcessAtIrregularSpans() {
    GaussMarkov noise = process(2L, 2.0 * HOUR);
    Moments values = new Moments();
    Moments[] lags = {new Moments(), new Moments(), new Moments()};
    double beforeLast = 0.0;
    double last = noise.at(0L);
    long now = 0L;
    for (int i = 1; i < N; i++) {
      boolean odd = i % 2 == 1;
      now += odd ? HOUR : 3L * HOUR;
      double x = noise.at(now);
      values.add(x);
      lags[odd ? 0 : 1].add(x * last);
      if (i > 1) {
        lags[2].add(x * beforeLast);
      }
      beforeLast = last;
      last = x;
    }
    assertEquals(0.0, values.mean(), 0.02);
    assertEquals(1.0, values.sd(), 0.015);
    assertEquals(StrictMath.exp(-0.5), lags[0].mean(), 0.03);
    assertEquals(StrictMath.exp(-1.5), lags[1].mean(), 0.03);
    assertEquals(StrictMath.exp(-2.0), lags[2].mean(), 0.03);
  }

  @Test
  void shouldBeStationaryFromTheFirstValueOn() {
    int seeds = 20_000;
    Moments first = new Moments();
    Moments later = new Moments();
    for (int seed = 0; seed < seeds; seed++) {
      GaussMarkov noise = process(seed, 5.0 * HOUR);
      first.add(noise.at(0L));
      later.add(noise.at(HOUR));
    }
    assertEquals(1.0, first.sd(), Moments.sdTolerance(1.0, seeds));
    assertEquals(1.0, later.sd(), Moments.sdTolerance(1.0, seeds));
  }

  @Test
  void shouldNotChangeWithinAMoment() {
    GaussMarkov noise = process(3L, 2.0 * HOUR);
    double x = noise.at(HOUR);
    assertEquals(x, noise.at(HOUR));
  }
}
