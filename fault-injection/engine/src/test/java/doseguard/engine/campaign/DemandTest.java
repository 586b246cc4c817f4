package doseguard.engine.campaign;

import static doseguard.engine.campaign.Shown.HOUR;
import static doseguard.engine.campaign.Shown.UG;
import static doseguard.engine.oracle.Finding.Question.FAILED_RECOVERY;
import static doseguard.engine.oracle.Finding.Question.FALSE_ALARM;
import static doseguard.engine.oracle.Finding.Question.FALSE_STOP;
import static doseguard.engine.oracle.Finding.Question.UNNOTICED_INTERRUPTION;
import static doseguard.engine.oracle.Finding.Question.UNSAFE_DELIVERY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.engine.oracle.Finding.Question;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What each demand lets pass and what breaks it. */
class DemandTest {

  /** The questions that may be answered badly. */
  private static Set<Question> excused(Demand demand, long delayMs) {
    Set<Question> excused = EnumSet.noneOf(Question.class);
    for (Question question : Question.values()) {
      if (demand.keptBy(Shown.of(0, true, delayMs, 0, question))) {
        excused.add(question);
      }
    }
    return excused;
  }

  @Test
  void shouldCallHarmlessWhatViolatesNothingAndAlarmsNobody() {
    Demand harmless = new Demand.Harmless();
    assertTrue(harmless.keptBy(Shown.quiet(0, -1)));
    assertFalse(harmless.keptBy(Shown.quiet(0, 0)));
    assertEquals(Set.of(), excused(harmless, -1));
  }

  @Test
  void shouldLetAnAlarmComeWhereItMay() {
    Demand harmless = new Demand.Harmless(true);
    assertTrue(harmless.keptBy(Shown.quiet(0, -1)));
    assertTrue(harmless.keptBy(Shown.quiet(0, 0)));
    assertEquals(Set.of(), excused(harmless, HOUR));
  }

  @Test
  void shouldCallNoticedWhatAnAlarmTellsOfInTime() {
    Demand noticed = new Demand.Noticed(HOUR, false);
    assertTrue(noticed.keptBy(Shown.quiet(0, HOUR)));
    assertFalse(noticed.keptBy(Shown.quiet(0, HOUR + 1)));
    assertFalse(noticed.keptBy(Shown.quiet(0, -1)));
    assertEquals(Set.of(FALSE_STOP), excused(noticed, HOUR));
  }

  @Test
  void shouldLetALateAlarmComeAfterAnInterruptionButNotAfterItsTime() {
    Demand late = new Demand.Noticed(HOUR, true);
    assertEquals(Set.of(UNNOTICED_INTERRUPTION, FALSE_STOP), excused(late, HOUR));
    assertEquals(Set.of(), excused(late, HOUR + 1));
  }

  @Test
  void shouldBoundTheExcessInBothWindows() {
    Demand hour = new Demand.Bounded(40 * UG, Demand.Bounded.UNBOUNDED, -1);
    Demand day = new Demand.Bounded(80 * UG, 80 * UG, -1);
    for (Demand bounded : new Demand[] {hour, day}) {
      assertTrue(bounded.keptBy(Shown.of(0, true, -1, 40 * UG, UNSAFE_DELIVERY)));
      assertFalse(bounded.keptBy(Shown.of(0, true, -1, 40 * UG + 1, UNSAFE_DELIVERY)));
      assertEquals(Set.of(UNSAFE_DELIVERY), excused(bounded, -1));
    }
  }

  @Test
  void shouldBoundAndNotice() {
    Demand both = new Demand.Bounded(40 * UG, 80 * UG, HOUR);
    assertEquals(Set.of(UNSAFE_DELIVERY, FALSE_STOP), excused(both, HOUR));
    assertEquals(Set.of(), excused(both, HOUR + 1));
    assertEquals(Set.of(), excused(both, -1));
  }

  @Test
  void shouldCallUndetectableWhatOnlyAFalseAlarmCanBreak() {
    assertEquals(
        Set.of(UNSAFE_DELIVERY, UNNOTICED_INTERRUPTION, FALSE_STOP, FAILED_RECOVERY),
        excused(new Demand.Undetectable(), -1));
    assertFalse(new Demand.Undetectable().keptBy(Shown.of(0, true, HOUR, 0, FALSE_ALARM)));
  }

  @Test
  void shouldKeepTogetherWhatNoneGivesUp() {
    assertEquals(Set.of(FALSE_STOP), excused(new Demand.Together(Set.of(FALSE_STOP), 0), -1));
  }

  @Test
  void shouldLetDeliveryTogetherBeUnsafeByAShareOfItsBound() {
    Demand.Together together = new Demand.Together(Set.of(FALSE_STOP), 0.25);
    assertEquals(Set.of(FALSE_STOP), together.excused(0));
    assertEquals(Set.of(FALSE_STOP, UNSAFE_DELIVERY), together.excused(-1e-9));
    assertEquals(Set.of(FALSE_STOP, UNSAFE_DELIVERY), together.excused(-0.25));
    assertEquals(Set.of(FALSE_STOP), together.excused(-0.2501));
    assertEquals(Set.of(FALSE_STOP), new Demand.Together(Set.of(FALSE_STOP), 0).excused(-1e-9));
  }
}
