package doseguard.guard;

import static doseguard.guard.Figures.DAY;
import static doseguard.guard.Figures.HOUR;
import static doseguard.guard.Figures.MINUTE;
import static doseguard.guard.Figures.ML;
import static doseguard.guard.Figures.UG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A policy that is out of range or contradicts itself cannot be built. */
// [utest->dsn~policy-figures~1, dsn~policy-crossings~1]
class PolicyTest {
  /** The ranges, written down a second time. */
  private static final long[][] RANGES = {
    {UG, 1000 * UG},
    {UG, 3000 * UG},
    {UG, 3000 * UG},
    {1000, ML},
    {0, 1000 * UG},
    {10, 1000},
    {10, 1000},
    {HOUR, 7 * DAY},
    {1000, 5000},
    {UG, 1000 * UG},
    {UG, 1000 * UG},
    {HOUR, 2 * DAY},
    {MINUTE, 4 * HOUR},
    {UG, 25 * UG},
    {0, 25 * UG},
    {MINUTE, HOUR},
    {0, 20 * ML},
    {1, 30},
    {MINUTE, HOUR},
    {MINUTE, DAY},
    {MINUTE, DAY},
    {MINUTE, DAY},
    {MINUTE, DAY},
    {HOUR, DAY},
    {ML / 10, 10 * ML},
    {0, 2 * ML},
    {10, 500},
    {0, 4000},
    {0, 4000},
    {0, 4000},
    {0, 4000},
    {HOUR, 2 * DAY},
    {HOUR, 7 * DAY},
    {0, 2 * HOUR},
  };

  static IntStream figures() {
    return IntStream.range(0, Policy.FIGURES);
  }

  @Test
  void shouldHaveARangeForEveryFigure() {
    assertEquals(Policy.FIGURES, RANGES.length);
  }

  @ParameterizedTest
  @MethodSource("figures")
  void shouldRefuseAFigureOneOutsideItsRange(int figure) {
    assertEquals(RANGES[figure][0], Policy.least(figure));
    assertEquals(RANGES[figure][1], Policy.most(figure));
    assertRefused("policy figure " + figure + " is", figure, RANGES[figure][0] - 1);
    assertRefused("policy figure " + figure + " is", figure, RANGES[figure][1] + 1);
  }

  @ParameterizedTest
  @MethodSource("figures")
  void shouldTakeAFigureAtTheEndsOfItsRangeUnlessAnotherContradicts(int figure) {
    for (long end : RANGES[figure]) {
      long[] figures = Figures.with(Figures.policy(), figure, end);
      int crossing = Policy.crossing(figures);
      if (crossing == Policy.CROSSING_NONE) {
        assertEquals(end, new Policy(figures).of(figure));
      } else {
        assertRefused("policy figures cross: rule " + crossing, figure, end);
      }
    }
  }

  static Stream<Arguments> crossings() {
    return Stream.of(
        crossing(Policy.CROSSING_CEILINGS, Policy.CEILING_1H_PG, 1000 * UG, 1000 * UG + 1),
        crossing(Policy.CROSSING_DOSE, Policy.DOSE_MOST_PG, 1000 * UG, 1000 * UG + 1),
        crossing(Policy.CROSSING_BOLUS, Policy.BOLUS_MOST_PG, 100 * UG, 100 * UG + 1),
        crossing(Policy.CROSSING_SCREENING, Policy.SCREENING_LEAST_PG, 100 * UG, 100 * UG + 1),
        crossing(Policy.CROSSING_SESSION, Policy.SESSION_WARN_MS, 10 * MINUTE - 1, 10 * MINUTE),
        crossing(Policy.CROSSING_STOP, Policy.STOP_MOST_MS, HOUR, HOUR - 1),
        crossing(Policy.CROSSING_FIRST_DOSE, Policy.DOSE_MOST_PG, 200 * UG, 200 * UG - 1),
        crossing(Policy.CROSSING_TITRATION, Policy.CUMULATIVE_RISE_PERMILLE, 1300, 1299),
        crossing(Policy.CROSSING_CATCH_UP, Policy.INTERRUPTION_MS, HOUR + 1, HOUR),
        crossing(Policy.CROSSING_RESTART, Policy.RESTART_HALF_MS, 8 * HOUR, 8 * HOUR - 1));
  }

