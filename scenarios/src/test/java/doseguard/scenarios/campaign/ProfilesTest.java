package doseguard.scenarios.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.engine.campaign.run.Plan;
import doseguard.engine.campaign.strategy.Strategy;
import doseguard.scenarios.ClaimsFiles;
import doseguard.scenarios.campaign.Plans.Limits;
import doseguard.scenarios.claims.ClaimsFile;
import doseguard.scenarios.file.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Campaign profiles: those of the program, those of files, and the plans that they make. */
class ProfilesTest {

  private static final ClaimsFile FILE = ClaimsFiles.builtIn().claims().orElseThrow();

  @TempDir private Path directory;

  private List<String> problems(String text) throws IOException {
    Path file = Files.writeString(directory.resolve("mine.yaml"), text);
    ProfileFiles.Read read = ProfileFiles.load(file);
    assertEquals(read.problems().isEmpty(), read.profile().isPresent());
    return read.problems().stream().map(Problem::toString).map(this::brief).toList();
  }

  private String brief(String problem) {
    return problem.substring(problem.indexOf("mine.yaml"));
  }

  private static final String HEAD = "title: mine\nversion: 1\nmust-see: claims\nstrategies:\n";

  @Test
  void shouldMakeAPlanOfEveryProfileOfTheProgram() {
    for (String name : ProfileFiles.BUILT_IN) {
      Profile profile = ProfileFiles.builtIn(name);
      Plan plan = Plans.of(profile, FILE, Limits.NONE, 1);
      assertEquals(profile.steps().size(), plan.strategies().size());
      assertTrue(plan.cases() > 1000, name + " has " + plan.cases() + " cases");
      Set<String> names = new TreeSet<>();
      for (Strategy strategy : plan.strategies()) {
        assertTrue(strategy.tasks() > 0, strategy.name());
        names.add(strategy.name());
      }
      assertEquals(plan.strategies().size(), names.size());
    }
  }

  @Test
  void shouldDrawThreeMillionCasesANight() {
    Profile nightly = ProfileFiles.builtIn("nightly");
    long random =
        nightly.steps().stream()
            .filter(step -> step.kind() == Profile.Kind.RANDOM)
            .mapToLong(Profile.Step::cases)
            .sum();
    assertTrue(random >= 3_000_000);
    assertTrue(nightly.everything());
  }

  @Test
  void shouldCapWhatTheCommandLineCaps() {
    Profile quick = ProfileFiles.builtIn("quick");
    Plan plan = Plans.of(quick, FILE, new Limits(1, 0.5), 1);
    for (Strategy strategy : plan.strategies()) {
      long most =
          switch (strategy.name()) {
            case "claims" -> FILE.table().claims().size();
            case "years" -> 4;
            case "random" -> 1;
            case "search" -> 20;
            default -> Long.MAX_VALUE;
          };
      assertTrue(strategy.cases() <= most, strategy.name() + " has " + strategy.cases());
    }
  }

  @Test
  void shouldKnowWhetherItNeedsTheField() {
    assertTrue(ProfileFiles.builtIn("quick").needsField());
    assertFalse(ProfileFiles.builtIn("claims").needsField());
  }

  @Test
  void shouldTellWhatIsWrongWithAFileAllAtOnce() throws IOException {
    assertEquals(List.of(), problems(HEAD + "  - {strategy: claims}\n"));
    assertEquals(
        List.of(
            "mine.yaml:5:16: 'walk' is not known in 'strategy', expected scenarios, claims, years,"
                + " covering, random, floor, search or splitting",
            "mine.yaml:6:5: 'cases' is missing in an item of 'strategies', expected a number of"
                + " cases such as 1000",
            "mine.yaml:7:36: '4' is not known in 'strength' (did you mean '2'?), expected 2 or 3"),
        problems(
            HEAD
                + "  - {strategy: walk}\n"
                + "  - {strategy: random}\n"
                + "  - {strategy: covering, strength: 4}\n"));
  }

  @Test
  void shouldRefuseAStrategyTwice() throws IOException {
    assertEquals(
        List.of(
            "mine.yaml:6:16: 'claims' stands twice, expected each strategy once, since its cases"
                + " are numbered"),
        problems(HEAD + "  - {strategy: claims}\n  - {strategy: claims, cases: 3}\n"));
    assertEquals(
        List.of(),
        problems(
            HEAD
                + "  - {strategy: covering, strength: 2}\n  - {strategy: covering, strength: 3}\n"));
  }

  @Test
  void shouldTellAProfileFromOtherFiles() throws IOException {
    Path file = Files.writeString(directory.resolve("claims.yaml"), "title: x\nclaims: []\n");
    assertFalse(ProfileFiles.load(file).isProfile());
    assertEquals(List.of(), ProfileFiles.load(file).problems());
  }

  @Test
  void shouldDigestWhatItDoesAndNotWhatItIsCalled() throws IOException {
    Path one = Files.writeString(directory.resolve("a.yaml"), HEAD + "  - {strategy: claims}\n");
    Path same =
        Files.writeString(
            directory.resolve("b.yaml"), "# a note\n" + HEAD + "  - {strategy: claims}\n");
    Path other = Files.writeString(directory.resolve("c.yaml"), HEAD + "  - {strategy: years}\n");
    assertEquals(digest(one), digest(same));
    assertFalse(digest(one).equals(digest(other)));
  }

  private static String digest(Path file) {
    return ProfileFiles.load(file).profile().orElseThrow().digest();
  }
}
