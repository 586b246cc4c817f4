package doseguard.store.task;

import doseguard.engine.campaign.run.CampaignIdentity;
import doseguard.engine.campaign.run.Shard;
import doseguard.engine.campaign.run.TaskLog;
import doseguard.store.journal.Journal;
import doseguard.store.journal.JournalException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The journal of a campaign beside its report. While the campaign runs its name ends in {@code
 * .part}; one that ended early stays, to be gone on with.
 */
public final class CampaignJournal implements AutoCloseable {

  private final Path part;
  private final Path whole;
  private final Journal journal;

  private CampaignJournal(Path part, Path whole, Journal journal) {
    this.part = part;
    this.whole = whole;
    this.journal = journal;
  }

  /**
   * Opens the journal.
   *
   * @param report where the report shall be
   * @param identity what makes the campaign the same
   * @param resume whether one that ended early is gone on with
   * @return the journal
   * @throws JournalRefusedException when it cannot be used; nothing was changed
   * @throws IOException when it cannot be read or written
   */
  public static CampaignJournal begin(Path report, CampaignIdentity identity, boolean resume)
      throws IOException {
    Path whole = path(report, identity.shard());
    Path part = whole.resolveSibling(whole.getFileName() + ".part");
    if (Files.exists(part) && !resume) {
      throw new JournalRefusedException(
          part
              + " is what is left of a campaign that ended early, expected --resume to go on with"
              + " it, or that it is deleted");
    }
    if (!Files.exists(part) && resume) {
      throw new JournalRefusedException(
          "there is nothing to go on with: " + part + " does not exist, expected no --resume");
    }
    try {
      return new CampaignJournal(
          part,
          whole,
          resume ? Journal.open(part, identity.bytes()) : Journal.create(part, identity.bytes()));
    } catch (JournalException.OtherIdentity e) {
      CampaignIdentity found = CampaignIdentity.of(e.identity());
      throw new JournalRefusedException(
          part
              + " belongs to another campaign: "
              + String.join(", ", identity.differences(found))
              + "; expected the same campaign, or another --out");
    }
  }

  /**
   * Where the journal of a campaign is once it ran to its end.
   *
   * @param report where the report is
   * @param shard which part of the campaign
   * @return the file
   */
  public static Path path(Path report, Shard shard) {
    Path name = report.toAbsolutePath().normalize();
    String part = shard.whole() ? "" : "-" + shard.number() + "-of-" + shard.of();
    return name.resolveSibling(name.getFileName() + part + ".journal");
  }

  /**
   * The results in it.
   *
   * @return the log
   */
  public TaskLog log() {
    return new JournalLog(journal);
  }

  /**
   * How many tasks it holds.
   *
   * @return their number
   */
  public long tasks() {
    return journal.tasks();
  }

  /**
   * The campaign ran to its end: an earlier journal is replaced.
   *
   * @return where it is
   * @throws IOException when it cannot be put there
   */
  public Path finish() throws IOException {
    journal.close();
    Path finished = Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
    Files.deleteIfExists(Journal.lockOf(part));
    return finished;
  }

  @Override
  public void close() throws IOException {
    journal.close();
  }
}
