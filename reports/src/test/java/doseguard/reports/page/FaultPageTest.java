package doseguard.reports.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.engine.campaign.Cell;
import doseguard.engine.campaign.Claim;
import doseguard.engine.campaign.Coverage;
import doseguard.engine.campaign.Demand;
import doseguard.engine.fault.Catalogue;
import doseguard.engine.fault.CatalogueEntry;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The documentation of faults. */
class FaultPageTest {

  private final Templates templates = new Templates();

  static List<CatalogueEntry> entries() {
    return Catalogue.entries();
  }

  private static Claim claim(String fault, String suite) {
    return new Claim(
        new Cell(fault, "permanent", suite),
        new Demand.Noticed(3_600_000L, false),
        new Coverage.All(0.99),
        "it is seen",
        "");
  }

  private static String plain(String html) {
    return html.replace("&lt;", "<").replace("&#39;", "'").replace("&amp;", "&");
  }

  @ParameterizedTest
  @MethodSource("entries")
  void shouldSayAllThatTheCatalogueSays(CatalogueEntry entry) {
    String html = plain(templates.fault(FaultPage.of(entry, List.of(), false, List.of())));
    assertTrue(html.contains(entry.title()) && html.contains(entry.what()), "what it is");
    assertTrue(html.contains(entry.model()), "how it is modelled");
    entry.sources().forEach(source -> assertTrue(html.contains(source), source));
    entry.severities().forEach(severity -> assertTrue(html.contains(severity), severity));
    for (CatalogueEntry.Parameter parameter : entry.parameters()) {
      assertTrue(html.contains("<code>" + parameter.key() + "</code>"), parameter.key());
      assertTrue(html.contains(parameter.range()), parameter.range());
    }
    assertTrue(html.contains("No claim covers it."));
  }

  @Test
  void shouldListTheClaimsThatCoverItAloneOrWithAnother() {
    List<Claim> claims =
        List.of(
            claim("catheter-kink", "C"),
            claim("motor-stall", "A"),
            claim("encoder-fault + motor-stall", "B"));
    FaultPage page = FaultPage.of(Catalogue.of("motor-stall"), claims, true, List.of());
    assertEquals(
        List.of(
            "cell-001-motor-stall-permanent-a.html",
            "cell-002-encoder-fault-motor-stall-permanent-b.html"),
        page.claims().stream().map(FaultPage.Covered::href).toList());
    assertEquals("NOTICED within 1 h", page.claims().get(0).demand());
    FaultPage bare = FaultPage.of(Catalogue.of("motor-stall"), claims, false, List.of());
    assertEquals("", bare.claims().get(0).href(), "no page, no link");
  }

  @Test
  void shouldCountWhatNoClaimCovers() {
    List<Claim> claims = List.of(claim("motor-stall", "A"));
    FaultsPage page =
        new FaultsPage(
            Catalogue.entries().stream()
                .map(entry -> FaultPage.of(entry, claims, false, List.of()))
                .toList());
    assertEquals(Catalogue.entries().size() - 1, page.unclaimed());
    String html = templates.faults(page);
    for (CatalogueEntry entry : Catalogue.entries()) {
      assertTrue(html.contains("href=\"fault-" + entry.family() + ".html\""), entry.family());
    }
    assertFalse(html.contains("<script"));
  }
}
