package doseguard.cli;

import doseguard.engine.port.GuardFactory;
import doseguard.engine.port.InProcessGuards;
import doseguard.reports.Check;
import doseguard.reports.Claim;
import doseguard.reports.Result;
import doseguard.reports.trace.TraceRecorder;
import doseguard.scenarios.Checked;
import doseguard.scenarios.Judged;
import doseguard.scenarios.Scenario;
import doseguard.scenarios.ScenarioFiles;
import doseguard.scenarios.ScenarioJudge;
import doseguard.scenarios.file.Problem;
import doseguard.scenarios.then.Outcome;
import java.nio.file.Path;
import java.util.List;

/** Scenario files, judged with the shipped kernel in this JVM unless another guard is given. */
final class ScenarioBench implements Bench {

  private final GuardFactory guards;

  ScenarioBench() {
    this(InProcessGuards.shipped());
  }

  private ScenarioBench(GuardFactory guards) {
    this.guards = guards;
  }

  @Override
  public Bench judging(GuardFactory other) {
    return new ScenarioBench(other);
  }

  @Override
  public Loaded load(List<Path> paths) {
    doseguard.scenarios.Loaded loaded = ScenarioFiles.load(paths);
    return new Loaded(
        loaded.scenarios().stream().map(this::job).toList(),
        loaded.claims(),
        loaded.problems().stream().map(Problem::toString).toList());
  }

  private Job job(Scenario scenario) {
    return new Job() {
      @Override
      public String id() {
        return scenario.id();
      }

      @Override
      public Result judge() {
        TraceRecorder recorder = new TraceRecorder();
        return result(ScenarioJudge.judge(scenario, guards, recorder), recorder);
      }
    };
  }

  private static Result result(Judged judged, TraceRecorder recorder) {
    Scenario scenario = judged.scenario();
    return new Result(
        scenario.subject(),
        file(scenario.path()),
        scenario.policy().name() + ", version " + scenario.policy().version(),
        scenario.covers(),
        judged.checked().stream().map(ScenarioBench::check).toList(),
        scenario.outcomes().stream().map(ScenarioBench::claim).toList(),
        judged.run(),
        judged.verdict(),
        recorder.trace());
  }

  private static Check check(Checked checked) {
    return new Check(
        checked.expectation().phrase(), checked.stated(), checked.passed(), checked.words());
  }

  private static Claim claim(Outcome outcome) {
    return new Claim(outcome.claim(), outcome.because(), outcome.control());
  }

  /** The file as seen from here; its name alone when it is elsewhere. */
  static String file(Path path) {
    Path here = Path.of("").toAbsolutePath();
    Path whole = path.toAbsolutePath().normalize();
    Path shown = whole.startsWith(here) ? here.relativize(whole) : whole.getFileName();
    return shown.toString().replace('\\', '/');
  }
}
