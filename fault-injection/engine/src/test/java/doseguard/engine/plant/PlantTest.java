package doseguard.engine.plant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fluid and drug through the whole line: the figures of physics.md 1.3 to 1.5. */
class PlantTest {
  private static final double ML = 1e6;
  private static final double DEAD = 0.42 * ML;
  private static final double HOUR = 3_600_000.0;

  private static Plant plant(double compliance, double lineNl, double reservoir, double line) {
    return new Plant(
        new Rotor(new StrokeScatter(1L), 1000.0, 0.0, 0.0, 150_000.0),
        new Reservoir(20.0 * ML, 0.0, 18.0 * ML, reservoir),
        new Catheter(compliance, 360.0, 1500.0),
        lineNl,
        line);
  }

  private static double pump(Plant plant, int strokes, double fromMs, double intervalMs) {
    double at = fromMs;
    for (int i = 0; i < strokes; i++) {
      plant.stroke();
      at += intervalMs;
      plant.advance(at);
    }
    return at;
  }

  @Test
  void shouldDeliverWhatItPumps() {
    Plant plant = plant(0.3, DEAD, 2000.0, 2000.0);
    pump(plant, 500, 0.0, 172_800.0);
    assertEquals(500.0 * 1000.0 * 2000.0, plant.tipPg(), 20.0);
    assertEquals(0.0, plant.tissuePg());
    assertEquals(17.5 * ML, plant.reservoir().volumeNl(), 0.1);
  }

  @Test
  void shouldLetAStrokeFlowOutInOneStepAsInTwo() {
    Plant one = plant(0.3, DEAD, 2000.0, 2000.0);
    Plant two = plant(0.3, DEAD, 2000.0, 2000.0);
    for (int i = 1; i <= 1000; i++) {
      assertTrue(one.flowsOutWithin(60_000L));
      one.strokeThrough();
      two.stroke();
      two.advance(60_000.0 * i);
      assertEquals(two.tipPg(), one.tipPg());
      assertEquals(two.lineNl(), one.lineNl());
      assertEquals(two.catheter().pressurePa(), one.catheter().pressurePa());
      assertEquals(two.reservoir().volumeNl(), one.reservoir().volumeNl());
    }
  }

  @Test
  void shouldLetNoStrokeFlowOutInOneStepBeforeTheLineHasSettled() {
    Plant plant = plant(0.3, DEAD, 2000.0, 2000.0);
    assertFalse(plant.flowsOutWithin(4319L));
    assertTrue(plant.flowsOutWithin(4320L));
    plant.stroke();
    assertFalse(plant.flowsOutWithin(60_000L));
    plant.advance(4320.0);
    assertTrue(plant.flowsOutWithin(60_000L));
    plant.valve(false);
    assertFalse(plant.flowsOutWithin(60_000L));
    plant.valve(true);
    plant.rotor().stall(true);
    assertFalse(plant.flowsOutWithin(60_000L));
    plant.rotor().stall(false);
    plant.catheter().kink(Double.POSITIVE_INFINITY);
    assertFalse(plant.flowsOutWithin(60_000L));
    plant.catheter().kink(1.0);
    plant.rotorLeak(0.001);
    plant.advance(60_000.0);
    assertFalse(plant.flowsOutWithin(60_000L));
  }

  @ParameterizedTest
  @CsvSource({"0.33,1,0.5,15.8", "0.42,1,0.5,20.2", "0.54,1,0.5,25.9", "0.42,0.5,0.5,10.1"})
  void shouldBringAWrongConcentrationToTheTipAfterTheTransitTime(
      double deadMl, double arrival, double mlPerDay, double hours) {
    Plant plant = plant(0.3, deadMl * ML * arrival, 8000.0, 2000.0);
    double interval = 1000.0 / (mlPerDay * ML) * 24.0 * HOUR;
    double at = 0.0;
    while (plant.tipConcentration() == 2000.0) {
      at = pump(plant, 1, at, interval);
    }
    assertEquals(hours, at / HOUR, 0.1);
  }

