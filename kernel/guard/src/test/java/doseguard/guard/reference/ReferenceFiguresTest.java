package doseguard.guard.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.guard.Figures;
import doseguard.guard.Policy;
import doseguard.guard.PumpProfile;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;

/** The figures that the kernel refuses are those that the requirements refuse. */
class ReferenceFiguresTest {
  private static final int[] CROSSINGS = new int[Policy.CROSSING_RESTART + 1];

  /** A figure, and which value it gets. */
  record Change(int figure, int how, int permille) {
    void make(long[] figures, long[][] ranges) {
      long least = ranges[figure % ranges.length][0];
      long most = ranges[figure % ranges.length][1];
      long[] values = {least, most, least + (most - least) * permille / 1000, least - 1, most + 1};
      figures[figure % ranges.length] = values[how];
    }
  }

  @Property(seed = "20250302", tries = 2000)
  void shouldRefuseTheSamePolicies(@ForAll("changes") List<Change> changes) {
    long[] figures = Figures.policy();
    changes.forEach(change -> change.make(figures, Ranges.POLICY));
    if (!changes.isEmpty() && changes.get(0).permille % 20 == 7) {
      int first = Policy.CONCENTRATION_FIRST;
      Arrays.fill(figures, first, first + Policy.CONCENTRATIONS, 0);
    }
    assertEquals(Ranges.acceptsPolicy(figures), isMade(() -> new Policy(figures)));
    if (Ranges.within(figures, Ranges.POLICY)) {
      CROSSINGS[Policy.crossing(figures)]++;
      assertEquals(Setting.crossing(figures), Policy.crossing(figures));
    }
  }

  @Property(seed = "20250303", tries = 1000)
  void shouldRefuseTheSamePumps(@ForAll("changes") List<Change> changes) {
    long[] figures = Figures.pump();
    changes.forEach(change -> change.make(figures, Ranges.PUMP));
    assertEquals(Ranges.acceptsPump(figures), isMade(() -> new PumpProfile(figures)));
  }

  @Property(tries = 1)
  void shouldRefuseAnotherNumberOfFigures() {
    for (int change = -1; change <= 1; change++) {
      long[] policy = Arrays.copyOf(Figures.policy(), Policy.FIGURES + change);
      long[] pump = Arrays.copyOf(Figures.pump(), PumpProfile.FIGURES + change);
      assertEquals(Ranges.acceptsPolicy(policy), isMade(() -> new Policy(policy)));
      assertEquals(Ranges.acceptsPump(pump), isMade(() -> new PumpProfile(pump)));
    }
  }

  private static boolean isMade(Runnable maker) {
    try {
      maker.run();
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  @Provide
  Arbitrary<List<Change>> changes() {
    return Combinators.combine(
            Arbitraries.integers().between(0, Policy.FIGURES * PumpProfile.FIGURES - 1),
            Arbitraries.frequencyOf(
                Tuple.of(9, Arbitraries.integers().between(0, 2)),
                Tuple.of(1, Arbitraries.integers().between(3, 4))),
            Arbitraries.integers().between(0, 1000))
        .as(Change::new)
        .list()
        .ofMaxSize(4);
  }

  @AfterContainer
  static void shouldHaveSeenEveryCrossing() {
    for (int crossing = 0; crossing < CROSSINGS.length; crossing++) {
      int count = CROSSINGS[crossing];
      String what = "crossing " + crossing + " in " + Arrays.toString(CROSSINGS);
      assertTrue(count >= 3, what);
    }
  }
}
