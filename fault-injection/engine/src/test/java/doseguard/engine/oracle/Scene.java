package doseguard.engine.oracle;

import doseguard.engine.fault.Fault;
import doseguard.engine.port.AlarmKind;
import doseguard.engine.simulation.Annunciation;
import doseguard.engine.simulation.Case;
import doseguard.engine.simulation.PumpSpec;
import doseguard.engine.simulation.Record;
import doseguard.engine.simulation.Run;
import doseguard.engine.therapy.Act;
import doseguard.engine.therapy.Indication;
import doseguard.engine.therapy.PatientBolus;
import doseguard.engine.therapy.Segment;
import doseguard.engine.therapy.Therapy;
import doseguard.guard.Policy;
import doseguard.guard.PumpProfile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A case and its run, built by hand: masses for each minute of the pump and its twins. Unless told
 * otherwise an established 432 ug/day (300,000 pg a minute) of 2000 ug/mL in strokes of 1 uL (2
 * ug), delivered as prescribed; W is 8 h.
 */
final class Scene {

  static final long MINUTE = 60_000L;
  static final long HOUR = 60 * MINUTE;
  static final long DAY = 24 * HOUR;
  static final long UG = 1_000_000L;

  /** Basal a minute, pg. */
  static final long BASAL = 300_000L;

  /** One stroke, pg. */
  static final long STROKE = 2 * UG;

  final int minutes;
  final long[] guarded;
  final long[] exact;
  final long[] gain;
  long[] exactBasal;
  long[] gainBasal;
  final List<Annunciation> alarms = new ArrayList<>();
  final List<Fault> faults = new ArrayList<>();
  final List<Act> acts = new ArrayList<>();
  Therapy intended = therapy(2000, new Segment(0, 432 * UG));
  Therapy programmed = intended;
  boolean established = true;
  long tissue;

  Scene(int minutes) {
    this.minutes = minutes;
    guarded = filled(minutes);
    exact = filled(minutes);
    gain = filled(minutes);
    exactBasal = exact;
    gainBasal = gain;
  }

  private static long[] filled(int minutes) {
    long[] masses = new long[minutes];
    Arrays.fill(masses, BASAL);
    return masses;
  }

  /** A scene of a new implant in which nothing flows at all. */
  static Scene still(int minutes) {
    Scene scene = new Scene(minutes);
    scene.established = false;
    Arrays.fill(scene.guarded, 0);
    Arrays.fill(scene.exact, 0);
    Arrays.fill(scene.gain, 0);
    return scene;
  }

  static Therapy therapy(int concentration, Segment... basal) {
    return therapy(Indication.SPINAL, concentration, basal);
  }

  static Therapy therapy(Indication indication, int concentration, Segment... basal) {
    return new Therapy(
        indication,
        concentration,
        List.of(basal),
        PatientBolus.NONE,
        0,
        0,
        0,
        330_000,
        540_000,
        50 * UG,
        8 * HOUR,
        432 * UG);
  }

  /** Sets what the pump gives in each minute of a stretch. */
  Scene guarded(int fromMinute, int toMinute, long pgPerMinute) {
    Arrays.fill(guarded, fromMinute, toMinute, pgPerMinute);
    return this;
  }

  /** Sets what pump and twins give in each minute of a stretch. */
  Scene all(int fromMinute, int toMinute, long pgPerMinute) {
    Arrays.fill(exact, fromMinute, toMinute, pgPerMinute);
    Arrays.fill(gain, fromMinute, toMinute, pgPerMinute);
    return guarded(fromMinute, toMinute, pgPerMinute);
  }

  Scene alarm(long atMs, AlarmKind kind) {
    alarms.add(new Annunciation(atMs, kind));
    return this;
  }

  Scene fault(Fault fault) {
    faults.add(fault);
    return this;
  }

  Scene act(Act act) {
    acts.add(act);
    return this;
  }

  static long[] policyFigures() {
    long[] figures = new long[Policy.FIGURES];
    for (int figure = 0; figure < Policy.FIGURES; figure++) {
      figures[figure] = Policy.least(figure);
    }
    figures[Policy.CEILING_1H_PG] = 100 * UG;
    figures[Policy.CEILING_24H_PG] = 1000 * UG;
    figures[Policy.DOSE_MOST_PG] = 900 * UG;
    figures[Policy.TITRATION_SPINAL_PERMILLE] = 100;
    figures[Policy.TITRATION_CEREBRAL_PERMILLE] = 50;
    figures[Policy.CUMULATIVE_RISE_PERMILLE] = 2500;
    figures[Policy.SESSION_END_MS] = 2 * Policy.least(Policy.SESSION_WARN_MS);
    figures[Policy.INTERRUPTION_MS] = 8 * HOUR;
    figures[Policy.RESTART_FULL_MS] = 8 * HOUR;
    figures[Policy.RESTART_HALF_MS] = 48 * HOUR;
    figures[Policy.CONCENTRATION_FIRST] = 2000;
    return figures;
  }

  static PumpSpec pump() {
    long[] figures = new long[PumpProfile.FIGURES];
    for (int figure = 0; figure < PumpProfile.FIGURES; figure++) {
      figures[figure] = PumpProfile.least(figure);
    }
    figures[PumpProfile.STROKE_NL] = 1000;
    return new PumpSpec(
        new PumpProfile(figures), 18_000_000, 0, 0, 0.3, 360_000, 150_000, 420_000, 1);
  }

  Case subject() {
    return new Case(
        "scene",
        "A scene.",
        1,
        minutes * MINUTE,
        new Policy(policyFigures()),
        pump(),
        established,
        intended,
        programmed,
        acts,
        faults);
  }

  Run run() {
    return new Run(
        record(guarded),
        record(exact),
        record(gain),
        record(exactBasal),
        record(gainBasal),
        alarms,
        0,
        0,
        List.of(),
        Map.of());
  }

  private Record record(long[] masses) {
    long[] cumulative = new long[minutes];
    long sum = 0;
    for (int i = 0; i < minutes; i++) {
      sum += masses[i];
      cumulative[i] = sum;
    }
    long[] intoTissue = new long[minutes];
    Arrays.fill(intoTissue, tissue);
    return new Record(minutes, cumulative, intoTissue);
  }

  Verdict judge() {
    return new Oracles().judge(subject(), run());
  }

  Finding on(Finding.Question question) {
    return judge().on(question);
  }

  Evidence evidence() {
    return Evidence.of(subject(), run());
  }
}