  private static Arguments crossing(int rule, int figure, long last, long first) {
    return Arguments.of(rule, figure, last, first);
  }

  @ParameterizedTest
  @MethodSource("crossings")
  void shouldRefuseFiguresFromWhereTheyCross(int rule, int figure, long last, long first) {
    assertEquals(
        Policy.CROSSING_NONE, Policy.crossing(Figures.with(Figures.policy(), figure, last)));
    assertEquals(rule, Policy.crossing(Figures.with(Figures.policy(), figure, first)));
    if (first >= RANGES[figure][0] && first <= RANGES[figure][1]) {
      assertRefused("policy figures cross: rule " + rule, figure, first);
    }
  }

  @Test
  void shouldRefuseACerebralStepAboveTheCumulativeRise() {
    long[] figures =
        Figures.with(
            Figures.policy(),
            Policy.CUMULATIVE_RISE_PERMILLE,
            1300,
            Policy.TITRATION_CEREBRAL_PERMILLE,
            300);
    assertEquals(Policy.CROSSING_NONE, Policy.crossing(figures));
    figures[Policy.TITRATION_CEREBRAL_PERMILLE] = 301;
    assertEquals(Policy.CROSSING_TITRATION, Policy.crossing(figures));
  }

  @Test
  void shouldRefuseAPolicyThatApprovesNoConcentration() {
    for (int used = 0; used < Policy.CONCENTRATIONS; used++) {
      long[] figures = Figures.policy();
      for (int i = 0; i < Policy.CONCENTRATIONS; i++) {
        figures[Policy.CONCENTRATION_FIRST + i] = 0;
      }
      assertEquals(Policy.CROSSING_CONCENTRATION, Policy.crossing(figures));
      figures[Policy.CONCENTRATION_FIRST + used] = 1;
      assertEquals(Policy.CROSSING_NONE, Policy.crossing(figures));
    }
  }

  @Test
  void shouldRefuseAMissingOrASurplusFigure() {
    for (int length : new int[] {0, Policy.FIGURES - 1, Policy.FIGURES + 1}) {
      long[] figures = new long[length];
      IllegalArgumentException refusal =
          assertThrows(IllegalArgumentException.class, () -> new Policy(figures));
      assertEquals("a policy has 34 figures", refusal.getMessage());
    }
  }

  @Test
  void shouldKeepItsOwnFigures() {
    long[] figures = Figures.policy();
    Policy policy = new Policy(figures);
    figures[Policy.LOW_DAYS] = 8;
    assertEquals(7, policy.of(Policy.LOW_DAYS));
  }

  @Test
  void shouldApproveOnlyTheConcentrationsNamed() {
    Policy policy = Figures.policyWith(Policy.CONCENTRATION_FIRST + 3, 4000);
    for (int approved : new int[] {500, 1000, 2000, 4000}) {
      assertTrue(policy.approves(approved));
      assertFalse(policy.approves(approved - 1));
      assertFalse(policy.approves(approved + 1));
    }
    assertFalse(Figures.policyWith().approves(0), "an unused place approves nothing");
    int next = (int) policy.of(Policy.CONCENTRATION_FIRST + Policy.CONCENTRATIONS);
    assertFalse(policy.approves(next), "the figure behind the places");
  }

  private static void assertRefused(String because, int figure, long value) {
    IllegalArgumentException refusal =
        assertThrows(IllegalArgumentException.class, () -> Figures.policyWith(figure, value));
    assertTrue(refusal.getMessage().startsWith(because), refusal::getMessage);
  }
}
