package doseguard.spark;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A campaign submitted to a master with two workers comes to what one machine comes to. */
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class ClusterTest {

  private static final long SEED = 7;

  /** Enough that the plan is made and results arrive, far from all of them. */
  private static final int SOME = 4;

  private static final Duration SOON = Duration.ofMinutes(5);

  @TempDir private static Path machine;
  private static Path profile;
  private static Path local;

  @TempDir private Path directory;
  private StandaloneCluster cluster;

  @BeforeAll
  static void runHere() throws Exception {
    profile = Made.profile(machine);
    local = Journals.local(profile, machine.resolve("local"), SEED);
  }

  @BeforeEach
  void start() throws IOException {
    cluster = new StandaloneCluster(directory, "one", "two");
  }

  @AfterEach
  void end() {
    cluster.close();
  }

  private Process submit(String name, String... more) throws IOException {
    List<String> args = new ArrayList<>(List.of(profile.toString(), "--seed", "" + SEED));
    args.addAll(List.of("--out", directory.resolve("far").toString()));
    args.addAll(List.of(more));
    return cluster.submit(name, args);
  }

  private Path journal(String name) {
    return directory.resolve(name);
  }

  /** Waits until some results have arrived and each worker has had a part in them. */
  private void awaitSome(Process driver) {
    await("some results, of both workers")
        .atMost(SOON)
        .pollInterval(Duration.ofMillis(20))
        .ignoreExceptions()
        .failFast("the driver runs", () -> !driver.isAlive())
        .until(
            () ->
                Journals.results(journal("far.journal.part")) >= SOME
                    && cluster.finished("one") > 0
                    && cluster.finished("two") > 0);
  }

  @Test
  void shouldGoOnWithoutAWorkerThatIsKilledAndComeToTheSame() throws IOException {
    Process driver = submit("driver");
    awaitSome(driver);
    cluster.kill("two");
    int results = Journals.results(journal("far.journal.part"));
    int finished = cluster.finished("one");
    assertTrue(results < Journals.results(local), results + " results: it was killed too late");
    cluster.expectSuccess("driver", driver);
    assertTrue(cluster.output("driver").contains("Lost executor"), cluster.output("driver"));
    assertTrue(cluster.finished("one") > finished);
    Journals.assertSame(local, journal("far.journal"));
  }

  @Test
  void shouldLoseNothingWhenTheDriverIsKilledAndGoOn() throws IOException {
    Process driver = submit("driver");
    awaitSome(driver);
    driver.destroyForcibly();
    await().atMost(SOON).until(() -> !driver.isAlive());
    int kept = Journals.results(journal("far.journal.part"));
    int tasks = Journals.results(local);
    assertTrue(kept >= SOME && kept < tasks, kept + " of " + tasks);
    cluster.expectSuccess("again", submit("again", "--resume"));
    String told = (tasks - kept) + " tasks done here, " + kept + " before";
    assertTrue(cluster.output("again").contains(told), cluster.output("again"));
    Journals.assertSame(local, journal("far.journal"));
  }

  @Test
  void shouldLeaveWhatTheProgramMakesTheSameReportOf() throws Exception {
    Path claims = Made.claims(directory);
    String far = directory.resolve("far").toString();
    List<String> args = List.of(claims.toString(), "--cases", "90", "--out", far);
    cluster.expectSuccess("driver", cluster.submit("driver", args));
    doseguard("merge", journal("far.journal").toString(), "--out", far);
    doseguard(
        "campaign",
        claims.toString(),
        "--cases",
        "90",
        "--threads",
        "2",
        "--out",
        directory.resolve("near").toString());
    Journals.assertSame(journal("near.journal"), journal("far.journal"));
    assertArrayEquals(json("near"), json("far"));
  }

  private byte[] json(String out) throws IOException {
    return Files.readAllBytes(directory.resolve(out).resolve("campaign.json"));
  }

  private void doseguard(String... args) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                StandaloneCluster.PROGRAM.toString(),
                "doseguard.cli.Main"));
    command.addAll(List.of(args));
    Path output = directory.resolve(args[0] + ".log");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      await().atMost(SOON).until(() -> !process.isAlive());
      assertEquals(0, process.exitValue(), () -> cluster.output(args[0]));
    } finally {
      process.destroyForcibly();
    }
  }
}
