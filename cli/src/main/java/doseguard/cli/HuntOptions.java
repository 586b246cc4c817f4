package doseguard.cli;

import doseguard.canaries.NoCompilerException;
import doseguard.canaries.Suspect;
import doseguard.canaries.hunt.Hunter;
import doseguard.canaries.hunt.Hunts;
import doseguard.canaries.hunt.KillTable;
import doseguard.engine.campaign.run.Plan;
import doseguard.engine.port.InProcessGuards;
import doseguard.reports.site.ReportSite;
import doseguard.reports.site.SiteRefusedException;
import doseguard.scenarios.campaign.CampaignInput;
import doseguard.scenarios.campaign.Plans;
import doseguard.scenarios.campaign.Plans.Limits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How guards that may be bad are hunted, and where the report goes. */
final class HuntOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "Seed of the campaign (default: ${DEFAULT-VALUE}).")
  private long seed = 1;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Hunts at once (default: one a core). The output does not depend on it.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Write the kill table here, as a page and as kills.csv (default: doseguard-COMMAND). An"
              + " earlier report is replaced, anything else is left alone.")
  private Path out;

  /** What is done with the table. */
  @FunctionalInterface
  interface Verdict {

    /**
     * Tells and reports it.
     *
     * @param table who killed whom
     * @param site the report, empty
     * @return the exit code
     * @throws IOException when the report cannot be written
     */
    int of(KillTable table, ReportSite site) throws IOException;
  }

  /** Complains about options that make no sense. */
  void check() {
    if (threads < 1 || seed < 0) {
      throw new ParameterException(
          spec.commandLine(), "--threads expects at least 1, --seed at least 0");
    }
  }

  /** The seed as an option of the command line. */
  String seed() {
    return " --seed " + seed;
  }

  /**
   * Hunts.
   *
   * @param suspects the guards that may be bad
   * @param profile the campaign
   * @param hunters who hunts, by what the campaign plans
   * @param terminal where the progress is shown
   * @param verdict what is done with the table
   * @return the exit code
   * @throws IOException when a file cannot be read or written
   */
  int hunt(
      List<? extends Suspect> suspects,
      String profile,
      Function<Plan, List<Hunter>> hunters,
      Terminal terminal,
      Verdict verdict)
      throws IOException {
    Optional<CampaignInput> input = Problems.toldOf(profile, "", spec.commandLine().getErr());
    if (input.isEmpty()) {
      return ExitCodes.BAD_INPUT;
    }
    Plan plan = Plans.of(input.get().profile(), input.get().claims(), Limits.NONE, seed);
    Path directory = out == null ? Path.of("doseguard-" + spec.name()) : out;
    Interruption interruption = Interruption.ofThisThread();
    try (interruption;
        Unfinished report = Unfinished.begin(directory)) {
      return verdict.of(table(suspects, hunters.apply(plan), terminal), report.site());
    } catch (NoCompilerException e) {
      return complain(e.getMessage(), ExitCodes.HARNESS_FAILED);
    } catch (SiteRefusedException e) {
      return complain(e.getMessage(), ExitCodes.BAD_INPUT);
    } catch (InterruptedException e) {
      return complain("interrupted; nothing was written", ExitCodes.INTERRUPTED);
    }
  }

  private KillTable table(List<? extends Suspect> suspects, List<Hunter> hunters, Terminal terminal)
      throws InterruptedException {
    long hunts = (long) suspects.size() * hunters.size();
    AtomicLong done = new AtomicLong();
    try (Progress progress = Progress.of(terminal, "hunting", hunts, spec.commandLine().getErr())) {
      return new Hunts(InProcessGuards.shipped(), threads)
          .run(suspects, hunters, kill -> progress.to(done.incrementAndGet(), kill.suspect()));
    }
  }

  private int complain(String words, int code) {
    return Problems.complain(words, code, spec.commandLine().getErr());
  }
}
