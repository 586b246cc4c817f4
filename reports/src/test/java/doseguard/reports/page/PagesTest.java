package doseguard.reports.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.engine.fault.CatheterFault;
import doseguard.engine.fault.Postures;
import doseguard.engine.fault.ProgramFault;
import doseguard.engine.fault.PumpFault;
import doseguard.engine.fault.SensorFault;
import doseguard.engine.fault.TimeFault;
import doseguard.engine.fault.Timing;
import doseguard.engine.validation.Figure;
import doseguard.engine.validation.Validation;
import doseguard.reports.Examples;
import doseguard.reports.Result;
import doseguard.reports.Summary;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What the pages say. */
class PagesTest {

  private final Templates templates = new Templates();

  @Test
  void shouldEscapeWhatComesFromFiles() {
    Result result = Examples.kink();
    String page = templates.scenario(ScenarioPage.of(result));
    String index = templates.index(IndexPage.of(List.of(Summary.of(result)), true));
    for (String html : List.of(page, index)) {
      assertFalse(html.contains("<script"), "markup from a title reached the page");
      assertTrue(html.contains("&lt;script"), "the title is missing");
    }
    assertTrue(
        page.contains("the catheter is &lt;blocked> &amp; pressure stays")
            || page.contains("the catheter is &lt;blocked&gt; &amp; pressure stays"),
        "the reason");
  }

  @Test
  void shouldAllowNothingButItsOwnStyle() {
    String page = templates.scenario(ScenarioPage.of(Examples.kink()));
    assertTrue(
        page.contains("default-src 'none'; style-src 'sha256-")
            || page.contains("default-src &#39;none&#39;"),
        page.substring(0, 400));
    assertFalse(page.contains("style=\""), "a style attribute would be refused by the policy");
    assertFalse(page.contains("http://") || page.contains("https://"), "nothing is fetched");
  }

  @Test
  void shouldShowGivenVerdictStoryAndAlarms() {
    ScenarioPage page = ScenarioPage.of(Examples.kink());
    String html = templates.scenario(page);
    for (String words :
        List.of(
            "Policy",
            "us-adult-spinal: at most 100 µg",
            "accuracy ±14.5 %",
            "I-31",
            "alarm OCCLUSION within 60 min",
            "OCCLUSION came after 47 min",
            "Unnoticed interruption",
            "50 times, last at 2 d 04:36",
            "A2 alarm: THERAPY_INTERRUPTED",
            "still active at the end",
            "patient bolus 25 µg over 10 min")) {
      assertTrue(html.contains(words), words + " is missing");
    }
    assertEquals(8, page.plots().size());
    assertEquals(3, page.alarms().size());
    assertEquals("", page.alarms().get(2).tag(), "an advisory has no tag");
  }

  @Test
  void shouldDrawReportedOverdosesUpToTheFirstThatNothingReaches() {
    String html = templates.scenario(ScenarioPage.of(Examples.kink()));
    assertEquals(2, html.split("timing and ranking only\\), ng/mL</h3>", -1).length - 1);
    for (String words : List.of("25 µg bolus<", "50 µg bolus<", "27 µg/h for 6 h<", "55 µg/h")) {
      assertTrue(html.contains(words), words + " is missing");
    }
    for (String words : List.of("280 µg bolus<", "800 µg/day<", "2400 µg/day<")) {
      assertFalse(html.contains(words), words + " squeezes the curves");
    }
    assertEquals(2, html.split("overdose reported after</span>", -1).length - 1, "keys");
    assertTrue(html.contains("24 h after a complete stop: withdrawal evolves from here"));
  }

  @Test
  void shouldSayWhatFailedAndThatNothingHappened() {
    Result failing = Examples.failing();
    String html = templates.scenario(ScenarioPage.of(failing));
    assertTrue(html.contains("alarm STALL within 1 h: no STALL came"));
    assertTrue(html.contains("Nothing happened beside steady delivery."));
    assertTrue(html.contains("No alarm."));
    String index = templates.index(IndexPage.of(List.of(Summary.of(failing)), true));
    assertTrue(index.contains("What failed"));
    assertFalse(
        templates
            .index(IndexPage.of(List.of(Summary.of(Examples.kink())), true))
            .contains("What failed"));
  }

  @Test
  void shouldSayThatNoVerdictCountsWhenThePlantIsOff() {
    List<Summary> one = List.of(Summary.of(Examples.kink()));
    String words = "no verdict below counts";
    assertTrue(templates.index(IndexPage.of(one, false)).contains(words));
    assertFalse(templates.index(IndexPage.of(one, true)).contains(words));
  }

