package doseguard.reports.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.reports.plot.SvgBars.Bar;
import doseguard.reports.plot.SvgBars.Tick;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Bars on a logarithmic scale. */
class SvgBarsTest {

  private static final Pattern RECT =
      Pattern.compile("<rect [^>]*y=\"(\\d+)\"[^>]* height=\"(\\d+)\"><title>([^<]*)</title>");

  private static String draw(long... counts) {
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      bars.add(new Bar("bin <" + i + ">", counts[i], i == 0));
    }
    return SvgBars.draw("id", "title", "words", bars, List.of(new Tick("0", 0, true)));
  }

  @Test
  void shouldRaiseABarByTheSameForEveryTenfold() {
    Matcher rects = RECT.matcher(draw(1, 10, 0, 100, 1000));
    List<Integer> heights = new ArrayList<>();
    List<String> titles = new ArrayList<>();
    while (rects.find()) {
      heights.add(Integer.parseInt(rects.group(2)));
      titles.add(rects.group(3));
      assertEquals(130, Integer.parseInt(rects.group(1)) + heights.get(heights.size() - 1));
    }
    assertEquals(List.of(8, 42, 76, 110), heights, "none for the empty bin, one can be seen");
    assertEquals("bin &lt;0&gt;: 1", titles.get(0));
  }

  @Test
  void shouldNameTheDecadesShortly() {
    String svg = draw(30_000_000);
    for (String words :
        List.of(">1<", ">10<", ">100<", ">1 k<", ">10 k<", ">100 k<", ">1 M<", ">10 M<")) {
      assertTrue(svg.contains(words), words);
    }
    assertFalse(svg.contains(">100 M<"));
    assertTrue(draw(0).contains(">10<"), "an empty one still has a scale");
    assertFalse(draw(0).contains("<rect"));
  }
}
