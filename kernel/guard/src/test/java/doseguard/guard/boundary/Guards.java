package doseguard.guard.boundary;

import static doseguard.guard.Figures.ML;
import static doseguard.guard.Figures.UG;

import doseguard.guard.Figures;
import doseguard.guard.Frame;
import doseguard.guard.Policy;
import doseguard.guard.Rig;
import doseguard.guard.Rule;
import doseguard.guard.program.Prescription;
import java.util.function.BooleanSupplier;

/** Whole guards in the situations that several rows start from. */
final class Guards {
  /** Concentration of the reservoir, ug/mL. */
  static final int CONCENTRATION = 500;

  /** Volume of one stroke, nL. */
  static final long STROKE_NL = 1000L;

  /** Mass of one stroke, pg. */
  static final long STROKE = STROKE_NL * CONCENTRATION;

  /** Labelled accuracy, per mille. */
  static final long ACCURACY = 145L;

  /** Volume that the reservoir was filled with, nL. */
  static final long FILL = 18L * ML;

  /** A daily dose of which 1 pg is due each ms. */
  static final long PG_EACH_MS = Figures.DAY;

  private static final long STEPS_MOST = 1000L;

  private Guards() {}

  /** A patient who was screened with 50 ug and gets 1 pg each ms. */
  static Frame screened() {
    return new Frame().with(Prescription.SCREENING_PG, 50L * UG).basal(PG_EACH_MS);
  }

  static Rig rig(Policy policy) {
    return new Rig(policy, Figures.pumpWith());
  }

  static Rig filled(Policy policy) {
    return rig(policy).fill(CONCENTRATION, FILL);
  }

  /** Asks for a stroke. */
  static int ask(Rig rig, long afterMs) {
    return rig.ask(afterMs) == 1 ? Rule.NONE : rig.answer.rule;
  }

  /**
   * Steps until something is there.
   *
   * @return steps taken
   */
  static long until(BooleanSupplier there, Runnable step) {
    for (long steps = 0L; steps < STEPS_MOST; steps++) {
      if (there.getAsBoolean()) {
        return steps;
      }
      step.run();
    }
    throw new IllegalStateException("not there after " + STEPS_MOST + " steps");
  }

  /** Strokes that nobody granted, seen, told, and acknowledged: the windows hold them. */
  static Rig ungranted(Rig rig, int strokes) {
    rig.seen.encoderCount += strokes;
    rig.pass(0L);
    rig.guard.acknowledge();
    rig.pass(0L);
    return rig;
  }
}
