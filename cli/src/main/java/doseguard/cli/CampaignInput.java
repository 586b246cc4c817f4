package doseguard.cli;

import doseguard.scenarios.ClaimsFiles;
import doseguard.scenarios.campaign.Profile;
import doseguard.scenarios.campaign.ProfileFiles;
import doseguard.scenarios.claims.ClaimsFile;
import doseguard.scenarios.file.Problem;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a campaign works on.
 *
 * @param profile what is done
 * @param claims what is claimed
 * @param profileName how the user named the first
 * @param claimsName how the user named the second; empty for the claims of the program
 */
record CampaignInput(Profile profile, ClaimsFile claims, String profileName, String claimsName) {

  /** The profile that puts a claims file to the test. */
  private static final String CLAIMS = "claims";

  /**
   * Reads what was named.
   *
   * @param named a profile of the program, a profile file, or a claims file
   * @param claims a claims file; empty for the claims of the program
   * @param err where mistakes are told
   * @return the input, empty when there are mistakes
   */
  static Optional<CampaignInput> read(String named, String claims, PrintWriter err) {
    if (ProfileFiles.BUILT_IN.contains(named)) {
      return with(ProfileFiles.builtIn(named), named, claims, err);
    }
    ProfileFiles.Read read = ProfileFiles.load(Path.of(named));
    if (!read.isProfile() && read.problems().isEmpty() && claims.isEmpty()) {
      return with(ProfileFiles.builtIn(CLAIMS), CLAIMS, named, err);
    }
    tell(read.problems(), err);
    if (!read.isProfile() && read.problems().isEmpty()) {
      err.print(named + ":1:1: this is no campaign profile, expected 'strategies'\n");
      err.flush();
    }
    return read.profile().flatMap(profile -> with(profile, named, claims, err));
  }

  private static Optional<CampaignInput> with(
      Profile profile, String named, String claims, PrintWriter err) {
    Optional<ClaimsFile> file = claims(claims, err);
    if (file.isPresent() && profile.needsField() && file.get().field().isEmpty()) {
      err.print(claims + ":1:1: this profile draws by the weights of the field, expected 'field'\n");
      err.flush();
      return Optional.empty();
    }
    return file.map(found -> new CampaignInput(profile, found, named, claims));
  }

  /**
   * Reads claims.
   *
   * @param file a claims file; empty for the claims of the program
   * @param err where mistakes are told
   * @return the claims, empty when there are mistakes
   */
  static Optional<ClaimsFile> claims(String file, PrintWriter err) {
    ClaimsFiles.Read read =
        file.isEmpty() ? ClaimsFiles.builtIn() : ClaimsFiles.load(Path.of(file));
    tell(read.problems(), err);
    return read.claims();
  }

  private static void tell(List<Problem> problems, PrintWriter err) {
    problems.forEach(problem -> err.print(problem + "\n"));
    err.flush();
  }
}
