package doseguard.reports.campaign;

import java.util.Map;

/** What strategies do, in plain words. */
public final class StrategyWords {

  /** Name of the strategy that runs scenario files. */
  static final String SCENARIOS = "scenarios";

  /** Name of the strategy that draws by the weights of the field. */
  static final String RANDOM = "random";

  /** Name of the strategy that draws alike for each class of fault. */
  static final String FLOOR = "floor";

  /** Name of the strategy whose tasks say how rare a hazard is. */
  static final String SPLITTING = "splitting";

  private static final String COVERING = "covering-";

  private static final Map<String, String> WORDS =
      Map.of(
          SCENARIOS,
          "Scenario files",
          "claims",
          "Cases drawn for each claim",
          "years",
          "Fault-free years",
          RANDOM,
          "Faults as often as in the field",
          FLOOR,
          "Every fault equally often",
          "search",
          "Searches for the smallest margin",
          SPLITTING,
          "Step by step towards a hazard");

  private StrategyWords() {}

  /**
   * Says what a strategy does.
   *
   * @param name its name
   * @return a few words; the name itself when it is not known
   */
  public static String of(String name) {
    return name.startsWith(COVERING)
        ? "Every combination of " + name.substring(COVERING.length()) + " factors"
        : WORDS.getOrDefault(name, name);
  }
}
