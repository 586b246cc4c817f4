package doseguard.cli;

import doseguard.engine.campaign.CaseDigest;
import doseguard.engine.campaign.Trial;
import doseguard.engine.oracle.Finding;
import doseguard.reports.Result;
import doseguard.reports.ResultsJson;
import doseguard.reports.Summary;
import doseguard.reports.site.SiteRefusedException;
import doseguard.reports.text.Moment;
import doseguard.scenarios.campaign.Written;
import doseguard.scenarios.claims.AsScenario;
import doseguard.scenarios.claims.ClaimsFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code doseguard replay}: one case of a campaign again, alone. */
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    description = "Runs one case of a campaign again and tells what it showed.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  doseguard replay 1:4711                        what it showed, and its digest",
      "  doseguard replay 1:4711 --report DIR           with its page and plots",
      "  doseguard replay 1:4711 --as-scenario > x.yaml the case as a scenario file",
    })
final class ReplayCommand implements Callable<Integer> {

  private static final String CASE = "[0-9]{1,18}:[0-9]{1,18}";

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "1",
      paramLabel = "SEED:INDEX",
      description = "The campaign's seed and the case's index.")
  private String which;

  @Option(
      names = "--claims",
      paramLabel = "FILE.yaml",
      description = "The claims file of the campaign (default: the one of the program).")
  private String claims = "";

  @Option(names = "--as-scenario", description = "Print the case as a scenario file, nothing else.")
  private boolean scenario;

  @Option(
      names = "--report",
      paramLabel = "DIR",
      description = "Write a report of this case here; an earlier report is replaced.")
  private Path directory;

  @Override
  public Integer call() throws IOException {
    if (!which.matches(CASE)) {
      throw new ParameterException(
          spec.commandLine(), "SEED:INDEX expects two whole numbers, for example 1:4711");
    }
    PrintWriter err = spec.commandLine().getErr();
    Optional<ClaimsFile> file = Problems.toldOf(claims, err);
    if (file.isEmpty()) {
      return ExitCodes.BAD_INPUT;
    }
    int colon = which.indexOf(':');
    long index = Long.parseLong(which.substring(colon + 1));
    long seed = Long.parseLong(which.substring(0, colon));
    Replay replay = new Replay(file.get(), seed, Guards.of(""));
    Optional<Trial> found = replay.trial(index);
    if (found.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "no case has the index " + index);
    }
    Replayed replayed = replay.of(index);
    if (scenario) {
      return print(replay, replayed);
    }
    try {
      return tell(replayed);
    } catch (SiteRefusedException e) {
      return Problems.complain(e.getMessage(), ExitCodes.BAD_INPUT, err);
    }
  }

  private int print(Replay replay, Replayed replayed) {
    if (!(replayed.trial().subject() instanceof Written written)) {
      throw new ParameterException(
          spec.commandLine(), replayed.trial().name() + " is a scenario file already");
    }
    PrintWriter out = spec.commandLine().getOut();
    out.print(
        AsScenario.of(
            written.scenario(),
            replay.claim(replayed.trial()),
            replayed.subject(),
            replayed.run(),
            replayed.verdict()));
    out.flush();
    return ExitCodes.HOLDS;
  }

  private int tell(Replayed replay) throws IOException {
    boolean kept = replay.kept();
    PrintWriter out = spec.commandLine().getOut();
    out.print(replay.subject().title() + "\n");
    out.print("case of   " + replay.trial().name() + "\n");
    out.print("claim     " + replay.expected());
    out.print((kept ? ": kept" : ": BROKEN") + "\n");
    long delayMs = replay.result().delayMs();
    String noticed = delayMs < 0 ? "never" : "after " + Moment.span(delayMs);
    out.print("noticed   " + (replay.result().acted() ? noticed : "the fault never acted") + "\n");
    for (Finding finding : replay.verdict().findings()) {
      out.print((finding.violated() ? "VIOLATED  " : "holds     ") + finding.words() + "\n");
    }
    out.print("digest    " + CaseDigest.of(replay.run()) + "\n");
    if (directory != null) {
      out.print("report    " + report(replay) + "\n");
    }
    out.flush();
    return kept ? ExitCodes.HOLDS : ExitCodes.VIOLATED;
  }

  private Path report(Replayed replay) throws IOException {
    Result result = replay.page(which);
    try (Unfinished report = Unfinished.begin(directory)) {
      report.site().add(result);
      int passed = replay.kept() ? 1 : 0;
      String json = ResultsJson.document(List.of(ResultsJson.scenario(result)), passed);
      return report.site().publish(List.of(Summary.of(result)), json, List.of());
    }
  }
}
