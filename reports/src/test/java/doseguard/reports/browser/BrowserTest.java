package doseguard.reports.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import doseguard.reports.Examples;
import doseguard.reports.Result;
import doseguard.reports.ResultsJson;
import doseguard.reports.Summary;
import doseguard.reports.campaign.Campaigns;
import doseguard.reports.campaign.Conclusion;
import doseguard.reports.site.CampaignPages;
import doseguard.reports.site.ReportSite;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** The report as a person meets it: from disk, on a screen, on a phone, in the dark, on paper. */
class BrowserTest {

  private static final List<String> PAGES =
      List.of(
          "site/index.html",
          "site/kink-complete-at-night.html",
          "site/quiet-day.html",
          "site/plant.html",
          "site/faults.html",
          "site/fault-catheter-kink.html",
          "campaign/index.html",
          "campaign/claims.html",
          "campaign/found-motor-stall-7-1.html",
          "campaign/cell-001-catheter-kink-complete-b.html",
          "campaign/cell-013-hydraulic-over-delivery-10-b.html",
          "campaign/case-4711.html");
  private static final String MISSING =
      "BROWSER TESTS NOT RUN: no chromium with chromedriver on the path; the pages are unchecked";
  private static final String OVERFLOW =
      "return document.documentElement.scrollWidth - document.documentElement.clientWidth";

  /** What sticks out of the page to the right, but for what scrolls in a region of its own. */
  private static final String CUT =
      """
      const wide = document.documentElement.clientWidth + 0.5;
      return [...document.querySelectorAll('main *')]
        .filter(e => !e.closest('.scroll, svg, .visually-hidden, .stack thead'))
        .filter(e => e.getBoundingClientRect().right > wide)
        .map(e => e.tagName + ' ' + e.textContent.trim().slice(0, 40)).join('; ');
      """;

  private static final String FAINT =
      """
      const parse = c => c.match(/[\\d.]+/g).map(Number);
      const light = c => { const v = parse(c).slice(0, 3).map(x => x / 255)
        .map(x => x <= 0.03928 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4);
        return 0.2126 * v[0] + 0.7152 * v[1] + 0.0722 * v[2]; };
      const ground = e => { for (; e; e = e.parentElement) {
        const c = getComputedStyle(e).backgroundColor, v = parse(c);
        if (v.length < 4 || v[3] > 0) return c; } return 'rgb(255,255,255)'; };
      const faint = [];
      for (const e of document.querySelectorAll('body *')) {
        const own = [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim());
        if (!own || e.closest('title, desc, defs') || e.closest('.skip')) continue;
        const style = getComputedStyle(e);
        const svg = e instanceof SVGElement;
        const ink = svg ? style.fill : style.color;
        const a = light(ink), b = light(ground(svg ? e.ownerSVGElement.parentElement : e));
        const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
        if (ratio < 4.5) faint.push(e.tagName + '.' + e.getAttribute('class') + ' ' + ratio);
      }
      return faint.join('; ');
      """;

  /** Least distance of two speeds' colours as normal, protan and deutan eyes see them (Vienot). */
  private static final String NEAREST_COLOURS =
      """
      const eyes = [[1,0,0, 0,1,0, 0,0,1],
        [0.1124,0.8876,0, 0.1124,0.8876,0, 0.0040,-0.0040,1],
        [0.2928,0.7072,0, 0.2928,0.7072,0, -0.0223,0.0223,1]];
      const linear = x => { x /= 255; return x <= 0.04045 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4; };
      const shown = x => 255 * (x <= 0.0031308 ? 12.92 * x : 1.055 * x ** (1 / 2.4) - 0.055);
      const colours = [0, 1, 2, 3, 4].map(i => getComputedStyle(
        document.querySelector('.legend .s' + i)).backgroundColor.match(/\\d+/g).map(Number).map(linear));
      let nearest = 1e9;
      for (const m of eyes) {
        const seen = colours.map(c => [0, 3, 6].map(r => shown(Math.max(0,
          m[r] * c[0] + m[r + 1] * c[1] + m[r + 2] * c[2]))));
        for (let i = 0; i < 5; i++) for (let j = 0; j < i; j++) nearest = Math.min(nearest,
          Math.hypot(...seen[i].map((v, k) => v - seen[j][k])));
      }
      return nearest + 0.001;
      """;

