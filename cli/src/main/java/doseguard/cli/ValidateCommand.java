package doseguard.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code doseguard validate}: checks scenario files without running them. */
@Command(
    name = "validate",
    mixinStandardHelpOptions = true,
    description = "Checks scenario files without running them; tells everything that is wrong.",
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
      description = "Scenario files, or directories of them.")
  private List<Path> paths;

  ValidateCommand(Bench bench) {
    this.bench = bench;
  }

  @Override
  public Integer call() {
    Bench.Loaded loaded = bench.load(paths);
    PrintWriter out = spec.commandLine().getOut();
    if (!Complaint.none(loaded, spec.commandLine().getErr())) {
      return ExitCodes.BAD_INPUT;
    }
    int count = loaded.jobs().size();
    out.print(count + (count == 1 ? " scenario valid\n" : " scenarios valid\n"));
    out.flush();
    return ExitCodes.HOLDS;
  }
}
