package doseguard.cli;

import doseguard.engine.campaign.Claim;
import doseguard.engine.port.RemoteGuards;
import doseguard.reports.Result;
import doseguard.reports.ResultsJson;
import doseguard.reports.Summary;
import doseguard.reports.site.Atomic;
import doseguard.reports.site.SiteRefusedException;
import doseguard.reports.trace.Trace;
import doseguard.reports.trace.TraceCsv;
import doseguard.scenarios.ClaimsFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code doseguard run}: judges scenario files; a table, a report with plots, an exit code. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Judges scenario files: prints a table, writes a report with plots.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  doseguard run scenarios",
      "  doseguard run scenarios --report build/report --threads 2",
      "  doseguard run scenarios/catheter/kink-complete-at-night.yaml --trace kink.csv",
      "  doseguard run scenarios --json > results.json",
      "  doseguard run scenarios --guard \"ssh bench ./guard\"",
      "",
      "Exit codes: 0 all expectations hold; 1 one is violated; 2 usage or bad input;",
      "3 not deterministic; 5 the harness itself failed."
    })
final class RunCommand implements Callable<Integer> {

  private static final Path DEFAULT_REPORT = Path.of("doseguard-report");

  private final Bench bench;
  private final Terminal terminal;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE|DIR",
      description = "Scenario files, or directories of them.")
  private List<Path> paths;

  @Option(
      names = "--report",
      paramLabel = "DIR",
      description =
          "Write the report here (default: doseguard-report, or nothing with --json). An earlier"
              + " report is replaced, anything else is left alone.")
  private Path directory;

  @Option(
      names = "--trace",
      paramLabel = "FILE.csv",
      description = "Write the time line of exactly one scenario, one row a minute.")
  private Path trace;

  @Option(names = "--json", description = "Print results as JSON and nothing else.")
  private boolean json;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description =
          "Scenarios judged at once (default: one a core). The output does not depend on it.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--check-determinism",
      description = "Run every scenario twice and compare every byte.")
  private boolean twice;

  @Option(
      names = "--guard",
      paramLabel = "COMMAND",
      description =
          "Judge the guard that this command serves over its standard input and output (default: the"
              + " kernel, in this process).")
  private String guard;

  /** The time line of the only scenario, when it is asked for; written by the judging thread. */
  private volatile Trace traced;

  RunCommand(Bench bench, Terminal terminal) {
    this.bench = bench;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (threads < 1) {
      throw new ParameterException(spec.commandLine(), "--threads expects at least 1");
    }
    if (guard == null) {
      return call(bench);
    }
    try (RemoteGuards guards = remote()) {
      return call(bench.judging(guards));
    }
  }

  private RemoteGuards remote() {
    try {
      return new RemoteGuards(guard);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--guard: " + e.getMessage(), e);
    }
  }

  private int call(Bench scenarios) throws IOException {
    Bench.Loaded loaded = scenarios.load(paths);
    if (!Complaint.none(loaded, spec.commandLine().getErr())) {
      return ExitCodes.BAD_INPUT;
    }
    if (trace != null && loaded.jobs().size() != 1) {
      throw new ParameterException(
          spec.commandLine(),
          "--trace expects exactly one scenario, found " + loaded.jobs().size());
    }
    if (trace != null && Files.isDirectory(trace)) {
      throw new ParameterException(spec.commandLine(), trace + " is a directory, expected a file");
    }
    try {
      return judge(loaded.jobs());
    } catch (SiteRefusedException e) {
      return complain(e.getMessage(), ExitCodes.BAD_INPUT);
    } catch (NotDeterministicException e) {
      return complain(e.getMessage(), ExitCodes.NOT_DETERMINISTIC);
    }
  }

  private int judge(List<Bench.Job> jobs) throws IOException {
    if (json && directory == null) {
      List<Outcome> outcomes = judge(jobs, this::keep);
      writeTrace();
      return tell(outcomes, null);
    }
    try (Unfinished report = Unfinished.begin(directory == null ? DEFAULT_REPORT : directory)) {
      List<Outcome> outcomes =
          judge(
              jobs,
              result -> {
                keep(result);
                report.site().add(result);
              });
      Path page = report.site().publish(summaries(outcomes), document(outcomes), claims());
      writeTrace();
      return tell(outcomes, page);
    }
  }

  private List<Outcome> judge(List<Bench.Job> jobs, Judging.Sink sink) {
    try (Progress progress =
        Progress.of(terminal, "judging", jobs.size(), spec.commandLine().getErr())) {
      return new Judging(threads, twice).run(jobs, sink, progress);
    }
  }

  private void keep(Result result) {
    traced = trace == null ? null : result.trace();
  }

  private void writeTrace() throws IOException {
    if (trace != null) {
      Atomic.file(trace, out -> TraceCsv.write(traced, out));
    }
  }

  private int tell(List<Outcome> outcomes, Path page) {
    PrintWriter out = spec.commandLine().getOut();
    long failed = outcomes.stream().filter(outcome -> !outcome.summary().passed()).count();
    if (json) {
      out.print(document(outcomes));
    } else {
      out.print(VerdictTable.of(summaries(outcomes), terminal) + "\n");
      out.print(count(outcomes, failed) + "\n" + (guard == null ? "" : "guard: " + guard + "\n"));
      out.print("report: " + page + "\n");
    }
    out.flush();
    return failed == 0 ? ExitCodes.HOLDS : ExitCodes.VIOLATED;
  }

  private String count(List<Outcome> outcomes, long failed) {
    int executed = outcomes.size();
    long declared = outcomes.stream().filter(o -> !o.summary().claim().isEmpty()).count();
    String verdict =
        failed == 0
            ? terminal.styled("green", "all passed")
            : (executed - failed) + " passed, " + terminal.styled("bold,red", failed + " FAILED");
    return executed
        + (executed == 1 ? " scenario" : " scenarios")
        + " executed: "
        + verdict
        + (declared == 0 ? "" : "; " + declared + " with a declared residual risk");
  }

  private int complain(String words, int code) {
    return Problems.complain(words, code, spec.commandLine().getErr());
  }

  /** What the program's own claims say of faults; nothing when they cannot be read. */
  private static List<Claim> claims() {
    return ClaimsFiles.builtIn().claims().map(file -> file.table().claims()).orElse(List.of());
  }

  private static List<Summary> summaries(List<Outcome> outcomes) {
    return outcomes.stream().map(Outcome::summary).toList();
  }

  private static String document(List<Outcome> outcomes) {
    int passed = (int) outcomes.stream().filter(outcome -> outcome.summary().passed()).count();
    return ResultsJson.document(outcomes.stream().map(Outcome::json).toList(), passed);
  }
}
