package doseguard.reports.campaign;

import java.util.List;

/**
 * A list of things to be said, long ones folded after the first.
 *
 * @param all every one of them, in order
 */
public record Notes(List<Note> all) {

  /** How many are shown before the rest is folded away. */
  public static final int SHOWN = 12;

  /** Copies the list. */
  public Notes {
    all = List.copyOf(all);
  }

  /**
   * Something to be said.
   *
   * @param words what
   * @param href where to read on; empty when there is no such place
   */
  public record Note(String words, String href) {}

  /**
   * Those that are shown at once.
   *
   * @return at most {@link #SHOWN}; one more rather than to fold a single one away
   */
  public List<Note> first() {
    return all.size() <= SHOWN + 1 ? all : all.subList(0, SHOWN);
  }

  /**
   * Those that are folded away.
   *
   * @return the rest, usually none
   */
  public List<Note> rest() {
    return all.subList(first().size(), all.size());
  }
}
