package doseguard.canaries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.engine.port.GuardFactory;
import doseguard.engine.port.GuardPort;
import doseguard.engine.port.InProcessGuards;
import doseguard.guard.Policy;
import doseguard.guard.PumpProfile;
import doseguard.guard.Refusal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PatchedKernelTest {
  private static final String FILE = "Refilling.java";
  private static final Change NO_MOST =
      new Change(FILE, " || volumeNl > capacityNl", " || volumeNl > 2 * capacityNl");
  private static final int APPROVED = 2000;

  /** Figures that no other may be above. */
  private static final Set<Integer> WIDE =
      Set.of(
          Policy.CEILING_24H_PG,
          Policy.CEILING_1H_PG,
          Policy.DOSE_MOST_PG,
          Policy.CUMULATIVE_RISE_PERMILLE,
          Policy.SESSION_END_MS,
          Policy.STOP_MOST_MS,
          Policy.INTERRUPTION_MS,
          Policy.RESTART_HALF_MS);

  /** What a guard answers to a refill of a multiple of its capacity. */
  static int overfilled(GuardFactory guards, int times) {
    long[] policy = new long[Policy.FIGURES];
    for (int figure = 0; figure < Policy.FIGURES; figure++) {
      policy[figure] = WIDE.contains(figure) ? Policy.most(figure) : Policy.least(figure);
    }
    policy[Policy.CONCENTRATION_FIRST] = APPROVED;
    long[] pump = new long[PumpProfile.FIGURES];
    for (int figure = 0; figure < PumpProfile.FIGURES; figure++) {
      pump[figure] = PumpProfile.least(figure);
    }
    GuardPort guard = guards.create(policy, pump);
    assertEquals(Refusal.NONE, guard.beginRefill(APPROVED));
    int volumeNl = times * (int) PumpProfile.least(PumpProfile.CAPACITY_NL);
    return guard.confirmRefill(0, volumeNl, APPROVED, APPROVED);
  }

  @Test
  void shouldAnswerByTheChangeAndElseAsShipped() {
    GuardFactory shipped = InProcessGuards.shipped();
    assertEquals(Refusal.NONE, overfilled(shipped, 1));
    assertEquals(Refusal.VOLUME, overfilled(shipped, 2));

    GuardFactory patched = PatchedKernel.with(List.of(NO_MOST)).guards();
    assertEquals(Refusal.NONE, overfilled(patched, 2));
    assertEquals(Refusal.VOLUME, overfilled(patched, 3));
  }

  @Test
  void shouldTakeSeveralChangesOfAFileInTheirOrder() {
    Change more = new Change(FILE, "volumeNl > 2 * capacityNl", "volumeNl > 3 * capacityNl");
    GuardFactory patched = PatchedKernel.with(List.of(NO_MOST, more)).guards();

    assertEquals(Refusal.NONE, overfilled(patched, 3));
    assertEquals(Refusal.VOLUME, overfilled(patched, 4));
  }

  @Test
  void shouldCompileTheFilesThatChangeAndNoOther() {
    Change other = new Change("limit/StrokeRate.java", "sinceMs >= gapMs", "sinceMs > gapMs");

    assertEquals(
        Set.of("doseguard.guard.Refilling", "doseguard.guard.limit.StrokeRate"),
        PatchedKernel.with(List.of(NO_MOST, other)).classes().keySet());
  }

  @Test
  void shouldRefuseAPlaceThatIsNotThere() {
    refused("does not hold once: no such text", new Change(FILE, "no such text", ""));
  }

  @Test
  void shouldRefuseAPlaceThatIsThereTwice() {
    refused("does not hold once: refill", new Change(FILE, "refill", "filling"));
  }

  @Test
  void shouldRefuseAFileThatTheKernelDoesNotHave() {
    refused("no source file limit/None.java", new Change("limit/None.java", "a", "b"));
  }

  @Test
  void shouldSayWhatTheCompilerSays() {
    refused("cannot find symbol", new Change(FILE, " || volumeNl > capacityNl", " || nothing"));
  }

  private static void refused(String why, Change change) {
    List<Change> changes = List.of(change);
    Exception said =
        assertThrows(IllegalArgumentException.class, () -> PatchedKernel.with(changes));
    assertTrue(said.getMessage().contains(why), said::getMessage);
  }

  @Test
  void shouldSayThatARunTimeAloneIsNotEnough() {
    List<Change> changes = List.of(NO_MOST);
    Exception said =
        assertThrows(NoCompilerException.class, () -> PatchedKernel.with(changes, null));
    assertTrue(said.getMessage().contains("a JDK is needed"), said::getMessage);
  }
}
