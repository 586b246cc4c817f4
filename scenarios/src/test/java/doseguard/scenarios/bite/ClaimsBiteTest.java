package doseguard.scenarios.bite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import doseguard.canaries.Canaries;
import doseguard.engine.campaign.CellResult;
import doseguard.engine.campaign.Standing;
import doseguard.engine.port.GuardFactory;
import doseguard.engine.port.InProcessGuards;
import doseguard.scenarios.claims.SmallClaims;
import org.junit.jupiter.api.Test;

/** Each kind of claim bites: a kernel with the rule behind it broken breaks it. */
class ClaimsBiteTest {

  private static void broken(String fault, String canary) throws InterruptedException {
    CellResult sound = run(fault, InProcessGuards.shipped());
    assertNotEquals(Standing.WORSE, sound.standing(), sound::toString);
    assertEquals(0, sound.broken());
    CellResult worse = run(fault, Canaries.of(canary).guards());
    assertEquals(Standing.WORSE, worse.standing(), worse::toString);
  }

  private static CellResult run(String fault, GuardFactory guards) throws InterruptedException {
    return SmallClaims.cell(SmallClaims.run(guards, 12, 2), fault);
  }

  @Test
  void shouldBreakNoticedWhenTheOcclusionIsNotSeen() throws InterruptedException {
    broken("catheter-kink", "occlusion-never-reached");
  }

  @Test
  void shouldBreakBoundedWhenTheRunawayIsNotSeen() throws InterruptedException {
    broken("driver-runaway", "encoder-believed-blindly");
  }

  @Test
  void shouldBreakHarmlessWhenTheCreditIsEndless() throws InterruptedException {
    broken("command-excess", "stroke-not-charged");
  }

  @Test
  void shouldBreakUndetectableWhenItIsAlarmedFalsely() throws InterruptedException {
    broken("catheter-leak", "seen-stroke-counts-as-lost");
  }

  @Test
  void shouldBreakTheRateWhenTheAlarmIsFalse() throws InterruptedException {
    broken("none", "seen-stroke-counts-as-lost");
  }
}
