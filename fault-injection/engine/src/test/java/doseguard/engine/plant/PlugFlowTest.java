package doseguard.engine.plant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Plugs keep their order, their volume and their mass. */
class PlugFlowTest {
  private final PlugFlow line = new PlugFlow(100.0, 2000.0);

  @Test
  void shouldMergeAPlugOfTheSameConcentration() {
    line.enterBack(10.0, 2000.0);
    line.enterFront(5.0, 2000.0);
    assertTrue(line.uniform());
    assertEquals(115.0, line.volumeNl());
  }

  @Test
  void shouldBringAFrontToTheTipAfterItsVolume() {
    line.enterBack(50.0, 500.0);
    assertEquals(100.0 * 2000.0, line.leaveFront(100.0));
    assertEquals(500.0, line.frontConcentration());
    assertEquals(10.0 * 500.0, line.leaveFront(10.0));
  }

  @Test
  void shouldGiveBackWhatWasDrawnInFirst() {
    line.enterFront(3.0, 0.0);
    assertEquals(0.0, line.leaveFront(3.0));
    assertEquals(2000.0, line.leaveFront(1.0));
  }

  @Test
  void shouldGiveNoMoreThanItHolds() {
    assertEquals(200_000.0, line.leaveFront(500.0));
    assertEquals(0.0, line.leaveFront(1.0));
    assertEquals(0.0, line.leaveBack(1.0));
    assertFalse(line.uniform());
    line.enterFront(1.0, 7.0);
    assertEquals(7.0, line.massPg());
  }

  @Test
  void shouldLeaveAtTheUpstreamEnd() {
    line.enterBack(10.0, 500.0);
    assertEquals(10.0 * 500.0 + 5.0 * 2000.0, line.leaveBack(15.0));
    assertEquals(95.0, line.volumeNl());
  }

  @Test
  void shouldLoseAShareOnTheWayDownstream() {
    PlugFlow next = new PlugFlow(10.0, 0.0);
    line.enterBack(50.0, 500.0);
    double lost = line.flowInto(next, 120.0, 0.75);
    assertEquals(0.25 * (100.0 * 2000.0 + 20.0 * 500.0), lost, 1e-9);
    assertEquals(10.0 + 90.0, next.volumeNl(), 1e-9);
    assertEquals(0.0, line.flowInto(next, 0.0, 1.0));
  }

  @Test
  void shouldLoseAShareOnTheWayUpstream() {
    PlugFlow before = new PlugFlow(10.0, 0.0);
    line.enterBack(20.0, 500.0);
    double lost = line.flowBackInto(before, 30.0, 0.5);
    assertEquals(0.5 * (20.0 * 500.0 + 10.0 * 2000.0), lost, 1e-9);
    assertEquals(2000.0, before.frontConcentration());
    assertEquals(90.0, line.volumeNl(), 1e-9);
  }

  @Test
  void shouldKeepMassWhenTheRingIsFull() {
    double mass = line.massPg();
    for (int i = 1; i <= 100; i++) {
      line.enterBack(1.0, i);
      line.enterFront(1.0, 1000.0 + i);
      mass += i + 1000.0 + i;
    }
    assertEquals(mass, line.massPg(), 1e-6);
    assertEquals(300.0, line.volumeNl(), 1e-9);
  }

  @Test
  void shouldIgnoreNothing() {
    line.enterBack(0.0, 7.0);
    line.enterFront(0.0, 7.0);
    assertTrue(line.uniform());
  }
}
