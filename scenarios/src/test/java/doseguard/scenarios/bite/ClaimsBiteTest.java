package doseguard.scenarios.bite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import doseguard.engine.campaign.CellResult;
import doseguard.engine.campaign.Standing;
import doseguard.engine.port.GuardFactory;
import doseguard.engine.port.InProcessGuards;
import doseguard.scenarios.claims.SmallClaims;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each kind of claim bites: a kernel with the rule behind it broken breaks it. */
class ClaimsBiteTest {

  @TempDir private Path directory;

  private void broken(String fault, String file, String from, String to)
      throws IOException, ReflectiveOperationException, InterruptedException {
    CellResult sound = run(fault, InProcessGuards.shipped());
    assertNotEquals(Standing.WORSE, sound.standing(), sound::toString);
    assertEquals(0, sound.broken());
    CellResult worse = run(fault, PatchedKernel.with(file, from, to, directory));
    assertEquals(Standing.WORSE, worse.standing(), worse::toString);
  }

  private static CellResult run(String fault, GuardFactory guards) throws InterruptedException {
    return SmallClaims.cell(SmallClaims.run(guards, 12, 2), fault);
  }

  @Test
  void shouldBreakNoticedWhenTheOcclusionIsNotSeen() throws Exception {
    broken(
        "catheter-kink",
        "monitor/PressureMonitor.java",
        "occluded = true;",
        "occluded = false;");
  }

  @Test
  void shouldBreakBoundedWhenTheRunawayIsNotSeen() throws Exception {
    broken(
        "driver-runaway",
        "monitor/StrokeMonitor.java",
        "return ungranted >= RUNAWAY_AFTER;",
        "return ungranted > MOST_BELIEVED;");
  }

  @Test
  void shouldBreakHarmlessWhenTheCreditIsEndless() throws Exception {
    broken(
        "command-excess",
        "limit/PrescriptionCredit.java",
        "return basalPg + bolusPg;",
        "return 1000000000L;");
  }

  @Test
  void shouldBreakUndetectableWhenItIsAlarmedFalsely() throws Exception {
    broken(
        "catheter-leak",
        "monitor/StrokeMonitor.java",
        "return missed >= STALL_AFTER;",
        "return missed >= 0;");
  }

  @Test
  void shouldBreakTheRateWhenTheAlarmIsFalse() throws Exception {
    broken(
        "none",
        "monitor/StrokeMonitor.java",
        "return missed >= STALL_AFTER;",
        "return missed >= 0;");
  }
}
