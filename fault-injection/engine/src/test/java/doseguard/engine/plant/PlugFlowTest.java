package doseguard.engine.plant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Plugs keep their order, their volume and their mass. */
class PlugFlowTest {
  private static final double FG = 1000.0;

  private final PlugFlow line = new PlugFlow(100.0, 2000.0);

  private static long drug(double nl, double ugPerMl) {
    return (long) (nl * ugPerMl * FG);
  }

  private static void enterBack(PlugFlow line, double nl, double ugPerMl) {
    line.enterBack(nl, ugPerMl, drug(nl, ugPerMl));
  }

  private static void enterFront(PlugFlow line, double nl, double ugPerMl) {
    line.enterFront(nl, ugPerMl, drug(nl, ugPerMl));
  }

  @Test
  void shouldMergeAPlugOfTheSameConcentration() {
    enterBack(line, 10.0, 2000.0);
    enterFront(line, 5.0, 2000.0);
    assertTrue(line.uniform());
    assertEquals(115.0, line.volumeNl());
  }

  @Test
  void shouldBringAFrontToTheTipAfterItsVolume() {
    enterBack(line, 50.0, 500.0);
    assertEquals(drug(100.0, 2000.0), line.leaveFront(100.0));
    assertEquals(500.0, line.frontConcentration());
    assertEquals(drug(10.0, 500.0), line.leaveFront(10.0));
  }

  @Test
  void shouldGiveBackWhatWasDrawnInFirst() {
    enterFront(line, 3.0, 0.0);
    assertEquals(0L, line.leaveFront(3.0));
    assertEquals(drug(1.0, 2000.0), line.leaveFront(1.0));
  }

  @Test
  void shouldGiveNoMoreThanItHolds() {
    assertEquals(drug(100.0, 2000.0), line.leaveFront(500.0));
    assertEquals(0L, line.leaveFront(1.0));
    assertEquals(0L, line.leaveBack(1.0));
    assertFalse(line.uniform());
    enterFront(line, 1.0, 7.0);
    assertEquals(drug(1.0, 7.0), line.drugFg());
  }

  @Test
  void shouldLeaveAtTheUpstreamEnd() {
    enterBack(line, 10.0, 500.0);
    assertEquals(drug(10.0, 500.0) + drug(5.0, 2000.0), line.leaveBack(15.0));
    assertEquals(95.0, line.volumeNl());
  }

  @Test
  void shouldLoseAShareOnTheWayDownstream() {
    PlugFlow next = new PlugFlow(10.0, 0.0);
    enterBack(line, 50.0, 500.0);
    long lost = line.flowInto(next, 120.0, 0.75);
    assertEquals((drug(100.0, 2000.0) + drug(20.0, 500.0)) / 4L, lost);
    assertEquals(3L * lost, next.drugFg());
    assertEquals(10.0 + 90.0, next.volumeNl(), 1e-9);
    assertEquals(0L, line.flowInto(next, 0.0, 1.0));
  }

  @Test
  void shouldLoseAShareOnTheWayUpstream() {
    PlugFlow before = new PlugFlow(10.0, 0.0);
    enterBack(line, 20.0, 500.0);
    long lost = line.flowBackInto(before, 30.0, 0.5);
    assertEquals((drug(20.0, 500.0) + drug(10.0, 2000.0)) / 2L, lost);
    assertEquals(lost, before.drugFg());
    assertEquals(2000.0, before.frontConcentration());
    assertEquals(90.0, line.volumeNl(), 1e-9);
  }

  @Test
  void shouldKeepMassWhenTheRingIsFull() {
    long drug = line.drugFg();
    for (int i = 1; i <= 100; i++) {
      enterBack(line, 1.0, i);
      enterFront(line, 1.0, 1000.0 + i);
      drug += drug(1.0, i) + drug(1.0, 1000.0 + i);
    }
    assertEquals(drug, line.drugFg());
    assertEquals(300.0, line.volumeNl(), 1e-9);
  }

  @Test
  void shouldCountWhatRoundingLeftWithTheLastOfAPlug() {
    PlugFlow odd = new PlugFlow(1.0, 1.0 / 3.0);
    long out = 0L;
    for (int i = 0; i < 7; i++) {
      out += odd.leaveFront(1.0 / 7.0 + 1e-12);
    }
    assertEquals(0L, odd.drugFg());
    assertEquals(333L, out);
  }

  @Test
  void shouldIgnoreNothing() {
    enterBack(line, 0.0, 7.0);
    enterFront(line, 0.0, 7.0);
    assertTrue(line.uniform());
  }
}
