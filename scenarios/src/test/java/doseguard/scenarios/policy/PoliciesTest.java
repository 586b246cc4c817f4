package doseguard.scenarios.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.engine.therapy.Indication;
import doseguard.guard.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The policies that come with the program. */
class PoliciesTest {

  private static final Path FOLDER = Path.of("policies");

  private static NamedPolicy policy(String name) {
    Policies policies = new Policies();
    NamedPolicy policy = policies.file(FOLDER.resolve(name + ".yaml")).orElseThrow();
    assertEquals(List.of(), policies.problems());
    return policy;
  }

  @Test
  void shouldBuildInEveryPolicyOnDisk() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertEquals(
          Policies.BUILT_IN,
          files.map(f -> f.getFileName().toString().replace(".yaml", "")).sorted().toList());
    }
    for (String name : Policies.BUILT_IN) {
      NamedPolicy builtIn = new Policies().find(name, Path.of("/nowhere/x.yaml")).orElseThrow();
      assertEquals(policy(name).figures(), builtIn.figures());
    }
  }

  @Test
  void shouldFillEveryPlaceOfThePolicyOnce() {
    Set<Integer> places = new HashSet<>();
    for (PolicyFigure figure : PolicyFigure.values()) {
      assertTrue(places.add(figure.index()), figure.key());
    }
    for (int i = 0; i < Policy.CONCENTRATIONS; i++) {
      assertTrue(places.add(Policy.CONCENTRATION_FIRST + i));
    }
    assertEquals(Policy.FIGURES, places.size());
  }

  @Test
  void shouldGiveEachFigureASourceOrAReason() {
    for (String name : Policies.BUILT_IN) {
      List<NamedPolicy.Figure> figures = policy(name).figures();
      assertEquals(PolicyFigure.values().length + 1, figures.size());
      for (NamedPolicy.Figure figure : figures) {
        assertTrue(figure.source().isBlank() != figure.choice().isBlank(), figure.key());
        assertFalse(figure.value().isBlank(), figure.key());
      }
    }
  }

  @Test
  void shouldCountInTheUnitsOfTheKernel() {
    NamedPolicy spinal = policy("us-adult-spinal");
    Policy figures = spinal.policy();
    assertEquals(100_000_000L, figures.of(Policy.CEILING_1H_PG));
    assertEquals(1_000_000_000L, figures.of(Policy.CEILING_24H_PG));
    assertEquals(1_000_000L, figures.of(Policy.FLOW_MOST_NL_PER_H));
    assertEquals(300L, figures.of(Policy.TITRATION_SPINAL_PERMILLE));
    assertEquals(2500L, figures.of(Policy.CUMULATIVE_RISE_PERMILLE));
    assertEquals(7L, figures.of(Policy.LOW_DAYS));
    assertEquals(50L, figures.of(Policy.FILL_MISMATCH_PERMILLE));
    assertTrue(figures.approves(1000));
    assertEquals(1, spinal.version());
    assertEquals("US", spinal.jurisdiction());
    assertEquals("us-adult-spinal", spinal.name());
    NamedPolicy.Figure list = spinal.figures().get(spinal.figures().size() - 1);
    assertEquals("500 ug/mL, 1000 ug/mL, 2000 ug/mL", list.value());
  }

  @Test
  void shouldDifferByJurisdictionIndicationAndAge() {
    NamedPolicy german = policy("de-adult-spinal");
    assertEquals(43_200_000L, german.policy().of(Policy.EFFECT_LONG_MS));
    assertEquals(28_800_000L, policy("us-adult-spinal").policy().of(Policy.EFFECT_LONG_MS));
    assertFalse(german.policy().approves(1000));
    assertEquals(Indication.CEREBRAL, policy("us-adult-cerebral").indication());
    assertEquals(703_000_000L, policy("us-adult-cerebral").policy().of(Policy.DOSE_MOST_PG));
    NamedPolicy child = policy("us-paediatric");
    assertEquals(25_000_000L, child.policy().of(Policy.SCREENING_LEAST_PG));
    assertEquals(150L, child.policy().of(Policy.TITRATION_SPINAL_PERMILLE));
  }

  @Test
  void shouldFindNoCrossingAtEqualFigures() {
    long[] values = new long[Policy.FIGURES];
    Arrays.setAll(values, Policy::least);
    values[Policy.CEILING_1H_PG] = 900_000_000L;
    values[Policy.CEILING_24H_PG] = 900_000_000L;
    values[Policy.DOSE_MOST_PG] = 900_000_000L;
    values[Policy.BOLUS_MOST_PG] = 900_000_000L;
    values[Policy.SCREENING_LEAST_PG] = 450_000_000L;
    values[Policy.SCREENING_MOST_PG] = 450_000_000L;
    values[Policy.SESSION_END_MS] = values[Policy.SESSION_WARN_MS] + 1;
    values[Policy.CUMULATIVE_RISE_PERMILLE] = 1010;
    values[Policy.CATCH_UP_MS] = values[Policy.INTERRUPTION_MS] - 1;
    assertEquals(List.of(), Crossings.of(values));
    values[Policy.DOSE_MOST_PG] = 901_000_000L;
    assertEquals(Policy.CROSSING_DOSE, Crossings.of(values).get(0).code());
    assertEquals(1, Crossings.of(values).size());
  }
}