  @TempDir private static Path directory;
  private static Optional<Chromium> found = Optional.empty();
  private Chromium browser;

  @BeforeAll
  static void writeTheReportAndStart() throws IOException {
    List<Result> results = List.of(Examples.kink(), Examples.failing());
    try (ReportSite site = ReportSite.begin(directory.resolve("site"))) {
      for (Result result : results) {
        site.add(result);
      }
      site.publish(
          results.stream().map(Summary::of).toList(),
          ResultsJson.document(results.stream().map(ResultsJson::scenario).toList(), 1),
          List.of());
    }
    try (ReportSite site = ReportSite.begin(directory.resolve("campaign"))) {
      CampaignPages pages = new CampaignPages(site, Campaigns.varied());
      pages.add(pages.draw(4711L, "catheter-kink / complete / B", Examples.kink()));
      pages.add(pages.draw(2_200_000_238L, "two at once", Examples.failing()));
      pages.found(Campaigns.shrunk(), Examples.kink());
      pages.publish(Campaigns.identity(), Conclusion.of(true, Campaigns.varied()));
    }
    found = Chromium.start(directory.resolve("profile"));
  }

  @AfterAll
  static void stop() {
    found.ifPresent(Chromium::close);
  }

  @BeforeEach
  void needABrowser() {
    if (found.isEmpty() && Chromium.required()) {
      fail(MISSING);
    }
    if (found.isEmpty()) {
      System.err.println(MISSING);
    }
    Assumptions.assumeTrue(found.isPresent(), MISSING);
    browser = found.orElseThrow();
    browser.width(1200);
    browser.media("screen", "light");
  }

  private void open(String page) {
    browser.open(directory.resolve(page));
  }

  private void keep(String name) throws IOException {
    browser.keep(Path.of("target", "screenshots", name + ".png"));
  }

  @Test
  void shouldOpenFromDiskWithoutAnErrorOrARequest() {
    browser.console();
    browser.requests();
    for (String page : PAGES) {
      open(page);
      assertEquals(List.of(), browser.console(), page);
      assertEquals(List.of(), browser.requests(), page);
    }
  }

  @Test
  void shouldLeadFromTheTableToTheScenarioAndBack() {
    open("site/index.html");
    browser.driver().findElement(By.linkText("kink-complete-at-night")).click();
    assertTrue(browser.driver().getTitle().startsWith("kink-complete-at-night"));
    browser.driver().findElement(By.linkText("All scenarios")).click();
    assertEquals("Scenario verdicts", browser.driver().findElement(By.tagName("h1")).getText());
  }

  @Test
  void shouldShowEveryPlotWithAlternativeTextThatHasFigures() throws IOException {
    open("site/kink-complete-at-night.html");
    List<WebElement> plots = browser.driver().findElements(By.cssSelector("svg[role=img]"));
    assertEquals(9, plots.size(), "the time line and eight plots");
    for (WebElement plot : plots) {
      assertTrue(plot.getAccessibleName().matches("(?s).{10,}\\d.*"), plot.getAccessibleName());
      assertTrue(plot.getSize().getHeight() > 100, "flat: " + plot.getAccessibleName());
      assertTrue(plot.getSize().getWidth() > 900, "narrow: " + plot.getAccessibleName());
    }
    long lines =
        (Long)
            browser.ask(
                "return [...document.querySelectorAll('path.curve')]"
                    + ".filter(p => p.getTotalLength() > 1000).length");
    assertEquals(19, lines, "curves drawn");
    keep("scenario-desktop");
    open("site/index.html");
    keep("index-desktop");
  }

