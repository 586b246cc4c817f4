package doseguard.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.canaries.Canaries;
import doseguard.canaries.Canary;
import doseguard.canaries.hunt.Kill;
import doseguard.canaries.hunt.KillTable;
import doseguard.reports.campaign.KillsPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code doseguard canaries}: who was killed by what, and who survives. */
class CanariesCommandTest {

  @TempDir private Path directory;
  private Path claims;

  @BeforeEach
  void write() throws IOException {
    claims = Files.writeString(directory.resolve("mine.yaml"), OneClaim.TEXT);
  }

  private Told canaries(String... more) {
    List<String> args = new ArrayList<>();
    args.addAll(List.of("canaries", claims.toString()));
    args.addAll(List.of("--out", directory.resolve("kills").toString()));
    args.addAll(List.of(more));
    return Told.by(new Made(), args.toArray(String[]::new));
  }

  private String report(String name) throws IOException {
    return Files.readString(directory.resolve("kills").resolve(name));
  }

  @Test
  void shouldTellWhatTheyAre() {
    Told told = Told.by(new Made(), "canaries", "--list");
    assertEquals(ExitCodes.HOLDS, told.code());
    List<String> lines = told.out().lines().toList();
    assertEquals(Canaries.all().size() + 1, lines.size());
    assertEquals(Canaries.all().size() + " canaries", lines.get(lines.size() - 1));
    assertTrue(lines.contains(line("clock-wrap", lines)), told.out());
  }

  private static String line(String id, List<String> lines) {
    String title = Canaries.of(id).title();
    return lines.stream()
        .filter(line -> line.startsWith(id + " ") && line.endsWith(title))
        .findFirst()
        .orElse("none of " + id);
  }

  @Test
  void shouldKillTheOneThatSeesNoStall() throws IOException {
    Told told = canaries("--only", "encoder-believed-blindly", "--threads", "1");
    assertEquals(ExitCodes.HOLDS, told.code(), told.err());
    assertTrue(told.out().contains("1 of 1 canaries killed\n"), told.out());
    assertTrue(told.out().matches("(?s)guard +claims +years\nencoder-believed-blindly +1 +-\n.*"));
    assertEquals(
        List.of(
            "suspect,hunter,killed,cases,index,cause",
            "encoder-believed-blindly,claims,true,1,0,"
                + "\"motor-stall / permanent / A: unnoticed interruption\"",
            "encoder-believed-blindly,years,false,0,,\"\""),
        report("kills.csv").lines().toList());
    String page = report("index.html");
    assertTrue(page.contains("Every known-bad guard was killed"));
    assertTrue(page.contains(Canaries.of("encoder-believed-blindly").hazard()));
  }

  @Test
  void shouldEndWithOneWhenOneSurvives() throws IOException {
    Told told = canaries("--only", "clock-wrap", "--only", "encoder-believed-blindly");
    assertEquals(ExitCodes.VIOLATED, told.code());
    assertTrue(told.out().contains("SURVIVES  clock-wrap\n"), told.out());
    assertTrue(told.out().contains("1 of 2 canaries killed\n"), told.out());
    assertTrue(told.out().matches("(?s).*\nmedian cases +- +-\n.*"), told.out());
    assertTrue(report("kills.csv").contains("\nclock-wrap,claims,false,5,,\"\"\n"));
    assertTrue(report("index.html").contains("1 known-bad guard"));
  }

  @Test
  void shouldGiveTheSameOnAnyNumberOfThreads() throws IOException {
    List<String> reports = new ArrayList<>();
    for (String threads : new String[] {"1", "3"}) {
      canaries("--threads", threads, "--only", "clock-wrap", "--only", "alarm-unlatched");
      reports.add(report("kills.csv") + report("index.html"));
    }
    assertEquals(reports.get(0), reports.get(1));
  }

  @Test
  void shouldTellHowFarItIs() {
    Told told = canaries("--only", "clock-wrap");
    assertEquals(
        List.of("hunting: 50 %, 1 done, clock-wrap", "hunting: 100 %, 2 done, clock-wrap"),
        told.err().lines().toList());
  }

  @Test
  void shouldEndWithTwoWhenItIsMisused() throws IOException {
    Told told = canaries("--only", "clock-warp");
    assertEquals(ExitCodes.BAD_INPUT, told.code());
    assertTrue(told.err().contains("--only: there is no canary clock-warp"), told.err());
    assertEquals(ExitCodes.BAD_INPUT, canaries("--threads", "0").code());
    assertEquals(ExitCodes.BAD_INPUT, canaries("--seed", "-1").code());
    Files.writeString(claims, "title: no claims\n");
    told = canaries("--only", "clock-wrap");
    assertEquals(ExitCodes.BAD_INPUT, told.code());
    assertTrue(told.err().contains("mine.yaml:1:1: "), told.err());
    assertFalse(Files.exists(directory.resolve("kills")));
  }

  @Test
  void shouldLeaveADirectoryAloneThatIsNoReport() throws IOException {
    Path precious = Files.createDirectory(directory.resolve("kills")).resolve("chapter.txt");
    Files.writeString(precious, "precious");
    assertEquals(ExitCodes.BAD_INPUT, canaries("--only", "clock-wrap").code());
    assertEquals("precious", Files.readString(precious));
  }

  @Test
  void shouldWriteTheMedianOfTheKilledAndQuoteACause() {
    Kill killed = new Kill("clock-wrap", "one", true, 12, 7, "a \"cause\", twice");
    Kill other = new Kill("alarm-unlatched", "one", true, 13, 8, "");
    KillTable table = new KillTable(List.of(killed, other));
    assertTrue(
        KillReport.csv(table).contains("clock-wrap,one,true,12,7,\"a \"\"cause\"\", twice\"\n"));
    Kill named = new Kill("clock-wrap", "my, \"own\".yaml", false, 3, -1, "");
    assertTrue(
        KillReport.csv(new KillTable(List.of(named)))
            .contains("clock-wrap,\"my, \"\"own\"\".yaml\",false,3,,\"\"\n"));
    List<Canary> canaries = List.of(Canaries.of("clock-wrap"), Canaries.of("alarm-unlatched"));
    KillsPage page =
        KillReport.page(canaries, table, "a verdict", "what it is", true, "the command");
    assertEquals(List.of("12.5"), page.medians());
    assertEquals(List.of("2"), page.killed());
    assertEquals(List.of("12"), page.rows().get(0).cases());
    assertTrue(page.rows().get(0).words().endsWith(canaries.get(0).hazard() + "."));
  }
}
