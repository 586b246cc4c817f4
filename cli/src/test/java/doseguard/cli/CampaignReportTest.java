package doseguard.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code doseguard campaign}: the pages it writes. */
class CampaignReportTest {

  @TempDir private Path directory;

  private Told campaign(String out, int threads) throws URISyntaxException {
    Path claims =
        Path.of(
            Objects.requireNonNull(CampaignReportTest.class.getResource("two-claims.yaml"))
                .toURI());
    return Told.by(
        new Made(),
        "campaign",
        claims.toString(),
        "--cases",
        "3",
        "--seed",
        "5",
        "--threads",
        "" + threads,
        "--out",
        directory.resolve(out).toString());
  }

  private List<String> names(String out) throws IOException {
    try (Stream<Path> entries = Files.list(directory.resolve(out))) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void shouldWriteTheMatrixTheCellsAndATraceForEachOfThem() throws Exception {
    Told told = campaign("out", 1);
    assertTrue(
        told.err().lines().allMatch(line -> line.matches("(claims|report): .*")), told.err());
    assertTrue(told.err().matches("(?s).*\nreport: 100 %, [0-9]+ done, drawing\n"), told.err());
    assertTrue(told.out().contains("report: "), told.out());
    List<String> names = names("out");
    assertTrue(
        names.containsAll(List.of("index.html", "campaign.json", "cells.csv", "SHA256SUMS")));
    assertEquals(3, names.stream().filter(name -> name.startsWith("cell-")).count());
    for (String name : names.stream().filter(name -> name.startsWith("cell-")).toList()) {
      String page = Files.readString(directory.resolve("out").resolve(name));
      String link = "href=\"case-[0-9]+\\.html\">5:[0-9]+, trace</a>";
      assertTrue(Pattern.compile(link).matcher(page).find(), name + " leads to no trace");
      assertTrue(page.contains("./doseguard replay 5:"), name);
    }
    String claims = Files.readString(directory.resolve("out/claims.html"));
    assertTrue(claims.contains("two persons read the label"), "the external control");
    assertTrue(claims.contains("No claim is broken, but too few cases were run"), "a sample");
  }

  @Test
  void shouldGiveTheSamePagesWithAnyNumberOfThreads() throws Exception {
    campaign("one", 1);
    campaign("three", 3);
    assertEquals(names("one"), names("three"));
    for (String name : names("one")) {
      assertArrayEquals(
          Files.readAllBytes(directory.resolve("one").resolve(name)),
          Files.readAllBytes(directory.resolve("three").resolve(name)),
          name);
    }
  }

  @Test
  void shouldLeaveADirectoryAloneThatIsNoReport() throws Exception {
    Path precious = Files.createDirectory(directory.resolve("thesis")).resolve("chapter.txt");
    Files.writeString(precious, "precious");
    Told told = campaign("thesis", 1);
    assertEquals(ExitCodes.BAD_INPUT, told.code());
    assertTrue(told.err().contains("chapter.txt"), told.err());
    assertEquals(List.of("chapter.txt"), names("thesis"));
  }
}