  @Test
  void shouldTellCurvesApartWithoutColour() {
    open("site/kink-complete-at-night.html");
    Object dashes =
        browser.ask(
            "return ['guarded','twin','prescribed','ceiling','own','overdose','withdrawal'].map(c => getComputedStyle("
                + "document.querySelector('.curve.' + c)).strokeDasharray).join('|')");
    List<String> patterns = List.of(dashes.toString().split("\\|"));
    assertEquals(7, patterns.size());
    assertEquals(7, patterns.stream().distinct().count(), patterns.toString());
  }

  @Test
  void shouldLeadFromATileToItsCellAndOnToTheTrace() throws IOException {
    open("campaign/claims.html");
    keep("claims-desktop");
    browser.driver().findElement(By.cssSelector("a.tile.s4")).click();
    assertEquals(
        "Catheter kink, complete, suite B",
        browser.driver().findElement(By.tagName("h1")).getText());
    keep("cell-desktop");
    browser.driver().findElement(By.linkText("7:4711, trace")).click();
    assertEquals("Campaign", browser.driver().findElement(By.cssSelector(".crumb a")).getText());
    browser.driver().navigate().back();
    browser.driver().findElement(By.linkText("All claims")).click();
    assertTrue(browser.driver().findElement(By.tagName("h1")).getText().startsWith("Claims"));
  }

  @Test
  void shouldTellTheColoursOfTheMatrixApartForEveryEye() throws IOException {
    for (String scheme : List.of("light", "dark")) {
      browser.media("screen", scheme);
      open("campaign/claims.html");
      keep("claims-" + scheme);
      double nearest = ((Number) browser.ask(NEAREST_COLOURS)).doubleValue();
      assertTrue(nearest > 25.0, "two colours are " + nearest + " of 255 apart to some eye");
    }
  }

  @Test
  void shouldSayInWordsWhatTheMatrixShowsInColour() {
    open("campaign/claims.html");
    assertEquals(
        0L,
        browser.ask(
            "return [...document.querySelectorAll('.matrix .tile')]"
                + ".filter(t => !t.innerText.trim() || !t.getAttribute('aria-label')).length"));
    assertEquals(
        14L, browser.ask("return document.querySelectorAll('.matrix a.tile').length"), "tiles");
  }

  @Test
  void shouldPrintTheMatrixWithItsColours() throws IOException {
    browser.media("print", "light");
    browser.width(720);
    open("campaign/claims.html");
    assertEquals(0L, browser.ask(OVERFLOW));
    assertEquals(
        "exact",
        browser.ask(
            "return getComputedStyle(document.querySelector('.matrix .tile')).printColorAdjust"));
    keep("claims-print");
  }

  @Test
  void shouldLeadFromTheVerdictOfACampaignToTheCaseThatCameWorst() throws IOException {
    open("campaign/index.html");
    keep("campaign-desktop");
    assertEquals(
        "2 cases gave other bytes the second time",
        browser.driver().findElement(By.tagName("h1")).getText());
    browser.driver().findElement(By.linkText("Worst cases")).click();
    browser.driver().findElement(By.cssSelector(".worst a")).click();
    assertTrue(browser.driver().getCurrentUrl().endsWith("/case-2200000238.html"));
    browser.driver().findElement(By.linkText("Campaign")).click();
    browser.driver().findElement(By.linkText("smallest scenario")).click();
    assertTrue(browser.driver().getCurrentUrl().endsWith("/found-motor-stall-7-1.html"));
  }

  @Test
  void shouldResolveEveryLinkOfACampaign() throws IOException {
    for (String page : List.of("campaign/index.html", "campaign/claims.html")) {
      open(page);
      List<WebElement> links = browser.driver().findElements(By.cssSelector("a[href]"));
      assertTrue(links.size() > 30, page + ": " + links.size());
      for (WebElement link : links) {
        URI to = URI.create(Objects.requireNonNull(link.getDomProperty("href")));
        Path file = Path.of(to.getPath());
        assertTrue(Files.isRegularFile(file), page + " -> " + to);
        if (to.getFragment() != null) {
          String id = "id=\"" + to.getFragment() + "\"";
          assertTrue(Files.readString(file).contains(id), page + " -> " + to);
        }
      }
    }
  }

