package doseguard.scenarios.shrink;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.engine.campaign.CaseJudge;
import doseguard.engine.campaign.Cell;
import doseguard.engine.campaign.Claim;
import doseguard.engine.campaign.Coverage;
import doseguard.engine.campaign.DelayReference;
import doseguard.engine.campaign.Demand;
import doseguard.engine.port.InProcessGuards;
import doseguard.engine.simulation.Case;
import doseguard.scenarios.file.Tree;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What counts as the same failure, and what as another one. */
class SameBreachTest {

  private static final long HOUR = 3_600_000L;

  private static final String KINK =
      """
      id: x
      title: X
      given:
        policy: us-adult-spinal
        pump: {reservoir: 20 mL, fill: 18 mL, stroke: 1 uL, gain: 2 %, valve: false, suite: A}
        start: {established: {dose: 400 ug/day, for: 90 d}}
        prescription: {concentration: 2000 ug/mL, basal: 400 ug/day}
        duration: 6 d
        seed: 7
      when:
        - {at: 1 d, program: {basal: 440 ug/day}}
        - {at: 2 d 10:00, fault: catheter-kink, severity: complete, until: 5 d}
      """;

  /** Noticed after a while, whatever is claimed. */
  private static final String STALL =
      KINK.replace("catheter-kink, severity: complete, until: 5 d", "motor-stall");

  /** Never noticed, and nothing is wrong with that. */
  private static final String FLIGHT =
      KINK.replace(
          "catheter-kink, severity: complete, until: 5 d",
          "altitude, change: -25 kPa, ramp: 30 min");

  private static Claim claim(String fault, Demand demand) {
    Cell cell = new Cell(fault, "any", "A");
    return new Claim(cell, demand, new Coverage.All(0.9), "made for tests", "none");
  }

  private static final Claim HARMLESS = claim("catheter-kink", new Demand.Harmless());

  private static boolean same(Claim claim, String first, String from, String to) {
    assertTrue(first.contains(from), from);
    Map<String, Tree> parts = Parts.of(first);
    SameBreach trial =
        new SameBreach(
            claim, parts, Parts.reader().read(parts).orElseThrow(), InProcessGuards.shipped());
    Map<String, Tree> other = Parts.of(first.replace(from, to));
    return trial.stillFails(other, Parts.reader().read(other).orElseThrow());
  }

  private static boolean same(String from, String to) {
    return same(HARMLESS, KINK, from, to);
  }

  @Test
  void shouldBeItself() {
    assertTrue(same("id: x", "id: x"));
  }

  @Test
  void shouldBeAnotherWithOtherEquipment() {
    assertFalse(same("suite: A", "suite: B"));
    assertFalse(same("valve: false", "valve: true"));
    assertTrue(same("gain: 2 %, ", ""));
  }

  @Test
  void shouldBeAnotherWithAnotherFault() {
    assertFalse(same("severity: complete", "severity: partial, factor: 100000"));
    assertFalse(
        same("- {at: 1 d, program: {basal: 440 ug/day}}", "- {at: 1 d, fault: motor-stall}"));
    assertFalse(
        same("\n  - {at: 2 d 10:00, fault: catheter-kink, severity: complete, until: 5 d}", ""));
    assertTrue(same("\n  - {at: 1 d, program: {basal: 440 ug/day}}", ""));
  }

  @Test
  void shouldBeAnotherWhenTheFaultComesOnAnEarlierDayOrLastsAsLongNoMore() {
    assertTrue(
        same(
            "2 d 10:00, fault: catheter-kink, severity: complete, until: 5 d",
            "2 d, fault: catheter-kink, severity: complete, for: 62 h"));
    assertFalse(
        same(
            "2 d 10:00, fault: catheter-kink, severity: complete, until: 5 d",
            "1 d 23:59, fault: catheter-kink, severity: complete, for: 62 h"));
    assertTrue(
        same(
            "2 d 10:00, fault: catheter-kink, severity: complete, until: 5 d",
            "3 d, fault: catheter-kink, severity: complete, for: 62 h"));
    assertFalse(same("until: 5 d", "until: 4 d 23:59"));
    assertFalse(same(", until: 5 d", ""));
  }