  @ParameterizedTest
  @CsvSource({"0.3,90", "1.0,300"})
  void shouldReleaseWhatAnOcclusionStored(double compliance, double ug) {
    Plant plant = plant(compliance, DEAD, 2000.0, 2000.0);
    plant.catheter().kink(Double.POSITIVE_INFINITY);
    double at = pump(plant, 2000, 0.0, 172_800.0);
    assertEquals(150_000.0, plant.catheter().pressurePa(), 15_000.0);
    assertEquals(0.0, plant.tipPg());
    double stored = (plant.catheter().pressurePa() - 1500.0) * compliance * 2000.0;
    plant.catheter().kink(1.0);
    plant.advance(at + 60_000.0);
    assertEquals(stored, plant.tipPg(), 1.0);
    assertEquals(ug * 1e6, plant.tipPg(), 0.1 * ug * 1e6);
  }

  @Test
  void shouldOweWhatAHigherPostureDrewIn() {
    Plant plant = plant(0.3, DEAD, 2000.0, 2000.0);
    plant.catheter().csf(4000.0);
    plant.advance(60_000.0);
    assertEquals(0.0, plant.tipConcentration());
    double drawn = 0.3 * 2500.0;
    plant.stroke();
    plant.advance(120_000.0);
    assertEquals((1000.0 - drawn) * 2000.0, plant.tipPg(), 2.0);
  }

  @Test
  void shouldLoseAllThroughAHoleThatOutweighsTheFlow() {
    Plant plant = plant(0.3, DEAD, 2000.0, 2000.0);
    plant.catheter().csf(Catheter.TISSUE_PA + 1000.0);
    plant.catheter().hole(240.0);
    double at = pump(plant, 500, 0.0, 172_800.0);
    double tip = plant.tipPg();
    pump(plant, 500, at, 172_800.0);
    assertEquals(tip, plant.tipPg(), 2e6);
    assertTrue(plant.tissuePg() > 400.0 * 2e6);
  }

  @Test
  void shouldSendAllToThePocketWhenOff() {
    Plant plant = plant(0.3, DEAD, 2000.0, 2000.0);
    plant.catheter().disconnect(true);
    pump(plant, 100, 0.0, 172_800.0);
    assertEquals(0.0, plant.tipPg());
    assertEquals(0.0, plant.tipConcentration());
    double lost = 100.0 * 1000.0 * 2000.0 + DEAD / 2.0 * 2000.0;
    assertEquals(lost, plant.tissuePg(), 0.01 * lost);
  }

  @Test
  void shouldSlipBackAgainstAClosedValve() {
    Plant plant = plant(0.3, DEAD, 2000.0, 2000.0);
    plant.valve(false);
    assertFalse(plant.valveOpen());
    assertTrue(plant.stroke());
    assertEquals(18.0 * ML, plant.reservoir().volumeNl());
    assertTrue(plant.settled());
  }

  @Test
  void shouldMoveNothingWhenStalled() {
    Plant plant = plant(0.3, DEAD, 2000.0, 2000.0);
    plant.rotor().stall(true);
    assertFalse(plant.stroke());
    assertTrue(plant.settled());
  }

  @Test
  void shouldLeakUntilTheReservoirIsEmptyAndAgainAfterARefill() {
    Plant plant = plant(0.3, DEAD, 2000.0, 2000.0);
    plant.rotorLeak(1.0);
    plant.advance(10.0 * HOUR);
    assertEquals(0.0, plant.reservoir().availableNl(), 1.0);
    assertEquals(1500.0, plant.catheter().pressurePa(), 400.0);
    double tip = plant.tipPg();
    assertEquals(18.0 * ML * 2000.0, tip, 1e-3 * tip);
    plant.advance(11.0 * HOUR);
    assertEquals(tip, plant.tipPg(), 1e-3 * tip);
    assertEquals(0.0, plant.refill(10.0 * ML, 2000.0), 1.0);
    plant.advance(12.0 * HOUR);
    assertTrue(plant.tipPg() > tip + 3.0 * ML * 2000.0);
  }

  @Test
  void shouldPushBackIntoTheReservoirThroughALeakingRotor() {
    Plant plant = plant(0.3, DEAD, 2000.0, 2000.0);
    plant.catheter().kink(Double.POSITIVE_INFINITY);
    double at = pump(plant, 40, 0.0, 1000.0);
    double before = plant.reservoir().volumeNl();
    plant.rotorLeak(0.05);
    plant.advance(at + 100.0 * HOUR);
    assertEquals(Reservoir.GAUGE_PA, plant.catheter().pressurePa(), 1.0);
    assertTrue(plant.reservoir().volumeNl() > before);
  }
}
