package doseguard.scenarios.file;

import java.util.Comparator;

/**
 * One mistake in a file, for people: {@code file:line:column: what is wrong, what was expected}.
 *
 * @param file the file as the user named it
 * @param line line, from 1
 * @param column column, from 1
 * @param wrong what is wrong
 * @param expected what was expected instead, without the word "expected"
 */
public record Problem(String file, int line, int column, String wrong, String expected)
    implements Comparable<Problem> {

  private static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::file)
          .thenComparingInt(Problem::line)
          .thenComparingInt(Problem::column)
          .thenComparing(Problem::wrong)
          .thenComparing(Problem::expected);

  @Override
  public int compareTo(Problem other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return file + ":" + line + ":" + column + ": " + wrong + ", expected " + expected;
  }
}
