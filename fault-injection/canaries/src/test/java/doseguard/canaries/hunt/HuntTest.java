package doseguard.canaries.hunt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.canaries.Canaries;
import doseguard.canaries.Canary;
import doseguard.canaries.Change;
import doseguard.engine.campaign.TrialResult;
import doseguard.engine.port.InProcessGuards;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What counts as the death of a canary. */
class HuntTest {
  private static final Canary BLIND = Canaries.of("encoder-believed-blindly");

  /** A guard that is not bad. */
  private static final Canary SOUND =
      new Canary(
          "sound", "nothing", "none", List.of(new Change("Clamp.java", "package", "package")));

  /** A guard that throws at its first decision. */
  private static final Canary THROWING =
      new Canary(
          "throwing",
          "a division by zero",
          "none",
          List.of(
              new Change(
                  "monitor/StrokeMonitor.java",
                  "@Strokes int seen = started ? count - lastCount : granted;",
                  "@Strokes int seen = count / (granted - granted);")));

  /** A guard that goes round in circles at its first decision. */
  private static final Canary CIRCLING =
      new Canary(
          "circling",
          "a loop without end",
          "none",
          List.of(
              new Change(
                  "monitor/StrokeMonitor.java",
                  "@Strokes int seen = started ? count - lastCount : granted;",
                  "@Strokes int seen = started ? count - lastCount : granted;"
                      + " while (!Thread.currentThread().isInterrupted()) { seen++; }")));

  private static Kill hunt(Canary canary, Days days) throws InterruptedException {
    return new Hunt(InProcessGuards.shipped(), canary, Hunter.of(days).get(0)).call();
  }

  @Test
  void shouldKillAtTheFirstCaseThatBreaksWithTheCanaryAlone() throws Exception {
    Days days = Days.withAStall(3, 3);
    Kill kill = hunt(BLIND, days);
    assertEquals(BLIND.id(), kill.suspect());
    assertEquals("days", kill.hunter());
    assertTrue(kill.killed());
    assertEquals(4, kill.cases());
    assertEquals(3, kill.index());
    assertTrue(kill.cause().startsWith("stall: "), kill.cause());
    assertEquals(List.of(0L, 1L, 2L), days.showed.stream().map(TrialResult::index).toList());
  }

  @Test
  void shouldNotKillWhatIsSound() throws Exception {
    Days days = Days.withAStall(3, 3);
    assertEquals(new Kill("sound", "days", false, 6, -1, ""), hunt(SOUND, days));
    assertEquals(6, days.showed.size());
    assertTrue(days.showed.stream().allMatch(TrialResult::kept));
  }

  @Test
  void shouldNotKillByACaseThatBreaksWithTheShippedGuardToo() throws Exception {
    Days days = Days.withAStallThatHarms(2, 1);
    assertFalse(hunt(BLIND, days).killed());
    assertEquals(4, days.showed.size());
    assertFalse(days.showed.get(1).kept(), "the search is led by what broke");
  }

  @Test
  void shouldKillAGuardThatThrows() throws Exception {
    Kill kill = hunt(THROWING, Days.withAStall(1, -1));
    assertTrue(kill.killed());
    assertEquals(1, kill.cases());
    assertEquals("quiet: the harness failed", kill.cause());
  }

  @Test
  void shouldStopWhenItIsInterrupted() {
    Thread.currentThread().interrupt();
    assertThrows(
        InterruptedException.class, () -> hunt(SOUND, Days.withAStall(1, -1)), "no case is run");
    assertFalse(Thread.interrupted());
  }

  @Test
  void shouldGiveOneTableWhateverTheNumberOfThreads() throws Exception {
    List<Canary> canaries = List.of(SOUND, BLIND, THROWING);
    KillTable alone = null;
    for (int threads : new int[] {1, 3}) {
      List<Kill> told = new ArrayList<>();
      List<Hunter> hunters =
          List.of(
              Hunter.whole("first", List.of(Days.withAStall(1, 1))),
              Hunter.whole("other", List.of(Days.withAStall(1, -1), Days.withAStall(2, 2))));
      KillTable table =
          new Hunts(InProcessGuards.shipped(), threads).run(canaries, hunters, told::add);
      assertEquals(told, table.kills());
      assertEquals(6, told.size());
      assertEquals(List.of("sound"), table.survivors());
      assertTrue(alone == null || alone.equals(table), "threads");
      alone = table;
    }
  }

  @Test
  void shouldHuntWithOneStrategyAfterTheOther() throws Exception {
    Days quiet = Days.withAStall(2, -1);
    Days stalled = Days.withAStall(2, 2);
    Hunter both = Hunter.whole("both", List.of(quiet, stalled));
    Kill kill = new Hunt(InProcessGuards.shipped(), BLIND, both).call();
    assertTrue(kill.killed());
    assertEquals("both", kill.hunter());
    assertEquals(4 + 3, kill.cases());
    assertEquals(4, quiet.showed.size());
  }

  @Test
  void shouldKillWhatNeverAnswersAndGoOnWithTheOthers() throws Exception {
    Hunts hunts = new Hunts(InProcessGuards.shipped(), 1, 3_000_000_000L);
    List<Hunter> hunters = Hunter.of(Days.withAStall(2, 2));
    KillTable table = hunts.run(List.of(CIRCLING, BLIND), hunters, kill -> {});
    assertEquals(
        new Kill("circling", "days", true, 1, 0, "the guard does not answer"),
        table.kills().get(0));
    assertEquals(3, table.kills().get(1).cases());
    assertTrue(table.kills().get(1).killed());
  }

  @Test
  void shouldSayWhatWentWrongInTheHuntItself() {
    Canary wrong = new Canary("wrong", "none", "none", List.of(new Change("No.java", "a", "b")));
    Hunts hunts = new Hunts(InProcessGuards.shipped(), 1);
    List<Hunter> hunters = Hunter.of(Days.withAStall(1, -1));
    Exception said =
        assertThrows(
            IllegalStateException.class, () -> hunts.run(List.of(wrong), hunters, kill -> {}));
    assertEquals("wrong by days: the kernel has no source file No.java", said.getMessage());
  }
}
