package doseguard.scenarios;

import doseguard.scenarios.claims.ClaimsCodec;
import doseguard.scenarios.claims.ClaimsFile;
import doseguard.scenarios.file.FileText;
import doseguard.scenarios.file.Problem;
import doseguard.scenarios.file.Problems;
import doseguard.scenarios.file.TreeReader;
import doseguard.scenarios.policy.Policies;
import doseguard.scenarios.suite.Suites;
import doseguard.scenarios.template.CaseTemplate.Setting;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Loads claims files. */
public final class ClaimsFiles {

  /** How the name of a claims file ends. */
  public static final String NAME = "claims.yaml";

  private ClaimsFiles() {}

  /**
   * A claims file, read.
   *
   * @param claims what it holds; empty when there are problems
   * @param problems everything wrong with it and with the policies it names
   */
  public record Read(Optional<ClaimsFile> claims, List<Problem> problems) {

    /** Copies the list. */
    public Read {
      problems = List.copyOf(problems);
    }
  }

  /**
   * Loads a file.
   *
   * @param file the file
   * @return what it holds, or what is wrong
   */
  public static Read load(Path file) {
    Problems wrong = new Problems(file.toString().replace('\\', '/'));
    return read(FileText.read(file, wrong), file, wrong);
  }

  /**
   * Loads the claims that come with the program.
   *
   * @return what they hold
   */
  public static Read builtIn() {
    try (InputStream in = ClaimsFiles.class.getResourceAsStream("/doseguard/scenarios/" + NAME)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return read(Optional.of(text), Path.of(NAME), new Problems(NAME));
    } catch (IOException e) {
      throw new UncheckedIOException("the program's own claims are unreadable", e);
    }
  }

  private static Read read(Optional<String> text, Path file, Problems wrong) {
    Policies policies = new Policies();
    Suites suites = new Suites();
    Optional<ClaimsFile> claims =
        text.flatMap(found -> TreeReader.read(found, wrong))
            .flatMap(
                tree ->
                    ClaimsCodec.read(
                        tree,
                        FileText.digest(text.orElseThrow()),
                        (scenario, problems) ->
                            ScenarioReader.read(file, scenario, policies, suites, problems)
                                .map(read -> new Setting(read.policy(), read.suite())),
                        wrong));
    List<Problem> problems =
        Stream.of(wrong.sorted(), policies.problems(), suites.problems())
            .flatMap(List::stream)
            .sorted()
            .toList();
    return new Read(problems.isEmpty() ? claims : Optional.empty(), problems);
  }
}
