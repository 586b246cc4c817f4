package doseguard.cli;

import doseguard.engine.campaign.run.Shard;
import doseguard.scenarios.campaign.CampaignInput;
import doseguard.scenarios.campaign.Plans.Limits;
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

/** {@code doseguard campaign}: very many cases, drawn, constructed and searched for. */
@Command(
    name = "campaign",
    mixinStandardHelpOptions = true,
    description =
        "Searches the space of faults: draws, constructs and searches for cases, judges them, bounds"
            + " what they show, and tells what was never seen to act.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  doseguard campaign                        everything once, in about two minutes",
      "  doseguard campaign nightly                the whole search",
      "  doseguard campaign nightly --resume       goes on with one that ended early",
      "  doseguard campaign nightly --shard 2/8    the second of eight parts, see doseguard merge",
      "  doseguard campaign claims --cases 20      a sample of 20 cases for each claim",
      "  doseguard campaign my-claims.yaml         the claims of a file",
      "",
      "Ctrl-C ends it with 130, keeps what was done and says how to go on."
    })
final class CampaignCommand implements Callable<Integer> {

  private static final Path DEFAULT_OUT = Path.of("doseguard-campaign");

  private final Terminal terminal;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "PROFILE|FILE.yaml",
      description =
          "quick (the default), nightly or claims; or a file with a profile or with claims.")
  private String profile = "quick";

  @Option(
      names = "--claims",
      paramLabel = "FILE.yaml",
      description = "Claims to put to the test (default: those of the program).")
  private String claims = "";

  @Option(
      names = "--cases",
      paramLabel = "N",
      description =
          "At most N cases of each claim, and drawn altogether. With fewer than its bound needs a"
              + " claim is sampled, and the run says so.")
  private long cases = Long.MAX_VALUE;

  @Option(
      names = "--years",
      paramLabel = "N",
      description = "Fault-free pump-years a suite, instead of what profile and claims say.")
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
          "Write the report here (default: doseguard-campaign), and the journal beside it. An earlier"
              + " report is replaced, anything else is left alone.")
  private Path out = DEFAULT_OUT;

  @Option(
      names = "--resume",
      description = "Go on with a campaign that ended early, from its journal.")
  private boolean resume;

  @Option(
      names = "--shard",
      paramLabel = "I/N",
      description = "Run the I-th of N parts, and write no report but a journal.")
  private String shard = Shard.WHOLE.toString();

  @Option(
      names = "--guard",
      paramLabel = "COMMAND",
      description =
          "Judge the guard that this command serves over its standard input and output (default: the"
              + " kernel, in this process).")
  private String guard = "";

  CampaignCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (threads < 1 || cases < 1 || seed < 0 || years < 0) {
      throw new ParameterException(
          spec.commandLine(), "--threads and --cases expect at least 1, --seed and --years 0");
    }
    Shard part = shard();
    PrintWriter err = spec.commandLine().getErr();
    Optional<CampaignInput> input = Problems.toldOf(profile, claims, err);
    if (input.isEmpty()) {
      return ExitCodes.BAD_INPUT;
    }
    try (Guards guards = guards()) {
      CampaignRun run =
          new CampaignRun(
              input.get(), new Limits(cases, years), seed, part, guards, spec, terminal);
      return run.judge(out, resume, threads);
    }
  }

  private Guards guards() {
    try {
      return Guards.of(guard);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--guard: " + e.getMessage(), e);
    }
  }

  private Shard shard() {
    if (shard.matches("[0-9]{1,6}/[0-9]{1,6}")) {
      String[] parts = shard.split("/", -1);
      int number = Integer.parseInt(parts[0]);
      int of = Integer.parseInt(parts[1]);
      if (number >= 1 && number <= of) {
        return new Shard(number, of);
      }
    }
    throw new ParameterException(
        spec.commandLine(), "--shard '" + shard + "', expected one of N such as 2/8");
  }
}
