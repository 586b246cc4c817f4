package doseguard.cli;

import doseguard.canaries.Mutant;
import doseguard.canaries.Mutants;
import doseguard.canaries.hunt.Hunter;
import doseguard.canaries.hunt.KillTable;
import doseguard.engine.campaign.Bounds;
import doseguard.reports.campaign.KillsPage;
import doseguard.reports.site.KillPages;
import doseguard.reports.site.ReportSite;
import doseguard.reports.text.Decimal;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** {@code doseguard mutants}: how many mutants of the kernel a campaign kills. */
@Command(
    name = "mutants",
    mixinStandardHelpOptions = true,
    description =
        "Puts mutants of the kernel, as mutation testing makes them, through a campaign until a case"
            + " kills each, and tells the share that is killed. A mutant that survives may do just"
            + " what the kernel does: it ends the command with 0.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  mvn process-test-classes -Pmutants -pl kernel/guard -am     writes them",
      "  doseguard mutants kernel/guard/target/mutants --every 50    a sample of them"
    })
final class MutantsCommand implements Callable<Integer> {

  /** An interval that leaves out 5 %, half of it on either side. */
  private static final double TAIL = Bounds.RISK / 2;

  private final Terminal terminal;

  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "DIR",
      description = "Where the mutants of this very kernel were written.")
  private Path folder;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "PROFILE|FILE.yaml",
      description = "The campaign (default: quick).")
  private String profile = "quick";

  @Option(
      names = "--every",
      paramLabel = "N",
      description = "Only each N-th of them (default: ${DEFAULT-VALUE}).")
  private int every = 1;

  @Mixin private HuntOptions options;

  MutantsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    options.check();
    if (every < 1) {
      throw new ParameterException(spec.commandLine(), "--every expects at least 1");
    }
    PrintWriter err = spec.commandLine().getErr();
    if (!Files.isDirectory(folder)) {
      return Problems.complain(
          folder + " is no folder, expected what mvn -Pmutants wrote", ExitCodes.BAD_INPUT, err);
    }
    List<Mutant> all;
    try {
      all = Mutants.read(folder);
    } catch (IOException e) {
      return Problems.complain(e.getMessage(), ExitCodes.BAD_INPUT, err);
    }
    List<Mutant> sample = sample(all);
    if (sample.isEmpty()) {
      String words = folder + ": " + all.size() + " mutants, expected at least " + every;
      return Problems.complain(words, ExitCodes.BAD_INPUT, err);
    }
    return options.hunt(
        sample,
        profile,
        plan -> List.of(Hunter.whole(Path.of(profile).getFileName().toString(), plan.strategies())),
        terminal,
        (table, site) -> tell(all.size(), sample, table, site));
  }

  private List<Mutant> sample(List<Mutant> all) {
    List<Mutant> sample = new ArrayList<>();
    for (int mutant = every - 1; mutant < all.size(); mutant += every) {
      sample.add(all.get(mutant));
    }
    return sample;
  }

  private int tell(int all, List<Mutant> sample, KillTable table, ReportSite site)
      throws IOException {
    PrintWriter print = spec.commandLine().getOut();
    print.print(KillLines.of(table));
    String share = share(sample.size() - table.survivors().size(), sample.size());
    print.print(share + "\n");
    KillsPage page =
        KillReport.page(
            sample,
            table,
            share,
            (every == 1 ? "" : "One in " + every + " of ")
                + all
                + " mutants of the kernel that mutation testing made. One that survives may do just"
                + " what the kernel does.",
            true,
            "./doseguard mutants " + folder + " " + profile + " --every " + every + options.seed());
    print.print("report: " + KillPages.publish(site, page, KillReport.csv(table)) + "\n");
    print.flush();
    return ExitCodes.HOLDS;
  }

  /** A share with the exact interval of a sample. */
  private static String share(long killed, long of) {
    return killed
        + " of "
        + of
        + " mutants killed, "
        + Decimal.percent((double) killed / of)
        + " (95 % interval "
        + Decimal.percent(Bounds.shareAtLeast(killed, of, TAIL))
        + " to "
        + Decimal.percent(Bounds.shareAtMost(killed, of, TAIL))
        + ")";
  }
}
