package doseguard.canaries;

/**
 * One place of the kernel's source, written otherwise.
 *
 * <p>A constant that other files use is no such place: they hold copies of it, which are not
 * compiled again.
 *
 * @param file source file, relative to {@code doseguard/guard}
 * @param from text that stands there exactly once
 * @param to what takes its place, empty where it is only left out
 */
public record Change(String file, String from, String to) {

  /**
   * Makes the change.
   *
   * @param source the text of the file
   * @return the text with the change
   * @throws IllegalArgumentException when {@link #from} is not there exactly once
   */
  String in(String source) {
    int at = source.indexOf(from);
    if (at < 0 || source.indexOf(from, at + 1) >= 0) {
      throw new IllegalArgumentException(file + " does not hold once: " + from);
    }
    return source.substring(0, at) + to + source.substring(at + from.length());
  }
}
