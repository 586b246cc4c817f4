package doseguard.scenarios.campaign;

import doseguard.scenarios.campaign.Profile.Kind;
import doseguard.scenarios.campaign.Profile.Step;
import doseguard.scenarios.file.Problems;
import doseguard.scenarios.file.Reading;
import doseguard.scenarios.file.Shape;
import doseguard.scenarios.file.Tree;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads a campaign profile. */
final class ProfileCodec {

  private static final Shape SHAPE = Shape.of("profile.schema.json");

  /** The schema has the ranges; this only keeps numbers within a long. */
  private static final String MOST = "1000000000";

  private ProfileCodec() {}

  /**
   * Reads a profile.
   *
   * @param name its name
   * @param tree what the file holds
   * @param problems where to say what is wrong
   * @return the profile, empty when something is wrong
   */
  static Optional<Profile> read(String name, Tree tree, Problems problems) {
    SHAPE.check(tree, problems);
    if (!problems.none()) {
      return Optional.empty();
    }
    Reading file = new Reading(tree, problems);
    List<Step> steps = new ArrayList<>();
    Set<String> seen = new TreeSet<>();
    for (Tree item : file.items("strategies")) {
      Reading reading = new Reading(item, problems);
      Step step = step(reading);
      if (!seen.add(step.kind() + " " + step.strength())) {
        problems.add(
            reading.place("strategy"),
            "'" + reading.text("strategy") + "' stands twice",
            "each strategy once, since its cases are numbered");
      }
      steps.add(step);
    }
    return problems.none()
        ? Optional.of(
            new Profile(
                name,
                file.text("title"),
                (int) number(file, "version"),
                file.text("must-see").equals("everything"),
                steps))
        : Optional.empty();
  }

  private static Step step(Reading step) {
    return new Step(
        Kind.valueOf(step.text("strategy").toUpperCase(Locale.ROOT)),
        (long) number(step, "cases"),
        number(step, "years"),
        (int) number(step, "strength"),
        (int) number(step, "searches"),
        (int) number(step, "repeats"),
        (int) number(step, "particles"));
  }

  private static double number(Reading step, String key) {
    return step.number(key, "0", MOST, BigDecimal.ZERO).doubleValue();
  }
}
