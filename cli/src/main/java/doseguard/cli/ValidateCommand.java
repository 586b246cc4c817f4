package doseguard.cli;

import doseguard.scenarios.claims.ClaimsFile;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code doseguard validate}: checks scenario files without running them. */
@Command(
    name = "validate",
    mixinStandardHelpOptions = true,
    description =
        "Checks scenario and claims files without running them; tells everything that is wrong.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  doseguard validate scenarios",
      "  doseguard validate my-scenario.yaml other.yaml",
    })
final class ValidateCommand implements Callable<Integer> {

  private final Bench bench;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE|DIR",
      description = "Scenario files, claims files (*claims.yaml), or directories of them.")
  private List<Path> paths;

  ValidateCommand(Bench bench) {
    this.bench = bench;
  }

  @Override
  public Integer call() {
    Bench.Loaded loaded = bench.load(paths);
    PrintWriter err = spec.commandLine().getErr();
    boolean fine = !loaded.claims().isEmpty() && loaded.jobs().isEmpty();
    fine = fine ? Complaint.quiet(loaded, err) : Complaint.none(loaded, err);
    int claims = 0;
    for (Path file : loaded.claims()) {
      Optional<ClaimsFile> read = Problems.toldOf(file.toString(), err);
      fine &= read.isPresent();
      claims += read.map(found -> found.table().claims().size()).orElse(0);
    }
    if (!fine) {
      return ExitCodes.BAD_INPUT;
    }
    PrintWriter out = spec.commandLine().getOut();
    out.print(count(loaded.jobs().size(), "scenario") + " valid\n");
    if (claims > 0) {
      out.print(count(claims, "claim") + " valid\n");
    }
    out.flush();
    return ExitCodes.HOLDS;
  }

  private static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
