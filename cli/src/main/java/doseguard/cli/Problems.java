package doseguard.cli;

import doseguard.scenarios.ClaimsFiles;
import doseguard.scenarios.campaign.CampaignInput;
import doseguard.scenarios.claims.ClaimsFile;
import doseguard.scenarios.file.Problem;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;

/** Reads what a user named, and tells what is wrong. */
final class Problems {

  private Problems() {}

  /**
   * What a campaign works on.
   *
   * @param profile a profile of the program, a profile file, or a claims file
   * @param claims a claims file; empty for the claims of the program
   * @param err where mistakes are told
   * @return the input, empty when there are mistakes
   */
  static Optional<CampaignInput> toldOf(String profile, String claims, PrintWriter err) {
    CampaignInput.Read read = CampaignInput.read(profile, claims);
    tell(read.problems(), err);
    return read.input();
  }

  /**
   * Claims.
   *
   * @param file a claims file; empty for the claims of the program
   * @param err where mistakes are told
   * @return the claims, empty when there are mistakes
   */
  static Optional<ClaimsFile> toldOf(String file, PrintWriter err) {
    ClaimsFiles.Read read = CampaignInput.claims(file);
    tell(read.problems(), err);
    return read.claims();
  }

  /**
   * Says in a line why a command ends.
   *
   * @param words what went wrong
   * @param code the exit code
   * @param err where it is told
   * @return the code
   */
  static int complain(String words, int code, PrintWriter err) {
    err.print("doseguard: " + words + "\n");
    err.flush();
    return code;
  }

  private static void tell(List<Problem> problems, PrintWriter err) {
    problems.forEach(problem -> err.print(problem + "\n"));
    err.flush();
  }
}
