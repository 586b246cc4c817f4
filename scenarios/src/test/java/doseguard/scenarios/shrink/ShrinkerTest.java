package doseguard.scenarios.shrink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.engine.fault.CatheterFault;
import doseguard.engine.fault.Fault;
import doseguard.engine.fault.PumpFault;
import doseguard.engine.simulation.Case;
import doseguard.engine.therapy.Act;
import doseguard.guard.PumpProfile;
import doseguard.scenarios.ScenarioFiles;
import doseguard.scenarios.file.Place;
import doseguard.scenarios.file.Tree;
import doseguard.scenarios.file.TreeWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left is what the failure needs, and nothing else. */
class ShrinkerTest {

  private static final int ENOUGH = 2000;
  private static final long DAY = 86_400_000L;

  private static boolean has(Case subject, Class<? extends Fault> fault) {
    return subject.faults().stream().anyMatch(fault::isInstance);
  }

  private static boolean stalledLong(Case subject) {
    return has(subject, PumpFault.MotorStall.class) && subject.durationMs() >= 2 * DAY;
  }

  private static boolean kinkedBeforeARefill(Case subject) {
    return has(subject, CatheterFault.Kink.class)
        && subject.acts().stream()
            .filter(Act.Refill.class::isInstance)
            .anyMatch(refill -> refill.atMs() > subject.faults().get(0).onsetMs());
  }

  private static boolean levelAndAHighDose(Case subject) {
    return subject.pump().profile().of(PumpProfile.SUITE) >= PumpProfile.SUITE_B
        && subject.programmed().basal().get(0).ratePgPerDay() >= 401_000_000L;
  }

  private static Shrunk shrunk(Predicate<Case> failing, int mostRuns) {
    return shrunk(Parts.of(Parts.DETAILED), failing, mostRuns);
  }

  private static Shrunk shrunk(Map<String, Tree> parts, Predicate<Case> failing, int mostRuns) {
    Trial trial = (scenario, subject) -> failing.test(subject);
    return new Shrinker(Parts.reader()).smallest(parts, trial, mostRuns);
  }

  private static String small(String suite, String dose, String duration, String events) {
    return """
        id: x
        title: X
        given:
          policy: us-adult-spinal
          pump: {reservoir: 20 mL, fill: 20 mL, stroke: 1 uL, suite: %s}
          start:
            established: {dose: %s, for: 100 d}
          prescription: {concentration: 2000 ug/mL, basal: %s}
          duration: %s
          seed: 0
        when:%s
        """
        .formatted(suite, dose, dose, duration, events);
  }

  @Test
  void shouldLeaveNothingWhereEverythingFails() {
    Shrunk shrunk = shrunk(subject -> true, ENOUGH);
    assertEquals(small("A", "500 ug/day", "1 min", " []"), TreeWriter.of(shrunk.scenario()));
    assertTrue(shrunk.finished());
  }

  @Test
  void shouldLeaveTheFaultAndTheTimeThatTheFailureNeeds() {
    String expected = small("A", "500 ug/day", "2 d", "\n  - {at: 0 d, fault: motor-stall}");
    assertEquals(expected, TreeWriter.of(shrunk(ShrinkerTest::stalledLong, ENOUGH).scenario()));
  }

  @Test
  void shouldKeepTheOrderThatTheFailureNeeds() {
    String events =
        "\n  - {at: 0 d, fault: catheter-kink, severity: partial}"
            + "\n  - {at: \"01:00\", refill: 20 mL}";
    String expected = small("A", "500 ug/day", "2 h", events);
    assertEquals(
        expected, TreeWriter.of(shrunk(ShrinkerTest::kinkedBeforeARefill, ENOUGH).scenario()));
  }

  @Test
  void shouldComeEarlierAlsoWhereTheEndMustStay() {
    String late = Parts.PLAIN + "when:\n  - {at: 20 d, fault: motor-stall}\n";
    Shrunk shrunk =
        shrunk(
            Parts.of(late),
            subject ->
                subject.durationMs() >= 50 * DAY
                    && subject.faults().stream().anyMatch(fault -> fault.onsetMs() >= DAY),
            ENOUGH);
    assertEquals(late.replace("20 d", "1 d"), TreeWriter.of(shrunk.scenario()));
    assertEquals(List.of("everything 19 d earlier"), shrunk.steps());
  }

