package doseguard.guard.inside;

import static doseguard.guard.Figures.HOUR;
import static doseguard.guard.Figures.MINUTE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import doseguard.guard.Decision;
import doseguard.guard.DoseGuard;
import doseguard.guard.Policy;
import doseguard.guard.PumpProfile;
import doseguard.guard.PumpRig;
import doseguard.guard.ResetCause;
import doseguard.guard.Rule;
import doseguard.guard.state.AlarmTable;
import org.junit.jupiter.api.Test;

/** What only a person can end is not ended by taking the power away. */
// [utest->dsn~restore~4, dsn~power-quota~2]
class LockSurvivesTest {
  private static DoseGuard restarted(PumpRig pump) {
    DoseGuard guard =
        new DoseGuard(
            new Policy(PumpRig.policy()),
            new PumpProfile(PumpRig.pump(PumpProfile.SUITE_A)),
            pump.memory);
    assertEquals(1, guard.restore(ResetCause.POWER_ON));
    return guard;
  }

  @Test
  void shouldStayClosedAfterARunawayAndAPowerLossAtOnce() {
    PumpRig pump = PumpRig.running(PumpProfile.SUITE_A);
    pump.run(HOUR, MINUTE);
    pump.encoder += 2;
    pump.step(MINUTE);
    assertEquals(true, pump.active(AlarmTable.RUNAWAY));
    DoseGuard guard = restarted(pump);
    Decision decision = guard.decide(pump.o);
    assertEquals(Rule.DELIVERY_HOLD, decision.rule);
    assertFalse(decision.openValve);
    guard.acknowledge();
    assertEquals(true, guard.decide(pump.o).openValve);
  }

  @Test
  void shouldStayLockedAfterItRanEmptyAndThePowerWasLostAtOnce() {
    PumpRig pump = new PumpRig(PumpProfile.SUITE_A);
    pump.refill(0, PumpRig.ML + 20 * PumpRig.STROKE_NL, 2000);
    pump.prescribe(400, 400);
    for (int i = 0; i < 10000 && !(pump.last != null && pump.active(AlarmTable.EMPTY)); i++) {
      pump.step(MINUTE);
    }
    assertEquals(true, pump.active(AlarmTable.EMPTY));
    assertEquals(Rule.RESERVOIR_LOCKOUT, restarted(pump).decide(pump.o).rule);
  }
}
