package doseguard.guard;

import static doseguard.guard.Figures.DAY;
import static doseguard.guard.Figures.HOUR;
import static doseguard.guard.Figures.MINUTE;
import static doseguard.guard.Figures.ML;
import static doseguard.guard.Figures.UG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.guard.program.Prescription;
import doseguard.guard.state.AlarmTable;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

/**
 * The theorem of the design on generated histories, judged by {@link History}: an account of its
 * own, to the millisecond, of what left the tip.
 */
// [utest->dsn~decide-order~1]
class TheoremTest {

  @Property(seed = "20250101", tries = 80)
  void shouldHoldTheTheoremWhateverHappens(@ForAll("acts") List<Act> acts) {
    History history = new History();
    acts.forEach(history::follow);
    history.follow(new Act(Act.Kind.GREEDY, 600, 3));
  }

  @Provide
  Arbitrary<List<Act>> acts() {
    Arbitrary<Act.Kind> kinds = Arbitraries.of(Act.Kind.class);
    Arbitrary<Integer> numbers = Arbitraries.integers().between(0, 999);
    return Combinators.combine(kinds, numbers, numbers)
        .as(Act::new)
        .list()
        .ofMinSize(10)
        .ofMaxSize(40);
  }

  @AfterContainer
  static void shouldHaveSeenEverything() {
    List<String> expected =
        List.of(
            "abandoned",
            "boluses",
            "granted",
            "granted while bridging",
            "programmed",
            "refills",
            "refused by rule " + Rule.RESERVOIR_LOCKOUT,
            "refused by rule " + Rule.DELIVERY_HOLD,
            "refused by rule " + Rule.ORDERED_STOP,
            "refused by rule " + Rule.CEILING_24H,
            "refused by rule " + Rule.CEILING_1H,
            "refused by rule " + Rule.STROKE_RATE,
            "refused by rule " + Rule.PRESCRIPTION_CREDIT,
            "ungranted");
    for (String what : expected) {
      assertTrue(History.COUNTS.getOrDefault(what, 0) >= 20, () -> what + " in " + History.COUNTS);
    }
  }

  @Property(seed = "20250102", tries = 60)
  void shouldNeverLetAnAdmittedBolusMakeACeilingRefuseBasal(
      @ForAll("doses") Frame frame, @ForAll("acts") List<Act> acts) {
    Rig rig = new Rig();
    rig.fill(2000, 18 * ML);
    if (rig.program(frame) != Refusal.NONE) {
      return;
    }
    rig.ask(0);
    for (Act act : acts) {
      if (act.kind() == Act.Kind.STOP) {
        assertEquals(Refusal.NONE, rig.guard.stop(act.a() * MINUTE + 1));
      }
      rig.guard.requestBolus();
      for (int i = 0; i < act.b() / 4; i++) {
        rig.ask(MINUTE);
        assertNotEquals(
            1L,
            rig.answer.activeAlarms >> AlarmTable.CEILING_REACHED & 1,
            "credited basal met a ceiling");
      }
    }
  }

  @Provide
  Arbitrary<Frame> doses() {
    return Combinators.combine(
            Arbitraries.integers().between(100, 800),
            Arbitraries.integers().between(0, 100),
            Arbitraries.integers().between(0, 50),
            Arbitraries.integers().between(0, 50),
            Arbitraries.integers().between(1, 300),
            Arbitraries.integers().between(1, 24))
        .as(
            (dose, night, bolus, single, over, most) ->
                new Frame()
                    .concentration(2000)
                    .with(Prescription.CONTINUES_PG, dose * UG)
                    .segment(0, dose * UG * night / 100)
                    .segment(360 + most, dose * UG)
                    .bolus(bolus * UG, over * MINUTE, (over + 60L) * MINUTE, most)
                    .single(single * UG, over * MINUTE));
  }

