package doseguard.reports.campaign;

import doseguard.engine.campaign.Standing;

/** How a cell stands to its claim, in words and as a class of the style sheet. */
public final class StandingWords {

  private StandingWords() {}

  /**
   * Says a standing.
   *
   * @param standing which
   * @return a few words
   */
  public static String of(Standing standing) {
    return switch (standing) {
      case KEPT -> "as claimed";
      case BETTER -> "better than claimed";
      case SAMPLED -> "too few cases for the bound";
      case WORSE -> "worse than claimed";
      case NEVER_EXERCISED -> "never exercised";
    };
  }

  /**
   * Whether a standing keeps the campaign from passing.
   *
   * @param standing which
   * @return true for what is worse than claimed or was never seen
   */
  public static boolean fails(Standing standing) {
    return standing == Standing.WORSE || standing == Standing.NEVER_EXERCISED;
  }

  /**
   * The style of a standing.
   *
   * @param standing which
   * @return classes of the style sheet
   */
  public static String css(Standing standing) {
    return fails(standing)
        ? "verdict fail"
        : standing == Standing.SAMPLED ? "verdict" : "verdict pass";
  }
}
