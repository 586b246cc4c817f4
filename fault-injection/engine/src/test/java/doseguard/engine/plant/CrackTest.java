package doseguard.engine.plant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** A crack that opens under pressure: where it opens, what it loses, where it shuts. */
class CrackTest {
  private static final double CSF = 1500.0;
  private static final double STROKE = 1000.0;
  private static final double HOUR = 3_600_000.0;

  private final Catheter catheter = new Catheter(0.3, 360.0, CSF);
  private final Plant plant =
      new Plant(
          new Rotor(new StrokeScatter(1L), STROKE, 0.0, 0.0, 150_000.0),
          new Reservoir(20e6, 0.0, 18e6, 2000.0),
          catheter,
          420_000.0,
          2000.0);

  @Test
  void shouldLoseNothingBelowItsPressure() {
    catheter.crack(1.0, 3400.0);
    plant.stroke();
    plant.advance(HOUR);
    assertEquals(0.0, plant.tissuePg());
    assertEquals(2000.0 * STROKE, plant.tipPg(), 1.0);
    assertTrue(plant.settled());
  }

  @Test
  void shouldLosePartOfAStrokeThatOpensIt() {
    catheter.crack(1.0, 2000.0);
    plant.stroke();
    plant.advance(HOUR);
    // Open from 3333 to 1999 Pa above the CSF. Node: R/2 to both sides, the crack R to tissue.
    double outlet = 1.0 / (180.0 + 1.0 / (1.0 / 180.0 + 1.0 / 360.0));
    double node = 1.0 / 180.0 + 1.0 / 360.0;
    double rest = (CSF / 180.0 + 700.0 / 360.0) / node;
    double tau = 0.3 / outlet;
    double open = tau * StrictMath.log((CSF + STROKE / 0.3 - rest) / (CSF + 1999.0 - rest));
    double area = (CSF + STROKE / 0.3 - rest) * tau * (1.0 - StrictMath.exp(-open / tau));
    double nodeRise = 1.0 - 180.0 * outlet;
    double lost = (nodeRise * area + (rest - 700.0) * open) / 360.0;
    assertEquals(2000.0 * lost, plant.tissuePg(), 2.0);
    assertTrue(lost > 50.0 && lost < STROKE / 2.0, "lost " + lost);
    assertTrue(plant.settled());
  }

  @Test
  void shouldLimitThePressureBehindACompleteKink() {
    catheter.kink(Double.POSITIVE_INFINITY);
    catheter.crack(5.0, 10_000.0);
    for (int i = 0; i < 20; i++) {
      plant.stroke();
      plant.advance((i + 1) * HOUR);
      assertTrue(catheter.pressurePa() <= CSF + 10_000.0, "stroke " + i);
    }
    assertEquals(CSF + 9_999.0, catheter.pressurePa(), 0.01);
    assertTrue(plant.tissuePg() > 2000.0 * STROKE * 16);
    assertEquals(0.0, plant.tipPg(), 1.0);
  }

  @Test
  void shouldStayOpenWhileTheShutLineWouldOpenItAgain() {
    catheter.kink(Double.POSITIVE_INFINITY);
    catheter.crack(100.0, 5000.0);
    plant.rotorLeak(0.01);
    plant.advance(HOUR);
    double early = plant.tissuePg();
    plant.advance(2.0 * HOUR);
    assertTrue(early > 0.0 && plant.tissuePg() > early);
    assertFalse(plant.settled());
  }

  @Test
  void shouldTellThePressureToComeWithTheCrackShuttingInBetween() {
    for (double kink : new double[] {1.0, 101.0, Double.POSITIVE_INFINITY}) {
      Catheter line = new Catheter(0.3, 360.0, CSF);
      line.kink(kink);
      line.crack(1.0, 2000.0);
      line.push(STROKE);
      double told = line.pressureAfterPa(540.0);
      double left = 540.0;
      while (left > 0.0) {
        double piece = line.crackTurnsWithin(left);
        line.advance(piece);
        if (piece < left) {
          line.turnCrack();
        }
        left -= piece;
      }
      assertEquals(line.pressurePa(), told, 1e-6);
    }
  }
}
