package doseguard.scenarios.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.engine.campaign.Trial;
import doseguard.engine.campaign.covering.CoveringArray;
import doseguard.engine.campaign.covering.TupleCount;
import doseguard.engine.fault.Fault;
import doseguard.engine.simulation.Case;
import doseguard.guard.PumpProfile;
import doseguard.scenarios.ClaimsFiles;
import doseguard.scenarios.claims.ClaimsFile;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The factors of the covering arrays and the cases that rows make. */
class FaultGridTest {

  private static final long DAY = 86_400_000L;
  private static final ClaimsFile FILE = ClaimsFiles.builtIn().claims().orElseThrow();
  private static final FaultGrid GRID = new FaultGrid(FILE, 1);
  private static final List<String> FACTORS = GRID.factors();

  private static int[] row(Object... named) {
    int[] row = new int[FACTORS.size()];
    for (int i = 0; i < named.length; i += 2) {
      row[FACTORS.indexOf(named[i])] = (Integer) named[i + 1];
    }
    return row;
  }

  private static Case subject(int[] row) {
    return GRID.at(77, row).subject().get();
  }

  @Test
  void shouldHaveAValueForEveryFactor() {
    int[] levels = GRID.levels();
    assertEquals(FACTORS.size(), levels.length);
    assertTrue(levels[0] > 60, "faults and severities");
    for (int factor = 0; factor < levels.length; factor++) {
      for (int value = 0; value < levels[factor]; value++) {
        int[] row = new int[levels.length];
        row[factor] = value;
        assertTrue(subject(row).durationMs() > 0, FACTORS.get(factor) + " " + value);
      }
    }
  }

  @Test
  void shouldCoverEveryPairByTheRowsThatAreRun() {
    int[][] rows = CoveringArray.of(GRID.levels(), 2);
    TupleCount count = TupleCount.of(GRID.levels(), 2, Arrays.asList(rows));
    assertTrue(count.complete(), () -> "missing " + count.missing());
    assertTrue(count.total() > 4000, () -> "of " + count.total());
  }

  @Test
  void shouldDrawAFigureWithinItsPart() {
    for (int third = 0; third < 3; third++) {
      double gain = subject(row("pump.gain", third)).pump().gainError();
      assertEquals(third - 1, Long.signum(Math.round(gain / 0.1)), "gain " + gain);
    }
    assertTrue(
        subject(row("pump.dead-volume", 0)).pump().deadVolumeNl()
            < subject(row("pump.dead-volume", 1)).pump().deadVolumeNl());
  }

  @Test
  void shouldPutFaultsInEitherOrder() {
    Set<Integer> orders = new TreeSet<>();
    for (int first = 0; first < 3; first++) {
      for (int second = 0; second < 3; second++) {
        List<Fault> faults = subject(row("beside", 2, "1.1.at", first, "2.1.at", second)).faults();
        assertEquals(2, faults.size());
        for (Fault fault : faults) {
          assertTrue(fault.timing().onsetMs() >= 2 * DAY && fault.timing().onsetMs() <= 4 * DAY);
        }
        boolean kinkIsFirst = faults.get(0).family().equals("catheter-kink");
        Fault kink = faults.get(kinkIsFirst ? 0 : 1);
        Fault other = faults.get(kinkIsFirst ? 1 : 0);
        orders.add(Long.compare(kink.timing().onsetMs(), other.timing().onsetMs()));
      }
    }
    assertEquals(Set.of(-1, 1), orders);
  }

  @Test
  void shouldMoveTheActOfASettingAgainstTheFault() {
    int refills = 1;
    long early = subject(row("setting", refills, "act", 0)).acts().get(0).atMs();
    long late = subject(row("setting", refills, "act", 2)).acts().get(0).atMs();
    assertTrue(early < 3 * DAY && late > 4 * DAY, early + " and " + late);
  }

  @Test
  void shouldTakeTheSuitesInTurn() {
    Set<Long> suites = new TreeSet<>();
    for (int suite = 0; suite < 4; suite++) {
      suites.add(subject(row("suite", suite)).pump().profile().of(PumpProfile.SUITE));
    }
    assertEquals(4, suites.size());
  }

  @Test
  void shouldCallASingleFaultAtHomeWhatIsClaimed() {
    Trial alone = GRID.at(77, row());
    assertTrue(alone.cell() >= 0 && alone.cell() < FILE.table().claims().size());
    assertEquals(FILE.table().claims().get(alone.cell()).cell().toString(), alone.name());
    assertTrue(GRID.at(77, row("setting", 1)).cell() >= FILE.table().claims().size());
  }
}
