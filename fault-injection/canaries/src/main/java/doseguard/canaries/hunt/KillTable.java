package doseguard.canaries.hunt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Which hunter killed which suspect, and after how many cases.
 *
 * @param kills how each hunt ended, suspect by suspect, in the order of the hunters
 */
public record KillTable(List<Kill> kills) {

  /** Copies the list. */
  public KillTable {
    kills = List.copyOf(kills);
  }

  /**
   * The hunters.
   *
   * @return their names, in order
   */
  public List<String> hunters() {
    Set<String> names = new LinkedHashSet<>();
    kills.forEach(kill -> names.add(kill.hunter()));
    return List.copyOf(names);
  }

  /**
   * How each hunt of a suspect ended, by suspect.
   *
   * @return the hunts in the order of the hunters
   */
  public Map<String, List<Kill>> bySuspect() {
    Map<String, List<Kill>> rows = new LinkedHashMap<>();
    for (Kill kill : kills) {
      rows.computeIfAbsent(kill.suspect(), id -> new ArrayList<>()).add(kill);
    }
    return rows;
  }

  /**
   * Suspects that nobody killed.
   *
   * @return their ids
   */
  public List<String> survivors() {
    List<String> survivors = new ArrayList<>();
    bySuspect()
        .forEach(
            (suspect, hunts) -> {
              if (hunts.stream().noneMatch(Kill::killed)) {
                survivors.add(suspect);
              }
            });
    return survivors;
  }

  /**
   * How many suspects a hunter killed.
   *
   * @param hunter its name
   * @return their number
   */
  public long killedBy(String hunter) {
    return kills.stream().filter(kill -> kill.hunter().equals(hunter) && kill.killed()).count();
  }

  /**
   * The median number of cases that a hunter needed, over all suspects: a survivor counts as more
   * than any number.
   *
   * @param hunter its name
   * @return the median; empty when it killed no more than half of them
   */
  public OptionalDouble medianCases(String hunter) {
    List<Kill> hunts = kills.stream().filter(kill -> kill.hunter().equals(hunter)).toList();
    long[] cases = hunts.stream().filter(Kill::killed).mapToLong(Kill::cases).sorted().toArray();
    int middle = hunts.size() / 2;
    if (hunts.isEmpty() || cases.length <= middle) {
      return OptionalDouble.empty();
    }
    return hunts.size() % 2 == 1
        ? OptionalDouble.of(cases[middle])
        : OptionalDouble.of((cases[middle - 1] + cases[middle]) / 2.0);
  }
}
