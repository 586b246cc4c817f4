package doseguard.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.engine.oracle.Finding;
import doseguard.engine.oracle.Finding.Question;
import doseguard.engine.oracle.Verdict;
import doseguard.engine.simulation.Record;
import doseguard.engine.simulation.Run;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which questions are asked, and what lets a scenario fail. */
class ScenarioJudgeTest {

  private static Judged judged(String file, Question... violated) {
    Scenario scenario = ScenarioFiles.load(List.of(Path.of(file))).scenarios().get(0);
    Record none = new Record(0, new long[0], new long[0]);
    Run run = new Run(none, none, none, none, none, List.of(), 0, 0, List.of(), Map.of());
    List<Finding> findings = new ArrayList<>();
    for (Question question : Question.values()) {
      boolean bad = List.of(violated).contains(question);
      findings.add(new Finding(question, bad, 0, -1, "w"));
    }
    Verdict.Measures measures = new Verdict.Measures(0, 0, 0, 0, 1, -1, -1, 0);
    return ScenarioJudge.judged(scenario, run, new Verdict(findings, measures));
  }

  private static List<String> asked(Judged judged) {
    return judged.checked().stream()
        .filter(checked -> !checked.stated())
        .map(checked -> checked.expectation().phrase())
        .toList();
  }

  @Test
  void shouldAskWhatNoLineStates() {
    Judged judged = judged("catheter/kink-complete-at-night.yaml");
    assertEquals(List.of("no false alarm", "no false stop", "recovered"), asked(judged));
    assertEquals(6, judged.checked().size());
    assertFalse(judged.passed());
    assertEquals("OCCLUSION never came", judged.checked().get(0).words());
  }

  @Test
  void shouldNotAskWhatAnOutcomeReplaces() {
    String leak = "catheter/leak-loses-everything.yaml";
    Judged judged = judged(leak, Question.UNNOTICED_INTERRUPTION);
    assertEquals(List.of("no false alarm", "no false stop", "recovered"), asked(judged));
    assertTrue(judged.passed());
    assertFalse(judged(leak).passed());
    assertEquals("UNDETECTABLE", judged.scenario().outcomes().get(0).claim());
    assertTrue(judged.scenario().outcomes().get(0).control().startsWith("symptom prompt"));
    assertTrue(judged.scenario().outcomes().get(0).because().startsWith("the shunt"));
  }

  @Test
  void shouldFailOnAQuestionThatNoLineStates() {
    String leak = "catheter/leak-loses-everything.yaml";
    assertFalse(judged(leak, Question.UNNOTICED_INTERRUPTION, Question.FAILED_RECOVERY).passed());
  }
}
