package doseguard.engine.plant.sensor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** What the encoder counts, sound and lying. */
class EncoderTest {
  private static final long DAY = 86_400_000L;

  private final Encoder encoder = new Encoder(new EncoderModel(0.0, 0.0), 42L, 1000.0);

  @Test
  void shouldCountStrokesThatHappened() {
    encoder.driven(true);
    encoder.driven(false);
    assertEquals(1, encoder.count(0L));
  }

  @Test
  void shouldMissAndDoubleTheSharesOfItsModel() {
    int n = 100_000;
    Encoder missing = new Encoder(new EncoderModel(0.1, 0.0), 42L, 1000.0);
    Encoder doubling = new Encoder(new EncoderModel(0.0, 0.1), 42L, 1000.0);
    Encoder both = new Encoder(new EncoderModel(0.1, 0.1), 43L, 1000.0);
    for (int i = 0; i < n; i++) {
      missing.driven(true);
      doubling.driven(true);
      both.driven(true);
    }
    double fourSigma = 4.0 * StrictMath.sqrt(n * 0.1 * 0.9);
    assertEquals(0.9 * n, missing.count(0L), fourSigma);
    assertEquals(1.1 * n, doubling.count(0L), fourSigma);
    assertEquals(n, both.count(0L), 4.0 * StrictMath.sqrt(n * 0.2));
  }

  @Test
  void shouldCountStrokesThatDidNotHappenAsPhantom() {
    encoder.phantom(true);
    encoder.driven(false);
    assertEquals(1, encoder.count(0L));
  }

  @Test
  void shouldLoseCountsWhileStuck() {
    encoder.driven(true);
    encoder.state().stick();
    encoder.driven(true);
    encoder.state().heal();
    encoder.driven(true);
    assertEquals(2, encoder.count(0L));
  }

  @Test
  void shouldDriftByWholeStrokesAndWrap() {
    encoder.state().drift(-5000.0, 0L);
    assertEquals(Integer.MAX_VALUE - 4, encoder.count(DAY));
  }

  @Test
  void shouldRefuseSharesThatCannotBe() {
    assertThrows(IllegalArgumentException.class, () -> new EncoderModel(-0.1, 0.0));
    assertThrows(IllegalArgumentException.class, () -> new EncoderModel(0.0, -0.1));
    assertThrows(IllegalArgumentException.class, () -> new EncoderModel(0.6, 0.5));
  }
}