  @Test
  void shouldDrawTheMarginsWithAlternativeTextAndAsATable() {
    open("campaign/index.html");
    List<WebElement> plots = browser.driver().findElements(By.cssSelector(".pair svg[role=img]"));
    assertEquals(5, plots.size(), "one for each question");
    for (WebElement plot : plots) {
      assertTrue(plot.getAccessibleName().startsWith("Margins of "), plot.getAccessibleName());
      assertTrue(plot.getAccessibleName().contains("4 of "), plot.getAccessibleName());
      assertTrue(plot.getSize().getHeight() > 100, "flat");
      assertTrue(plot.getSize().getWidth() > 400, "narrow");
    }
    WebElement counts = browser.driver().findElement(By.cssSelector(".pair details"));
    assertFalse(counts.findElement(By.tagName("table")).isDisplayed(), "folded at first");
    counts.findElement(By.tagName("summary")).click();
    assertTrue(counts.getText().contains("below -100 % 3"), counts.getText());
  }

  @Test
  void shouldDrawTheCourseOfTheWorstCases() {
    open("campaign/index.html");
    List<WebElement> courses = browser.driver().findElements(By.cssSelector(".course svg.plot"));
    assertEquals(2, courses.size(), "those that were run again");
    for (WebElement course : courses) {
      assertTrue(course.getSize().getWidth() > 250, "narrow");
    }
  }

  @Test
  void shouldFitADeskAndAPhoneOfToday() throws IOException {
    for (int width : new int[] {1280, 390}) {
      browser.width(width);
      for (String page : PAGES) {
        open(page);
        assertEquals(0L, browser.ask(OVERFLOW), page + " at " + width);
        assertEquals("", browser.ask(CUT), page + " at " + width);
      }
      open("campaign/index.html");
      keep("campaign-" + width);
    }
  }

  @Test
  void shouldFitAPhoneWithoutScrollingSideways() throws IOException {
    browser.width(360);
    for (String page : PAGES) {
      open(page);
      assertEquals(0L, browser.ask(OVERFLOW), page);
      keep(page.replace('/', '-').replace(".html", "-phone"));
    }
  }

  @Test
  void shouldKeepTextReadableInLightAndDark() throws IOException {
    for (String scheme : List.of("light", "dark")) {
      browser.media("screen", scheme);
      for (String page : PAGES) {
        open(page);
        assertEquals("", browser.ask(FAINT), page + " in " + scheme);
      }
      open("site/kink-complete-at-night.html");
      keep("scenario-" + scheme);
    }
  }

  @Test
  void shouldPrintWithPlots() throws IOException {
    browser.media("print", "light");
    browser.width(720);
    open("site/kink-complete-at-night.html");
    assertEquals(0L, browser.ask(OVERFLOW));
    assertFalse(browser.driver().findElements(By.cssSelector("svg.plot")).isEmpty());
    assertEquals(
        "rgb(255, 255, 255)",
        browser.ask("return getComputedStyle(document.body).backgroundColor"));
    keep("scenario-print");
    String start = new String(browser.print(), 0, 5, StandardCharsets.US_ASCII);
    assertEquals("%PDF-", start);
  }

  @Test
  void shouldBeReadableWithoutAnyScript() {
    browser.scripts(false);
    try {
      open("site/kink-complete-at-night.html");
      assertEquals(0, browser.driver().findElements(By.tagName("script")).size());
      assertTrue(
          browser.driver().findElement(By.id("story")).isDisplayed(), "the story is missing");
    } finally {
      browser.scripts(true);
    }
  }

  @Test
  void shouldGiveTablesCaptionsAndScopes() {
    for (String page : PAGES) {
      open(page);
      Object bare =
          browser.ask(
              "return [...document.querySelectorAll('table')].filter(t => !t.caption"
                  + " || [...t.querySelectorAll('th')].some(h => !h.scope)).length");
      assertEquals(0L, bare, page);
    }
  }
}