  @Test
  void shouldStopAtTheSensorsAndTheFigureThatTheFailureNeeds() {
    String expected = small("B", "500 ug/day", "1 min", " []");
    assertEquals(
        expected, TreeWriter.of(shrunk(ShrinkerTest::levelAndAHighDose, ENOUGH).scenario()));
    Predicate<Case> narrow =
        subject ->
            levelAndAHighDose(subject)
                && subject.programmed().basal().get(0).ratePgPerDay() < 450_000_000L;
    String near = small("B", "500 ug/day", "1 min", " []").replace("basal: 500", "basal: 430");
    assertEquals(near, TreeWriter.of(shrunk(narrow, ENOUGH).scenario()));
  }

  @Test
  void shouldTellWhatItTookAway() {
    Shrunk shrunk = shrunk(ShrinkerTest::stalledLong, ENOUGH);
    List<String> told =
        List.of(
            "dropped the telemetry at 2 d 22:43, the bolus at 5 d, the catheter-kink at 8 d 04:12,"
                + " the refill at 12 d 04:12",
            "dropped the stop at 25 d",
            "dropped the program at 21 d 10:00",
            "duration 20 d instead of 30 d",
            "duration 16 d instead of 20 d",
            "duration 15 d instead of 16 d",
            "the motor-stall at 14 d: for 1 min instead of 2 h 13 min");
    assertEquals(told, shrunk.steps().subList(0, told.size()));
    for (String step :
        List.of(
            "everything 14 d earlier",
            "pump gain, scatter left out",
            "prescription patient-bolus left out",
            "the motor-stall at 0 d: for left out",
            "pump suite A instead of D",
            "start established dose and prescription basal 500 ug/day instead of 432 ug/day",
            "seed 0 instead of 8585783982035688")) {
      assertTrue(shrunk.steps().contains(step), shrunk.steps()::toString);
    }
  }

  @Test
  void shouldOfferOnlyValidScenariosAndNoneTwice() {
    Set<String> offered = new HashSet<>();
    Trial trial =
        (scenario, subject) -> {
          assertTrue(Parts.reader().read(scenario).isPresent());
          assertTrue(offered.add(TreeWriter.of(scenario)), "tried twice");
          return stalledLong(subject);
        };
    Shrunk shrunk = new Shrinker(Parts.reader()).smallest(Parts.of(Parts.DETAILED), trial, ENOUGH);
    assertEquals(offered.size(), shrunk.runs());
    assertTrue(shrunk.runs() > 20);
  }

  @Test
  void shouldMakeItSmallerWithEveryStep() {
    List<Size> sizes = new ArrayList<>();
    Trial trial =
        (scenario, subject) -> {
          boolean fails = kinkedBeforeARefill(subject);
          if (fails) {
            sizes.add(new Draft(scenario).size());
          }
          return fails;
        };
    Shrunk shrunk = new Shrinker(Parts.reader()).smallest(Parts.of(Parts.DETAILED), trial, ENOUGH);
    assertEquals(1 + shrunk.steps().size(), sizes.size());
    for (int i = 1; i < sizes.size(); i++) {
      assertTrue(sizes.get(i).compareTo(sizes.get(i - 1)) < 0, sizes.get(i)::toString);
    }
  }

  @Test
  void shouldLeaveNothingToTryThatFails() {
    for (Predicate<Case> failing :
        List.<Predicate<Case>>of(ShrinkerTest::stalledLong, ShrinkerTest::kinkedBeforeARefill)) {
      Draft smallest = new Draft(shrunk(failing, ENOUGH).scenario());
      int offered = 0;
      for (Pass pass : Shrinker.PASSES) {
        for (int place = 0; place < pass.places(smallest); place++) {
          for (Candidate candidate : pass.at(smallest, place)) {
            boolean smaller = candidate.draft().size().compareTo(smallest.size()) < 0;
            offered += smaller ? 1 : 0;
            assertFalse(
                smaller
                    && Parts.reader().read(candidate.draft().parts()).filter(failing).isPresent(),
                candidate::words);
          }
        }
      }
      assertTrue(offered > 10);
    }
  }

