package doseguard.reports.campaign;

import doseguard.engine.campaign.Seen;
import doseguard.engine.campaign.Sighting;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * What was seen of one kind of thing.
 *
 * @param kind the kind, in words
 * @param seen how many of them acted in at least one case
 * @param of how many there are
 * @param rarest those that acted in the fewest cases, the rarest first, at most {@link #RAREST}
 * @param unseen names of those that never acted
 */
public record SeenRow(String kind, int seen, int of, List<Rare> rarest, List<String> unseen) {

  /** How many of the rarest are named. */
  public static final int RAREST = 5;

  /** Names that stand for nothing, and need not be seen. */
  private static final Set<String> NOTHING = Set.of("NONE");

  /** Copies the lists. */
  public SeenRow {
    rarest = List.copyOf(rarest);
    unseen = List.copyOf(unseen);
  }

  /**
   * Something seldom seen.
   *
   * @param name its name
   * @param cases cases in which it acted, at least 1
   */
  public record Rare(String name, long cases) {}

  /** Whether something can act at all. */
  static boolean canAct(Sighting sighting) {
    return !NOTHING.contains(sighting.name());
  }

  /**
   * Sums sightings up, a row for each kind that there is.
   *
   * @param sightings every sighting
   * @return the rows, in the order of the kinds
   */
  static List<SeenRow> of(List<Sighting> sightings) {
    List<SeenRow> rows = new ArrayList<>();
    for (Seen.Kind kind : Seen.Kind.values()) {
      List<Sighting> ofKind =
          sightings.stream().filter(each -> each.kind() == kind && canAct(each)).toList();
      if (!ofKind.isEmpty()) {
        rows.add(row(kind, ofKind));
      }
    }
    return rows;
  }

  private static SeenRow row(Seen.Kind kind, List<Sighting> sightings) {
    List<String> unseen = new ArrayList<>();
    List<Sighting> seen = new ArrayList<>();
    for (Sighting sighting : sightings) {
      if (sighting.cases() == 0) {
        unseen.add(sighting.name());
      } else {
        seen.add(sighting);
      }
    }
    List<Rare> rarest =
        seen.stream()
            .sorted(Comparator.comparingLong(Sighting::cases))
            .limit(RAREST)
            .map(sighting -> new Rare(sighting.name(), sighting.cases()))
            .toList();
    return new SeenRow(words(kind), seen.size(), sightings.size(), rarest, unseen);
  }

  private static String words(Seen.Kind kind) {
    return switch (kind) {
      case LIMIT -> "Limits that refused a stroke";
      case ALARM -> "Alarms";
      case REFUSAL -> "Refusals of what people ask for";
      case FAULT -> "Families of faults";
      case PHASE -> "Phases of therapy";
    };
  }
}
