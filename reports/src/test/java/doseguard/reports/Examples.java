package doseguard.reports;

import doseguard.engine.detection.Tuning;
import doseguard.engine.fault.CatheterFault;
import doseguard.engine.fault.Fault;
import doseguard.engine.fault.Timing;
import doseguard.engine.oracle.Finding;
import doseguard.engine.oracle.Verdict;
import doseguard.engine.port.AlarmKind;
import doseguard.engine.port.RuleKind;
import doseguard.engine.simulation.Annunciation;
import doseguard.engine.simulation.Case;
import doseguard.engine.simulation.PumpSpec;
import doseguard.engine.simulation.Record;
import doseguard.engine.simulation.Run;
import doseguard.engine.simulation.TraceSink;
import doseguard.engine.therapy.Act;
import doseguard.engine.therapy.Indication;
import doseguard.engine.therapy.PatientBolus;
import doseguard.engine.therapy.Segment;
import doseguard.engine.therapy.Therapy;
import doseguard.guard.Policy;
import doseguard.guard.PumpProfile;
import doseguard.reports.trace.TraceRecorder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Results made by hand, for tests that need no simulation. */
public final class Examples {

  /** One hour, ms. */
  public static final long HOUR = 3_600_000L;

  /** One day, ms. */
  public static final long DAY = 24 * HOUR;

  private static final long UG = 1_000_000L;
  private static final long NEVER = Fault.NEVER;
  private static final long STROKE_PG = 2 * UG;
  private static final long STROKE_MS = 432_000L;

  private Examples() {}

  /** A complete kink in the third night of a week, noticed and cleared. */
  public static Result kink() {
    long onset = 2 * DAY + 3 * HOUR;
    long end = 4 * DAY + 9 * HOUR;
    List<Fault> faults =
        List.of(new CatheterFault.Kink(Timing.lasting(onset, end), Double.POSITIVE_INFINITY));
    List<Act> acts = new ArrayList<>();
    for (int day = 0; day < 7; day++) {
      acts.add(new Act.AskBolus(day * DAY + 8 * HOUR));
    }
    acts.add(new Act.Acknowledge(4 * DAY + 10 * HOUR));
    Case subject = subject("kink-complete-at-night", 7 * DAY, acts, faults);
    TraceRecorder recorder = new TraceRecorder();
    long alarmed = onset + 47 * 60_000L;
    run(recorder, subject, onset, end, alarmed);
    recorder.event(8 * HOUR, "act", "The patient asks for a bolus of 25 µg.");
    recorder.event(onset, "fault", "The catheter kinks completely.");
    recorder.event(
        alarmed, "alarm", "OCCLUSION: three strokes in a row were not seen to dissipate.");
    for (int i = 0; i < 50; i++) {
      recorder.event(
          alarmed + i * 60_000L,
          "refusal",
          "A stroke was refused: DELIVERY_HOLD, because the catheter is <blocked> & pressure stays.");
    }
    recorder.event(3 * DAY + 8 * HOUR, "act", "The patient asks for a bolus of 25 µg.");
    recorder.event(
        3 * DAY + 8 * HOUR, "refusal", "The bolus was refused: BOLUS_HELD, delivery is held.");
    recorder.event(end, "fault-end", "The catheter is open again.");
    recorder.event(end + 60_000L, "flow", "Delivery resumes.");
    List<Annunciation> heard = new ArrayList<>();
    heard.add(new Annunciation(alarmed, AlarmKind.OCCLUSION));
    heard.add(new Annunciation(alarmed + 5 * HOUR, AlarmKind.THERAPY_INTERRUPTED));
    heard.add(new Annunciation(6 * DAY, AlarmKind.RESERVOIR_LOW));
    return new Result(
        subject,
        "kink-complete-at-night.yaml",
        "us-adult-spinal",
        List.of("I-31"),
        List.of(
            new Check("alarm OCCLUSION within 60 min", true, true, "OCCLUSION came after 47 min"),
            new Check("no unsafe delivery", true, true, "worst 1 h 46.2 µg of 100 µg"),
            new Check("no unnoticed interruption", false, true, "noticed after 47 min")),
        List.of(),
        runOf(heard),
        verdict(false),
        recorder.trace());
  }

  /** A day without any fault that fails an expectation, with a title that must be escaped. */
  public static Result failing() {
    Case subject = subject("quiet-day", DAY, List.of(), List.of());
    TraceRecorder recorder = new TraceRecorder();
    run(recorder, subject, NEVER, NEVER, NEVER);
    return new Result(
        subject,
        "quiet-day.yaml",
        "",
        List.of(),
        List.of(new Check("alarm STALL within 1 h", true, false, "no STALL came")),
        List.of(new Claim("UNDETECTABLE", "nothing on board sees it", "a visit every month")),
        runOf(List.of()),
        verdict(true),
        recorder.trace());
  }

