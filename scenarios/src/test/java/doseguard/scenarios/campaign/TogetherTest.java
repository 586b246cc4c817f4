package doseguard.scenarios.campaign;

import static doseguard.engine.oracle.Finding.Question.FAILED_RECOVERY;
import static doseguard.engine.oracle.Finding.Question.FALSE_STOP;
import static doseguard.engine.oracle.Finding.Question.UNNOTICED_INTERRUPTION;
import static doseguard.engine.oracle.Finding.Question.UNSAFE_DELIVERY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.engine.campaign.Cell;
import doseguard.engine.campaign.Claim;
import doseguard.engine.campaign.ClaimTable;
import doseguard.engine.campaign.Coverage;
import doseguard.engine.campaign.Demand;
import doseguard.engine.oracle.Finding.Question;
import doseguard.scenarios.claims.JointLimit;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is claimed of several faults at once. */
class TogetherTest {

  private static final Demand SEEN = new Demand.Noticed(1, false);
  private static final Set<Question> ALL_BUT_FALSE_ALARM =
      Set.of(UNSAFE_DELIVERY, UNNOTICED_INTERRUPTION, FALSE_STOP, FAILED_RECOVERY);

  private static final ClaimTable TABLE =
      new ClaimTable(
          List.of(
              claim("catheter-kink", "A", new Demand.Undetectable()),
              claim("catheter-kink", "B", new Demand.Noticed(1, true)),
              claim("catheter-kink", "C", SEEN),
              claim("catheter-kink", "D", SEEN),
              claim("driver-runaway", "C", new Demand.Bounded(1, 1, -1)),
              claim("posture", "C", new Demand.Harmless()),
              claim("pressure-fault", "C", SEEN),
              claim("encoder-fault", "C", SEEN),
              claim("concentration-fault", "D", SEEN),
              claim("clock-fault", "C", SEEN)));

  private static final JointLimit LIMIT =
      new JointLimit(
          List.of(
              new JointLimit.Part("catheter-kink", Set.of("some", "other")),
              new JointLimit.Part("posture", Set.of("some"))),
          0.25,
          "it adds up",
          "a visit");

  private static final int KINK_C = 2;
  private static final int KINK_D = 3;
  private static final int RUNAWAY_C = 4;
  private static final int POSTURE_C = 5;
  private static final int PRESSURE_C = 6;
  private static final int ENCODER_C = 7;
  private static final int CONCENTRATION_D = 8;
  private static final int CLOCK_C = 9;

  private static Claim claim(String fault, String suite, Demand demand) {
    return new Claim(
        new Cell(fault, "some", suite), demand, new Coverage.Share(0.9, 0), "why", "who");
  }

  private static Demand.Together expected(String suite, Integer... cells) {
    return new Together(TABLE, List.of(LIMIT)).expected(List.of(cells), suite);
  }

  private static Set<Question> givenUp(String suite, Integer... cells) {
    return expected(suite, cells).givenUp();
  }

  @Test
  void shouldKeepWhatNoPartGivesUp() {
    assertEquals(Set.of(FALSE_STOP), givenUp("C", KINK_C, CLOCK_C));
    assertEquals(Set.of(FALSE_STOP, UNSAFE_DELIVERY), givenUp("C", KINK_C, RUNAWAY_C));
    assertEquals(Set.of(), givenUp("C", POSTURE_C));
  }

  @Test
  void shouldFallBackToTheClaimsWithoutTheSensorThatFails() {
    assertEquals(Set.of(FALSE_STOP, UNNOTICED_INTERRUPTION), givenUp("C", KINK_C, PRESSURE_C));
    assertEquals(Set.of(FALSE_STOP, UNNOTICED_INTERRUPTION), givenUp("C", PRESSURE_C, KINK_C));
    assertEquals(Set.of(FALSE_STOP), givenUp("D", KINK_D, CONCENTRATION_D));
  }

  @Test
  void shouldClaimNothingOfOthersWithoutAnEncoderOrWithoutAClaim() {
    assertEquals(ALL_BUT_FALSE_ALARM, givenUp("C", KINK_C, ENCODER_C));
    assertEquals(ALL_BUT_FALSE_ALARM, givenUp("C", CLOCK_C, PRESSURE_C));
    assertEquals(Set.of(FALSE_STOP), givenUp("C", ENCODER_C));
  }

  @Test
  void shouldGiveUpWhatIsDeclaredOfFaultsThatComeTogether() {
    assertEquals(new Demand.Together(Set.of(FALSE_STOP), 0.25), expected("C", KINK_C, POSTURE_C));
    assertEquals(
        new Demand.Together(Set.of(FALSE_STOP), 0.25), expected("C", CLOCK_C, POSTURE_C, KINK_C));
    assertEquals(new Demand.Together(Set.of(FALSE_STOP), 0), expected("C", KINK_C, CLOCK_C));
    assertEquals(new Demand.Together(Set.of(FALSE_STOP), 0), expected("C", KINK_C));
    Claim claim = Together.claims(new Coverage.Share(0.9, 0), List.of(LIMIT)).get(0);
    assertEquals(
        "what none of the parts gives up is kept; but delivery may be unsafe by 25 % of its bound"
            + " where catheter-kink other or some and posture some come together: it adds up",
        claim.because());
    assertEquals(
        "that of the parts; where catheter-kink other or some and posture some come together: a"
            + " visit",
        claim.control());
  }

  @Test
  void shouldDeclareNothingOfOtherSeverities() {
    Cell kink = new Cell("catheter-kink", "some", "C");
    Cell other = new Cell("catheter-kink", "another", "C");
    Cell posture = new Cell("posture", "some", "C");
    assertTrue(LIMIT.standsFor(List.of(posture, kink)));
    assertFalse(LIMIT.standsFor(List.of(posture, other)));
    assertFalse(LIMIT.standsFor(List.of(kink)));
  }

  @Test
  void shouldPutItsCellsBehindTheTable() {
    List<Claim> more = Together.claims(new Coverage.Share(0.9, 0), List.of(LIMIT));
    Together together = new Together(TABLE, List.of(LIMIT));
    for (int faults = 1; faults <= 3; faults++) {
      for (String suite : List.of("A", "B", "C", "D")) {
        Cell cell = more.get(together.cell(faults, suite) - TABLE.claims().size()).cell();
        assertEquals(suite, cell.suite());
        assertEquals(List.of("one-in-a-setting", "two", "three").get(faults - 1), cell.severity());
      }
    }
    assertEquals(12, more.size());
  }

  @Test
  void shouldNameTheParts() {
    assertEquals(
        "catheter-kink some + pressure-fault some / scans / C",
        new Together(TABLE, List.of(LIMIT)).name(List.of(KINK_C, PRESSURE_C), "scans", "C"));
  }
}
