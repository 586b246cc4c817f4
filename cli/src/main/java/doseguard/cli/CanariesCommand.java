package doseguard.cli;

import doseguard.canaries.Canaries;
import doseguard.canaries.Canary;
import doseguard.canaries.hunt.Hunter;
import doseguard.canaries.hunt.KillTable;
import doseguard.engine.campaign.run.Plan;
import doseguard.engine.campaign.strategy.Strategy;
import doseguard.reports.campaign.KillsPage;
import doseguard.reports.site.KillPages;
import doseguard.reports.site.ReportSite;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

  private static final String KNOWN_BAD =
      "Known-bad guards, each with one plausible mistake of programming.";

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

  @Mixin private HuntOptions options;

  CanariesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    options.check();
    List<Canary> chosen = chosen();
    if (list) {
      return tell(chosen);
    }
    return options.hunt(
        chosen,
        profile,
        CanariesCommand::hunters,
        terminal,
        (table, site) -> tell(chosen, table, site));
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

  /** Each strategy, and each kind of searcher, by itself. */
  private static List<Hunter> hunters(Plan plan) {
    List<Hunter> hunters = new ArrayList<>();
    for (Strategy strategy : plan.strategies()) {
      hunters.addAll(Hunter.of(strategy));
    }
    return hunters;
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

  private int tell(List<Canary> canaries, KillTable table, ReportSite site) throws IOException {
    PrintWriter print = spec.commandLine().getOut();
    print.print(KillLines.of(table));
    List<String> survivors = table.survivors();
    for (String survivor : survivors) {
      print.print(terminal.styled("bold,red", "SURVIVES") + "  " + survivor + "\n");
    }
    print.print(
        canaries.size() - survivors.size() + " of " + canaries.size() + " canaries killed\n");
    boolean all = survivors.isEmpty();
    String headline =
        all ? "Every known-bad guard was killed" : survivors.size() + " known-bad guards survive";
    String command = "./doseguard canaries " + profile + options.seed();
    KillsPage page = KillReport.page(canaries, table, headline, KNOWN_BAD, all, command);
    print.print("report: " + KillPages.publish(site, page, KillReport.csv(table)) + "\n");
    print.flush();
    return all ? ExitCodes.HOLDS : ExitCodes.VIOLATED;
  }
}
