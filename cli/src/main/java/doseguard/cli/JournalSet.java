package doseguard.cli;

import doseguard.engine.campaign.run.CampaignIdentity;
import doseguard.engine.campaign.run.Shard;
import doseguard.engine.campaign.run.TaskLog;
import doseguard.store.journal.Journal;
import doseguard.store.journal.JournalReader;
import doseguard.store.task.JournalRefusedException;
import doseguard.store.task.JournalsLog;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The finished journals of all parts of one campaign. */
final class JournalSet implements AutoCloseable {

  private final List<JournalReader> readers = new ArrayList<>();
  private final Map<Integer, Path> parts = new TreeMap<>();
  private CampaignIdentity first;

  private JournalSet() {}

  /**
   * Opens journals.
   *
   * @param journals the files, at least one
   * @return the set
   * @throws JournalRefusedException when they are not all parts of one campaign, each once and
   *     finished
   * @throws IOException when one of them cannot be read
   */
  static JournalSet open(List<Path> journals) throws IOException {
    JournalSet set = new JournalSet();
    try {
      for (Path journal : journals) {
        set.add(journal);
      }
      set.refuseIncomplete();
      return set;
    } catch (NoSuchFileException e) {
      set.close();
      throw new JournalRefusedException(e.getFile() + " does not exist, expected a journal");
    } catch (IOException e) {
      set.close();
      throw e;
    }
  }

  private void add(Path journal) throws IOException {
    JournalReader reader = Journal.read(journal);
    readers.add(reader);
    CampaignIdentity found = CampaignIdentity.of(reader.identity());
    Shard shard = found.shard();
    first = first == null ? found : first;
    List<String> differences = new ArrayList<>(first.withShard(shard).differences(found));
    if (shard.of() != first.shard().of()) {
      differences.add(shard.of() + " parts instead of " + first.shard().of());
    }
    if (!differences.isEmpty()) {
      throw new JournalRefusedException(
          journal + " is of another campaign: " + String.join(", ", differences));
    }
    Path before = parts.putIfAbsent(shard.number(), journal);
    if (before != null) {
      throw new JournalRefusedException(
          "part " + shard + " is there twice: " + before + " and " + journal);
    }
    if (reader.tasks() < found.tasks()) {
      throw new JournalRefusedException(
          journal
              + " is not finished: "
              + reader.tasks()
              + " of "
              + found.tasks()
              + " tasks, expected --resume where it ran");
    }
  }

  private void refuseIncomplete() throws JournalRefusedException {
    int of = first.shard().of();
    List<String> missing = new ArrayList<>();
    for (int number = 1; number <= of; number++) {
      if (!parts.containsKey(number)) {
        missing.add("part " + new Shard(number, of));
      }
    }
    if (!missing.isEmpty()) {
      throw new JournalRefusedException(
          "the set is not complete: "
              + String.join(", ", missing)
              + (missing.size() == 1 ? " is" : " are")
              + " missing");
    }
  }

  /**
   * Refuses journals that this program would write otherwise.
   *
   * @param found what names the campaign of the journals
   * @param mine what this program would write there
   * @throws JournalRefusedException when they differ
   */
  static void refuseAnother(CampaignIdentity found, CampaignIdentity mine)
      throws JournalRefusedException {
    List<String> differences = found.differences(mine);
    if (!differences.isEmpty()) {
      throw new JournalRefusedException(
          "this program would run another campaign: " + String.join(", ", differences));
    }
  }

  /** What names the whole campaign. */
  CampaignIdentity identity() {
    return first.withShard(Shard.WHOLE);
  }

  /** The results in them. */
  TaskLog log() {
    return new JournalsLog(readers);
  }

  @Override
  public void close() throws IOException {
    for (JournalReader reader : readers) {
      reader.close();
    }
  }
}
