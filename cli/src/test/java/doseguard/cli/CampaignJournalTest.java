package doseguard.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.engine.campaign.run.CampaignIdentity;
import doseguard.store.journal.Journal;
import doseguard.store.journal.JournalReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Campaigns that end early, go on, and are run in parts. */
class CampaignJournalTest {

  @TempDir private Path directory;
  private Path file;

  @BeforeEach
  void write() throws IOException {
    String claims = OneClaim.TEXT.replace("coverage: 50 %", "coverage: 96 %");
    file = Files.writeString(directory.resolve("mine.yaml"), claims);
  }

  private Told campaign(String out, String... more) {
    List<String> args = new ArrayList<>();
    args.addAll(List.of("campaign", file.toString(), "--cases", "90"));
    args.addAll(List.of("--out", directory.resolve(out).toString()));
    args.addAll(List.of(more));
    return Told.by(new Made(), args.toArray(String[]::new));
  }

  private Path journal(String name) {
    return directory.resolve(name);
  }

  private byte[] json(String out) throws IOException {
    return Files.readAllBytes(directory.resolve(out).resolve("campaign.json"));
  }

  /** Leaves of a finished journal what a campaign that was killed would have left. */
  private void cut(String whole, String part, int tasks) throws IOException {
    try (JournalReader reader = Journal.read(journal(whole));
        Journal left = Journal.create(journal(part), reader.identity())) {
      for (long task = 0; task < tasks; task++) {
        left.append(task, reader.read(task));
      }
    }
  }

  @Test
  void shouldGoOnWithWhatIsLeftAndComeToTheSame() throws IOException {
    assertEquals(ExitCodes.HOLDS, campaign("whole").code());
    assertTrue(Files.exists(journal("whole.journal")));
    assertFalse(Files.exists(journal("whole.journal.part")));
    for (int tasks = 0; tasks <= 3; tasks++) {
      String out = "cut" + tasks;
      cut("whole.journal", out + ".journal.part", tasks);
      Told told = campaign(out, "--resume");
      assertEquals(ExitCodes.HOLDS, told.code(), told.err());
      assertArrayEquals(json("whole"), json(out));
      assertArrayEquals(
          Files.readAllBytes(journal("whole.journal")),
          Files.readAllBytes(journal(out + ".journal")));
      assertFalse(Files.readString(journal(out + ".journal.times")).contains("seconds"), "resumed");
    }
    assertTrue(Files.readString(journal("whole.journal.times")).contains("\nseconds: "), "whole");
  }

  @Test
  void shouldNotBeginAnewOverWhatIsLeft() throws IOException {
    campaign("whole");
    cut("whole.journal", "left.journal.part", 1);
    byte[] before = Files.readAllBytes(journal("left.journal.part"));
    Told told = campaign("left");
    assertEquals(ExitCodes.BAD_INPUT, told.code());
    assertTrue(told.err().contains("expected --resume"), told.err());
    assertArrayEquals(before, Files.readAllBytes(journal("left.journal.part")));
    assertFalse(Files.exists(directory.resolve("left")));
  }

  @Test
  void shouldNotGoOnWithNothing() {
    Told told = campaign("none", "--resume");
    assertEquals(ExitCodes.BAD_INPUT, told.code());
    assertTrue(told.err().contains("there is nothing to go on with"), told.err());
  }

  @Test
  void shouldNotGoOnWithAnotherCampaign() throws IOException {
    campaign("whole");
    cut("whole.journal", "other.journal.part", 1);
    Told told = campaign("other", "--resume", "--seed", "2");
    assertEquals(ExitCodes.BAD_INPUT, told.code());
    assertTrue(told.err().contains("seed '1' instead of '2'"), told.err());
    Files.writeString(file, Files.readString(file) + "# a note\n");
    told = campaign("other", "--resume");
    assertEquals(ExitCodes.BAD_INPUT, told.code());
    assertTrue(told.err().contains("claims digest"), told.err());
  }

