package doseguard.reports.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** Drawing plots. */
class SvgTest {

  private static final long HOUR = 3_600_000L;

  private static Scene scene(int rows, List<Band> bands, List<Mark> marks) {
    return new Scene(new TimeAxis(rows * HOUR), rows, row -> (row + 1) * HOUR, bands, marks);
  }

  private static Plot plot(IntToDoubleFunction curve, Level... levels) {
    return new Plot(
        "p",
        "A <b> & \"c\"",
        "ug",
        "",
        List.of(new Curve("it", Pen.GUARDED, curve)),
        List.of(levels));
  }

  private static Document parse(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));
  }

  @Test
  void shouldEscapeEverything() {
    assertEquals(
        "&lt;a b=&quot;c&quot;&gt;&amp;&#39;\uFFFD\n\t", Svg.escape("<a b=\"c\">&'\u0001\n\t"));
  }

  @Test
  void shouldGiveEachPlotATitleAndAlternativeTextWithFigures() throws Exception {
    Document svg = parse(SvgPlot.draw(scene(48, List.of(), List.of()), plot(row -> row)));
    Element root = svg.getDocumentElement();
    assertEquals("img", root.getAttribute("role"));
    assertEquals("p-title p-desc", root.getAttribute("aria-labelledby"));
    assertEquals("A <b> & \"c\", ug", svg.getElementsByTagName("title").item(0).getTextContent());
    String words = svg.getElementsByTagName("desc").item(0).getTextContent();
    assertEquals(
        "it: from 0 ug, lowest 0 at 0 d 01:00, highest 47 at 2 d 00:00, at the end 47.", words);
  }

  @Test
  void shouldSayThroughoutOfAFlatCurveAndNothingOfAnEmptyOne() {
    Level level = new Level("ceiling 9 ug", Pen.CEILING, 9, false);
    assertEquals(
        "it: 5 ug throughout. Line: ceiling 9 ug.",
        PlotWords.of(scene(3, List.of(), List.of()), plot(row -> 5, level)));
    assertEquals(
        "it: nothing recorded.", PlotWords.of(scene(0, List.of(), List.of()), plot(row -> 5)));
    assertEquals(
        "it: 120 ug throughout.", PlotWords.of(scene(1, List.of(), List.of()), plot(row -> 120.4)));
  }

  @Test
  void shouldDrawAFaultBandFromOnsetToEndAndOpenWhenItNeverClears() throws Exception {
    Band closed = new Band("kink", 12 * HOUR, 24 * HOUR);
    Document one = parse(SvgPlot.draw(scene(48, List.of(closed), List.of()), plot(row -> 1)));
    Element band = (Element) one.getElementsByTagName("rect").item(0);
    assertEquals("25%", band.getAttribute("x"));
    assertEquals("25%", band.getAttribute("width"));
    assertEquals(2, count(one, "onset"));
    Band open = new Band("leak", 12 * HOUR, Long.MAX_VALUE);
    Document other = parse(SvgPlot.draw(scene(48, List.of(open), List.of()), plot(row -> 1)));
    assertEquals(1, count(other, "onset"));
  }

  @Test
  void shouldMarkEachAlarmAndLabelThoseTooCloseTogether() throws Exception {
    List<Mark> marks =
        List.of(new Mark("A1", HOUR), new Mark("A2", HOUR + 1), new Mark("A3", 47 * HOUR));
    Document svg = parse(SvgPlot.draw(scene(48, List.of(), marks), plot(row -> 1)));
    assertEquals(3, count(svg, "alarm"));
    assertEquals(2, count(svg, "badge"));
    String text = svg.getDocumentElement().getTextContent();
    assertTrue(text.contains("A1\u2013A2"), text);
    assertTrue(text.contains("A3"), text);
  }

  @Test
  void shouldPutALevelInsideThePicture() throws Exception {
    Level high = new Level("ceiling", Pen.CEILING, 100, false);
    Level low = new Level("own", Pen.OWN, 90, true);
    Document svg = parse(SvgPlot.draw(scene(4, List.of(), List.of()), plot(row -> 1, high, low)));
    assertEquals(1, count(svg, "curve ceiling"));
    assertEquals(1, count(svg, "curve own"));
    assertEquals(2, count(svg, "level"));
  }

  @Test
  void shouldDrawOneStepAlongALevelAndTwoAtAnEdge() {
    Path path = new Path();
    path.to(0, 5);
    path.to(1, 5);
    path.to(2, 5);
    path.to(3, 9);
    path.to(4, 9);
    assertEquals("M0 5l2 0 1 4 1 0", path.toString());
  }

  @Test
  void shouldDrawNoStepOfASinglePoint() {
    Path single = new Path();
    single.to(3, 4);
    assertEquals("M3 4", single.toString());
    assertEquals("", new Path().toString());
  }

  @Test
  void shouldDrawLanesWithBarsAndMoments() throws Exception {
    List<Lane> lanes =
        List.of(
            new Lane("fault", "Fault: kink", List.of(new Band("", 0, HOUR)), List.of()),
            new Lane("act", "Act: ask bolus (3)", List.of(), List.of(HOUR, HOUR + 1, 9 * HOUR)),
            new Lane("alarm", "A1 alarm: STALL", List.of(), List.of(2 * HOUR)));
    String drawing = SvgLanes.draw(scene(48, List.of(), List.of()), "t", lanes, "in <words>");
    Document svg = parse(drawing);
    assertEquals(1, count(svg, "bar fault"));
    assertEquals(2, count(svg, "dot act"), "two moments at one place are one dot");
    assertEquals(1, count(svg, "notch alarm"));
    assertEquals("in <words>", svg.getElementsByTagName("desc").item(0).getTextContent());
    assertFalse(drawing.contains("<words>"));
  }

  private static int count(Document svg, String css) {
    int count = 0;
    var all = svg.getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      count += ((Element) all.item(i)).getAttribute("class").equals(css) ? 1 : 0;
    }
    return count;
  }
}
