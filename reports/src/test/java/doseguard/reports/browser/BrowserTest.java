package doseguard.reports.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import doseguard.reports.Examples;
import doseguard.reports.Result;
import doseguard.reports.ResultsJson;
import doseguard.reports.Summary;
import doseguard.reports.site.ReportSite;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
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
      List.of("index.html", "kink-complete-at-night.html", "quiet-day.html");
  private static final String MISSING =
      "BROWSER TESTS NOT RUN: no chromium with chromedriver on the path; the pages are unchecked";
  private static final String OVERFLOW =
      "return document.documentElement.scrollWidth - document.documentElement.clientWidth";
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
          ResultsJson.document(results.stream().map(ResultsJson::scenario).toList(), 1));
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
    browser.open(directory.resolve("site").resolve(page));
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
    open("index.html");
    browser.driver().findElement(By.linkText("kink-complete-at-night")).click();
    assertTrue(browser.driver().getTitle().startsWith("kink-complete-at-night"));
    browser.driver().findElement(By.linkText("All scenarios")).click();
    assertEquals("Scenario verdicts", browser.driver().findElement(By.tagName("h1")).getText());
  }

  @Test
  void shouldShowEveryPlotWithAlternativeTextThatHasFigures() throws IOException {
    open("kink-complete-at-night.html");
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
    open("index.html");
    keep("index-desktop");
  }

  @Test
  void shouldTellCurvesApartWithoutColour() {
    open("kink-complete-at-night.html");
    Object dashes =
        browser.ask(
            "return ['guarded','twin','prescribed','ceiling','own','overdose','withdrawal'].map(c => getComputedStyle("
                + "document.querySelector('.curve.' + c)).strokeDasharray).join('|')");
    List<String> patterns = List.of(dashes.toString().split("\\|"));
    assertEquals(7, patterns.size());
    assertEquals(7, patterns.stream().distinct().count(), patterns.toString());
  }

  @Test
  void shouldFitAPhoneWithoutScrollingSideways() throws IOException {
    browser.width(360);
    for (String page : PAGES) {
      open(page);
      assertEquals(0L, browser.ask(OVERFLOW), page);
      keep(page.replace(".html", "-phone"));
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
      open("kink-complete-at-night.html");
      keep("scenario-" + scheme);
    }
  }

  @Test
  void shouldPrintWithPlots() throws IOException {
    browser.media("print", "light");
    browser.width(720);
    open("kink-complete-at-night.html");
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
      open("kink-complete-at-night.html");
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
