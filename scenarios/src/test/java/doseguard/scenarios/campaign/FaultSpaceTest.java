package doseguard.scenarios.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.engine.campaign.Cell;
import doseguard.engine.campaign.Claim;
import doseguard.engine.campaign.Trial;
import doseguard.engine.campaign.strategy.FloorCases;
import doseguard.engine.campaign.strategy.RandomCases;
import doseguard.engine.fault.Catalogue;
import doseguard.engine.fault.CatalogueEntry;
import doseguard.engine.fault.Fault;
import doseguard.engine.simulation.Case;
import doseguard.scenarios.ClaimsFiles;
import doseguard.scenarios.claims.ClaimsFile;
import doseguard.scenarios.claims.SmallClaims;
import doseguard.scenarios.file.TreeWriter;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The space of all faults of the claims that come with the program. */
class FaultSpaceTest {

  private static final ClaimsFile FILE = ClaimsFiles.builtIn().claims().orElseThrow();
  private static final List<Claim> CLAIMS = FILE.table().claims();
  private static final FaultSpace SPACE = new FaultSpace(FILE, 1);

  private static Set<String> families(Case subject) {
    Set<String> families = new TreeSet<>();
    for (Fault fault : subject.faults()) {
      families.add(fault.family());
    }
    return families;
  }

  @Test
  void shouldDrawACaseOfEveryClassWithTheFaultsOfItsName() {
    FloorCases cases = new FloorCases(SPACE, 1, 2);
    assertEquals(
        CLAIMS.stream().filter(claim -> !claim.cell().faultFree()).count(), SPACE.classes());
    Set<String> suites = new TreeSet<>();
    for (long number = 0; number < cases.count(); number++) {
      Trial trial = cases.trial(number);
      Case subject = trial.subject().get();
      if (trial.cell() < CLAIMS.size()) {
        Cell cell = CLAIMS.get(trial.cell()).cell();
        assertEquals(new TreeSet<>(Faults.families(cell)), families(subject));
        suites.add(cell.suite());
      }
    }
    assertEquals(Set.of("A", "B", "C", "D"), suites);
  }

  @Test
  void shouldFollowTheWeightsOfTheField() {
    Map<String, Integer> counts = new TreeMap<>();
    int single = 0;
    int total = 4000;
    RandomCases cases = new RandomCases(SPACE, 3, total);
    for (int number = 0; number < total; number++) {
      String first = cases.trial(number).name().split("[ /]", -1)[0];
      counts.merge(Catalogue.of(first).group(), 1, Integer::sum);
      single += cases.trial(number).name().contains(" + ") ? 0 : 1;
    }
    Map<String, Double> weights = FILE.field().orElseThrow().weights();
    assertEquals(1, weights.values().stream().mapToDouble(Double::doubleValue).sum(), 1e-9);
    weights.forEach((group, weight) -> assertEquals(weight, counts.get(group) / 4000.0, 0.01));
    assertTrue(single > 0.7 * total && single < 0.95 * total, "most cases have one fault");
  }

  @Test
  void shouldBringFaultsTogetherOfDifferentFamiliesInEverySetting() {
    RandomCases cases = new RandomCases(SPACE, 5, 3000);
    Set<String> settings = new TreeSet<>();
    int three = 0;
    for (int number = 0; number < 3000; number++) {
      Trial trial = cases.trial(number);
      if (trial.cell() < CLAIMS.size()) {
        continue;
      }
      String[] parts = trial.name().split(" / ", -1);
      settings.add(parts[1]);
      Set<String> named = new LinkedHashSet<>();
      for (String part : parts[0].split(" \\+ ", -1)) {
        named.add(part.split(" ", -1)[0]);
      }
      three += parts[0].split(" \\+ ", -1).length > 2 ? 1 : 0;
      if (number % 10 == 0) {
        assertTrue(families(trial.subject().get()).containsAll(named), trial.name());
      }
    }
    assertEquals(Set.of("home", "refills", "titrations", "requests", "stops", "scans"), settings);
    assertTrue(three > 20);
  }

  @Test
  void shouldMakeTheSameCaseOfTheSamePoint() {
    RandomCases cases = new RandomCases(SPACE, 7, 50);
    RandomCases others = new RandomCases(new FaultSpace(FILE, 8), 8, 50);
    for (int number = 0; number < 50; number++) {
      Trial trial = cases.trial(number);
      assertEquals(text(trial), text(trial));
      assertNotEquals(text(trial), text(others.trial(number)));
    }
  }

  private static String text(Trial trial) {
    return TreeWriter.of(((Written) trial.subject()).scenario());
  }

  @Test
  void shouldLetTheLeastAndMostOfEveryDrawBeACase() {
    for (int number = 0; number < SPACE.classes(); number++) {
      for (double share : new double[] {Double.MIN_NORMAL, 0.5, 1 - 0x1.0p-53}) {
        double[] point = new double[SPACE.dimensions()];
        Arrays.fill(point, share);
        point[0] = SPACE.firstOf(number);
        assertTrue(SPACE.at(1, point).subject().get().durationMs() > 0);
      }
    }
  }

  @Test
  void shouldHaveAGroupForEveryFamily() {
    for (CatalogueEntry entry : Catalogue.entries()) {
      assertTrue(FILE.field().orElseThrow().weights().containsKey(entry.group()), entry.family());
    }
  }

  @Test
  void shouldRefuseClaimsWithoutAField() {
    ClaimsFile small = SmallClaims.read();
    assertThrows(IllegalArgumentException.class, () -> new FaultSpace(small, 1));
  }
}
