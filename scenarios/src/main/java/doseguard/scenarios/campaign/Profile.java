package doseguard.scenarios.campaign;

import doseguard.scenarios.file.FileText;
import java.util.List;

/**
 * What a campaign does.
 *
 * @param name its name: that of a profile of the program, or of its file
 * @param title what it is for, one sentence
 * @param version grows with every change
 * @param everything whether each limit, alarm, refusal, fault family and phase of therapy must have
 *     been seen to act; else only the cells of the claims
 * @param steps its strategies, in order
 */
public record Profile(
    String name, String title, int version, boolean everything, List<Step> steps) {

  /** Copies the list. */
  public Profile {
    steps = List.copyOf(steps);
  }

  /** The strategies that there are. */
  public enum Kind {
    /** Scenario files. */
    SCENARIOS,
    /** Cases drawn for each claim. */
    CLAIMS,
    /** Fault-free pump-years. */
    YEARS,
    /** Rows of a covering array. */
    COVERING,
    /** Cases drawn by the weights of the field. */
    RANDOM,
    /** Cases drawn alike for each class. */
    FLOOR,
    /** Searches for the smallest margin. */
    SEARCH,
    /** Multilevel splitting. */
    SPLITTING
  }

  /**
   * One strategy and its size. What a strategy does not use is 0.
   *
   * @param kind which strategy
   * @param cases cases: of each claim at most (0: as many as its bound needs), altogether, of each
   *     class, of each search or of each repeat at most
   * @param years fault-free pump-years of each suite; 0 for what the claims say
   * @param strength how many factors are combined
   * @param searches number of searches
   * @param repeats number of independent repeats for each question
   * @param particles number of particles
   */
  public record Step(
      Kind kind,
      long cases,
      double years,
      int strength,
      int searches,
      int repeats,
      int particles) {}

  /**
   * The digest of what it does, whatever it is called.
   *
   * @return SHA-256, 64 hexadecimal digits
   */
  public String digest() {
    return FileText.digest(version + " " + everything + " " + steps);
  }

  /**
   * Whether it needs to know how often what goes wrong.
   *
   * @return true when a strategy draws from the field
   */
  public boolean needsField() {
    for (Step step : steps) {
      boolean without =
          step.kind() == Kind.SCENARIOS || step.kind() == Kind.CLAIMS || step.kind() == Kind.YEARS;
      if (!without) {
        return true;
      }
    }
    return false;
  }
}