  /** Just below what fits a day, so that boluses of two days meet in one window. */
  @Property(seed = "20250105", tries = 15)
  void shouldLookAheadForEveryBolusOfATightPrescription(
      @ForAll("amounts") int bolus, @ForAll("counts") int most) {
    Rig rig = new Rig();
    rig.fill(2000, 18 * ML);
    long dose = Math.min(800 * UG, (871 - (long) most * bolus) * UG * 48 / 49);
    Frame frame = Frame.established(dose).concentration(2000);
    frame.bolus(bolus * UG, MINUTE * bolus, 70 * MINUTE, most);
    assertEquals(Refusal.NONE, rig.program(frame));
    rig.ask(0);
    int admitted = 0;
    for (int minute = 0; minute < 4000; minute++) {
      admitted += rig.guard.requestBolus() == Refusal.NONE ? 1 : 0;
      rig.ask(MINUTE);
      assertEquals(0, rig.guard.annunciations(AlarmTable.CEILING_REACHED), "basal met a ceiling");
    }
    assertTrue(admitted >= most, "no bolus was admitted");
  }

  @Provide
  Arbitrary<Integer> amounts() {
    return Arbitraries.integers().between(10, 40);
  }

  @Provide
  Arbitrary<Integer> counts() {
    return Arbitraries.integers().between(3, 8);
  }

  @Property(seed = "20250103", tries = 30)
  void shouldDeliverThePrescriptionToAControllerThatAsksForMore(
      @ForAll("doses") Frame frame, @ForAll("paces") long paceMs) {
    Rig rig = new Rig();
    rig.fill(2000, 18 * ML);
    frame.single(0, 0);
    if (rig.program(frame) != Refusal.NONE) {
      return;
    }
    long strokePg = 2000000L;
    long dailyPg = dailyPg(frame.words());

    long granted = rig.ask(0) + rig.askFor(2 * DAY, paceMs);

    assertTrue(granted * strokePg <= 2 * dailyPg + strokePg, () -> granted + " is too much");
    assertTrue(granted * strokePg >= 2 * dailyPg - strokePg, () -> granted + " is too little");
  }

  @Provide
  Arbitrary<Long> paces() {
    return Arbitraries.of(MINUTE, 90_000L, 2 * MINUTE);
  }

  private static long dailyPg(long[] words) {
    long product = 0;
    for (int i = 0; i < words[Prescription.SEGMENTS]; i++) {
      long end =
          i + 1 < words[Prescription.SEGMENTS] ? words[Prescription.START_FIRST + i + 1] : 1440;
      product += words[Prescription.RATE_FIRST + i] * (end - words[Prescription.START_FIRST + i]);
    }
    return product / 1440;
  }

  @Property(seed = "20250104", tries = 60)
  void shouldGoOnAsIfARefusedProposalHadNeverCome(
      @ForAll("words") int word, @ForAll("values") long value, @ForAll("paces") long paceMs) {
    Rig left = new Rig().started(Frame.established(400 * UG).bolus(20 * UG, HOUR, HOUR, 4));
    Rig alone = new Rig().started(Frame.established(400 * UG).bolus(20 * UG, HOUR, HOUR, 4));
    long[] broken = Frame.established(400 * UG).sequence(2).words();
    broken[word] = value;
    for (int i = 0; i < 200; i++) {
      assertNotEquals(Refusal.NONE, left.guard.propose(broken));
      assertNotEquals(Refusal.NONE, left.guard.confirm(broken[0], true));
      assertEquals(0, left.guard.readBackPg());
      if (i == 50) {
        assertEquals(alone.guard.requestBolus(), left.guard.requestBolus());
      }
      assertEquals(alone.ask(paceMs), left.ask(paceMs));
      assertEquals(alone.answer.headroomPg, left.answer.headroomPg);
      assertEquals(alone.answer.rule, left.answer.rule);
    }
  }

  @Provide
  Arbitrary<Integer> words() {
    return Arbitraries.integers().between(0, Prescription.CHECK);
  }

  @Provide
  Arbitrary<Long> values() {
    return Arbitraries.longs().filter(value -> value > DAY || value < 0);
  }
}
