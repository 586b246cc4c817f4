package doseguard.scenarios.campaign;

import doseguard.engine.campaign.run.CampaignIdentity;
import doseguard.engine.campaign.run.Plan;
import doseguard.engine.campaign.run.Shard;
import doseguard.scenarios.ClaimsFiles;
import doseguard.scenarios.campaign.Plans.Limits;
import doseguard.scenarios.claims.ClaimsFile;
import doseguard.scenarios.file.Problem;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a campaign works on, as a user names it.
 *
 * @param profile what is done
 * @param claims what is claimed
 * @param profileName how the user named the first
 * @param claimsName how the user named the second; empty for the claims of the program
 */
public record CampaignInput(
    Profile profile, ClaimsFile claims, String profileName, String claimsName) {

  /** The profile that puts a claims file to the test. */
  private static final String CLAIMS = "claims";

  private static final String ALL = "all";
  private static final String CASES = "cases";
  private static final String YEARS = "years";

  /**
   * What was named, read.
   *
   * @param input the input, empty when there are problems
   * @param problems everything wrong with the files
   */
  public record Read(Optional<CampaignInput> input, List<Problem> problems) {

    /** Copies the list. */
    public Read {
      problems = List.copyOf(problems);
    }
  }

  /**
   * Reads what was named.
   *
   * @param named a profile of the program, a profile file, or a claims file
   * @param claims a claims file; empty for the claims of the program
   * @return the input, or what is wrong
   */
  public static Read read(String named, String claims) {
    if (ProfileFiles.BUILT_IN.contains(named)) {
      return with(ProfileFiles.builtIn(named), named, claims);
    }
    ProfileFiles.Read read = ProfileFiles.load(Path.of(named));
    if (!read.isProfile() && read.problems().isEmpty()) {
      return claims.isEmpty()
          ? with(ProfileFiles.builtIn(CLAIMS), CLAIMS, named)
          : wrong(named, "this is no campaign profile", "'strategies'");
    }
    return read.profile()
        .map(profile -> with(profile, named, claims))
        .orElse(new Read(Optional.empty(), read.problems()));
  }

  private static Read wrong(String file, String wrong, String expected) {
    return new Read(Optional.empty(), List.of(new Problem(file, 1, 1, wrong, expected)));
  }

  private static Read with(Profile profile, String named, String claims) {
    ClaimsFiles.Read read = claims(claims);
    if (read.claims().isPresent()
        && profile.needsField()
        && read.claims().get().field().isEmpty()) {
      return wrong(claims, "the claims do not say how often what goes wrong", "'field'");
    }
    return new Read(
        read.claims().map(file -> new CampaignInput(profile, file, named, claims)),
        read.problems());
  }

  /**
   * Reads claims.
   *
   * @param file a claims file; empty for the claims of the program
   * @return the claims, or what is wrong
   */
  public static ClaimsFiles.Read claims(String file) {
    return file.isEmpty() ? ClaimsFiles.builtIn() : ClaimsFiles.load(Path.of(file));
  }

  /**
   * What makes a campaign the same as another.
   *
   * @param limits what is asked for instead of what the profile says
   * @param plan its plan
   * @param shard which part of it
   * @param guard the command that serves its guard; empty for the kernel
   * @param build digest of the program
   * @return the identity
   */
  public CampaignIdentity identity(
      Limits limits, Plan plan, Shard shard, String guard, String build) {
    Map<String, String> lines = new LinkedHashMap<>();
    lines.put("profile", profileName);
    lines.put("profile digest", profile.digest());
    lines.put("claims", claimsName);
    lines.put("claims digest", claims.digest());
    lines.put("seed", Long.toString(plan.seed()));
    lines.put(CASES, limits.mostCases() == Long.MAX_VALUE ? ALL : "" + limits.mostCases());
    lines.put(YEARS, limits.years() > 0 ? "" + limits.years() : ALL);
    lines.put("guard", guard);
    lines.put("build", build);
    lines.put(CampaignIdentity.TASKS, Long.toString(plan.tasks()));
    lines.put(CampaignIdentity.SHARD, shard.toString());
    return new CampaignIdentity(lines);
  }

  /**
   * The limits of a campaign by its identity.
   *
   * @param identity the identity
   * @return what was asked for instead of what the profile says
   */
  public static Limits limits(CampaignIdentity identity) {
    String cases = identity.get(CASES);
    String years = identity.get(YEARS);
    return new Limits(
        cases.equals(ALL) ? Long.MAX_VALUE : Long.parseLong(cases),
        years.equals(ALL) ? 0 : Double.parseDouble(years));
  }
}
