package doseguard.cli;

import doseguard.engine.detection.Tuning;
import doseguard.engine.oracle.Finding;
import doseguard.engine.oracle.Verdict;
import doseguard.engine.port.AlarmKind;
import doseguard.engine.simulation.Annunciation;
import doseguard.engine.simulation.Case;
import doseguard.engine.simulation.PumpSpec;
import doseguard.engine.simulation.Record;
import doseguard.engine.simulation.Run;
import doseguard.engine.simulation.TraceSink;
import doseguard.engine.therapy.Indication;
import doseguard.engine.therapy.PatientBolus;
import doseguard.engine.therapy.Segment;
import doseguard.engine.therapy.Therapy;
import doseguard.guard.Policy;
import doseguard.guard.PumpProfile;
import doseguard.reports.Check;
import doseguard.reports.Claim;
import doseguard.reports.Result;
import doseguard.reports.trace.TraceRecorder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** A bench whose scenarios are made by hand, for tests that need no simulation. */
final class Made implements Bench {

  private static final long HOUR = 3_600_000L;
  private static final long DAY = 24 * HOUR;
  private static final long UG = 1_000_000L;

  private final List<Job> jobs = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  @Override
  public Loaded load(List<Path> paths) {
    return new Loaded(jobs, List.of(), problems);
  }

  /** Adds a scenario that passes or fails. */
  Made with(String id, boolean passed) {
    return job(id, () -> result(id, passed, 1));
  }

  /** Adds a scenario that does anything. */
  Made job(String id, Supplier<Result> judge) {
    jobs.add(
        new Job() {
          @Override
          public String id() {
            return id;
          }

          @Override
          public Result judge() {
            return judge.get();
          }
        });
    return this;
  }

  /** Adds a problem. */
  Made problem(String words) {
    problems.add(words);
    return this;
  }

  /** A result of an hour. */
  static Result result(String id, boolean passed, long tipPg) {
    TraceRecorder recorder = new TraceRecorder();
    TraceSink.Sample sample = new TraceSink.Sample();
    for (int minute = 1; minute <= 60; minute++) {
      sample.atMs = minute * 60_000L;
      sample.tipPg = tipPg * minute;
      recorder.minute(sample);
    }
    Record none = new Record(0, new long[0], new long[0]);
    return new Result(
        subject(id),
        id + ".yaml",
        "made",
        List.of(),
        List.of(new Check("alarm STALL within 1 h", true, passed, "none came: 12 µg")),
        id.startsWith("leak")
            ? List.of(new Claim("UNDETECTABLE", "no suite sees it", "visits"))
            : List.of(),
        new Run(
            none,
            none,
            none,
            none,
            none,
            passed ? List.of() : List.of(new Annunciation(HOUR, AlarmKind.SLIP)),
            1,
            0,
            List.of(),
            Map.of()),
        verdict(passed ? -1 : HOUR),
        recorder.trace());
  }

  private static Case subject(String id) {
    Therapy therapy =
        new Therapy(
            Indication.SPINAL,
            2000,
            List.of(new Segment(0, 400 * UG)),
            PatientBolus.NONE,
            0,
            0,
            0,
            330_000,
            540_000,
            0,
            0,
            400 * UG);
    Policy policy =
        new Policy(
            new long[] {
              100 * UG, 1000 * UG, 1000 * UG, 40_000, 50 * UG, 300, 150, DAY, 2500, 25 * UG,
              100 * UG, 8 * HOUR, HOUR, 12 * UG, 5 * UG, HOUR / 6, 4_000_000, 7, HOUR / 12,
              HOUR / 6, HOUR / 2, HOUR, DAY, 8 * HOUR, 1_500_000, 100_000, 100, 500, 1000, 2000, 0,
              8 * HOUR, 2 * DAY, HOUR,
            });
    long[] figures = {1000, 20_000_000, 1_000_000, 145, 50, 3333, 2, 1, 100_000, 20};
    PumpProfile profile =
        new PumpProfile(Tuning.NOMINAL.into(Arrays.copyOf(figures, PumpProfile.FIGURES)));
    PumpSpec pump = new PumpSpec(profile, 18_000_000, 0.03, 0.02, 0.3, 360, 150_000, 420_000, 1);
    return new Case(
        id, "Title of " + id, 1, HOUR, policy, pump, true, therapy, therapy, List.of(), List.of());
  }

  private static Verdict verdict(long noticedMs) {
    List<Finding> findings = new ArrayList<>();
    for (Finding.Question question : Finding.Question.values()) {
      findings.add(new Finding(question, false, 0.5, -1, "well inside"));
    }
    return new Verdict(
        findings, new Verdict.Measures(17_000_000, 400_000_000, 0, 0, 0.97, -1, noticedMs, 0));
  }
}
