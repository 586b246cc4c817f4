package doseguard.reports.campaign;

import doseguard.engine.campaign.CampaignResult;
import doseguard.engine.campaign.Cause;
import doseguard.engine.campaign.CellResult;
import doseguard.engine.campaign.Demand;
import doseguard.engine.campaign.Sighting;
import doseguard.engine.campaign.Standing;
import doseguard.engine.campaign.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How a campaign ends.
 *
 * @param violations claims and scenarios that do not hold, and harm that nothing declares, in words
 * @param holes what was never seen to act, in words
 * @param different indices of cases that gave other bytes the second time
 * @param failed cases in which the harness itself failed
 */
public record Conclusion(
    List<String> violations, List<String> holes, List<Long> different, long failed) {

  /** Copies the lists. */
  public Conclusion {
    violations = List.copyOf(violations);
    holes = List.copyOf(holes);
    different = List.copyOf(different);
  }

  /**
   * Concludes a campaign.
   *
   * @param everything whether each limit, alarm, refusal, fault family and phase of therapy must
   *     have been seen to act; else only the cells of the claims
   * @param result the campaign
   * @return how it ends
   */
  public static Conclusion of(boolean everything, CampaignResult result) {
    return new Conclusion(
        violations(result),
        holes(everything, result),
        result.search().different(),
        result.failed());
  }

  private static List<String> violations(CampaignResult result) {
    List<String> violations = new ArrayList<>();
    for (CellResult cell : result.cells()) {
      if (cell.standing() == Standing.WORSE) {
        violations.add(worse(cell));
      }
    }
    for (Cause cause : result.search().causes()) {
      if (violated(cause, result)) {
        violations.add(cause.words());
      }
    }
    return violations;
  }

  private static List<String> holes(boolean everything, CampaignResult result) {
    List<String> holes = new ArrayList<>();
    if (result.cases() == 0) {
      holes.add("no case was executed");
    }
    for (CellResult cell : result.cells()) {
      if (cell.standing() == Standing.NEVER_EXERCISED) {
        holes.add(unexercised(cell));
      }
    }
    if (everything) {
      for (Sighting sighting : result.search().sightings()) {
        if (sighting.cases() == 0 && SeenRow.canAct(sighting)) {
          String kind = sighting.kind().name().toLowerCase(Locale.ROOT);
          holes.add(kind + " " + sighting.name() + " was never seen to act");
        }
      }
    }
    return holes;
  }

  /**
   * Whether cases of a cause stand against a campaign by themselves. A scenario file states what
   * must hold. A claim states how often it may be broken, and its cell is judged by that. Of what
   * happens together, or of no claim, no harm is allowed but what is declared.
   *
   * @param cause the cause
   * @param result the campaign
   * @return true when it does
   */
  static boolean violated(Cause cause, CampaignResult result) {
    boolean claimed =
        cause.cell() != Trial.NO_CELL
            && cause.cell() < result.cells().size()
            && !(result.cells().get(cause.cell()).claim().demand() instanceof Demand.Together);
    return ofAScenario(cause) || (cause.hazard() && !claimed);
  }

  /** What is said of a cell that is worse than claimed. */
  static String worse(CellResult cell) {
    return cell.claim().cell() + " is worse than claimed";
  }

  /** What is said of a cell in which nothing happened. */
  static String unexercised(CellResult cell) {
    return "claim " + cell.claim().cell() + " was never exercised";
  }

  private static boolean ofAScenario(Cause cause) {
    return cause.strategy().equals(StrategyWords.SCENARIOS);
  }

  /**
   * Whether nothing stands against it.
   *
   * @return true when every claim and scenario holds, all was seen, and every byte came again
   */
  public boolean holds() {
    return violations.isEmpty() && holes.isEmpty() && different.isEmpty() && failed == 0;
  }
}
