package doseguard.guard;

import static doseguard.guard.Figures.MINUTE;
import static doseguard.guard.Figures.UG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.guard.Cells.Cell;
import doseguard.guard.state.NonVolatile;
import doseguard.guard.state.StateImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The state as a whole: each number of each part is sealed, saved and brought back. */
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
    state = (GuardState) Cells.in(rig.guard, "state");
  }

  private List<String> unnoticed(List<Cell> cells) throws ReflectiveOperationException {
    List<String> unnoticed = new ArrayList<>();
    for (Cell cell : cells) {
      long before = cell.get();
      long fold = state.fold() ^ state.log.fold();
      for (int bit = 0; bit < 64; bit++) {
        cell.set(cell.isBoolean() ? 1L - before : before ^ 1L << bit);
        if (cell.get() != before
            && (state.fold() ^ state.log.fold()) == fold
            && state.drift() == 0L) {
          unnoticed.add(cell.path() + " bit " + bit);
        }
        cell.set(before);
      }
    }
    assertEquals(0L, state.drift());
    return unnoticed;
  }

  @Test
  void shouldSealEverySingleBitOfEveryPart() throws ReflectiveOperationException {
    List<Cell> cells = Cells.only(Cells.of(state), false, SESSION);
    assertTrue(cells.size() > 500, "only " + cells.size() + " numbers were found");
    assertEquals(List.of(), unnoticed(cells));
  }

  @Test
  void shouldSealAnOpenSessionToo() throws ReflectiveOperationException {
    assertEquals(Refusal.NONE, rig.guard.propose(Frame.established(400 * UG).sequence(2).words()));
    List<Cell> cells = Cells.only(Cells.of(state), true, SESSION);
    assertTrue(cells.size() > 70, "only " + cells.size() + " numbers were found");
    assertEquals(List.of(), unnoticed(cells));
  }

  /** Numbers that an image need not hold, because they are given or follow from others. */
  private static boolean mustSurvive(Cell cell) {
    return !cell.fixed() && !cell.path().endsWith("eal") && !isPolicyOrPump(cell);
  }

  private static boolean isPolicyOrPump(Cell cell) {
    return cell.path().contains(".policy.") || cell.path().contains("pump.figures");
  }

  @Test
  void shouldBringEveryNumberBack() throws ReflectiveOperationException {
    Random random = new Random(5L);
    for (Cell cell : Cells.only(Cells.of(state), false, "gate.", "policy", "pump")) {
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

    List<Cell> before = Cells.of(state);
    List<Cell> after = Cells.of(back);
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
