package doseguard.cli;

import doseguard.scenarios.ClaimsFiles;
import doseguard.scenarios.claims.ClaimsFile;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The claims that a command works on.
 *
 * @param found what was read
 */
record ClaimsInput(ClaimsFiles.Read found) {

  private static final String BUILT_IN = "claims";

  /**
   * Reads claims.
   *
   * @param profile {@code claims} for those of the program, else a file
   * @return what was read
   */
  static ClaimsInput of(String profile) {
    return profile.equals(BUILT_IN)
        ? new ClaimsInput(ClaimsFiles.builtIn())
        : file(Path.of(profile));
  }

  /**
   * Reads a claims file.
   *
   * @param file the file
   * @return what was read
   */
  static ClaimsInput file(Path file) {
    return new ClaimsInput(ClaimsFiles.load(file));
  }

  /**
   * The claims, or what is wrong with them.
   *
   * @param err where mistakes are told
   * @return the claims, empty when there are mistakes
   */
  Optional<ClaimsFile> read(PrintWriter err) {
    found.problems().forEach(problem -> err.print(problem + "\n"));
    err.flush();
    return found.claims();
  }
}
