package doseguard.cli;

import doseguard.canaries.Canaries;
import doseguard.canaries.Canary;
import doseguard.canaries.NoCompilerException;
import doseguard.canaries.hunt.Hunter;
import doseguard.canaries.hunt.Hunts;
import doseguard.canaries.hunt.KillTable;
import doseguard.engine.campaign.run.Plan;
import doseguard.engine.campaign.strategy.Strategy;
import doseguard.engine.port.InProcessGuards;
import doseguard.reports.site.KillPages;
import doseguard.reports.site.SiteRefusedException;
import doseguard.scenarios.campaign.CampaignInput;
import doseguard.scenarios.campaign.Plans;
import doseguard.scenarios.campaign.Plans.Limits;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code doseguard canaries}: known-bad guards that a campaign must kill. */
@Command(
    name = "canaries",
    mixinStandardHelpOptions = true,
    description =
        "Puts a library of known-bad guards through each strategy of a campaign. A canary is killed"
            + " by the first case that breaks with it and holds with the kernel.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  doseguard canaries                        all of them through the quick campaign",
      "  doseguard canaries --only clock-wrap      one of them",
      "  doseguard canaries --list                 what they are",
    })
final class CanariesCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "PROFILE|FILE.yaml",
      description = "The campaign (default: quick).")
  private String profile = "quick";

  @Option(names = "--only", paramLabel = "ID", description = "Only this canary; may be repeated.")
  private List<String> only = new ArrayList<>();

  @Option(names = "--list", description = "Tell what the canaries are, and hunt none.")
  private boolean list;

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
          "Write the kill table here, as a page and as kills.csv (default: doseguard-canaries). An"
              + " earlier report is replaced, anything else is left alone.")
  private Path out = Path.of("doseguard-canaries");

  CanariesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (threads < 1 || seed < 0) {
      throw new ParameterException(
          spec.commandLine(), "--threads expects at least 1, --seed at least 0");
    }
    List<Canary> chosen = chosen();
    if (list) {
      return tell(chosen);
    }
    Optional<CampaignInput> input = Problems.toldOf(profile, "", spec.commandLine().getErr());
    if (input.isEmpty()) {
      return ExitCodes.BAD_INPUT;
    }
    Plan plan = Plans.of(input.get().profile(), input.get().claims(), Limits.NONE, seed);
    Interruption interruption = Interruption.ofThisThread();
    try (interruption;
        Unfinished report = Unfinished.begin(out)) {
      return tell(chosen, hunt(chosen, plan), report);
    } catch (NoCompilerException e) {
      return complain(e.getMessage(), ExitCodes.HARNESS_FAILED);
    } catch (SiteRefusedException e) {
      return complain(e.getMessage(), ExitCodes.BAD_INPUT);
    } catch (InterruptedException e) {
      return complain("interrupted; nothing was written", ExitCodes.INTERRUPTED);
    }
  }

  private List<Canary> chosen() {
    if (only.isEmpty()) {
      return Canaries.all();
    }
    List<Canary> chosen = new ArrayList<>();
    for (String id : only) {
      try {
        chosen.add(Canaries.of(id));
      } catch (IllegalArgumentException e) {
        throw new ParameterException(spec.commandLine(), "--only: " + e.getMessage(), e);
      }
    }
    return chosen;
  }

  private KillTable hunt(List<Canary> canaries, Plan plan) throws InterruptedException {
    List<Hunter> hunters = new ArrayList<>();
    for (Strategy strategy : plan.strategies()) {
      hunters.addAll(Hunter.of(strategy));
    }
    long hunts = (long) canaries.size() * hunters.size();
    AtomicLong done = new AtomicLong();
    try (Progress progress = Progress.of(terminal, "hunting", hunts, spec.commandLine().getErr())) {
      return new Hunts(InProcessGuards.shipped(), threads)
          .run(canaries, hunters, kill -> progress.to(done.incrementAndGet(), kill.canary()));
    }
  }

  private int tell(List<Canary> canaries) {
    PrintWriter print = spec.commandLine().getOut();
    List<List<String>> rows = new ArrayList<>();
    for (Canary canary : canaries) {
      rows.add(List.of(canary.id(), canary.title()));
    }
    print.print(Columns.of(rows));
    print.print(canaries.size() + " canaries\n");
    print.flush();
    return ExitCodes.HOLDS;
  }

  private int tell(List<Canary> canaries, KillTable table, Unfinished report) throws IOException {
    PrintWriter print = spec.commandLine().getOut();
    print.print(KillLines.of(table));
    List<String> survivors = table.survivors();
    for (String survivor : survivors) {
      print.print(terminal.styled("bold,red", "SURVIVES") + "  " + survivor + "\n");
    }
    print.print(
        canaries.size() - survivors.size() + " of " + canaries.size() + " canaries killed\n");
    String command = "./doseguard canaries " + profile + " --seed " + seed;
    Path page =
        KillPages.publish(report.site(), KillReport.page(table, command), KillReport.csv(table));
    print.print("report: " + page + "\n");
    print.flush();
    return survivors.isEmpty() ? ExitCodes.HOLDS : ExitCodes.VIOLATED;
  }

  private int complain(String words, int code) {
    PrintWriter err = spec.commandLine().getErr();
    err.print("doseguard: " + words + "\n");
    err.flush();
    return code;
  }
}
