package doseguard.engine.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.engine.fault.CatheterFault;
import doseguard.engine.fault.Timing;
import doseguard.engine.oracle.Finding;
import doseguard.engine.oracle.Oracles;
import doseguard.engine.port.InProcessGuards;
import doseguard.engine.simulation.Case;
import doseguard.engine.simulation.Run;
import doseguard.engine.simulation.Simulation;
import doseguard.engine.simulation.TraceSink;
import org.junit.jupiter.api.Test;

/** The case that the speed is stated for is a case in which drug flows and all is well. */
class ThirtyDaysTest {
  private static final long DAY_MS = 86_400_000L;

  private final Simulation simulation = new Simulation();

  private Run run(Case subject) {
    return simulation.run(subject, InProcessGuards.shipped(), TraceSink.NONE);
  }

  @Test
  void shouldGrantFifteenThousandStrokes() {
    Run run = run(ThirtyDays.with());
    assertEquals(15_000.0, run.granted(), 20.0);
    assertTrue(run.refusals().isEmpty());
  }

  @Test
  void shouldBeJudgedAsWell() {
    Case subject = ThirtyDays.with();
    for (Finding finding : new Oracles().judge(subject, run(subject)).findings()) {
      assertFalse(finding.violated(), finding.words());
    }
  }

  @Test
  void shouldCarryTheFaultItIsGiven() {
    Run run =
        run(
            ThirtyDays.with(
                new CatheterFault.Disconnect(Timing.lasting(10L * DAY_MS, 20L * DAY_MS))));
    long[] tissuePg = run.guarded().tissuePg();
    assertTrue(tissuePg[tissuePg.length - 1] > 0L);
  }
}
