package doseguard.scenarios.bite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.engine.campaign.CaseJudge;
import doseguard.engine.campaign.CaseResult;
import doseguard.engine.campaign.Claim;
import doseguard.engine.campaign.DelayReference;
import doseguard.engine.campaign.Demand;
import doseguard.engine.oracle.Oracles;
import doseguard.engine.port.GuardFactory;
import doseguard.engine.port.InProcessGuards;
import doseguard.engine.simulation.Case;
import doseguard.engine.simulation.Run;
import doseguard.engine.simulation.Simulation;
import doseguard.engine.simulation.TraceSink;
import doseguard.scenarios.ClaimsFiles;
import doseguard.scenarios.bite.ExpectationsBiteTest.Bug;
import doseguard.scenarios.campaign.ClaimCases;
import doseguard.scenarios.claims.ClaimsFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every claim that comes with the program can fail: for each cell there is a kernel with one rule
 * broken under which a drawn case breaks the claim that the shipped kernel keeps. What is claimed
 * to be noticed in time must be broken by the loss of a rule. A false alarm, which breaks every
 * claim, counts only where nothing is claimed to be noticed; it is all that an undetectable fault
 * rules out.
 */
@Tag("nightly")
class EveryClaimBitesTest {

  /** Cases of each cell that are tried on each broken kernel, and then those of what is left. */
  private static final int[] CASES = {2, 20};

  /** Rules behind claims that no scenario's bug breaks. */
  private static final List<Bug> MORE =
      List.of(
          bug(
              "monitor/StrokeMonitor.java",
              "return score >= SLIP_SCORE && !stalled();",
              "return score > SLIP_SCORE && !stalled();"),
          bug(
              "program/DeviceMode.java",
              "return mode != NORMAL && left <= 0L;",
              "return mode != NORMAL && left > mostMs * RECOVERY;"),
          bug(
              "StateKeeper.java",
              "state.alarms.event(AlarmTable.STATE_RESTORED);\n      save();",
              "save();"),
          bug(
              "monitor/StrokeMonitor.java",
              "@Strokes int seen = started ? count - lastCount : granted;",
              "@Strokes int seen = granted;"),
          bug("monitor/LevelMonitor.java", "judge(residualNl);", "expect(commandedNl - seenNl);"),
          bug(
              "monitor/Monitors.java",
              "if (o.has(Observation.LEVEL) && !filling) {",
              "if (o.has(Observation.LEVEL) && filling) {"),
          bug("program/Refill.java", "open && openMs >= endMs", "open && openMs > endMs"),
          bug(
              "limit/ReservoirLockout.java",
              "accountedNl = (int) Clamp.most(0L, (long) accountedNl - strokeNl);",
              ""),
          bug(
              "Supervision.java",
              "if (state.gate.prescribed()) {\n      @Picograms\n      long reservePg",
              "if (state.quota == null) {\n      @Picograms\n      long reservePg"),
          bug("Supervision.java", "| bit(RESTART_REDUCED, ladder.reduced())", ""));

  private static final Bug FALSE_ALARM =
      bug("monitor/StrokeMonitor.java", "return missed >= STALL_AFTER;", "return missed >= 0;");

  @TempDir private Path directory;
  private final ClaimsFile file = ClaimsFiles.builtIn().claims().orElseThrow();
  private final List<Claim> claims = file.table().claims();
  private final Map<Integer, String> brokenBy = new TreeMap<>();

  private static Bug bug(String file, String from, String to) {
    return new Bug(file, from, to, "");
  }

  @Test
  void shouldBreakEveryClaimByARuleBroken() throws IOException, ReflectiveOperationException {
    List<Bug> bugs = new ArrayList<>(Bugs.ALL);
    bugs.addAll(MORE);
    bugs.add(FALSE_ALARM);
    List<GuardFactory> broken = new ArrayList<>();
    for (Bug bug : bugs) {
      Path classes = Files.createDirectory(directory.resolve("bug-" + broken.size()));
      broken.add(PatchedKernel.with(bug.file(), bug.from(), bug.to(), classes));
    }
    for (int cases = 0; cases < CASES.length; cases++) {
      for (int i = 0; i < bugs.size(); i++) {
        judge(bugs.get(i), broken.get(i), cases == 0 ? 0 : CASES[cases - 1], CASES[cases]);
      }
    }
    report();
    List<String> alive = new ArrayList<>();
    for (int cell = 0; cell < claims.size(); cell++) {
      if (!brokenBy.containsKey(cell)) {
        alive.add(claims.get(cell).cell().toString());
      }
    }
    assertTrue(claims.size() > 400, "the claims that come with the program");
    assertEquals(List.of(), alive, "claims that no broken rule breaks");
  }

  private void judge(Bug bug, GuardFactory broken, long from, long to) {
    int[] found =
        IntStream.range(0, claims.size())
            .parallel()
            .filter(cell -> !brokenBy.containsKey(cell) && fits(bug, claims.get(cell).demand()))
            .filter(cell -> breaks(cell, broken, from, to))
            .toArray();
    for (int cell : found) {
      brokenBy.put(cell, bug.file() + ": " + bug.from().replaceAll("\\s+", " ").strip());
    }
  }

  private static boolean fits(Bug bug, Demand demand) {
    boolean falseAlarm = bug.equals(FALSE_ALARM);
    return demand instanceof Demand.Undetectable ? falseAlarm : !falseAlarm || !demand.notices();
  }

  private boolean breaks(int cell, GuardFactory broken, long from, long to) {
    Demand demand = claims.get(cell).demand();
    for (long round = from; round < to; round++) {
      long index = round * claims.size() + cell;
      Case subject = ClaimCases.of(file, 1, index).subject().get();
      if (!demand.keptBy(result(index, subject, broken))
          && demand.keptBy(result(index, subject, InProcessGuards.shipped()))) {
        return true;
      }
    }
    return false;
  }

  private static CaseResult result(long index, Case subject, GuardFactory guards) {
    Run run = new Simulation().run(subject, guards, TraceSink.NONE);
    return CaseJudge.result(
        index, subject, run, new Oracles().judge(subject, run), DelayReference.NONE);
  }

  private void report() throws IOException {
    StringBuilder lines = new StringBuilder("cell,broken by\n");
    brokenBy.forEach(
        (cell, rule) ->
            lines.append(claims.get(cell).cell()).append(",\"").append(rule).append("\"\n"));
    Path target = Files.createDirectories(Path.of("target"));
    Files.writeString(target.resolve("claims-bite.csv"), lines, StandardCharsets.UTF_8);
  }
}
