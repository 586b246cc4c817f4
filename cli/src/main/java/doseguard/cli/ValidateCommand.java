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
        "Checks scenarios, claims and campaign profiles without running them; tells everything that"
            + " is wrong.",
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
      description =
          "Scenario files, claims files (*claims.yaml), profiles (in a folder 'profiles'), or"
              + " directories of them.")
  private List<Path> paths;

  ValidateCommand(Bench bench) {
    this.bench = bench;
  }

  @Override
  public Integer call() {
    List<Path> others = paths.stream().filter(path -> !ProfilesIn.isOne(path)).toList();
    List<Path> profiles = ProfilesIn.of(paths);
    Bench.Loaded loaded = bench.load(others);
    PrintWriter err = spec.commandLine().getErr();
    boolean fine = loaded.jobs().isEmpty() && !(loaded.claims().isEmpty() && profiles.isEmpty());
    fine = fine ? Complaint.quiet(loaded, err) : Complaint.none(loaded, err);
    int claims = 0;
    for (Path file : loaded.claims()) {
      Optional<ClaimsFile> read = Problems.toldOf(file.toString(), err);
      fine &= read.isPresent();
      claims += read.map(found -> found.table().claims().size()).orElse(0);
    }
    for (Path file : profiles) {
      fine &= Problems.toldOf(file.toString(), "", err).isPresent();
    }
    if (!fine) {
      return ExitCodes.BAD_INPUT;
    }
    PrintWriter out = spec.commandLine().getOut();
    out.print(count(loaded.jobs().size(), "scenario") + " valid\n");
    if (claims > 0) {
      out.print(count(claims, "claim") + " valid\n");
    }
    if (!profiles.isEmpty()) {
      out.print(count(profiles.size(), "profile") + " valid\n");
    }
    out.flush();
    return ExitCodes.HOLDS;
  }

  private static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
