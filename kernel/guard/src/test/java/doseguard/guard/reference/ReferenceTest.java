package doseguard.guard.reference;

import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.guard.Refusal;
import doseguard.guard.Rule;
import doseguard.guard.state.AlarmTable;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * The kernel against {@link ReferenceGuard} on generated histories, call by call.
 *
 * <p><b>Compared</b> after each call: the refusal of every act, the read-back, the answers of the
 * self-test and of a restart; of every decision all fields: granted, rule (the one that refuses, or
 * the nearest), active and latched alarms, the count of annunciations, the valve command,
 * head-room, accounted volume; after each decision and restart, of each alarm by itself, how often
 * it was annunciated and how often it sounded; before each restart and at the end the event log,
 * its codes and seconds. Saved images are compared by what a restart from them does: with the
 * newer, the older or no image good, and with one that was torn while it was written.
 *
 * <p><b>Not compared</b>, because the requirements leave it open or histories cannot reach it from
 * outside: the words of a saved image; what a running guard does with a bit of its live state
 * flipped (rule and refusal STATE_LOST, alarm SELF_TEST_FAILED); a restart of a guard that has
 * worked. Figures that are refused are compared by {@link ReferenceFiguresTest}.
 *
 * <p>The system property {@code doseguard.reference.steps} says how many calls are compared.
 */
class ReferenceTest {
  /** Fewer than the calls of a history on the average. */
  private static final long STEPS_A_HISTORY = 550;

  private static final int[] NEAREST = {
    Rule.RESERVOIR_LOCKOUT, Rule.CEILING_24H, Rule.CEILING_1H, Rule.PRESCRIPTION_CREDIT
  };

  private static final Tally TALLY = new Tally();

  private static long stepsWanted() {
    return Long.getLong("doseguard.reference.steps", 1_000_000L);
  }

  /** As many histories as the steps need. */
  static final class AsManyAsWanted implements AroundPropertyHook {
    @Override
    public PropertyExecutionResult aroundProperty(
        PropertyLifecycleContext context, PropertyExecutor property) {
      context.attributes().setTries((int) (stepsWanted() / STEPS_A_HISTORY));
      return property.execute();
    }
  }

  @Property(seed = "20250301")
  @AddLifecycleHook(AsManyAsWanted.class)
  void shouldAnswerAsTheReferenceDoes(
      @ForAll("setups") Setup setup, @ForAll("histories") List<Act> acts) {
    Duel duel = new Duel(setup, TALLY);
    acts.forEach(duel::follow);
    duel.log();
    TALLY.ran(duel.steps());
  }

  /** A fill is used up before the next, so that the gain of the pump is learned. */
  @Property(seed = "20250304", tries = 10)
  void shouldAnswerTheSameOnceTheGainIsLearned(
      @ForAll("numbers") int number, @ForAll("histories") List<Act> acts) {
    Duel duel = new Duel(new Setup(1, 1 + number % 3, 992, 0, List.of()), TALLY);
    duel.follow(new Act(Act.Kind.RUN_DAYS, 999, 1, 0));
    duel.follow(new Act(Act.Kind.RUN_DAYS, 999, 1, 0));
    duel.follow(new Act(Act.Kind.REFILL, 0, number / 8 * 8 + 1, 3));
    duel.follow(new Act(Act.Kind.RUN_DAYS, 500, 1, 0));
    duel.follow(new Act(Act.Kind.SENSOR_FAULT, 1, 440 + number % 120, 0));
    duel.follow(new Act(Act.Kind.RUN_DAYS, 800, 1, 0));
    acts.forEach(duel::follow);
    duel.log();
    TALLY.ran(duel.steps());
  }

  @Provide
  Arbitrary<Integer> numbers() {
    return Arbitraries.integers().between(0, 999);
  }

  @Provide
  Arbitrary<Setup> setups() {
    Arbitrary<Integer> numbers = Arbitraries.integers().between(0, 999);
    Arbitrary<List<Setup.Tweak>> tweaks =
        Combinators.combine(Arbitraries.integers().between(0, 43), numbers)
            .as(Setup.Tweak::new)
            .list()
            .ofMaxSize(6);
    return Combinators.combine(numbers, numbers, numbers, numbers, tweaks).as(Setup::new);
  }

  @Provide
  Arbitrary<List<Act>> histories() {
    Arbitrary<Integer> numbers = Arbitraries.integers().between(0, 999).withoutEdgeCases();
    Arbitrary<Act.Kind> kinds =
        Arbitraries.frequencyOf(
            Tuple.of(20, Arbitraries.of(Act.Kind.RUN, Act.Kind.RUN_LONG)),
            Tuple.of(40, Arbitraries.of(Act.Kind.class).filter(k -> k != Act.Kind.RUN_DAYS)),
            Tuple.of(1, Arbitraries.just(Act.Kind.RUN_DAYS)));
    return Combinators.combine(kinds, numbers, numbers, numbers)
        .as(Act::new)
        .list()
        .ofMinSize(5)
        .ofMaxSize(60);
  }

  @AfterContainer
  static void shouldHaveSeenEverything() {
    System.out.println("Reference guard: " + TALLY.steps() + " steps compared, all equal.");
    assertTrue(TALLY.steps() >= stepsWanted(), () -> "too few steps: " + TALLY);
    for (int rule = Rule.NO_PRESCRIPTION; rule <= Rule.MODE_SUSPENDS; rule++) {
      atLeast(20, TALLY.refusedBy(rule), "refusals by rule " + rule);
    }
    for (int rule : NEAREST) {
      atLeast(1, TALLY.nearest(rule), "grants with nearest rule " + rule);
    }
    for (int refusal = Refusal.NONE; refusal < Refusal.STATE_LOST; refusal++) {
      atLeast(5, TALLY.refusals(refusal), "refusals " + refusal);
    }
    for (int alarm = AlarmTable.OCCLUSION; alarm < AlarmTable.SELF_TEST_FAILED; alarm++) {
      atLeast(20, TALLY.stepsAfter(alarm), "steps after alarm " + alarm);
    }
  }

  private static void atLeast(long least, long count, String what) {
    assertTrue(count >= least, () -> what + ": " + count + "\n" + TALLY);
  }
}
