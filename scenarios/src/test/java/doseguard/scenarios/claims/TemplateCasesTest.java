package doseguard.scenarios.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.engine.campaign.CampaignResult;
import doseguard.engine.campaign.CaseDigest;
import doseguard.engine.campaign.Standing;
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
import doseguard.scenarios.file.TreeWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cases of a claims file: the same whatever else is run, and the same again as a scenario. */
class TemplateCasesTest {

  private static TemplateCases cases(long most) {
    return new TemplateCases(SmallClaims.read(), 5, most, 0);
  }

  private static String digest(Case subject) {
    return CaseDigest.of(
        new Simulation().run(subject, InProcessGuards.shipped(), TraceSink.NONE));
  }

  @Test
  void shouldGiveTheSameCaseWhateverTheOrderAndTheNumber() {
    TemplateCases few = cases(1);
    TemplateCases many = cases(100);
    for (long index : new long[] {12, 3, 7, 0, 12}) {
      assertEquals(TreeWriter.of(few.scenario(index)), TreeWriter.of(many.scenario(index)));
      assertEquals(digest(few.subject(index)), digest(many.subject(index)));
    }
    assertNotEquals(few.subject(0).seed(), few.subject(5).seed());
  }

  @Test
  void shouldLetTheCellsTakeTurns() {
    TemplateCases cases = cases(2);
    assertEquals(10, cases.count());
    for (long index = 0; index < cases.count(); index++) {
      assertEquals(index % 5, cases.cell(index));
    }
    assertEquals(-1, cases.cell(10));
    assertEquals(0, cases.cellOf(10));
  }

  @Test
  void shouldDrawTheSameDoseWhereverItsNameStands() {
    TemplateCases cases = cases(50);
    for (long index = 0; index < 50; index++) {
      Case subject = cases.subject(index);
      long dose = subject.intended().continuesPgPerDay();
      assertEquals(dose, subject.intended().basal().get(0).ratePgPerDay());
      assertTrue(dose >= 100_000_000 && dose <= 400_000_000);
      long valve = subject.pump().profile().of(PumpProfile.VALVE);
      assertEquals(index % 5 == 2 ? 1 : 0, valve);
    }
  }

  @Test
  void shouldWriteAScenarioThatRunsAsTheCaseDoes(@TempDir Path folder) throws IOException {
    ClaimsFile file = SmallClaims.read();
    TemplateCases cases = cases(1);
    for (long index = 0; index < 5; index++) {
      Case subject = cases.subject(index);
      Run run = new Simulation().run(subject, InProcessGuards.shipped(), TraceSink.NONE);
      Verdict verdict = new Oracles().judge(subject, run);
      String text =
          AsScenario.of(
              cases.scenario(index), file.table().claims().get((int) index), verdict);
      Path written = Files.writeString(folder.resolve("case-" + index + ".yaml"), text);
      Loaded loaded = ScenarioFiles.load(List.of(written));
      assertEquals(List.of(), loaded.problems());
      Scenario scenario = loaded.scenarios().get(0);
      assertEquals(digest(subject), digest(scenario.subject()));
      assertTrue(
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
