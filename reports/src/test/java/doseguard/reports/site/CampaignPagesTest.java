package doseguard.reports.site;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.engine.campaign.CampaignResult;
import doseguard.engine.fault.Catalogue;
import doseguard.reports.Examples;
import doseguard.reports.campaign.Campaigns;
import doseguard.reports.campaign.Conclusion;
import doseguard.reports.campaign.Shrunk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages of a campaign as files. */
class CampaignPagesTest {

  private static final CampaignResult VARIED = Campaigns.varied();
  private static final Pattern LINK = Pattern.compile("href=\"([^\"#]*)(#([^\"]+))?\"");

  @TempDir private Path directory;

  private Path write(String name) throws IOException {
    Path target = directory.resolve(name);
    try (ReportSite site = ReportSite.begin(target)) {
      CampaignPages pages = new CampaignPages(site, VARIED);
      pages.add(pages.draw(4711L, "catheter-kink / complete / B", Examples.kink()));
      pages.add(pages.draw(2_200_000_238L, "motor-stall / permanent / A", Examples.failing()));
      pages.found(Campaigns.shrunk(), Examples.kink());
      pages.found(new Shrunk("another", "other-1.yaml", "id: other\n", List.of(), "again"));
      pages.publish(Campaigns.identity(), Conclusion.of(true, VARIED));
    }
    return target;
  }

  @Test
  void shouldWantTheWorstTheClosestTheCausesAndOneOfEachCell() throws IOException {
    try (ReportSite site = ReportSite.begin(directory.resolve("wanted"))) {
      assertEquals(
          List.of(
              2_200_000_238L, // the worst three
              5_000_010_010L,
              4711L,
              1_000_000_072L, // the closest of each strategy to each hazard
              1_000_000_073L,
              292L,
              293L,
              2_200_000_239L,
              3_000_000_026L,
              3_000_000_027L,
              4_000_000_004L,
              4_000_000_005L,
              5_000_010_011L,
              6_000_300_021L,
              8L, // the causes
              4714L, // the cells
              13L),
          new CampaignPages(site, VARIED).wanted());
    }
  }

  @Test
  void shouldWriteASiteWithoutADeadLink() throws IOException {
    Path target = write("site");
    int followed = 0;
    for (Path file : pages(target)) {
      Matcher links = LINK.matcher(Files.readString(file));
      while (links.find()) {
        Path to = links.group(1).isEmpty() ? file : target.resolve(links.group(1));
        assertTrue(Files.exists(to), file + " -> " + links.group());
        boolean anchored =
            links.group(3) == null
                || Files.readString(to).contains("id=\"" + links.group(3) + "\"");
        assertTrue(anchored, file + " -> " + links.group());
        followed++;
      }
    }
    assertTrue(followed > 100, "links followed: " + followed);
    String trace = Files.readString(target.resolve("case-4711.html"));
    assertTrue(trace.contains("./doseguard replay 7:4711"), "the command");
    assertTrue(trace.contains("<a href=\"index.html\">Campaign</a>"), "the way back");
    String cell = Files.readString(target.resolve("cell-001-catheter-kink-complete-b.html"));
    assertTrue(cell.contains("<a href=\"claims.html\">All claims</a>"), "the way back");
  }

  private static List<Path> pages(Path target) throws IOException {
    try (Stream<Path> files = Files.list(target)) {
      return files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
    }
  }

  @Test
  void shouldListEveryFileWithItsDigest() throws IOException {
    Path target = write("site");
    List<String> sums = Files.readAllLines(target.resolve(ReportSite.MANIFEST));
    List<String> names = sums.stream().map(line -> line.substring(66)).toList();
    for (String name :
        List.of(
            "index.html",
            "claims.html",
            "plant.html",
            "faults.html",
            "campaign.json",
            "cells.csv",
            "junit.xml",
            "case-4711.html",
            "case-2200000238.html",
            "found/motor-stall-7-1.yaml",
            "found-motor-stall-7-1.html",
            "found/other-1.yaml")) {
      assertTrue(names.contains(name), name);
      assertTrue(Files.isRegularFile(target.resolve(name)), name);
    }
    assertEquals(12 + VARIED.cells().size() + Catalogue.entries().size(), names.size());
  }

  @Test
  void shouldWriteWhatWasShrunkAsItIsAndLeadToItsPage() throws IOException {
    Path target = write("site");
    assertEquals(
        Campaigns.shrunk().scenario(),
        Files.readString(target.resolve("found/motor-stall-7-1.yaml")));
    String page = Files.readString(target.resolve("found-motor-stall-7-1.html"));
    assertTrue(page.contains(Campaigns.shrunk().replay()), "the command");
    assertTrue(page.contains("The story in words"), "the story");
    String first = Files.readString(target.resolve("index.html"));
    assertTrue(first.contains("<a href=\"found-motor-stall-7-1.html\">smallest scenario</a>"));
    assertTrue(first.contains("<a href=\"found/other-1.yaml\">another</a>"), "it has no page");
  }

  @Test
  void shouldGiveTheSameBytesAgain() throws IOException {
    Path one = write("one");
    Path two = write("two");
    try (Stream<Path> files = Files.walk(one)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path other = two.resolve(one.relativize(file));
        assertArrayEquals(Files.readAllBytes(file), Files.readAllBytes(other), file.toString());
      }
    }
  }

  @Test
  void shouldReplaceAnEarlierReportWithAFolderUnlessSomethingWasAddedThere() throws IOException {
    Path target = write("site");
    write("site");
    assertTrue(Files.exists(target.resolve("found/other-1.yaml")));
    Path precious = Files.writeString(target.resolve("found/mine.yaml"), "precious");
    SiteRefusedException refused =
        assertThrows(SiteRefusedException.class, () -> ReportSite.begin(target));
    assertTrue(refused.getMessage().contains("found/mine.yaml"), refused.getMessage());
    assertTrue(Files.exists(precious));
    Files.delete(precious);
    Path folder = Files.createDirectory(target.resolve("folder"));
    assertThrows(SiteRefusedException.class, () -> ReportSite.begin(target));
    Files.delete(folder);
    write("site");
    assertFalse(Files.exists(folder));
  }
}