  @Test
  void shouldNotMindAnEndAfterTheEndOfTheCase() {
    String loose = KINK.replace("catheter-kink, severity: complete", "catheter-disconnect");
    String ended = "duration: 6 d\n" + loose.substring(loose.indexOf("  seed"));
    String open = ended.replace(", until: 5 d", "").replace("6 d", "5 d");
    assertTrue(same(HARMLESS, loose, ended, open));
    assertFalse(same(HARMLESS, loose, ended, open.replace("5 d", "5 d 00:01")));
  }

  @Test
  void shouldBeAnotherWhenAnotherQuestionIsViolated() {
    Demand silent = new Demand.Bounded(-1, 0, Demand.Bounded.UNNOTICED);
    Claim always = claim("catheter-kink", silent);
    String early = KINK.replace(", until: 5 d", "");
    assertTrue(same(always, early, "duration: 6 d", "duration: 5 d 12:00"));
    assertFalse(same(always, early, "duration: 6 d", "duration: 2 d 11:00"));
  }

  @Test
  void shouldBeAnotherWhenAnActIsRefusedForANewReason() {
    assertTrue(same("program: {basal: 440 ug/day}", "do: acknowledge"));
    assertFalse(same("program: {basal: 440 ug/day}", "do: bolus"));
    String asked = KINK.replace("program: {basal: 440 ug/day}", "do: bolus");
    assertTrue(same(HARMLESS, asked, "{at: 1 d", "{at: 1 d 10:00"));
  }

  @Test
  void shouldLeaveAnAlarmTheTimeThatIsClaimed() {
    long most = Demand.Bounded.UNBOUNDED;
    for (Demand demand :
        new Demand[] {
          new Demand.Noticed(10 * HOUR, false), new Demand.Bounded(most, most, 10 * HOUR)
        }) {
      Claim claim = claim("altitude", demand);
      assertTrue(same(claim, FLIGHT, "duration: 6 d", "duration: 2 d 20:00"));
      assertFalse(same(claim, FLIGHT, "duration: 6 d", "duration: 2 d 19:59"));
    }
    Demand silent = new Demand.Bounded(-1, most, Demand.Bounded.UNNOTICED);
    assertTrue(same(claim("altitude", silent), FLIGHT, "duration: 6 d", "duration: 2 d 10:01"));
  }

  @Test
  void shouldBeAnotherWhenALateAlarmNeverComes() {
    Claim claim = claim("motor-stall", new Demand.Noticed(1, false));
    assertTrue(same(claim, STALL, "duration: 6 d", "duration: 5 d"));
    assertFalse(same(claim, STALL, "duration: 6 d", "duration: 2 d 10:10"));
  }

  @Test
  void shouldBeAnotherWhenItKeepsTheClaim() {
    Case subject = Parts.reader().read(Parts.of(STALL)).orElseThrow();
    CaseJudge judge = new CaseJudge(InProcessGuards.shipped(), DelayReference.NONE);
    long delayMs = judge.judge(0, subject).delayMs();
    Claim claim = claim("motor-stall", new Demand.Noticed(delayMs - 1, false));
    assertTrue(same(claim, STALL, "basal: 440 ug/day", "basal: 430 ug/day"));
    assertFalse(same(claim, STALL, "basal: 440 ug/day", "basal: 450 ug/day"));
  }

  @Test
  void shouldBeAnotherWhenTheFaultNeverActs() {
    String filled =
        FLIGHT
            .replace("altitude, change: -25 kPa, ramp: 30 min", "short-fill, filled: 99 %")
            .replace("- {at: 1 d, program: {basal: 440 ug/day}}", "- {at: 3 d, refill: 18 mL}");
    Demand silent = new Demand.Bounded(-1, 0, Demand.Bounded.UNNOTICED);
    Claim claim = claim("short-fill", silent);
    assertTrue(same(claim, filled, "refill: 18 mL", "refill: 17 mL"));
    assertFalse(same(claim, filled, "\n  - {at: 3 d, refill: 18 mL}", ""));
  }

  @Test
  void shouldNotMindWhatBelongsToAnOrdinaryLife() {
    Claim none = claim(Cell.NONE, new Demand.Bounded(-1, 0, Demand.Bounded.UNNOTICED));
    String flight = "\n  - {at: 2 d 10:00, fault: altitude, change: -25 kPa, ramp: 30 min}";
    assertTrue(same(none, FLIGHT, flight, ""));
  }
}
