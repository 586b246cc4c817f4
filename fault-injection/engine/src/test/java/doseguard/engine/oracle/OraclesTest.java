package doseguard.engine.oracle;

import static doseguard.engine.oracle.Scene.UG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import doseguard.engine.oracle.Finding.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The judge as a whole, and how figures read. */
class OraclesTest {

  @Test
  void shouldAnswerEveryQuestionInOrder() {
    Verdict verdict = new Scene(1440).judge();
    assertEquals(Question.values().length, verdict.findings().size());
    for (Question question : Question.values()) {
      assertEquals(question, verdict.on(question).question());
      assertFalse(verdict.on(question).violated());
    }
  }

  @Test
  void shouldReportTissueDischargeWithoutJudgingIt() {
    Scene scene = new Scene(100);
    scene.tissue = 900 * UG;
    assertEquals(900 * UG, scene.judge().measures().tissuePg());
    scene.judge().findings().forEach(finding -> assertFalse(finding.violated()));
  }

  @Test
  void shouldJudgeACaseOfNoLength() {
    Verdict verdict = new Scene(0).judge();
    verdict.findings().forEach(finding -> assertFalse(finding.violated()));
    assertEquals(new Verdict.Measures(0, 0, 0, 0, 1, -1, -1, 0), verdict.measures());
  }

  @Test
  void shouldGiveTheSameVerdictTwice() {
    Scene scene = new Scene(3000).guarded(500, 1500, 0);
    assertEquals(scene.judge(), scene.judge());
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0.00 ug",
    "4999, 0.00 ug",
    "5000, 0.01 ug",
    "100000, 0.10 ug",
    "25000000, 25.00 ug",
    "1234567890, 1234.57 ug",
    "-1500000, -1.50 ug",
    "-5000, 0.00 ug",
    "-5001, -0.01 ug",
  })
  void shouldWriteMassInMicrograms(long pg, String words) {
    assertEquals(words, Figures.ug(pg));
  }

  @ParameterizedTest
  @CsvSource({"0, 0.0 h", "179999, 0.0 h", "180000, 0.1 h", "28800000, 8.0 h", "3780000, 1.1 h"})
  void shouldWriteTimeInHours(long ms, String words) {
    assertEquals(words, Figures.hours(ms));
  }

  @ParameterizedTest
  @CsvSource({"0, 0 %", "0.999, 99 %", "1, 100 %"})
  void shouldNotRoundAShareUp(double share, String words) {
    assertEquals(words, Figures.percent(share));
  }
}
