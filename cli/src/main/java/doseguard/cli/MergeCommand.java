package doseguard.cli;

import doseguard.engine.campaign.run.CampaignIdentity;
import doseguard.engine.campaign.run.Shard;
import doseguard.scenarios.campaign.CampaignInput;
import doseguard.store.journal.Journal;
import doseguard.store.journal.JournalException;
import doseguard.store.journal.JournalReader;
import doseguard.store.task.JournalsLog;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
    Map<Integer, Path> parts = new TreeMap<>();
    CampaignIdentity first = null;
    List<JournalReader> readers = new ArrayList<>();
    try {
      for (Path journal : journals) {
        JournalReader reader = Journal.read(journal);
        readers.add(reader);
        CampaignIdentity identity = CampaignIdentity.of(reader.identity());
        first = first == null ? identity : first;
        Optional<String> wrong = wrong(journal, reader, identity, first, parts);
        if (wrong.isPresent()) {
          return complain(wrong.get());
        }
      }
      Optional<String> missing = missing(first.shard().of(), parts);
      return missing.isPresent() ? complain(missing.get()) : merge(first, readers);
    } catch (NoSuchFileException e) {
      return complain(e.getFile() + " does not exist, expected a journal");
    } catch (JournalException e) {
      return complain(e.getMessage());
    } finally {
      for (JournalReader reader : readers) {
        reader.close();
      }
    }
  }

  /** What is wrong with a journal beside those before it; else it becomes one of the parts. */
  private static Optional<String> wrong(
      Path journal,
      JournalReader reader,
      CampaignIdentity identity,
      CampaignIdentity first,
      Map<Integer, Path> parts) {
    Shard shard = identity.shard();
    List<String> differences = first.withShard(shard).differences(identity);
    if (!differences.isEmpty()) {
      return Optional.of(
          journal + " is of another campaign: " + String.join(", ", differences));
    }
    Path before = parts.putIfAbsent(shard.number(), journal);
    if (before != null) {
      return Optional.of("part " + shard + " is there twice: " + before + " and " + journal);
    }
    long due = identity.tasks();
    if (reader.tasks() < due) {
      return Optional.of(
          journal + " is not finished: " + reader.tasks() + " of " + due + " tasks, expected"
              + " --resume where it ran");
    }
    return Optional.empty();
  }

  private static Optional<String> missing(int of, Map<Integer, Path> parts) {
    List<String> missing = new ArrayList<>();
    for (int number = 1; number <= of; number++) {
      if (!parts.containsKey(number)) {
        missing.add(new Shard(number, of).toString());
      }
    }
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of("the set is not complete: part " + String.join(", part ", missing)
            + (missing.size() == 1 ? " is" : " are") + " missing");
  }

  private int merge(CampaignIdentity identity, List<JournalReader> readers) throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    Optional<CampaignInput> input =
        Problems.toldOf(identity.get("profile"), identity.get("claims"), err);
    if (input.isEmpty()) {
      return ExitCodes.BAD_INPUT;
    }
    long seed = Long.parseLong(identity.get("seed"));
    try (Guards guards = Guards.of(identity.get("guard"))) {
      CampaignRun run =
          new CampaignRun(
              input.get(), CampaignInput.limits(identity), seed, Shard.WHOLE, guards, spec, terminal);
      List<String> differences =
          identity.withShard(Shard.WHOLE).differences(run.identity());
      return differences.isEmpty()
          ? run.merge(new JournalsLog(readers), out)
          : complain("this program would run another campaign: " + String.join(", ", differences));
    }
  }

  private int complain(String words) {
    PrintWriter err = spec.commandLine().getErr();
    err.print("doseguard: " + words + "\n");
    err.flush();
    return ExitCodes.BAD_INPUT;
  }
}
