package doseguard.engine.validation;

import doseguard.engine.plant.Catheter;
import doseguard.engine.plant.CsfPressure;
import doseguard.engine.plant.Plant;
import doseguard.engine.plant.Reservoir;
import doseguard.engine.plant.Rotor;
import doseguard.engine.plant.StrokeScatter;
import doseguard.engine.simulation.PumpSpec;
import doseguard.engine.therapy.Controller;
import doseguard.guard.Policy;
import doseguard.guard.PumpProfile;
import doseguard.guard.program.Prescription;

/**
 * The plant of every case on a bench: the controller drives it, no guard refuses, nothing scatters,
 * the posture stays. The policy is the widest that can be built, so that only the prescription sets
 * the pace.
 */
final class BenchPump {
  /** Milliseconds in an hour. */
  static final double HOUR_MS = 3_600_000.0;

  /** Nanolitres in a millilitre. */
  static final double NL_PER_ML = 1e6;

  /** Picograms in a microgram. */
  static final long PG_PER_UG = 1_000_000L;

  /** Volume of a stroke, nL (physics.md 1.2). */
  static final int STROKE_NL = 1000;

  private static final double FILL_NL = 20.0 * NL_PER_ML;

  private final Controller controller;
  private final Plant plant;
  private long nowMs;

  /**
   * Makes a bench.
   *
   * @param deadNl volume between reservoir and tip, nL
   * @param ugPerDay dose, ug/day
   * @param declared concentration that the controller reckons with, ug/mL
   * @param inReservoir concentration of what is in the reservoir, ug/mL
   * @param inLine concentration of what is in the line, ug/mL
   */
  BenchPump(double deadNl, long ugPerDay, int declared, double inReservoir, double inLine) {
    this.controller = controller();
    this.plant = plant(deadNl, inReservoir, inLine, PumpSpec.SLIP_PA);
    controller.filled(declared);
    long[] words = new long[Prescription.WORDS];
    words[Prescription.SEGMENTS] = 1L;
    words[Prescription.RATE_FIRST] = ugPerDay * PG_PER_UG;
    words[Prescription.DEAD_LEAST_NL] = (long) deadNl;
    words[Prescription.DEAD_MOST_NL] = (long) deadNl;
    controller.program(0L, words);
  }

  /** A plant without gain error and scatter, at the median pressure of the CSF. */
  static Plant plant(double deadNl, double inReservoir, double inLine, double slipPa) {
    return new Plant(
        new Rotor(new StrokeScatter(0L), STROKE_NL, 0.0, 0.0, slipPa),
        new Reservoir(FILL_NL, 0.0, FILL_NL, inReservoir),
        new Catheter(
            PumpSpec.COMPLIANCE_NL_PER_PA, PumpSpec.RESISTANCE_PA_MS_PER_NL, CsfPressure.MEDIAN_PA),
        deadNl,
        inLine);
  }

  Controller pace() {
    return controller;
  }

  Plant pumped() {
    return plant;
  }

  /** Lets time pass until the next stroke has been given and has settled. */
  void stroke() {
    do {
      nowMs = controller.wakeMs();
      plant.advance((double) nowMs);
      controller.accrue(nowMs);
    } while (!controller.wants(nowMs));
    plant.stroke();
    controller.granted(nowMs);
  }

  /** Time of the last stroke, ms. */
  long nowMs() {
    return nowMs;
  }

  private static Controller controller() {
    long[] widest = new long[Policy.FIGURES];
    for (int i = 0; i < widest.length; i++) {
      widest[i] = Policy.most(i);
    }
    long[] pump = new long[PumpProfile.FIGURES];
    for (int i = 0; i < pump.length; i++) {
      pump[i] = PumpProfile.least(i);
    }
    pump[PumpProfile.STROKE_NL] = STROKE_NL;
    return new Controller(new Policy(widest), new PumpProfile(pump));
  }
}
