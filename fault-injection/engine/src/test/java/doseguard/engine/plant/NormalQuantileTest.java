package doseguard.engine.plant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** The quantiles against tabled ones, in all three regions. */
class NormalQuantileTest {

  @Test
  void shouldGiveTabledQuantilesInTheCentre() {
    assertEquals(0.0, NormalQuantile.of(0.5));
    assertEquals(0.6744897501960817, NormalQuantile.of(0.75), 1e-15);
    assertEquals(-0.6744897501960817, NormalQuantile.of(0.25), 1e-15);
  }

  @Test
  void shouldGiveTabledQuantilesInTheTails() {
    assertEquals(1.959963984540054, NormalQuantile.of(0.975), 1e-14);
    assertEquals(-1.959963984540054, NormalQuantile.of(0.025), 1e-14);
    assertEquals(-3.090232306167813, NormalQuantile.of(0.001), 1e-14);
  }

  @Test
  void shouldGiveTabledQuantilesFarOut() {
    assertEquals(-6.361340902404056, NormalQuantile.of(1e-10), 1e-13);
    assertEquals(-8.222082216130435, NormalQuantile.of(1e-16), 1e-13);
    assertEquals(-9.262340089798409, NormalQuantile.of(1e-20), 1e-13);
  }

  @Test
  void shouldRiseWithItsArgument() {
    double before = Double.NEGATIVE_INFINITY;
    for (double p = 1e-12; p < 1.0; p += 1.0 / 4099.0) {
      double now = NormalQuantile.of(p);
      assertTrue(now > before);
      before = now;
    }
  }

  @Test
  void shouldAgreeWithItsTableEverywhere() {
    for (long bits = 0L; bits <= 0xFFFFFFFFL; bits += 65_521L) {
      double exact = NormalQuantile.of((bits + 0.5) / 4_294_967_296.0);
      assertEquals(exact, NormalTable.of((int) bits), 2e-4);
    }
    assertEquals(NormalQuantile.of(0.5 / 4_294_967_296.0), NormalTable.of(0));
    assertEquals(-NormalTable.of(0), NormalTable.of(-1), 1e-6);
  }
}
