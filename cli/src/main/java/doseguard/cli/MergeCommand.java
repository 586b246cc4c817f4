package doseguard.cli;

import doseguard.engine.campaign.run.CampaignIdentity;
import doseguard.engine.campaign.run.Shard;
import doseguard.scenarios.campaign.CampaignInput;
import doseguard.store.journal.JournalException;
import doseguard.store.task.JournalRefusedException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code doseguard merge}: the report of a campaign whose parts were run apart. */
@Command(
    name = "merge",
    mixinStandardHelpOptions = true,
    description = "Puts the parts of a campaign together and writes its report.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  doseguard campaign nightly --shard 1/2    on one machine",
      "  doseguard campaign nightly --shard 2/2    on another",
      "  doseguard merge *.journal                 both together",
    })
final class MergeCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Spec private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "JOURNAL", description = "The journals of all parts.")
  private List<Path> journals;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Write the report here (default: doseguard-campaign). An earlier report is replaced.")
  private Path out = Path.of("doseguard-campaign");

  MergeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    try (JournalSet set = JournalSet.open(journals)) {
      CampaignIdentity identity = set.identity();
      PrintWriter err = spec.commandLine().getErr();
      Optional<CampaignInput> input =
          Problems.toldOf(identity.get("profile"), identity.get("claims"), err);
      if (input.isEmpty()) {
        return ExitCodes.BAD_INPUT;
      }
      try (Guards guards = Guards.of(identity.get("guard"))) {
        return merge(set, input.get(), guards);
      }
    } catch (JournalRefusedException | JournalException e) {
      return complain(e.getMessage());
    }
  }

  private int merge(JournalSet set, CampaignInput input, Guards guards) throws IOException {
    CampaignIdentity identity = set.identity();
    long seed = Long.parseLong(identity.get("seed"));
    CampaignRun run =
        new CampaignRun(
            input, CampaignInput.limits(identity), seed, Shard.WHOLE, guards, spec, terminal);
    JournalSet.refuseAnother(identity, run.identity());
    return run.merge(set.log(), out);
  }

  private int complain(String words) {
    return Problems.complain(words, ExitCodes.BAD_INPUT, spec.commandLine().getErr());
  }
}
