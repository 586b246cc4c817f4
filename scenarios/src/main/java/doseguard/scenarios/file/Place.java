package doseguard.scenarios.file;

import java.util.Comparator;

/**
 * A position in a text file.
 *
 * @param line line, from 1
 * @param column column in code points, from 1
 */
public record Place(int line, int column) implements Comparable<Place> {

  /** The first character of a file. */
  public static final Place START = new Place(1, 1);

  private static final Comparator<Place> ORDER =
      Comparator.comparingInt(Place::line).thenComparingInt(Place::column);

  @Override
  public int compareTo(Place other) {
    return ORDER.compare(this, other);
  }

  /**
   * A position further right in the same line.
   *
   * @param columns how many code points further
   * @return that position
   */
  public Place plus(int columns) {
    return new Place(line, column + columns);
  }

  @Override
  public String toString() {
    return line + ":" + column;
  }
}