  @Test
  void shouldGiveTheSameAgain() {
    Shrunk first = shrunk(ShrinkerTest::kinkedBeforeARefill, ENOUGH);
    Shrunk second = shrunk(ShrinkerTest::kinkedBeforeARefill, ENOUGH);
    assertEquals(TreeWriter.of(first.scenario()), TreeWriter.of(second.scenario()));
    assertEquals(first.steps(), second.steps());
    assertEquals(first.runs(), second.runs());
  }

  @Test
  void shouldChangeNothingInWhatIsSmall() {
    for (Predicate<Case> failing :
        List.<Predicate<Case>>of(
            ShrinkerTest::stalledLong,
            ShrinkerTest::kinkedBeforeARefill,
            ShrinkerTest::levelAndAHighDose)) {
      Map<String, Tree> small = shrunk(failing, ENOUGH).scenario();
      Shrunk again = shrunk(small, failing, ENOUGH);
      assertEquals(List.of(), again.steps());
      assertEquals(TreeWriter.of(small), TreeWriter.of(again.scenario()));
      assertTrue(again.finished());
    }
  }

  @Test
  void shouldKeepToItsRuns() {
    int needed = shrunk(ShrinkerTest::stalledLong, ENOUGH).runs();
    Shrunk just = shrunk(ShrinkerTest::stalledLong, needed);
    assertTrue(just.finished());
    for (int most : new int[] {1, 2, 10, needed - 1}) {
      Shrunk cut = shrunk(ShrinkerTest::stalledLong, most);
      assertEquals(most, cut.runs());
      assertFalse(cut.finished());
      Case subject = Parts.reader().read(cut.scenario()).orElseThrow();
      assertTrue(stalledLong(subject));
    }
    assertEquals(List.of(), shrunk(ShrinkerTest::stalledLong, 1).steps());
  }

  @Test
  void shouldRefuseWhatDoesNotFailAndWhatIsNoScenario() {
    assertThrows(IllegalArgumentException.class, () -> shrunk(subject -> false, ENOUGH));
    Map<String, Tree> parts = new LinkedHashMap<>(Parts.of(Parts.DETAILED));
    parts.remove("title");
    assertThrows(IllegalArgumentException.class, () -> shrunk(parts, subject -> true, ENOUGH));
  }

  @Test
  void shouldLeaveTheRestOfTheFileAlone(@TempDir Path folder) throws IOException {
    Map<String, Tree> parts = new LinkedHashMap<>(Parts.of(Parts.DETAILED));
    Tree phrase = Parts.of("then: [alarm STALL within 60 min, no unsafe delivery]\n").get("then");
    parts.put("then", phrase);
    parts.put("covers", Tree.list(Place.START, Place.START, List.of()));
    Map<String, Tree> small = shrunk(parts, ShrinkerTest::stalledLong, ENOUGH).scenario();
    assertEquals(List.copyOf(parts.keySet()), List.copyOf(small.keySet()));
    assertEquals(phrase, small.get("then"));
    Path file = Files.writeString(folder.resolve("x.yaml"), TreeWriter.of(small));
    assertEquals(List.of(), ScenarioFiles.load(List.of(file)).problems());
  }

  @Test
  void shouldShrinkAScenarioInWhichNothingHappens() {
    Shrunk shrunk = shrunk(Parts.of(Parts.PLAIN), subject -> true, ENOUGH);
    assertEquals(Parts.of(Parts.PLAIN).keySet(), shrunk.scenario().keySet());
    assertEquals(List.of("duration 1 min instead of 50 d"), shrunk.steps());
  }

  @Test
  void shouldNotTakeWhatIsNoSmaller() {
    String written = Parts.PLAIN.replace("fill: 10 mL", "fill: 10.0 mL").replace("50 d", "1 min");
    Shrunk shrunk = shrunk(Parts.of(written), subject -> true, ENOUGH);
    assertEquals(List.of(), shrunk.steps());
  }
}
