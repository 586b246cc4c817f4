package doseguard.engine.plant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Whatever happens to the plant: no drug is lost or made, and what reached the patient stays. */
class PlantPropertiesTest {
  private static final double ML = 1e6;

  private final CsfPressure csf = new CsfPressure();

  private static Plant plant(long seed, double arrival) {
    return new Plant(
        new Rotor(new StrokeScatter(seed), 1000.0, 0.1, 0.02, 150_000.0),
        new Reservoir(20.0 * ML, 0.0, 2.0 * ML, 2000.0),
        new Catheter(0.3, 360.0, 1500.0),
        0.42 * ML * arrival,
        500.0);
  }

  @Property(seed = "20250101", tries = 300)
  void shouldKeepAllDrugAndAllVolume(
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed,
      @ForAll @IntRange(min = 5, max = 10) int arrivalTenths) {
    Plant plant = plant(seed, arrivalTenths / 10.0);
    SplittableRandom random = new SplittableRandom(seed);
    long drug = plant.accountedFg() - plant.suppliedFg();
    double line = plant.lineNl() - plant.catheter().storedNl();
    double tip = 0.0;
    double tissue = 0.0;
    double at = 0.0;
    for (int i = 0; i < 400; i++) {
      disturb(plant, random);
      at += random.nextInt(1, 600_000);
      plant.advance(at);
      assertTrue(plant.tipPg() >= tip && plant.tissuePg() >= tissue);
      tip = plant.tipPg();
      tissue = plant.tissuePg();
    }
    assertEquals(drug, plant.accountedFg() - plant.suppliedFg(), "fg, exactly");
    assertEquals(line, plant.lineNl() - plant.catheter().storedNl(), 1e-3);
  }

  private static void disturb(Plant plant, SplittableRandom random) {
    switch (random.nextInt(28)) {
      case 0 -> plant.catheter().csf(700.0 + random.nextInt(3300));
      case 1 -> plant.catheter().kink(Double.POSITIVE_INFINITY);
      case 2 -> plant.catheter().kink(1.0 + random.nextInt(100));
      case 3 -> plant.catheter().hole(10.0 + random.nextInt(9600));
      case 4 -> plant.catheter().hole(Double.POSITIVE_INFINITY);
      case 5 -> plant.catheter().disconnect(random.nextBoolean());
      case 6 -> plant.rotorLeak(random.nextBoolean() ? 0.0 : random.nextInt(60) / 1000.0);
      case 7 -> refill(plant, random);
      case 8 -> plant.catheter().crack(0.5 + random.nextInt(9), 500.0 + random.nextInt(4000));
      case 9 -> plant.catheter().crack(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
      case 10 -> plant.tissueShare(random.nextInt(11) / 10.0);
      case 11 -> plant.rotor().slip((1 + random.nextInt(10)) / 10.0, 4000.0);
      case 12 -> plant.air(1000.0 * random.nextInt(60), (1 + random.nextInt(10)) / 10.0);
      case 13 -> plant.reservoirLeak(random.nextBoolean() ? 0.0 : random.nextInt(60) / 1000.0);
      case 14 -> plant.ambient(random.nextInt(-25_000, 3000));
      case 15 -> plant.surge(Double.POSITIVE_INFINITY, plant.reservoir().volumeNl() - 1e5);
      case 16 -> plant.injectIntoPocket(1e6, 2000.0);
      case 17 -> plant.press(1e4);
      case 18 -> plant.valve(random.nextBoolean());
      case 19 -> plant.rotorLeak(random.nextInt(5) == 0 ? Double.POSITIVE_INFINITY : 0.0);
      default -> plant.stroke();
    }
  }

  private static void refill(Plant plant, SplittableRandom random) {
    if (random.nextInt(8) == 0) {
      plant.refill(1e5 * random.nextInt(1, 20), random.nextInt(2000) / 7.0);
    }
  }

  @Property(seed = "20250102", tries = 50)
  void shouldComeToTheSameEndHoweverTimeIsCut(
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
    Plant coarse = plant(seed, 1.0);
    Plant fine = plant(seed, 1.0);
    csf.draw(seed, 86_400_000L);
    for (int i = 0; i < 15; i++) {
      double at = csf.changeMs(i);
      for (int cut = 1; cut <= 7; cut++) {
        double from = i == 0 ? 0.0 : csf.changeMs(i - 1);
        fine.advance(from + (at - from) * cut / 7.0);
      }
      coarse.advance(at);
      for (Plant each : new Plant[] {coarse, fine}) {
        each.catheter().hole(i % 3 == 0 ? 960.0 : Double.POSITIVE_INFINITY);
        each.catheter().csf(csf.pressurePa(i));
        each.stroke();
      }
    }
    assertEquals(coarse.tipPg(), fine.tipPg(), 1.0);
    assertEquals(coarse.tissuePg(), fine.tissuePg(), 1.0);
    assertEquals(coarse.catheter().pressurePa(), fine.catheter().pressurePa(), 1e-6);
  }
}
