package doseguard.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.engine.campaign.run.CampaignIdentity;
import doseguard.store.journal.Journal;
import doseguard.store.journal.JournalReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The driver, with executors that are threads of this JVM. */
class SparkCampaignTest {

  private static final Map<String, String> SPARK =
      Map.of(
          "spark.master", "local[2]",
          "spark.driver.host", "127.0.0.1",
          "spark.driver.bindAddress", "127.0.0.1",
          "spark.ui.enabled", "false");

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path directory;
  private Path claims;

  @BeforeEach
  void write() throws IOException {
    SPARK.forEach(System::setProperty);
    claims = Made.claims(directory);
  }

  @AfterEach
  void forget() {
    SPARK.keySet().forEach(System::clearProperty);
  }

  private int run(String... more) {
    List<String> args = new ArrayList<>(List.of("--out", directory.resolve("far").toString()));
    args.addAll(List.of(more));
    CommandLine line = SparkCampaign.line();
    line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    return line.execute(args.toArray(String[]::new));
  }

  private Path journal(String name) {
    return directory.resolve(name);
  }

  private Path local() throws IOException, InterruptedException {
    return Journals.local(claims, directory.resolve("near"), 3);
  }

  /** Leaves what a campaign that was killed would have left. */
  private void leave(Path whole, long... tasks) throws IOException {
    try (JournalReader reader = Journal.read(whole);
        Journal left = Journal.create(journal("far.journal.part"), reader.identity())) {
      for (long task : tasks) {
        left.append(task, reader.read(task));
      }
    }
  }

  @Test
  void shouldComeToTheSameAsTwoThreads() throws Exception {
    assertEquals(0, run(claims.toString(), "--seed", "3"), err::toString);
    Path local = local();
    Journals.assertSame(local, journal("far.journal"));
    assertFalse(Files.exists(journal("far.journal.part")));
    assertTrue(out.toString().contains(Journals.results(local) + " tasks done here, 0 before"));
    assertTrue(out.toString().contains("doseguard merge " + journal("far.journal")));
  }

  @Test
  void shouldRunOnlyWhatIsMissing() throws Exception {
    Path local = local();
    leave(local, 0, 4);
    assertEquals(0, run(claims.toString(), "--seed", "3", "--resume"), err::toString);
    Journals.assertSame(local, journal("far.journal"));
    int tasks = Journals.results(local);
    assertTrue(out.toString().contains((tasks - 2) + " tasks done here, 2 before"), out::toString);
  }

  @Test
  void shouldNotGoOnWithAnotherCampaign() throws Exception {
    leave(local(), 0);
    assertEquals(2, run(claims.toString(), "--seed", "4", "--resume"));
    assertTrue(err.toString().contains("seed '3' instead of '4'"), err::toString);
    assertEquals(1, Journals.results(journal("far.journal.part")));
  }

  @Test
  void shouldRefuseWhatIsWrong() throws IOException {
    assertEquals(2, run("--cases", "0"));
    assertEquals(2, run("--seed", "-1"));
    assertEquals(2, run("--years", "-1"));
    Files.writeString(claims, "title: nothing\n");
    assertEquals(2, run(claims.toString()));
    assertTrue(err.toString().contains("mine.yaml:1:1"), err::toString);
    assertFalse(Files.exists(journal("far.journal.part")));
  }

  @Test
  void shouldTellAClusterThatIsNone() {
    System.setProperty("spark.master", "nowhere");
    assertEquals(5, run("claims", "--cases", "1", "--years", "0.1"));
    assertTrue(err.toString().contains("nowhere"), err::toString);
    assertFalse(Files.exists(journal("far.journal.part")));
  }

  @Test
  void shouldNotRunTasksOfAnotherCampaign() throws Exception {
    assertEquals(0, run(claims.toString(), "--seed", "3"), err::toString);
    CampaignIdentity identity;
    try (JournalReader reader = Journal.read(journal("far.journal"))) {
      identity = CampaignIdentity.of(reader.identity());
    }
    Map<String, String> builtIn = new LinkedHashMap<>(identity.lines());
    builtIn.put("claims", "");
    CampaignIdentity other = new CampaignIdentity(builtIn);
    String words =
        assertThrows(IllegalStateException.class, () -> Executing.of(other)).getMessage();
    assertTrue(words.contains("would run another campaign: claims digest"), words);
  }
}
