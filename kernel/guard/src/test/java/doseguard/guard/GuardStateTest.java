package doseguard.guard;

import static doseguard.guard.Figures.MINUTE;
import static doseguard.guard.Figures.UG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.guard.Numbers.Place;
import doseguard.guard.state.Fold;
import doseguard.guard.state.NonVolatile;
import doseguard.guard.state.StateImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The state as a whole: each number of each part is sealed, saved and brought back. */
// [utest->dsn~check-word~1]
class GuardStateTest {
  /** A frame that was taken and is not pending is no state, and its schedule follows from it. */
  private static final String[] SESSION = {"gate.pending"};

  private final Rig rig = new Rig();
  private GuardState state;

  @BeforeEach
  void start() throws ReflectiveOperationException {
    rig.started(Frame.established(400 * UG).bolus(10 * UG, 10 * MINUTE, 20 * MINUTE, 2));
    rig.askFor(40 * MINUTE, MINUTE);
    rig.guard.requestBolus();
    rig.askFor(5 * MINUTE, MINUTE);
    state = (GuardState) Numbers.in(rig.guard, "state");
  }

  private long seal() {
    return Fold.of(state.fold(), state.log.fold(), state.gate.session(), 0L);
  }

  private List<String> unnoticed(List<Place> places) throws ReflectiveOperationException {
    List<String> unnoticed = new ArrayList<>();
    for (Place place : places) {
      long before = place.get();
      long seal = seal();
      place.set(before ^ 1L);
      if (seal() == seal && state.drift() == 0L) {
        unnoticed.add(place.path());
      }
      place.set(before);
    }
    assertEquals(0L, state.drift());
    return unnoticed;
  }

  @Test
  void shouldSealEveryNumberOfEveryPart() throws ReflectiveOperationException {
    List<Place> places = Numbers.only(Numbers.of(state), false, SESSION);
    assertTrue(places.size() > 500, "only " + places.size() + " numbers were found");
    assertEquals(List.of(), unnoticed(places));
  }

  @Test
  void shouldSealAnOpenSessionToo() throws ReflectiveOperationException {
    assertEquals(Refusal.NONE, rig.guard.propose(Frame.established(400 * UG).sequence(2).words()));
    List<Place> places = Numbers.only(Numbers.of(state), true, SESSION);
    assertTrue(places.size() > 70, "only " + places.size() + " numbers were found");
    assertEquals(List.of(), unnoticed(places));
  }

  /** Numbers that an image need not hold, because they are given or follow from others. */
  private static boolean mustSurvive(Place cell) {
    return !cell.fixed() && !cell.path().endsWith("eal") && !isPolicyOrPump(cell);
  }

  private static boolean isPolicyOrPump(Place cell) {
    return cell.path().contains(".policy.") || cell.path().contains("pump.figures");
  }

  @Test
  void shouldBringEveryNumberBack() throws ReflectiveOperationException {
    Random random = new Random(5L);
    for (Place cell : Numbers.only(Numbers.of(state), false, "gate.", "policy", "pump")) {
      if (mustSurvive(cell)) {
        cell.set(cell.isBoolean() ? random.nextInt(2) : random.nextInt(0x7FFFFFFF));
      }
    }
    NonVolatile memory = new NonVolatile();
    StateImage image = new StateImage(memory, 1L);
    state.exchange(image.write());
    image.close();
    assertEquals(StateImage.GOOD, image.find());
    GuardState back = new GuardState(state.policy, state.pump, memory);
    back.exchange(image.read());
    assertEquals(0L, back.drift());

    List<Place> before = Numbers.of(state);
    List<Place> after = Numbers.of(back);
    List<String> lost = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      assertEquals(before.get(i).path(), after.get(i).path());
      if (mustSurvive(before.get(i)) && before.get(i).get() != after.get(i).get()) {
        lost.add(before.get(i).path());
      }
    }
    lost.removeIf(path -> path.contains("gate.pending") || path.endsWith("log.sequence"));
    assertEquals(List.of(), lost);
  }

  @Test
  void shouldTellAStopFromAMode() {
    assertEquals(Rule.NONE, state.ordered());
    state.mode.observe(1);
    assertEquals(Rule.MODE_SUSPENDS, state.ordered());
    state.stop.order(1L);
    assertEquals(Rule.ORDERED_STOP, state.ordered(), "the one that somebody ordered");
    state.mode.observe(0);
    assertEquals(Rule.ORDERED_STOP, state.ordered());
    state.stop.resume();
    assertEquals(Rule.NONE, state.ordered());
  }
}
