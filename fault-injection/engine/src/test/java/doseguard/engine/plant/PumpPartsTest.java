package doseguard.engine.plant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Reservoir, rotor, posture and scatter by themselves. */
class PumpPartsTest {
  private static final double ML = 1e6;

  private final Reservoir reservoir = new Reservoir(20.0 * ML, ML, 18.0 * ML, 2000.0);
  private final StrokeScatter scatter = new StrokeScatter(42L);

  private Rotor rotor(double gain, double share) {
    return new Rotor(scatter, 1000.0, gain, share, 150_000.0);
  }

  @Test
  void shouldGiveUntilTheBellowsComeToTheirStop() {
    assertEquals(16.0 * ML, reservoir.take(16.0 * ML));
    assertEquals(ML, reservoir.take(5.0 * ML));
    assertEquals(0.0, reservoir.take(1.0));
    assertEquals(ML, reservoir.volumeNl());
    assertEquals(0.0, reservoir.availableNl());
  }

  @Test
  void shouldMixAFreshDrugWithTheHoldUpOnly() {
    assertEquals(18.0 * ML, reservoir.refill(20.0 * ML, 500.0));
    assertEquals((0.1 * 2000.0 + 20.0 * 500.0) / 20.1, reservoir.concentration(), 1e-9);
  }

  @Test
  void shouldCountWhatWasFilledTakenAndDrawn() {
    double third = 1e6 / 3.0;
    long taken = 0L;
    for (int i = 0; i < 7; i++) {
      reservoir.take(third);
      taken += reservoir.tookFg();
      reservoir.refill(third * (i + 1), 500.0 + i / 7.0);
    }
    assertEquals(
        reservoir.filledFg(), reservoir.drugFg() + reservoir.drawnFg() + taken, "fg, exactly");
  }

  @Test
  void shouldNotTakeMoreThanItHolds() {
    reservoir.refill(25.0 * ML, 2000.0);
    assertEquals(20.0 * ML, reservoir.volumeNl());
    assertEquals(2000.0, reservoir.concentration());
  }

  @Test
  void shouldMixWhatComesBack() {
    long drug = reservoir.drugFg();
    reservoir.giveBack(1000.0, 500_000_000L);
    assertEquals(drug + 500_000_000L, reservoir.drugFg());
    assertTrue(reservoir.concentration() < 2000.0);
  }

  @Test
  void shouldDisplaceItsVolumeTimesGain() {
    assertEquals(1145.0, rotor(0.145, 0.0).turn(0.0), 1e-9);
  }

  @Test
  void shouldScatterByItsShare() {
    double first = rotor(0.0, 0.02).turn(0.0);
    assertEquals(1000.0 + 20.0 * scatter.of(0), first, 1e-9);
  }

  @Test
  void shouldSlipWithTheFourthPowerOfThePressure() {
    Rotor rotor = rotor(0.0, 0.0);
    assertEquals(1000.0 * (1.0 - 1.0 / 16.0), rotor.turn(75_000.0), 1e-9);
    assertEquals(0.0, rotor.turn(150_000.0));
    assertEquals(0.0, rotor.turn(200_000.0));
    assertEquals(3, rotor.strokes());
  }

  @Test
  void shouldNotMoveWhenStalled() {
    Rotor rotor = rotor(0.0, 0.0);
    rotor.stall(true);
    assertTrue(rotor.stalled());
    assertEquals(0.0, rotor.turn(0.0));
    assertEquals(0, rotor.strokes());
    rotor.stall(false);
    assertEquals(1000.0, rotor.turn(0.0), 1e-9);
  }

  @Test
  void shouldKeepEachStrokesScatterHoweverItIsAsked() {
    double late = new StrokeScatter(42L).of(9000);
    double early = scatter.of(3);
    assertEquals(late, scatter.of(9000));
    scatter.reset(42L);
    assertEquals(early, scatter.of(3));
  }

  @Test
  void shouldChangePostureTwentyTimesADayBetweenTheBounds() {
    CsfPressure csf = new CsfPressure();
    long days = 100L;
    csf.draw(42L, days * 86_400_000L);
    int changes = 0;
    int low = 0;
    assertEquals(0L, csf.changeMs(0));
    while (csf.changeMs(changes) != Long.MAX_VALUE) {
      double pa = csf.pressurePa(changes);
      assertTrue(pa >= 700.0 && pa <= 4000.0);
      assertTrue(changes == 0 || csf.changeMs(changes) > csf.changeMs(changes - 1));
      low += pa < CsfPressure.MEDIAN_PA ? 1 : 0;
      changes++;
    }
    assertEquals(20.0 * days, changes, 100.0);
    assertEquals(changes / 2.0, low, 60.0);
  }

  @Test
  void shouldDrawTheSamePosturesAgain() {
    CsfPressure one = new CsfPressure();
    CsfPressure two = new CsfPressure();
    two.draw(1L, 86_400_000L);
    one.draw(9L, 86_400_000L);
    two.draw(9L, 86_400_000L);
    assertEquals(one.changeMs(5), two.changeMs(5));
    assertEquals(one.pressurePa(5), two.pressurePa(5));
    assertFalse(one.pressurePa(5) == one.pressurePa(6));
  }
}