  private static Case subject(String id, long duration, List<Act> acts, List<Fault> faults) {
    Therapy therapy =
        new Therapy(
            Indication.SPINAL,
            2000,
            List.of(new Segment(0, 400 * UG), new Segment(1320, 500 * UG)),
            new PatientBolus(25 * UG, HOUR / 6, 4 * HOUR, 4),
            0,
            0,
            0,
            330_000,
            540_000,
            0,
            0,
            400 * UG);
    return new Case(
        id,
        "The catheter kinks \"completely\" during the night & <script>alert(1)</script>",
        42,
        duration,
        policy(),
        pump(),
        true,
        therapy,
        therapy,
        acts,
        faults);
  }

  /** A policy like that of adults with spasticity of spinal origin. */
  public static Policy policy() {
    return new Policy(
        new long[] {
          100 * UG, 1000 * UG, 1000 * UG, 40_000, 50 * UG, 300, 150, DAY, 2500, 25 * UG, 100 * UG,
          8 * HOUR, HOUR, 12 * UG, 5 * UG, HOUR / 6, 4_000_000, 7, HOUR / 12, HOUR / 6, HOUR / 2,
          HOUR, DAY, 8 * HOUR, 1_500_000, 100_000, 100, 500, 1000, 2000, 0, 8 * HOUR, 2 * DAY, HOUR,
        });
  }

  /** A pump of 20 mL with suite C. */
  public static PumpSpec pump() {
    long[] pump = {1000, 20_000_000, 1_000_000, 145, 50, 3333, 2, 1, 100_000, 20};
    PumpProfile profile =
        new PumpProfile(Tuning.NOMINAL.into(Arrays.copyOf(pump, PumpProfile.FIGURES)));
    return new PumpSpec(profile, 18_000_000, 0.03, 0.02, 0.3, 360, 150_000, 420_000, 1);
  }

  private static void run(
      TraceRecorder recorder, Case subject, long onset, long end, long alarmed) {
    TraceSink.Sample sample = new TraceSink.Sample();
    double pressure = 1600;
    sample.reservoirNl = 18_000_000;
    sample.accountedNl = 18_000_000;
    long stored = 0;
    for (long at = 60_000; at <= subject.durationMs(); at += 60_000) {
      boolean kinked = at > onset && at < end;
      boolean held = at > alarmed && at < end;
      int minute = (int) (at / 60_000);
      boolean stroke = at / STROKE_MS != (at - 60_000) / STROKE_MS;
      sample.atMs = at;
      sample.prescribedPgPerDay = minute % 1440 >= 1320 ? 500 * UG : 400 * UG;
      if (stroke) {
        sample.twinTipPg += STROKE_PG;
        if (kinked && !held) {
          stored += STROKE_PG;
          pressure += 3333;
        } else if (!kinked) {
          sample.tipPg += STROKE_PG;
        }
        if (!held) {
          sample.reservoirNl -= 1030;
          sample.accountedNl -= 1000;
        }
      }
      if (at == end) {
        sample.tipPg += stored;
        pressure = 1600;
      }
      sample.pressurePa = pressure + 60 * StrictMath.sin(minute / 37.0);
      sample.tipConcentration = 2000;
      sample.effect += ((kinked ? 0 : 1) - sample.effect) / 260;
      sample.steady = 556;
      sample.twinCsf = 556;
      sample.twinEffectSite = 556;
      sample.effectSite = 556 * sample.effect;
      sample.csf += (kinked ? -sample.csf : 556 - sample.csf) / 130;
      sample.activeAlarms = held ? 1L << AlarmKind.OCCLUSION.id() : 0;
      if (at > alarmed + 5 * HOUR && at < end + HOUR) {
        sample.activeAlarms |= 1L << AlarmKind.THERAPY_INTERRUPTED.id();
      }
      if (at > 6 * DAY) {
        sample.activeAlarms |= 1L << AlarmKind.RESERVOIR_LOW.id();
      }
      recorder.minute(sample);
    }
  }

  private static Run runOf(List<Annunciation> heard) {
    Record none = new Record(0, new long[0], new long[0]);
    return new Run(
        none,
        none,
        none,
        none,
        none,
        heard,
        1234,
        56,
        List.of(),
        Map.of(RuleKind.DELIVERY_HOLD, 56L));
  }

  private static Verdict verdict(boolean violated) {
    List<Finding> findings = new ArrayList<>();
    for (Finding.Question question : Finding.Question.values()) {
      boolean worst = violated && question == Finding.Question.UNNOTICED_INTERRUPTION;
      findings.add(
          new Finding(
              question,
              worst,
              worst ? -0.25 : question.ordinal() == 3 ? Double.POSITIVE_INFINITY : 0.5381,
              question.ordinal() == 0 ? 4 * DAY + 9 * HOUR : -1,
              "the worst 1 h carried 46.2 µg of 100 µg"));
    }
    return new Verdict(
        findings,
        new Verdict.Measures(
            46_200_000, 451_250_000, 24_300_000, 1_000_000, 0.4512, -1, 2_820_000, 1_200_000));
  }
}
