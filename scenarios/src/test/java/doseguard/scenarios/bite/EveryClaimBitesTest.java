package doseguard.scenarios.bite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.canaries.Canaries;
import doseguard.canaries.Canary;
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
import doseguard.scenarios.campaign.ClaimCases;
import doseguard.scenarios.claims.ClaimsFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every claim that comes with the program can fail: for each cell there is a canary under which a
 * drawn case breaks the claim that the shipped kernel keeps. What is claimed to be noticed in time
 * must be broken by the loss of a rule. A false alarm, which breaks every claim, counts only where
 * nothing is claimed to be noticed; it is all that an undetectable fault rules out.
 */
@Tag("nightly")
class EveryClaimBitesTest {

  /** Cases of each cell that are tried on each canary, and then those of what is left. */
  private static final int[] CASES = {2, 20};

  /** Behind claims that no canary breaks of which a scenario is named. */
  private static final List<Canary> MORE =
      Stream.of(
              "slip-never-reached",
              "mode-outlasted-in-silence",
              "restored-in-silence",
              "encoder-believed-blindly",
              "level-anchored-anew-at-each-sample",
              "level-read-only-while-filling",
              "refill-never-abandoned",
              "stroke-not-taken-from-the-account",
              "reservoir-alarms-before-a-prescription",
              "reduced-in-silence")
          .map(Canaries::of)
          .toList();

  private static final Canary FALSE_ALARM = Canaries.of("seen-stroke-counts-as-lost");

  private final ClaimsFile file = ClaimsFiles.builtIn().claims().orElseThrow();
  private final List<Claim> claims = file.table().claims();
  private final Map<Integer, String> brokenBy = new TreeMap<>();

  @Test
  void shouldBreakEveryClaimByARuleBroken() throws IOException {
    Set<Canary> canaries = new LinkedHashSet<>();
    Bites.ALL.stream().map(Bite::canary).forEach(canaries::add);
    canaries.addAll(MORE);
    canaries.add(FALSE_ALARM);
    for (int cases = 0; cases < CASES.length; cases++) {
      for (Canary canary : canaries) {
        judge(canary, cases == 0 ? 0 : CASES[cases - 1], CASES[cases]);
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
    assertEquals(List.of(), alive, "claims that no canary breaks");
  }

  private void judge(Canary canary, long from, long to) {
    GuardFactory broken = canary.guards();
    int[] found =
        IntStream.range(0, claims.size())
            .parallel()
            .filter(cell -> !brokenBy.containsKey(cell) && fits(canary, claims.get(cell).demand()))
            .filter(cell -> breaks(cell, broken, from, to))
            .toArray();
    for (int cell : found) {
      brokenBy.put(cell, canary.id());
    }
  }

  private static boolean fits(Canary canary, Demand demand) {
    boolean falseAlarm = canary.equals(FALSE_ALARM);
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
        (cell, canary) ->
            lines.append(claims.get(cell).cell()).append(',').append(canary).append('\n'));
    Path target = Files.createDirectories(Path.of("target"));
    Files.writeString(target.resolve("claims-bite.csv"), lines, StandardCharsets.UTF_8);
  }
}
