package doseguard.reports.site;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.engine.fault.Catalogue;
import doseguard.reports.Examples;
import doseguard.reports.Result;
import doseguard.reports.ResultsJson;
import doseguard.reports.Summary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Writing a report without losing anything. */
class ReportSiteTest {

  @TempDir private Path directory;

  private static void write(Path target, Result... results) throws IOException {
    try (ReportSite site = ReportSite.begin(target)) {
      for (Result result : results) {
        site.add(result);
      }
      site.publish(
          Stream.of(results).map(Summary::of).toList(),
          ResultsJson.document(Stream.of(results).map(ResultsJson::scenario).toList(), 1),
          List.of());
    }
  }

  private List<String> names(Path where) throws IOException {
    try (Stream<Path> entries = Files.list(where)) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void shouldWriteAWholeSiteAndLeaveNothingBeside() throws IOException {
    Path target = directory.resolve("deep/report");
    write(target, Examples.kink(), Examples.failing());
    assertEquals(
        List.of(
            "SHA256SUMS",
            "index.html",
            "kink-complete-at-night.html",
            "plant.html",
            "quiet-day.html",
            "results.json"),
        names(target).stream().filter(name -> !name.startsWith("fault")).toList());
    assertEquals(
        Stream.concat(
                Catalogue.entries().stream().map(fault -> "fault-" + fault.family() + ".html"),
                Stream.of("faults.html"))
            .sorted()
            .toList(),
        names(target).stream().filter(name -> name.startsWith("fault")).toList());
    assertEquals(List.of("report"), names(target.getParent()));
  }

  @Test
  void shouldLeadFromAScenarioToItsFaultAndBack() throws IOException {
    Path target = directory.resolve("report");
    write(target, Examples.kink(), Examples.failing());
    String scenario = Files.readString(target.resolve("kink-complete-at-night.html"));
    assertTrue(scenario.contains("href=\"fault-catheter-kink.html\""));
    String fault = Files.readString(target.resolve("fault-catheter-kink.html"));
    assertTrue(fault.contains("href=\"kink-complete-at-night.html\""));
    assertFalse(fault.contains("href=\"quiet-day.html\""), "it has no kink");
  }

  @Test
  void shouldGiveTheSameBytesAgain() throws IOException {
    write(directory.resolve("one"), Examples.kink());
    write(directory.resolve("two"), Examples.kink());
    for (String name : names(directory.resolve("one"))) {
      assertArrayEquals(
          Files.readAllBytes(directory.resolve("one").resolve(name)),
          Files.readAllBytes(directory.resolve("two").resolve(name)),
          name);
    }
  }

  @Test
  void shouldReplaceAnEarlierReport() throws IOException {
    Path target = directory.resolve("report");
    write(target, Examples.kink(), Examples.failing());
    write(target, Examples.failing());
    assertFalse(Files.exists(target.resolve("kink-complete-at-night.html")));
    assertEquals(List.of("report"), names(directory));
  }

  @Test
  void shouldFillAnEmptyDirectory() throws IOException {
    Path target = Files.createDirectory(directory.resolve("empty"));
    write(target, Examples.failing());
    assertTrue(Files.exists(target.resolve("index.html")));
  }

  @Test
  void shouldRefuseADirectoryWithAnythingElseInIt() throws IOException {
    Path target = Files.createDirectory(directory.resolve("thesis"));
    Files.writeString(target.resolve("chapter.txt"), "precious");
    IOException refused =
        assertThrows(SiteRefusedException.class, () -> write(target, Examples.failing()));
    assertTrue(refused.getMessage().contains("chapter.txt"), refused.getMessage());
    assertEquals(List.of("chapter.txt"), names(target));
    assertEquals(List.of("thesis"), names(directory));
  }

  @Test
  void shouldRefuseAReportToWhichSomebodyAddedAFile() throws IOException {
    Path target = directory.resolve("report");
    write(target, Examples.failing());
    Files.writeString(target.resolve("remarks.txt"), "precious");
    assertThrows(SiteRefusedException.class, () -> write(target, Examples.failing()));
    assertTrue(Files.exists(target.resolve("remarks.txt")));
    assertEquals(List.of("report"), names(directory));
  }

  @Test
  void shouldRefuseWhenAFileAppearsWhileTheReportIsBeingWritten() throws IOException {
    Path target = directory.resolve("report");
    try (ReportSite site = ReportSite.begin(target)) {
      Files.createDirectory(target);
      Files.writeString(target.resolve("late.txt"), "precious");
      assertThrows(SiteRefusedException.class, () -> site.publish(List.of(), "{}", List.of()));
    }
    assertEquals(List.of("late.txt"), names(target));
  }

  @Test
  void shouldRefuseAFileAndTheRoot() throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "precious");
    assertThrows(SiteRefusedException.class, () -> ReportSite.begin(file));
    assertThrows(SiteRefusedException.class, () -> ReportSite.begin(Path.of("/")));
    assertEquals("precious", Files.readString(file));
  }

  @Test
  void shouldDropAnUnfinishedReportAndKeepTheEarlierOne() throws IOException {
    Path target = directory.resolve("report");
    write(target, Examples.failing());
    ReportSite site = ReportSite.begin(target);
    site.add(Examples.kink());
    site.close();
    site.add(Examples.kink());
    assertEquals(List.of("report"), names(directory));
    assertTrue(Files.exists(target.resolve("quiet-day.html")));
  }

  @Test
  void shouldReplaceAFileInOneStepOrNotAtAll() throws IOException {
    Path file = directory.resolve("sub/trace.csv");
    Atomic.file(file, out -> out.append("one"));
    Atomic.file(file, out -> out.append("two"));
    assertEquals("two", Files.readString(file));
    assertThrows(
        IOException.class,
        () ->
            Atomic.file(
                file,
                out -> {
                  out.append("half");
                  throw new IOException("disk full");
                }));
    assertEquals("two", Files.readString(file));
    assertEquals(List.of("trace.csv"), names(file.getParent()));
    assertThrows(SiteRefusedException.class, () -> Atomic.file(directory, out -> out.append("x")));
  }
}
