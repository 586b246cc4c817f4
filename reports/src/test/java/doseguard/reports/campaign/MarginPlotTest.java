package doseguard.reports.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.engine.campaign.Histogram;
import doseguard.engine.oracle.Finding.Question;
import doseguard.reports.plot.SvgBars.Bar;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How the margins are spread: every bin in its place, on the right side of the bound. */
class MarginPlotTest {

  private static MarginPlot plot(double... margins) {
    List<Long> counts = new ArrayList<>(Collections.nCopies(Histogram.BINS, 0L));
    for (double margin : margins) {
      int bin = Histogram.bin(margin);
      counts.set(bin, counts.get(bin) + 1);
    }
    return MarginPlot.of(new Histogram(Question.FALSE_STOP, counts));
  }

  @Test
  void shouldNameBinsByTheirEndsAndKeepTheSidesOfTheBoundApart() {
    MarginPlot plot = plot(-7, -1, -0.5, -0.01, 0, 0.01, 0.949, 0.951, 1);
    assertEquals(
        List.of(
            new Bar("below -100 %", 1, true),
            new Bar("-100 % to -95 %", 1, true),
            new Bar("-50 % to -45 %", 1, true),
            new Bar("-5 % to 0 %", 1, true),
            new Bar("0 % to 5 %", 2, false),
            new Bar("90 % to 95 %", 1, false),
            new Bar("95 % or more", 2, false)),
        plot.bars());
    assertEquals(
        "4 of 9 cases beyond the bound; the worst: below -100 %; 22.2 % of all at 95 % or more.",
        plot.words());
    assertEquals("False stop", plot.title());
  }

  @Test
  void shouldDrawTheBoundWhereTheSidesMeet() {
    String svg = plot(-0.01, 0.01).svg();
    String bound = attribute(svg, "<line class=\"bound\" x1=\"");
    assertEquals(100.0 * (3 + 21) / (3 + 41), Double.parseDouble(bound), 0.001);
    String right = attribute(svg, "<rect class=\"count\" x=\"");
    String left = attribute(svg, "<rect class=\"count beyond\" x=\"");
    assertTrue(Double.parseDouble(left) < Double.parseDouble(bound), left);
    assertTrue(Double.parseDouble(right) > Double.parseDouble(bound), right);
    assertTrue(svg.contains("<title id=\"margin-false-stop-title\">Margins of false stop</title>"));
    assertTrue(svg.contains("1 of 2 cases beyond the bound"), "the text alternative");
  }

  private static String attribute(String svg, String before) {
    int at = svg.indexOf(before) + before.length();
    assertTrue(at >= before.length(), before);
    return svg.substring(at, svg.indexOf('%', at));
  }

  @Test
  void shouldSayThatThereIsNothing() {
    assertEquals("No case.", plot().words());
    assertEquals(List.of(), plot().bars());
  }
}
