package doseguard.scenarios.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects what is wrong with one file, so that all of it is reported at once. */
public final class Problems {

  private final String file;
  private final Set<Place> places = new HashSet<>();
  private final List<Problem> found = new ArrayList<>();

  /**
   * Starts an empty collection.
   *
   * @param file the file as the user named it
   */
  public Problems(String file) {
    this.file = file;
  }

  /**
   * Adds a mistake.
   *
   * @param place where it stands
   * @param wrong what is wrong
   * @param expected what was expected instead
   */
  public void add(Place place, String wrong, String expected) {
    places.add(place);
    found.add(new Problem(file, place.line(), place.column(), wrong, expected));
  }

  /**
   * Whether something was found at a position already.
   *
   * @param place the position
   * @return true when there was
   */
  public boolean at(Place place) {
    return places.contains(place);
  }

  /**
   * Whether nothing was found.
   *
   * @return true when the file is fine so far
   */
  public boolean none() {
    return found.isEmpty();
  }

  /**
   * The file as the user named it.
   *
   * @return its name in messages
   */
  public String file() {
    return file;
  }

  /**
   * Everything found, by position.
   *
   * @return a sorted copy
   */
  public List<Problem> sorted() {
    return found.stream().sorted().distinct().toList();
  }
}
