package doseguard.scenarios.shrink;

import doseguard.scenarios.file.Tree;
import java.util.Comparator;
import java.util.OptionalLong;

/**
 * How large a scenario is: the first figure that differs decides. All of them are at least 0 and
 * every accepted step makes the size less, so that shrinking ends.
 *
 * @param events number of events
 * @param keys number of values in {@code given} and in the events
 * @param rank how far sensors and policy are from the simplest
 * @param durationMs how long the case is, ms
 * @param digits how far its figures are from round ones
 * @param spanMs sum of the moments and lengths of its events, ms
 */
record Size(int events, int keys, int rank, long durationMs, int digits, long spanMs)
    implements Comparable<Size> {

  private static final Comparator<Size> ORDER =
      Comparator.comparingInt(Size::events)
          .thenComparingInt(Size::keys)
          .thenComparingInt(Size::rank)
          .thenComparingLong(Size::durationMs)
          .thenComparingInt(Size::digits)
          .thenComparingLong(Size::spanMs);

  static Size of(Draft draft) {
    int keys = 0;
    int digits = 0;
    for (Spot spot : draft.spots()) {
      keys += Draft.event(spot) ? 0 : 1;
      digits += Figure.of(spot, draft).map(Figure::cost).orElse(0);
    }
    long spanMs = 0;
    for (Tree event : draft.events()) {
      spanMs += ms(event, "at") + ms(event, "until") + ms(event, "for");
    }
    long durationMs =
        draft.at(Draft.DURATION).map(Times::read).orElse(OptionalLong.empty()).orElse(0);
    return new Size(
        draft.events().size(), keys, PlainerNames.rank(draft), durationMs, digits, spanMs);
  }

  private static long ms(Tree event, String key) {
    return Times.at(event, key).orElse(0);
  }

  @Override
  public int compareTo(Size other) {
    return ORDER.compare(this, other);
  }
}
