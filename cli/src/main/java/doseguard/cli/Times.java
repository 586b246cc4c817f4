package doseguard.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * Under which conditions a campaign ran: beside its journal, never in it, since results know no
 * clock.
 *
 * @param startedAt when it began
 * @param seconds time from begin to end, s; empty when it ended early in between
 * @param threads number of threads
 */
record Times(Optional<Instant> startedAt, OptionalDouble seconds, OptionalInt threads) {

  /** Nothing is known. */
  static final Times UNKNOWN =
      new Times(Optional.empty(), OptionalDouble.empty(), OptionalInt.empty());

  private static final String ENDING = ".times";
  private static final double NANOS = 1e9;

  /** A clock that runs. */
  static final class Watch {
    private final Instant startedAt = Instant.now();
    private final long startNanos = System.nanoTime();

    /**
     * Stops it.
     *
     * @param threads number of threads
     * @param whole whether the campaign ran without an end in between
     * @return the times
     */
    Times stop(int threads, boolean whole) {
      double seconds = (System.nanoTime() - startNanos) / NANOS;
      return new Times(
          Optional.of(startedAt),
          whole ? OptionalDouble.of(seconds) : OptionalDouble.empty(),
          OptionalInt.of(threads));
    }
  }

  /** Where they stand. */
  private static Path beside(Path journal) {
    return journal.resolveSibling(journal.getFileName() + ENDING);
  }

  /** Writes them beside a journal. */
  void write(Path journal) throws IOException {
    StringBuilder text = new StringBuilder();
    startedAt.ifPresent(at -> text.append("started: ").append(at).append('\n'));
    seconds.ifPresent(time -> text.append("seconds: ").append(time).append('\n'));
    threads.ifPresent(number -> text.append("threads: ").append(number).append('\n'));
    Files.writeString(beside(journal), text, StandardCharsets.UTF_8);
  }

  /**
   * Reads those of a journal.
   *
   * @param journal the journal
   * @return what is known of it
   * @throws IOException when they are there and cannot be read
   */
  static Times of(Path journal) throws IOException {
    Map<String, String> values = new TreeMap<>();
    if (Files.exists(beside(journal))) {
      for (String line : Files.readAllLines(beside(journal), StandardCharsets.UTF_8)) {
        int colon = line.indexOf(": ");
        if (colon > 0) {
          values.put(line.substring(0, colon), line.substring(colon + 2));
        }
      }
    }
    return new Times(
        Optional.ofNullable(values.get("started")).map(Instant::parse),
        values.containsKey("seconds")
            ? OptionalDouble.of(Double.parseDouble(values.get("seconds")))
            : OptionalDouble.empty(),
        values.containsKey("threads")
            ? OptionalInt.of(Integer.parseInt(values.get("threads")))
            : OptionalInt.empty());
  }
}