  @Test
  void shouldRefuseADamagedJournalAndLeaveItAsItIs() throws IOException {
    campaign("whole");
    cut("whole.journal", "bad.journal.part", 3);
    byte[] bytes = Files.readAllBytes(journal("bad.journal.part"));
    bytes[bytes.length / 2] ^= 4;
    Files.write(journal("bad.journal.part"), bytes);
    Told told = campaign("bad", "--resume");
    assertEquals(ExitCodes.HARNESS_FAILED, told.code());
    assertTrue(told.err().contains("is damaged"), told.err());
    assertFalse(told.err().contains("\tat "), told.err());
    assertArrayEquals(bytes, Files.readAllBytes(journal("bad.journal.part")));
  }

  @Test
  void shouldPutPartsTogetherAndComeToTheSame() throws IOException {
    campaign("whole");
    List<String> merge = new ArrayList<>(List.of("merge"));
    for (int part = 1; part <= 3; part++) {
      Told told = campaign("parts", "--shard", part + "/3");
      assertEquals(ExitCodes.HOLDS, told.code(), told.err());
      assertFalse(Files.exists(directory.resolve("parts")));
      merge.add(journal("parts-" + part + "-of-3.journal").toString());
    }
    merge.addAll(List.of("--out", directory.resolve("merged").toString()));
    Told told = Told.by(new Made(), merge.toArray(String[]::new));
    assertEquals(ExitCodes.HOLDS, told.code(), told.err());
    assertArrayEquals(json("whole"), json("merged"));
  }

  private Told merge(String... journals) {
    List<String> args = new ArrayList<>(List.of("merge"));
    for (String journal : journals) {
      args.add(journal(journal).toString());
    }
    args.addAll(List.of("--out", directory.resolve("merged").toString()));
    return Told.by(new Made(), args.toArray(String[]::new));
  }

  @Test
  void shouldRefuseAnIncompleteSetByName() throws IOException {
    campaign("parts", "--shard", "1/3");
    campaign("parts", "--shard", "3/3");
    campaign("parts", "--shard", "2/3", "--seed", "9");
    String one = "parts-1-of-3.journal";
    Told told = merge(one);
    assertEquals(ExitCodes.BAD_INPUT, told.code());
    assertTrue(told.err().contains("part 2/3, part 3/3 are missing"), told.err());
    told = merge(one, "parts-3-of-3.journal");
    assertTrue(told.err().contains("part 2/3 is missing"), told.err());
    campaign("halves", "--shard", "1/2");
    told = merge(one, "halves-1-of-2.journal");
    assertTrue(told.err().contains("2 parts instead of 3"), told.err());
    told = merge(one, one);
    assertTrue(told.err().contains("part 1/3 is there twice"), told.err());
    told = merge(one, "parts-2-of-3.journal");
    assertTrue(told.err().contains("is of another campaign: seed '9' instead of '1'"), told.err());
    told = merge("nothing.journal");
    assertEquals(ExitCodes.BAD_INPUT, told.code());
    assertTrue(told.err().contains("nothing.journal does not exist"), told.err());
    assertFalse(Files.exists(directory.resolve("merged")));
  }

  @Test
  void shouldRefuseAPartThatIsNotFinished() throws IOException {
    campaign("whole");
    CampaignIdentity identity;
    try (JournalReader reader = Journal.read(journal("whole.journal"))) {
      identity = CampaignIdentity.of(reader.identity());
    }
    cut("whole.journal", "short.journal", 1);
    Told told = merge("short.journal");
    assertEquals(ExitCodes.BAD_INPUT, told.code());
    assertTrue(told.err().contains("is not finished: 1 of " + identity.tasks()), told.err());
  }

  @Test
  void shouldRefuseAShardThatIsNone() {
    for (String wrong : new String[] {"0/3", "4/3", "1", "a/b", "1/0"}) {
      Told told = campaign("out", "--shard", wrong);
      assertEquals(ExitCodes.BAD_INPUT, told.code());
      assertTrue(told.err().contains("expected one of N such as 2/8"), told.err());
    }
  }
}