  @Test
  void shouldShowEveryFigureOfThePlantWithItsVerdict() {
    PlantPage page = PlantPage.of(Validation.all());
    String html = templates.plant(page);
    assertTrue(page.holds());
    assertEquals(page.figures(), html.split("</span> pass</span>", -1).length - 2);
    assertTrue(html.contains("steady state of 90 µg/day"), "a figure");
    assertTrue(html.contains("6 h at") || html.contains("27 µg/h for 6 h"), "a reported dose");
    assertTrue(html.contains("For timing and ranking only."));
  }

  @Test
  void shouldFailThePlantByOneFigure() {
    Figure off = new Figure("a figure", 1.0, 1.0, 2.0, 0.5, "h", 1);
    Validation kind = new Validation("Kind", "method", "basis", "source", List.of(off));
    String html = templates.plant(PlantPage.of(List.of(kind)));
    assertEquals(2, html.split("</span> FAIL</span>", -1).length - 1, "the figure and the page");
    assertFalse(PlantPage.of(List.of()).holds(), "nothing measured");
  }

  @Test
  void shouldGiveTheSameBytesInEveryLocale() {
    String before = templates.scenario(ScenarioPage.of(Examples.kink()));
    Locale locale = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertEquals(before, new Templates().scenario(ScenarioPage.of(Examples.kink())));
    } finally {
      Locale.setDefault(locale);
    }
  }

  @Test
  void shouldNameEveryFaultWithItsParameters() {
    assertEquals(
        "catheter-kink (complete)",
        FaultWords.name(new CatheterFault.Kink(Timing.lasting(0, 1), Double.POSITIVE_INFINITY)));
    assertEquals(
        "catheter-kink (resistance factor 5, postures from 2000 to 3000 Pa)",
        FaultWords.name(new CatheterFault.Kink(Timing.from(0), 5, new Postures(2000.0, 3000.0))));
    assertEquals(
        "rotor-slip (turned 0.9)",
        FaultWords.name(new PumpFault.RotorSlip(Timing.from(0), 0.9, Double.POSITIVE_INFINITY)));
    assertEquals(
        "hydraulic-over-delivery (free flow)",
        FaultWords.name(
            new PumpFault.HydraulicOverDelivery(Timing.from(0), Double.POSITIVE_INFINITY)));
    assertEquals("motor-stall", FaultWords.name(new PumpFault.MotorStall(Timing.from(0))));
    assertEquals(
        "valve-stuck (closed)",
        FaultWords.name(new PumpFault.ValveStuck(Timing.lasting(0, 1), true)));
    assertEquals(
        "valve-stuck", FaultWords.name(new PumpFault.ValveStuck(Timing.lasting(0, 1), false)));
    assertEquals(
        "programming-error (mg for mcg)",
        FaultWords.name(
            new ProgramFault.ProgrammingError(Timing.lasting(0, 1), ProgramFault.Slip.MG_FOR_MCG)));
    assertEquals(
        "clock-fault (second, rate 1, jump -1 h)",
        FaultWords.name(new TimeFault.WrongCounter(Timing.lasting(0, 1), true, 1, -3_600_000)));
    assertEquals(
        "level-fault (level, drift, amount 250.5)",
        FaultWords.name(
            new SensorFault.Lie(
                Timing.lasting(0, 1), SensorFault.Sensor.LEVEL, SensorFault.Mode.DRIFT, 250.5)));
    assertEquals(
        "level-fault (level, off)",
        FaultWords.name(
            new SensorFault.Lie(
                Timing.lasting(0, 1), SensorFault.Sensor.LEVEL, SensorFault.Mode.OFF, 0)));
  }

  @Test
  void shouldSayWhenAFaultHolds() {
    Timing intermittent = new Timing(60_000, 7_260_000, 3_600_000, 600_000);
    assertEquals(
        "from 0 d 00:01 to 0 d 02:01, 10 min of every 1 h",
        FaultWords.time(new PumpFault.MotorStall(intermittent)));
    assertEquals(
        "from 0 d 00:01 on", FaultWords.time(new PumpFault.MotorStall(Timing.from(60_000))));
    assertEquals(
        "at 0 d 00:01", FaultWords.time(new ProgramFault.SessionAbandoned(Timing.at(60_000))));
    assertEquals(
        "from 0 d 00:01 to 0 d 00:02",
        FaultWords.time(new PumpFault.MotorStall(Timing.lasting(60_000, 120_000))));
  }
}
