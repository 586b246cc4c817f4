package doseguard.guard;

import static doseguard.guard.Figures.DAY;
import static doseguard.guard.Figures.MINUTE;
import static doseguard.guard.Figures.ML;
import static doseguard.guard.Figures.UG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.guard.state.AlarmTable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the level monitor learns from the volume drawn at a refill. */
// [utest->dsn~refill-reconciliation~1, dsn~level-monitor~3]
class RefillingTest {
  private static final int CONCENTRATION = 500;

  private final Rig rig = new Rig().started(Frame.established(400 * UG));

  private long gain() throws ReflectiveOperationException {
    Object monitors = Numbers.in(Numbers.in(rig.guard, "state"), "monitors");
    return Numbers.cell(Numbers.in(monitors, "level"), "gain").get();
  }

  @ParameterizedTest(name = "{0} nL less drawn than accounted: a gain of {1} per mille")
  @CsvSource({"0, 1000, 0", "1000000, 1096, 0", "-1000000, 903, 0", "2100000, 1000, 1"})
  void shouldLearnTheGainFromWhatWasUsedUnlessItIsDiscrepant(
      int missingNl, long gain, int discrepancies) throws ReflectiveOperationException {
    rig.askFor(13L * DAY, MINUTE);
    long usedNl = 18L * ML - rig.answer.accountedNl;
    assertTrue(usedNl > 10L * ML && usedNl < 10L * ML + ML / 2L, usedNl + " nL used");
    assertEquals(Refusal.NONE, rig.guard.beginRefill(CONCENTRATION));
    int drawnNl = rig.answer.accountedNl - missingNl;
    assertEquals(
        Refusal.NONE,
        rig.guard.confirmRefill(drawnNl, (int) (18L * ML), CONCENTRATION, CONCENTRATION));
    assertEquals(discrepancies, rig.guard.annunciations(AlarmTable.REFILL_DISCREPANCY));
    assertEquals(gain, gain());
  }
}
