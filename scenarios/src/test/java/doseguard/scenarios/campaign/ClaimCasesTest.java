package doseguard.scenarios.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.engine.campaign.CampaignResult;
import doseguard.engine.campaign.CaseDigest;
import doseguard.engine.campaign.CaseJudge;
import doseguard.engine.campaign.Claim;
import doseguard.engine.campaign.DelayReference;
import doseguard.engine.campaign.Demand;
import doseguard.engine.campaign.Sizes;
import doseguard.engine.campaign.Standing;
import doseguard.engine.campaign.Trial;
import doseguard.engine.campaign.strategy.Slot;
import doseguard.engine.oracle.Oracles;
import doseguard.engine.oracle.Verdict;
import doseguard.engine.port.InProcessGuards;
import doseguard.engine.simulation.Case;
import doseguard.engine.simulation.Run;
import doseguard.engine.simulation.Simulation;
import doseguard.engine.simulation.TraceSink;
import doseguard.guard.PumpProfile;
import doseguard.scenarios.Loaded;
import doseguard.scenarios.Scenario;
import doseguard.scenarios.ScenarioFiles;
import doseguard.scenarios.ScenarioJudge;
import doseguard.scenarios.claims.AsScenario;
import doseguard.scenarios.claims.ClaimsFile;
import doseguard.scenarios.claims.SmallClaims;
import doseguard.scenarios.file.Tree;
import doseguard.scenarios.file.TreeWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cases of a claims file: the same whatever else is run, and the same again as a scenario. */
class ClaimCasesTest {

  private static final ClaimsFile FILE = SmallClaims.read();

  private static Trial trial(long most, long index) {
    Sizes sizes = SmallClaims.sizes(FILE, most);
    for (ClaimCases cases :
        List.of(ClaimCases.ofFaults(FILE, 5, sizes), ClaimCases.ofYears(FILE, 5, sizes))) {
      if (cases.numberOf(index) >= 0) {
        return cases.trial(cases.numberOf(index));
      }
    }
    throw new IllegalArgumentException("no case " + index);
  }

  private static Case subject(long index) {
    return trial(1, index).subject().get();
  }

  private static String text(Trial trial) {
    return TreeWriter.of(((Written) trial.subject()).scenario());
  }

  private static String digest(Case subject) {
    return CaseDigest.of(new Simulation().run(subject, InProcessGuards.shipped(), TraceSink.NONE));
  }

  @Test
  void shouldGiveTheSameCaseWhateverTheOrderAndTheNumber() {
    for (long index : new long[] {12, 3, 7, 0, 12}) {
      assertEquals(index, trial(1, index).index());
      assertEquals(text(trial(1, index)), text(trial(100, index)));
      assertEquals(digest(subject(index)), digest(trial(100, index).subject().get()));
    }
    assertNotEquals(subject(0).seed(), subject(5).seed());
  }

  @Test
  void shouldLetTheCellsTakeTurns() {
    for (long index = 0; index < 20; index++) {
      assertEquals(index % 5, trial(2, index).cell());
    }
  }

  @Test
  void shouldHaveNoNumberForACaseOfTheOthers() {
    Sizes sizes = SmallClaims.sizes(FILE, 2);
    ClaimCases faults = ClaimCases.ofFaults(FILE, 5, sizes);
    ClaimCases years = ClaimCases.ofYears(FILE, 5, sizes);
    assertEquals(8, faults.count());
    assertEquals(2, years.count());
    for (long index = 0; index < 20; index++) {
      assertTrue(faults.numberOf(index) < 0 ^ years.numberOf(index) < 0, "case " + index);
    }
    assertEquals(-1, faults.numberOf(Slot.RANDOM.first()));
    assertEquals(-1, years.numberOf(Slot.RANDOM.first()));
  }

  @Test
  void shouldDrawTheSameDoseWhereverItsNameStands() {
    for (long index = 0; index < 50; index++) {
      Case subject = subject(index);
      long dose = subject.intended().continuesPgPerDay();
      assertEquals(dose, subject.intended().basal().get(0).ratePgPerDay());
      assertTrue(dose >= 100_000_000 && dose <= 400_000_000);
      long valve = subject.pump().profile().of(PumpProfile.VALVE);
      assertEquals(index % 5 == 2 ? 1 : 0, valve);
    }
  }

  @Test
  void shouldWriteAScenarioThatRunsAsTheCaseDoes(@TempDir Path folder) throws IOException {
    for (long index = 0; index < 5; index++) {
      Case subject = subject(index);
      Run run = new Simulation().run(subject, InProcessGuards.shipped(), TraceSink.NONE);
      Verdict verdict = new Oracles().judge(subject, run);
      String text =
          AsScenario.of(
              ((Written) trial(1, index).subject()).scenario(),
              FILE.table().claims().get((int) index),
              subject,
              run,
              verdict);
      Path written = Files.writeString(folder.resolve("case-" + index + ".yaml"), text);
      Loaded loaded = ScenarioFiles.load(List.of(written));
      assertEquals(List.of(), loaded.problems());
      Scenario scenario = loaded.scenarios().get(0);
      assertEquals(digest(subject), digest(scenario.subject()));
      assertTrue(
          ScenarioJudge.judge(scenario, InProcessGuards.shipped(), TraceSink.NONE).passed(), text);
    }
  }

  @Test
  void shouldWriteAScenarioThatFailsWhenAnAlarmDidNotComeInTime(@TempDir Path folder)
      throws IOException {
    Case subject = subject(0);
    Run run = new Simulation().run(subject, InProcessGuards.shipped(), TraceSink.NONE);
    Verdict verdict = new Oracles().judge(subject, run);
    long delayMs = CaseJudge.result(0, subject, run, verdict, DelayReference.NONE).delayMs();
    assertTrue(delayMs > 0);
    Claim first = FILE.table().claims().get(0);
    for (long moreMs : new long[] {-1000, 1000}) {
      Demand demand = new Demand.Noticed((delayMs + moreMs) / 1000 * 1000, false);
      Claim claim =
          new Claim(first.cell(), demand, first.coverage(), first.because(), first.control());
      Map<String, Tree> parts = ((Written) trial(1, 0).subject()).scenario();
      String text = AsScenario.of(parts, claim, subject, run, verdict);
      assertEquals(moreMs < 0, text.contains("  - alarm OCCLUSION within "), text);
      Path written = Files.writeString(folder.resolve("case-0.yaml"), text);
      Scenario scenario = ScenarioFiles.load(List.of(written)).scenarios().get(0);
      assertEquals(
          moreMs > 0,
          ScenarioJudge.judge(scenario, InProcessGuards.shipped(), TraceSink.NONE).passed(),
          text);
    }
  }

  @Test
  void shouldGiveTheSameBytesOnOneTwoAndFiveThreads() throws InterruptedException {
    CampaignResult one = SmallClaims.run(InProcessGuards.shipped(), 12, 1);
    assertEquals(one, SmallClaims.run(InProcessGuards.shipped(), 12, 2));
    assertEquals(one, SmallClaims.run(InProcessGuards.shipped(), 12, 5));
    assertEquals(5 * 12, one.cases());
  }

  @Test
  void shouldKeepEveryClaimOfTheSmallFile() throws InterruptedException {
    CampaignResult all = SmallClaims.run(InProcessGuards.shipped(), Long.MAX_VALUE, 2);
    assertEquals(0, all.failed());
    assertEquals(0, all.count(Standing.WORSE));
    assertEquals(0, all.count(Standing.SAMPLED));
    assertEquals(0, all.count(Standing.NEVER_EXERCISED));
  }
}
