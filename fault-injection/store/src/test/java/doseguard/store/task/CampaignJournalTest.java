package doseguard.store.task;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.engine.campaign.run.CampaignIdentity;
import doseguard.engine.campaign.run.Shard;
import doseguard.engine.campaign.run.TaskLog;
import doseguard.engine.campaign.run.TaskResult;
import doseguard.store.journal.Journal;
import doseguard.store.journal.JournalReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The journal beside a report: begun, left, gone on with, finished, merged. */
class CampaignJournalTest {
  private static final TaskResult ONE = new TaskResult(List.of(), List.of(1.0));
  private static final TaskResult TWO = new TaskResult(List.of(), List.of(2.0));

  @TempDir private Path folder;
  private Path report;

  @BeforeEach
  void start() {
    report = folder.resolve("report");
  }

  private static CampaignIdentity identity(long seed, Shard shard) {
    Map<String, String> lines = new LinkedHashMap<>();
    lines.put("seed", Long.toString(seed));
    lines.put(CampaignIdentity.TASKS, "4");
    lines.put(CampaignIdentity.SHARD, shard.toString());
    return new CampaignIdentity(lines);
  }

  private CampaignJournal begin(boolean resume) throws IOException {
    return CampaignJournal.begin(report, identity(7, Shard.WHOLE), resume);
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void shouldGoOnWithWhatEndedEarlyAndThenTakeItsName() throws IOException {
    try (CampaignJournal journal = begin(false)) {
      journal.log().append(2, ONE);
      assertTrue(files().contains("report.journal.part"), files()::toString);
    }
    try (CampaignJournal journal = begin(true)) {
      TaskLog log = journal.log();
      assertEquals(1, journal.tasks());
      assertTrue(log.has(2));
      assertFalse(log.has(1));
      assertEquals(ONE, log.read(2));
      log.append(1, TWO);
      assertEquals(2, journal.tasks());
      assertEquals(folder.resolve("report.journal"), journal.finish());
    }
    assertEquals(List.of("report.journal"), files());
  }

  @Test
  void shouldReplaceAnEarlierJournalOnlyOnceTheCampaignRanToItsEnd() throws IOException {
    Path whole = CampaignJournal.path(report, Shard.WHOLE);
    Files.writeString(whole, "earlier");
    try (CampaignJournal journal = begin(false)) {
      journal.log().append(0, ONE);
    }
    assertEquals("earlier", Files.readString(whole));
    try (CampaignJournal journal = begin(true)) {
      journal.finish();
    }
    assertEquals(List.of("report.journal"), files());
    assertTrue(Files.size(whole) > "earlier".length());
  }

  @Test
  void shouldNotBeginOverWhatEndedEarly() throws IOException {
    begin(false).close();
    byte[] before = Files.readAllBytes(folder.resolve("report.journal.part"));
    JournalRefusedException said = assertThrows(JournalRefusedException.class, () -> begin(false));
    assertTrue(said.getMessage().contains("ended early, expected --resume"), said.getMessage());
    assertArrayEquals(before, Files.readAllBytes(folder.resolve("report.journal.part")));
  }

  @Test
  void shouldNotGoOnWithNothing() throws IOException {
    JournalRefusedException said = assertThrows(JournalRefusedException.class, () -> begin(true));
    assertTrue(said.getMessage().startsWith("there is nothing to go on with"), said.getMessage());
    assertEquals(List.of(), files());
  }

  @Test
  void shouldNotGoOnWithAnotherCampaign() throws IOException {
    begin(false).close();
    JournalRefusedException said =
        assertThrows(
            JournalRefusedException.class,
            () -> CampaignJournal.begin(report, identity(8, Shard.WHOLE), true));
    assertTrue(
        said.getMessage().contains("belongs to another campaign: seed '7' instead of '8'"),
        said.getMessage());
  }

  @Test
  void shouldKeepThePartsOfACampaignApartAndReadThemAsOne() throws IOException {
    for (int number = 1; number <= 2; number++) {
      Shard shard = new Shard(number, 2);
      try (CampaignJournal part = CampaignJournal.begin(report, identity(7, shard), false)) {
        part.log().append(number, number == 1 ? ONE : TWO);
        part.finish();
      }
    }
    assertEquals(List.of("report-1-of-2.journal", "report-2-of-2.journal"), files());
    try (JournalReader first = Journal.read(folder.resolve("report-1-of-2.journal"));
        JournalReader second = Journal.read(folder.resolve("report-2-of-2.journal"))) {
      JournalsLog log = new JournalsLog(List.of(first, second));
      assertEquals(ONE, log.read(1));
      assertEquals(TWO, log.read(2));
      assertTrue(log.has(1) && log.has(2));
      assertFalse(log.has(3));
      assertThrows(IOException.class, () -> log.read(3));
      IOException said = assertThrows(IOException.class, () -> log.append(3, ONE));
      assertEquals("task 3 is in no journal", said.getMessage());
    }
  }
}
