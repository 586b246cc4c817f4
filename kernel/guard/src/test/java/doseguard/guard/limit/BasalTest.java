package doseguard.guard.limit;

import static doseguard.guard.Figures.HOUR;
import static doseguard.guard.Figures.MINUTE;
import static doseguard.guard.Figures.UG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import doseguard.guard.Figures;
import doseguard.guard.Frame;
import doseguard.guard.Policy;
import doseguard.guard.program.Prescription;
import doseguard.guard.program.ProgramGate;
import doseguard.guard.program.RestartLadder;
import org.junit.jupiter.api.Test;

/** What is given as time passes: by the schedule, by the mean of the day, by the ladder. */
// [utest->dsn~prescription-credit~1, dsn~restart-share~1]
class BasalTest {
  private static final long STROKE = 500000L;

  private final Policy policy = Figures.policyWith();
  private final ProgramGate gate = new ProgramGate(policy);
  private final RestartLadder ladder = new RestartLadder(policy);
  private final Basal basal = new Basal(policy, gate, ladder);

  /** 480 ug a day until noon, 240 from then on: a mean of 360. */
  private void stepped(long phaseMs) {
    gate.take(
        new Frame()
            .segment(0, 480 * UG)
            .segment(720, 240 * UG)
            .with(Prescription.PHASE_MS, phaseMs)
            .words());
    gate.hold();
    gate.accept();
    ladder.authorise(360 * UG, 100 * UG);
    basal.prescribe();
  }

  @Test
  void shouldGiveWhatTheSegmentsPrescribe() {
    stepped(11 * HOUR);
    assertEquals(11 * HOUR, basal.phaseMs());
    assertEquals(20 * UG, basal.advance(HOUR, 0));
    assertEquals(10 * UG, basal.advance(HOUR, 0));
    assertEquals(13 * HOUR, basal.phaseMs());
  }

  @Test
  void shouldGiveNothingForTheTimeOfAStopAndKeepTheTimeOfDay() {
    stepped(11 * HOUR);
    assertEquals(0, basal.advance(HOUR, HOUR));
    assertEquals(12 * HOUR, basal.phaseMs());
    assertEquals(5 * UG, basal.advance(HOUR, HOUR / 2));
    assertEquals(13 * HOUR, basal.phaseMs());
  }

  @Test
  void shouldGiveTheLowerOfSegmentAndMeanOnceTheTimeOfDayIsLost() {
    stepped(11 * HOUR);
    ladder.losePhase();
    assertEquals(15 * UG, basal.advance(HOUR, 0), "the mean is below the segment");
    assertEquals(10 * UG, basal.advance(HOUR, 0), "the segment is below the mean");
    basal.advance(11 * HOUR, 11 * HOUR);
    assertEquals(15 * UG / 2, basal.advance(HOUR, HOUR / 2), "a stop counts for both");
  }

  @Test
  void shouldGiveTheShareOfTheLadder() {
    stepped(11 * HOUR);
    ladder.advance(9 * HOUR, 0, true, STROKE);
    assertEquals(10 * UG, basal.advance(HOUR, 0));
    assertEquals(5 * UG, basal.advance(HOUR, 0));
    ladder.losePhase();
    assertEquals(5 * UG, basal.advance(HOUR, 0));
  }

  @Test
  void shouldLetAnHourOfTheRateNowBeCaughtUpButNeverMoreThanTheMass() {
    stepped(12 * HOUR - 1);
    assertEquals(12 * UG, basal.catchUpPg(), "an hour would be 20");
    basal.advance(1, 0);
    assertEquals(10 * UG, basal.catchUpPg());
    gate.take(new Frame().sequence(2).basal(288 * UG + 24).words());
    gate.hold();
    gate.accept();
    basal.prescribe();
    assertEquals(12 * UG, basal.catchUpPg());
    gate.take(new Frame().sequence(3).basal(288 * UG - 24).words());
    gate.hold();
    gate.accept();
    basal.prescribe();
    assertEquals(12 * UG - 1, basal.catchUpPg());
    assertEquals(0, basal.phaseMs());
  }

  @Test
  void shouldFoldItsPlaceInTheDay() {
    stepped(0);
    long before = basal.fold();
    basal.advance(MINUTE, 0);
    assertNotEquals(before, basal.fold());
  }
}
