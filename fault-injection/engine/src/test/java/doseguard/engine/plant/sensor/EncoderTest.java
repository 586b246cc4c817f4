package doseguard.engine.plant.sensor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** What the encoder counts, sound and lying. */
class EncoderTest {
  private final Encoder encoder = new Encoder(new EncoderModel(0.0, 0.0), 42L);

  @Test
  void shouldCountStrokesThatHappened() {
    encoder.driven(true);
    encoder.driven(false);
    assertEquals(1, encoder.count(0L));
  }

  @Test
  void shouldMissAndDoubleTheSharesOfItsModel() {
    int n = 100_000;
    Encoder missing = new Encoder(new EncoderModel(0.1, 0.0), 42L);
    Encoder doubling = new Encoder(new EncoderModel(0.0, 0.1), 42L);
    Encoder both = new Encoder(new EncoderModel(0.1, 0.1), 43L);
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
    encoder.phantom();
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
  void shouldMissAShareByChanceAndCountAgainWhenHealed() {
    int n = 100_000;
    encoder.miss(0.2);
    encoder.miss(0.5);
    for (int i = 0; i < n; i++) {
      encoder.driven(true);
    }
    int counted = encoder.count(0L);
    assertEquals(0.4 * n, counted, 4.0 * StrictMath.sqrt(n * 0.4 * 0.6));
    encoder.heal(0L);
    encoder.driven(true);
    assertEquals(counted + 1, encoder.count(0L));
  }

  @Test
  void shouldCountSoManyForEachStroke() {
    encoder.scale(0.5);
    encoder.driven(true);
    assertEquals(0, encoder.count(0L));
    encoder.driven(true);
    assertEquals(1, encoder.count(0L));
    encoder.scale(6.0);
    encoder.driven(true);
    assertEquals(4, encoder.count(0L));
  }

  @Test
  void shouldCountByItselfOnceAnIntervalAndKeepWhatItCounted() {
    encoder.spurious(100.0, 1000L);
    assertEquals(0, encoder.count(1099L));
    assertEquals(1, encoder.count(1100L));
    assertEquals(5, encoder.count(1500L));
    encoder.heal(2050L);
    assertEquals(10, encoder.count(9000L));
  }

  @Test
  void shouldJumpOnceAndWrap() {
    encoder.jump(-5.0);
    assertEquals(Integer.MAX_VALUE - 4, encoder.count(0L));
    encoder.jump(7.0);
    assertEquals(2, encoder.count(0L));
  }

  @Test
  void shouldShowWhatItCountedAWhileAgo() {
    encoder.state().delay(1000L);
    assertEquals(0, encoder.count(0L));
    encoder.driven(true);
    assertEquals(0, encoder.count(500L));
    encoder.driven(true);
    assertEquals(0, encoder.count(1000L));
    assertEquals(1, encoder.count(1500L));
    assertEquals(2, encoder.count(2000L));
  }

  @Test
  void shouldRefuseSharesThatCannotBe() {
    assertThrows(IllegalArgumentException.class, () -> new EncoderModel(-0.1, 0.0));
    assertThrows(IllegalArgumentException.class, () -> new EncoderModel(0.0, -0.1));
    assertThrows(IllegalArgumentException.class, () -> new EncoderModel(0.6, 0.5));
  }
}
