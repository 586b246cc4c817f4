package doseguard.spark;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.engine.campaign.CaseLimit;
import doseguard.engine.campaign.run.Campaign;
import doseguard.engine.campaign.run.CampaignIdentity;
import doseguard.engine.campaign.run.FailureSink;
import doseguard.engine.campaign.run.Plan;
import doseguard.engine.campaign.run.Program;
import doseguard.engine.campaign.run.Shard;
import doseguard.engine.port.InProcessGuards;
import doseguard.scenarios.campaign.CampaignInput;
import doseguard.scenarios.campaign.Plans;
import doseguard.scenarios.campaign.Plans.Limits;
import doseguard.store.journal.Journal;
import doseguard.store.journal.JournalReader;
import doseguard.store.task.CampaignJournal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Campaigns on this machine, and journals beside each other. */
final class Journals {

  private Journals() {}

  /** The journal of a campaign that two threads of this JVM ran. */
  static Path local(Path profile, Path out, long seed) throws IOException, InterruptedException {
    CampaignInput input = CampaignInput.read(profile.toString(), "").input().orElseThrow();
    Plan plan = Plans.of(input.profile(), input.claims(), Limits.NONE, seed);
    CampaignIdentity identity =
        input.identity(Limits.NONE, plan, Shard.WHOLE, "", Program.digest(Plan.class));
    try (CampaignJournal journal = CampaignJournal.begin(out, identity, false)) {
      new Campaign(plan, Shard.WHOLE, InProcessGuards::shipped, new CaseLimit())
          .run(2, journal.log(), FailureSink.NONE, Campaign.Progress.NONE);
      return journal.finish();
    }
  }

  /** Number of results that are in a journal so far. */
  static int results(Path journal) throws IOException {
    if (!Files.exists(journal) || Files.size(journal) == 0) {
      return 0;
    }
    try (JournalReader reader = Journal.read(journal)) {
      return reader.tasks();
    }
  }

  /** The same campaign with the same result of each task, byte for byte. */
  static void assertSame(Path local, Path cluster) throws IOException {
    try (JournalReader expected = Journal.read(local);
        JournalReader found = Journal.read(cluster)) {
      assertArrayEquals(expected.identity(), found.identity());
      long tasks = CampaignIdentity.of(expected.identity()).tasks();
      assertTrue(tasks > 0);
      assertEquals(tasks, expected.tasks());
      assertEquals(tasks, found.tasks());
      for (long task = 0; task < tasks; task++) {
        assertArrayEquals(expected.read(task), found.read(task), "task " + task);
      }
    }
  }
}
