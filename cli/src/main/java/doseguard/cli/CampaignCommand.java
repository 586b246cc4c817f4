package doseguard.cli;

import doseguard.engine.campaign.Campaign;
import doseguard.engine.campaign.CampaignResult;
import doseguard.engine.campaign.CaseLimit;
import doseguard.engine.campaign.Sizes;
import doseguard.engine.campaign.Standing;
import doseguard.engine.port.InProcessGuards;
import doseguard.reports.campaign.Identity;
import doseguard.reports.site.CampaignPages;
import doseguard.reports.site.SiteRefusedException;
import doseguard.reports.text.Decimal;
import doseguard.scenarios.claims.ClaimsFile;
import doseguard.scenarios.claims.TemplateCases;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code doseguard campaign}: very many drawn cases against what is claimed of them. */
@Command(
    name = "campaign",
    mixinStandardHelpOptions = true,
    description = "Draws cases for every claim, judges them, and bounds what they show.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  doseguard campaign claims                 every claim with as many cases as it needs",
      "  doseguard campaign claims --cases 20      a sample of 20 cases a cell",
      "  doseguard campaign my-claims.yaml         the claims of a file",
      "",
      "Ctrl-C ends it with 130; nothing half-written is left."
    })
final class CampaignCommand implements Callable<Integer> {

  private static final Path DEFAULT_OUT = Path.of("doseguard-campaign");

  private final Terminal terminal;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "1",
      paramLabel = "PROFILE|FILE.yaml",
      description = "claims: the claims that come with the program; or a claims file.")
  private String profile;

  @Option(
      names = "--cases",
      paramLabel = "N",
      description =
          "At most N cases a cell. With fewer than its bound needs the run is a sample and says so.")
  private long cases = Long.MAX_VALUE;

  @Option(
      names = "--years",
      paramLabel = "N",
      description = "Fault-free pump-years a suite, instead of what the claims say.")
  private double years;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "Seed of the campaign (default: ${DEFAULT-VALUE}).")
  private long seed = 1;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Cases judged at once (default: one a core). The output does not depend on it.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Write the report here, with campaign.json and cells.csv (default: doseguard-campaign). An"
              + " earlier report is replaced, anything else is left alone.")
  private Path out = DEFAULT_OUT;

  CampaignCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (threads < 1 || cases < 1 || seed < 0 || years < 0) {
      throw new ParameterException(
          spec.commandLine(), "--threads and --cases expect at least 1, --seed and --years 0");
    }
    PrintWriter err = spec.commandLine().getErr();
    Optional<ClaimsFile> file = ClaimsInput.of(profile).read(err);
    if (file.isEmpty()) {
      return ExitCodes.BAD_INPUT;
    }
    Interruption interruption = Interruption.ofThisThread();
    try (interruption) {
      return judged(file.get());
    }
  }

  private int judged(ClaimsFile file) throws IOException {
    TemplateCases source = new TemplateCases(file, seed, cases, years);
    try (Unfinished report = Unfinished.begin(out);
        Progress progress = Progress.of(terminal, "campaign", source.sizes().total())) {
      CampaignResult result = run(file, source, progress);
      return tell(result, source.sizes(), write(report, file, source, result));
    } catch (SiteRefusedException e) {
      return complain(e.getMessage(), ExitCodes.BAD_INPUT);
    } catch (InterruptedException e) {
      return complain("interrupted; nothing was written", ExitCodes.INTERRUPTED);
    }
  }

  private CampaignResult run(ClaimsFile file, TemplateCases source, Progress progress)
      throws InterruptedException {
    Campaign campaign =
        new Campaign(
            source, file.table(), source.sizes(), InProcessGuards::shipped, new CaseLimit());
    Failures failures = new Failures(seed, spec.commandLine().getErr());
    return campaign.run(seed, threads, failures, progress::to);
  }

  /** The pages, with a trace of the case of each cell that a reader asks for first. */
  private Path write(
      Unfinished report, ClaimsFile file, TemplateCases source, CampaignResult result)
      throws IOException {
    CampaignPages pages = new CampaignPages(report.site(), result);
    for (long index : pages.wanted()) {
      pages.trace(index, Replay.of(file, source, index).page(seed + ":" + index));
    }
    boolean sample = source.sizes().total() < source.sizes().totalNeeded();
    return pages.publish(
        new Identity(Build.commit(), Build.jvm(), again(), file.title(), file.version(), sample));
  }

  private String again() {
    String capped = cases == Long.MAX_VALUE ? "" : " --cases " + cases;
    String asked = years > 0 ? " --years " + Decimal.brief(years, 3) : "";
    return "./doseguard campaign " + profile + " --seed " + seed + capped + asked;
  }

  private int tell(CampaignResult result, Sizes sizes, Path page) {
    boolean sample = sizes.total() < sizes.totalNeeded();
    PrintWriter print = spec.commandLine().getOut();
    print.print(CellTable.of(result, terminal));
    print.print(CellTable.count(result, sample) + "\nreport: " + page + "\n");
    print.flush();
    return code(result);
  }

  private static int code(CampaignResult result) {
    if (result.failed() > 0) {
      return ExitCodes.HARNESS_FAILED;
    }
    if (result.count(Standing.WORSE) > 0) {
      return ExitCodes.VIOLATED;
    }
    return result.count(Standing.NEVER_EXERCISED) > 0 ? ExitCodes.NOT_COVERED : ExitCodes.HOLDS;
  }

  private int complain(String words, int code) {
    PrintWriter err = spec.commandLine().getErr();
    err.print("doseguard: " + words + "\n");
    err.flush();
    return code;
  }
}
