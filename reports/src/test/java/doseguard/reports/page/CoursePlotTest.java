package doseguard.reports.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.reports.Examples;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The course of a case in one small picture. */
class CoursePlotTest {

  private static final String KINK = CoursePlot.of(Examples.kink(), "course-5");

  private static int count(String what) {
    return KINK.split(Pattern.quote(what), -1).length - 1;
  }

  @Test
  void shouldDrawPrescribedTwinAndPumpWithFaultsAndAlarms() {
    for (String pen : new String[] {"prescribed", "twin", "guarded"}) {
      assertEquals(1, count("<path class=\"curve " + pen + "\""), pen);
    }
    assertEquals(1, count("class=\"band\""), "the kink");
    assertEquals(2, count("class=\"onset\""), "its begin and its end");
    assertEquals(2, count("class=\"alarm\""), "an advisory is no alarm");
    assertTrue(KINK.contains("<title id=\"course-5-title\">Prescribed and delivered rate"));
    assertTrue(KINK.contains("guarded pump: from"), "the text alternative");
  }

  @Test
  void shouldThinTheCurvesForASmallPicture() {
    Matcher path = Pattern.compile(" d=\"([^\"]*)\"").matcher(KINK);
    while (path.find()) {
      assertTrue(path.group(1).split(" ").length <= 2 * 400, path.group(1));
    }
  }
}
