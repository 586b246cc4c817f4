package doseguard.engine.simulation;

import static doseguard.engine.simulation.Cases.DAY;
import static doseguard.engine.simulation.Cases.HOUR;
import static doseguard.engine.simulation.Cases.MINUTE;
import static doseguard.engine.simulation.Cases.ML;
import static doseguard.engine.simulation.Cases.UG;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.engine.therapy.Act;
import doseguard.engine.therapy.PatientBolus;
import doseguard.engine.therapy.Segment;
import doseguard.engine.therapy.Therapy;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * The twins let a stroke flow out in one step where they can; the guarded pump takes every step.
 * With a guard that grants all and nothing wrong both must give the same at the end of every
 * minute, but for {@link #ROUNDING_PG}: at any flow, on lines that settle between two strokes and
 * on lines that do not, through boluses, stops, refills, bridges and an empty reservoir.
 */
class TwinRunTest {
  /**
   * Drug is counted in whole fg: a stroke that flows out in two steps is rounded twice. Some
   * thousand roundings of half a fg come to less than 1 pg, which moves the whole pg by one.
   */
  private static final long ROUNDING_PG = 1L;

  private static final int[] CONCENTRATIONS = {500, 1000, 2000};
  private static final PatientBolus BOLUS = new PatientBolus(24L * UG, 10L * MINUTE, 4L * HOUR, 4);

  private static Therapy therapy(Random random, int concentration) {
    List<Segment> basal = new ArrayList<>();
    int segments = 1 + random.nextInt(3);
    for (int i = 0; i < segments; i++) {
      basal.add(new Segment(i * 400, (long) (1000.0 * UG * random.nextDouble())));
    }
    return Cases.therapy(concentration, basal, BOLUS, random.nextInt(2) * 20L * UG);
  }

  private static PumpSpec pump(Random random) {
    PumpSpec sound = Cases.pump();
    return new PumpSpec(
        sound.profile(),
        1 * ML + random.nextInt(3 * ML),
        random.nextDouble() * 0.2 - 0.1,
        sound.scatter(),
        random.nextBoolean() ? 0.3 : 3.0,
        random.nextBoolean() ? 360.0 : 36_000.0,
        random.nextBoolean() ? sound.slipPa() : 5000.0,
        sound.deadVolumeNl() / (1 + random.nextInt(20)),
        1.0 - 0.5 * random.nextInt(2));
  }

  private static List<Act> acts(Random random, long durationMs) {
    List<Act> acts = new ArrayList<>();
    long at = HOUR;
    while (at < durationMs) {
      int concentration = CONCENTRATIONS[random.nextInt(3)];
      switch (random.nextInt(5)) {
        case 0 -> acts.add(new Act.AskBolus(at));
        case 1 -> acts.add(new Act.Refill(at, 2 * ML + random.nextInt(8 * ML), concentration));
        case 2 -> acts.add(new Act.Stop(at, HOUR));
        case 3 -> {
          Therapy next = therapy(random, concentration);
          acts.add(new Act.Program(at, next, next, false));
        }
        default -> acts.add(new Act.Resume(at));
      }
      at += 6L * HOUR + random.nextInt((int) (12L * HOUR));
    }
    return acts;
  }

  @Property(tries = 60, seed = "20261123")
  void shouldGiveWhatTheStepByStepPlantGives(@ForAll long seed) {
    Random random = new Random(seed);
    long duration = 2L * DAY + random.nextInt(48) * HOUR;
    Therapy therapy = therapy(random, CONCENTRATIONS[random.nextInt(3)]);
    Case subject = Cases.of(duration, pump(random), therapy, acts(random, duration));
    Run run = Cases.run(subject);
    for (int minute = 0; minute < run.guarded().minutes(); minute++) {
      long apart = run.twinGain().tipPg()[minute] - run.guarded().tipPg()[minute];
      assertTrue(StrictMath.abs(apart) <= ROUNDING_PG, "minute " + minute + ": " + apart + " pg");
    }
    assertTrue(run.guarded().tipPg()[run.guarded().minutes() - 1] > 0L);
  }
}
