package doseguard.engine.oracle;

import static doseguard.engine.oracle.Scene.UG;
import static org.junit.jupiter.api.Assertions.assertEquals;

import doseguard.engine.simulation.CaseBounds;
import doseguard.engine.therapy.Act;
import doseguard.engine.therapy.Segment;
import doseguard.engine.therapy.Therapy;
import org.junit.jupiter.api.Test;

/** W, R and what one stroke weighs. */
class SpanTest {

  private static Span span(Therapy intended) {
    Scene scene = new Scene(1);
    scene.intended = intended;
    return Span.of(CaseBounds.of(scene.subject()));
  }

  @Test
  void shouldLookBackEightHoursAtAnOrdinaryDose() {
    Span span = span(Scene.therapy(2000, new Segment(0, 432 * UG)));
    assertEquals(480, span.windowMinutes());
    assertEquals(240, span.halfMinutes());
    assertEquals(480, span.gapMinutes());
    assertEquals((24 + 8) * Scene.HOUR, span.recoveryMs());
    assertEquals(8 * Scene.HOUR, span.windowMs());
  }

  @Test
  void shouldLookBackTenStrokesWhenDosingIsSparse() {
    // 20 ug are ten strokes: 10 h at 48 ug/day, 8 h at 60 ug/day.
    assertEquals(600, span(Scene.therapy(2000, new Segment(0, 48 * UG))).windowMinutes());
    assertEquals(480, span(Scene.therapy(2000, new Segment(0, 60 * UG))).windowMinutes());
    assertEquals(481, span(Scene.therapy(2000, new Segment(0, 60 * UG - 1))).windowMinutes());
    assertEquals(241, span(Scene.therapy(2000, new Segment(0, 60 * UG - 1))).halfMinutes());
  }

  @Test
  void shouldLookBackSeveralDaysWhenTenStrokesTakeThem() {
    assertEquals(2 * 1440, span(Scene.therapy(2000, new Segment(0, 10 * UG))).windowMinutes());
    assertEquals(
        2 * 1440 + 1, span(Scene.therapy(2000, new Segment(0, 10 * UG - 1))).windowMinutes());
  }

  @Test
  void shouldNotLookBackBeyondAYear() {
    assertEquals(366 * 1440, span(Scene.therapy(2000, new Segment(0, 1440))).windowMinutes());
  }

  @Test
  void shouldTakeTheSlowestTenStrokesOfTheDay() {
    // 48 ug/day by night for 12 h, 480 ug/day by day: 10 h wholly within the night.
    Therapy therapy =
        Scene.therapy(
            2000, new Segment(0, 48 * UG), new Segment(360, 480 * UG), new Segment(1080, 48 * UG));
    assertEquals(600, span(therapy).windowMinutes());
  }

  @Test
  void shouldAddEightHoursToTheLongestPrescribedGap() {
    Therapy gap =
        Scene.therapy(
            2000, new Segment(0, 432 * UG), new Segment(600, 0), new Segment(900, 432 * UG));
    assertEquals(300 + 480, span(gap).windowMinutes());
    assertEquals(300 + 480, span(gap).gapMinutes());
  }

  @Test
  void shouldJoinAGapAcrossMidnight() {
    Therapy gap =
        Scene.therapy(2000, new Segment(0, 0), new Segment(60, 432 * UG), new Segment(1320, 0));
    assertEquals(180 + 480, span(gap).windowMinutes());
  }

  @Test
  void shouldTakeAWholeDayAsTheGapWithoutBasal() {
    assertEquals(1440 + 480, span(Scene.therapy(2000, new Segment(0, 0))).windowMinutes());
  }

  @Test
  void shouldTakeTheLongestSpanOfAllIntents() {
    Scene scene = new Scene(1);
    Therapy sparse = Scene.therapy(2000, new Segment(0, 48 * UG));
    scene.act(new Act.Program(Scene.HOUR, sparse, scene.intended, false));
    assertEquals(600, Span.of(CaseBounds.of(scene.subject())).windowMinutes());
  }

  @Test
  void shouldWeighAStrokeAtTheHighestConcentrationMeantOrDeclared() {
    Scene scene = new Scene(1);
    assertEquals(2 * UG, CaseBounds.of(scene.subject()).strokePg());
    scene.act(new Act.AskBolus(1));
    scene.act(new Act.Refill(2, 18_000_000, 3000));
    assertEquals(3 * UG, CaseBounds.of(scene.subject()).strokePg());
    scene.act(
        new Act.Program(
            3,
            Scene.therapy(4000, new Segment(0, 432 * UG)),
            Scene.therapy(500, new Segment(0, 432 * UG)),
            false));
    assertEquals(4 * UG, CaseBounds.of(scene.subject()).strokePg());
    scene.act(new Act.Refill(4, 18_000_000, 500));
    assertEquals(4 * UG, CaseBounds.of(scene.subject()).strokePg());
  }

  @Test
  void shouldNotLetASlipWidenTheTolerance() {
    Scene scene = new Scene(1);
    scene.programmed = Scene.therapy(4000, new Segment(0, 432 * UG));
    assertEquals(2 * UG, CaseBounds.of(scene.subject()).strokePg());
  }

  @Test
  void shouldReadTheCeilingsOfThePolicy() {
    CaseBounds bounds = CaseBounds.of(new Scene(1).subject());
    assertEquals(100 * UG, bounds.ceilingHourPg());
    assertEquals(1000 * UG, bounds.ceilingDayPg());
  }

  @Test
  void shouldKnowWhatCameBeforeTheCase() {
    Scene scene = new Scene(1);
    scene.intended = Scene.therapy(2000, new Segment(0, 144 * UG), new Segment(1380, 288 * UG));
    Prior prior = new Prior(scene.subject());
    assertEquals(0, prior.within(480, 480));
    assertEquals(200_000, prior.within(480, 479));
    assertEquals(12 * UG, prior.within(480, 420));
    assertEquals(12 * UG + 42 * UG, prior.within(480, 0));
    assertEquals(150 * UG + 12 * UG, prior.within(1500, 0));
    scene.established = false;
    assertEquals(0, new Prior(scene.subject()).within(480, 0));
  }
}
