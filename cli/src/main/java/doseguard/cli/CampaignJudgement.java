package doseguard.cli;

import doseguard.engine.campaign.CampaignResult;
import doseguard.engine.campaign.Cause;
import doseguard.engine.campaign.CellResult;
import doseguard.engine.campaign.Sighting;
import doseguard.engine.campaign.Standing;
import doseguard.scenarios.campaign.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How a campaign ends.
 *
 * @param violations claims and scenarios that do not hold, in words
 * @param holes what was never seen to act, in words
 * @param different indices of cases that gave other bytes the second time
 * @param failed cases in which the harness itself failed
 */
record CampaignJudgement(
    List<String> violations, List<String> holes, List<Long> different, long failed) {

  /** Names that stand for nothing. */
  private static final Set<String> NOTHING = Set.of("NONE");

  private static final String SCENARIOS = "scenarios";

  CampaignJudgement(Profile profile, CampaignResult result) {
    this(violations(result), holes(profile, result), result.search().different(), result.failed());
  }

  private static List<String> violations(CampaignResult result) {
    List<String> violations = new ArrayList<>();
    for (CellResult cell : result.cells()) {
      if (cell.standing() == Standing.WORSE) {
        violations.add(cell.claim().cell() + " is worse than claimed");
      }
    }
    for (Cause cause : result.search().causes()) {
      if (cause.strategy().equals(SCENARIOS)) {
        violations.add(cause.words());
      }
    }
    return violations;
  }

  private static List<String> holes(Profile profile, CampaignResult result) {
    List<String> holes = new ArrayList<>();
    for (CellResult cell : result.cells()) {
      if (cell.standing() == Standing.NEVER_EXERCISED) {
        holes.add("claim " + cell.claim().cell() + " was never exercised");
      }
    }
    if (profile.everything()) {
      for (Sighting sighting : result.search().sightings()) {
        if (sighting.cases() == 0 && !NOTHING.contains(sighting.name())) {
          String kind = sighting.kind().name().toLowerCase(Locale.ROOT);
          holes.add(kind + " " + sighting.name() + " was never seen to act");
        }
      }
    }
    return holes;
  }

  /** The exit code; the worst of what happened. */
  int code() {
    if (failed > 0) {
      return ExitCodes.HARNESS_FAILED;
    }
    if (!different.isEmpty()) {
      return ExitCodes.NOT_DETERMINISTIC;
    }
    if (!violations.isEmpty()) {
      return ExitCodes.VIOLATED;
    }
    return holes.isEmpty() ? ExitCodes.HOLDS : ExitCodes.NOT_COVERED;
  }
}
