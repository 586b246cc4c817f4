package doseguard.scenarios.codec;

import doseguard.engine.therapy.Indication;
import doseguard.engine.therapy.PatientBolus;
import doseguard.engine.therapy.Segment;
import doseguard.engine.therapy.Therapy;
import doseguard.scenarios.file.Reading;
import doseguard.scenarios.file.Tree;
import doseguard.scenarios.quantity.Dimension;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads a prescription as the difference from another one: what a file does not state stays as it
 * was.
 */
final class TherapyCodec {

  /** Least dead volume that a clinician programs when none is stated (physics.md 1.2). */
  static final int DEAD_LEAST_NL = 330_000;

  /** Most dead volume that a clinician programs when none is stated (physics.md 1.2). */
  static final int DEAD_MOST_NL = 540_000;

  /** Highest concentration that can be stated, ug/mL. */
  static final long CONCENTRATION_MOST = 10_000;

  /** Highest rate that can be stated: 1 g a day, what mg for ug makes of the highest dose. */
  private static final long RATE_MOST = 1_000_000_000_000L;

  private static final long MASS_MOST = 1_000_000_000_000L;
  private static final long DEAD_STATED_MOST = 2_000_000;
  private static final long DAY = 86_400_000L;
  private static final int MINUTES_OF_HOUR = 60;
  private static final int SEGMENTS_MOST = doseguard.guard.program.Prescription.SEGMENTS_MOST;

  private static final Map<String, Indication> INDICATIONS =
      Map.of("spinal", Indication.SPINAL, "cerebral", Indication.CEREBRAL);

  private TherapyCodec() {}

  /**
   * Reads a prescription.
   *
   * @param stated what the file states
   * @param before what holds where it states nothing
   * @return the prescription; where something is wrong it is as before
   */
  static Therapy read(Reading stated, Therapy before) {
    Reading dead = stated.inside("dead-volume");
    Reading single = stated.inside("single-bolus");
    int least = deadVolume(dead, "least", before.deadVolumeLeastNl());
    int most = deadVolume(dead, "most", before.deadVolumeMostNl());
    if (dead.has("least") && least > most) {
      String wrong = "the least dead volume is above the most";
      String there = dead.text("most") + " at " + dead.place("most");
      stated.problems().add(dead.place("least"), wrong, "at most " + there);
    }
    long ceiling = stated.whole("ceiling", Dimension.MASS, 1, MASS_MOST, before.ceilingPg());
    return new Therapy(
        stated.choice("indication", "indication", INDICATIONS).orElse(before.indication()),
        concentration(stated, before.concentration()),
        basal(stated, before.basal()),
        stated.has("patient-bolus")
            ? patientBolus(stated.inside("patient-bolus"))
            : before.patientBolus(),
        single.whole("amount", Dimension.MASS, 1, MASS_MOST, before.singleBolusPg()),
        single.whole("over", Dimension.TIME, 1, DAY, before.singleBolusMs()),
        single.truth("prime"),
        ceiling,
        least,
        most,
        before.screeningPg(),
        before.effectMs(),
        before.continuesPgPerDay());
  }

  /**
   * What a later prescription builds on: a single bolus is given once and not carried over.
   *
   * @param of the prescription meant before
   * @param concentration what is in the reservoir by then, ug/mL
   * @return the same without its single bolus
   */
  static Therapy next(Therapy of, int concentration) {
    return new Therapy(
        of.indication(),
        concentration,
        of.basal(),
        of.patientBolus(),
        0,
        0,
        of.ceilingPg(),
        of.deadVolumeLeastNl(),
        of.deadVolumeMostNl(),
        of.screeningPg(),
        of.effectMs(),
        of.continuesPgPerDay());
  }

  /**
   * Reads a concentration.
   *
   * @param stated where it is stated
   * @param before what holds when it is not
   * @return ug/mL
   */
  static int concentration(Reading stated, int before) {
    return Math.toIntExact(
        stated.whole("concentration", Dimension.CONCENTRATION, 1, CONCENTRATION_MOST, before));
  }

  private static int deadVolume(Reading dead, String key, int before) {
    return Math.toIntExact(dead.whole(key, Dimension.VOLUME, 1, DEAD_STATED_MOST, before));
  }

  private static PatientBolus patientBolus(Reading bolus) {
    return new PatientBolus(
        bolus.whole("amount", Dimension.MASS, 1, MASS_MOST, 0),
        bolus.whole("over", Dimension.TIME, 1, DAY, 0),
        bolus.whole("lockout", Dimension.TIME, 0, DAY, 0),
        Math.toIntExact(bolus.whole("maximum", Dimension.COUNT_PER_DAY, 1, 1440, 0)));
  }

  private static List<Segment> basal(Reading stated, List<Segment> before) {
    if (stated.items("basal").isEmpty()) {
      long wrong = -1;
      long rate = stated.whole("basal", Dimension.DOSE_RATE, 0, RATE_MOST, wrong);
      return rate == wrong ? before : List.of(new Segment(0, rate));
    }
    List<Segment> steps = new ArrayList<>();
    for (Tree item : stated.items("basal")) {
      Reading step = new Reading(item, stated.problems());
      int start = minute(step.text("from"));
      if (start < 0) {
        continue; // The schema says what is wrong with it.
      }
      if (!steps.isEmpty() && start <= steps.get(steps.size() - 1).startMinute()) {
        String wrong = "the step at " + step.text("from") + " comes after a later one";
        stated.problems().add(step.place("from"), wrong, "steps in order of time");
      }
      steps.add(new Segment(start, step.whole("rate", Dimension.DOSE_RATE, 0, RATE_MOST, 0)));
    }
    if (!steps.isEmpty() && steps.get(0).startMinute() > 0) {
      steps.add(0, new Segment(0, steps.get(steps.size() - 1).ratePgPerDay()));
    }
    if (steps.size() > SEGMENTS_MOST) {
      stated
          .problems()
          .add(
              stated.place("basal"),
              "the day has " + steps.size() + " steps",
              "at most 24 steps, the one since midnight included");
    }
    return steps;
  }

  private static int minute(String clock) {
    if (!clock.matches("([01][0-9]|2[0-3]):[0-5][0-9]")) {
      return -1;
    }
    return Integer.parseInt(clock.substring(0, 2)) * MINUTES_OF_HOUR
        + Integer.parseInt(clock.substring(3));
  }
}
