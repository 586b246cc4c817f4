package doseguard.scenarios.bite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.canaries.Change;
import doseguard.canaries.PatchedKernel;
import doseguard.engine.campaign.CaseJudge;
import doseguard.engine.campaign.CaseResult;
import doseguard.engine.campaign.Claim;
import doseguard.engine.campaign.DelayReference;
import doseguard.engine.oracle.Oracles;
import doseguard.engine.oracle.Verdict;
import doseguard.engine.port.GuardFactory;
import doseguard.engine.port.InProcessGuards;
import doseguard.engine.simulation.Case;
import doseguard.engine.simulation.Run;
import doseguard.engine.simulation.Simulation;
import doseguard.engine.simulation.TraceSink;
import doseguard.scenarios.CaseReader;
import doseguard.scenarios.ClaimsFiles;
import doseguard.scenarios.Loaded;
import doseguard.scenarios.Scenario;
import doseguard.scenarios.ScenarioFiles;
import doseguard.scenarios.ScenarioJudge;
import doseguard.scenarios.campaign.ClaimCases;
import doseguard.scenarios.campaign.Written;
import doseguard.scenarios.claims.AsScenario;
import doseguard.scenarios.claims.ClaimsFile;
import doseguard.scenarios.file.Tree;
import doseguard.scenarios.shrink.SameBreach;
import doseguard.scenarios.shrink.Shrinker;
import doseguard.scenarios.shrink.Shrunk;
import doseguard.scenarios.shrink.Trial;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A case of a busy month that a broken kernel fails becomes a file that shows the broken rule and
 * little else: the broken kernel fails it, the shipped one passes it.
 */
class ShrinkBiteTest {

  private static final Path FILE = Path.of("src/test/resources/claims/busy.yaml");
  private static final long SEED = 1;
  private static final int ENOUGH = 500;

  @TempDir private Path folder;

  private ClaimsFile file;

  @BeforeEach
  void read() {
    ClaimsFiles.Read read = ClaimsFiles.load(FILE);
    assertEquals(List.of(), read.problems());
    file = read.claims().orElseThrow();
  }

  private static GuardFactory broken(String changed, String from, String to) {
    return PatchedKernel.with(List.of(new Change(changed, from, to))).guards();
  }

  private Map<String, Tree> scenario(int cell) {
    return ((Written) ClaimCases.of(file, SEED, cell).subject()).scenario();
  }

  private Case subject(int cell) {
    return ClaimCases.of(file, SEED, cell).subject().get();
  }

  private GuardFactory deafToOcclusions() {
    return broken("monitor/PressureMonitor.java", "occluded = true;", "occluded = false;");
  }

  private Trial trial(int cell, GuardFactory guards) {
    Claim claim = file.table().claims().get(cell);
    return new SameBreach(claim, scenario(cell), subject(cell), guards);
  }

  private Shrunk shrunk(int cell, GuardFactory guards) {
    CaseReader reader = new CaseReader(FILE);
    return new Shrinker(reader).smallest(scenario(cell), trial(cell, guards), ENOUGH);
  }

  private boolean kept(int cell, Case subject, GuardFactory guards) {
    CaseResult result = new CaseJudge(guards, DelayReference.NONE).judge(cell, subject);
    return file.table().claims().get(cell).demand().keptBy(result);
  }

  /** Shrinks the first case of a cell, and lets both kernels run what is written of it. */
  private List<Tree> events(int cell, GuardFactory broken) throws IOException {
    assertTrue(kept(cell, subject(cell), InProcessGuards.shipped()));
    Shrunk shrunk = shrunk(cell, broken);
    assertTrue(shrunk.finished());
    Scenario scenario = written(cell, shrunk.scenario());
    assertFalse(kept(cell, scenario.subject(), broken));
    assertTrue(kept(cell, scenario.subject(), InProcessGuards.shipped()));
    return shrunk.scenario().get("when").items();
  }

  private Scenario written(int cell, Map<String, Tree> parts) throws IOException {
    Case subject = new CaseReader(FILE).read(parts).orElseThrow();
    Run run = new Simulation().run(subject, InProcessGuards.shipped(), TraceSink.NONE);
    Verdict verdict = new Oracles().judge(subject, run);
    String text = AsScenario.of(parts, file.table().claims().get(cell), subject, run, verdict);
    Path path = Files.writeString(folder.resolve(subject.id() + ".yaml"), text);
    Loaded loaded = ScenarioFiles.load(List.of(path));
    assertEquals(List.of(), loaded.problems(), text);
    Scenario scenario = loaded.scenarios().get(0);
    assertTrue(
        ScenarioJudge.judge(scenario, InProcessGuards.shipped(), TraceSink.NONE).passed(), text);
    return scenario;
  }

  @Test
  void shouldLeaveTheRefillThatIsNotAccountedFor() throws Exception {
    List<Tree> events =
        events(
            0,
            broken(
                "limit/ReservoirLockout.java",
                "accountedNl = (int) Clamp.most(0L, (long) accountedNl - strokeNl);",
                ""));
    assertEquals(1, events.size());
    assertTrue(events.get(0).at("refill").isPresent());
  }

  @Test
  void shouldLeaveTheKinkThatIsNotSeen() throws Exception {
    List<Tree> events = events(1, deafToOcclusions());
    assertEquals(1, events.size());
    assertEquals("catheter-kink", events.get(0).at("fault").orElseThrow().text());
  }

  @Test
  void shouldLeaveTheErrorAndTheProgramItIsMadeIn() throws Exception {
    List<Tree> events =
        events(
            2,
            broken(
                "program/StepChange.java",
                "return Refusal.STEP_TOO_LARGE;",
                "return Refusal.NONE;"));
    assertEquals(2, events.size());
    assertTrue(events.get(0).at("program").isPresent());
    assertTrue(events.get(1).at("fault").isPresent());
  }

  @Test
  void shouldGiveTheSameAgainAndChangeNothingInWhatIsSmall() throws Exception {
    GuardFactory broken = deafToOcclusions();
    Shrunk once = shrunk(1, broken);
    Shrunk twice = shrunk(1, broken);
    assertEquals(once.steps(), twice.steps());
    assertEquals(once.runs(), twice.runs());
    Trial trial = trial(1, broken);
    Shrunk again = new Shrinker(new CaseReader(FILE)).smallest(once.scenario(), trial, ENOUGH);
    assertEquals(List.of(), again.steps());
  }

  @Test
  void shouldRefuseACaseThatKeepsItsClaim() {
    assertThrows(IllegalArgumentException.class, () -> shrunk(1, InProcessGuards.shipped()));
  }
}
