package doseguard.engine.campaign;

import static doseguard.engine.oracle.Finding.Question.FALSE_ALARM;
import static doseguard.engine.oracle.Finding.Question.UNSAFE_DELIVERY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.engine.campaign.TrialResult.Repeat;
import doseguard.engine.oracle.Finding.Question;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What counts as a hazard where delivery may be unsafe up to a bound. */
class TrialResultTest {

  /** A case half of the bound beyond it, of which so much is declared. */
  private static TrialResult unsafe(double declared, Question... violated) {
    Demand together = new Demand.Together(Set.of(), declared);
    CaseResult result = Shown.of(7, true, -1, 0, violated);
    Trial trial = new Trial(7, "two at once", Trial.NO_CELL, () -> null, together);
    return TrialResult.of(trial, together.keptBy(result), Repeat.NONE, result);
  }

  @Test
  void shouldBeNoHazardUpToWhatIsDeclared() {
    TrialResult result = unsafe(0.5, UNSAFE_DELIVERY);
    assertTrue(result.kept());
    assertFalse(result.hazard());
    assertEquals(0.5, result.margin(), "of the other hazard");
  }

  @Test
  void shouldBeAHazardBeyondIt() {
    TrialResult result = unsafe(0.49, UNSAFE_DELIVERY);
    assertFalse(result.kept());
    assertTrue(result.hazard());
    assertEquals(-0.5, result.margin());
    assertEquals("two at once: unsafe delivery", result.cause());
  }

  @Test
  void shouldBeNoHazardWhenItBreaksForAnotherReason() {
    TrialResult result = unsafe(0.5, UNSAFE_DELIVERY, FALSE_ALARM);
    assertFalse(result.kept());
    assertFalse(result.hazard());
    assertEquals("two at once: false alarm", result.cause());
  }
}
