package doseguard.scenarios.then;

import doseguard.scenarios.file.Problems;
import doseguard.scenarios.file.Tree;
import doseguard.scenarios.quantity.Dimension;
import doseguard.scenarios.quantity.Names;
import doseguard.scenarios.quantity.Quantity;
import doseguard.scenarios.quantity.TimeText;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** What stands in the slots of one phrase, taken from left to right; mistakes are reported. */
final class Slots {

  private static final long HOUR = 3_600_000L;
  private static final long DAY = 86_400_000L;
  private static final long MASS_MOST = 1_000_000_000_000L;

  private final Tree line;
  private final long durationMs;
  private final long onsetMs;
  private final Problems problems;
  private final Deque<Template.Piece> left = new ArrayDeque<>();
  private boolean fine = true;

  /**
   * Prepares a line.
   *
   * @param line the line
   * @param durationMs how long the case is, ms
   * @param onsetMs when the first fault begins, ms; negative when there is none
   * @param problems where to say what is wrong
   */
  Slots(Tree line, long durationMs, long onsetMs, Problems problems) {
    this.line = line;
    this.durationMs = durationMs;
    this.onsetMs = onsetMs;
    this.problems = problems;
  }

  /**
   * The phrase as written.
   *
   * @return the line's text
   */
  String phrase() {
    return line.text();
  }

  /**
   * How long the case is.
   *
   * @return ms
   */
  long durationMs() {
    return durationMs;
  }

  /**
   * Fills the slots and makes the expectation.
   *
   * @param pieces what stands in the slots
   * @param meaning makes the expectation
   * @return it, empty when something in a slot is wrong
   */
  Optional<Expectation> fill(List<Template.Piece> pieces, Function<Slots, Expectation> meaning) {
    left.addAll(pieces);
    Expectation made = meaning.apply(this);
    return fine ? Optional.of(made) : Optional.empty();
  }

  /**
   * Reports a phrase that has no known form.
   *
   * @param index where it stops making sense
   * @param expected what could come there
   */
  void unknown(int index, String expected) {
    String rest = phrase().substring(Math.min(index, phrase().length()));
    String wrong = rest.isEmpty() ? "the phrase ends early" : "'" + rest + "' makes no sense here";
    wrong(index, wrong, expected);
  }

  /**
   * A name.
   *
   * @param <E> what is named
   * @param what for messages
   * @param known everything that has a name; the first one, none, cannot be named
   * @return what is named
   */
  <E extends Enum<E>> E name(String what, E[] known) {
    Template.Piece piece = left.removeFirst();
    Map<String, E> names = new TreeMap<>();
    for (int i = 1; i < known.length; i++) {
      names.put(known[i].name(), known[i]);
    }
    if (!names.containsKey(piece.text())) {
      String hint = Names.hint(piece.text(), names.keySet());
      wrong(
          piece.index(),
          "unknown " + what + " '" + piece.text() + "'" + hint,
          "one of " + String.join(", ", names.keySet()));
    }
    return names.getOrDefault(piece.text(), known[0]);
  }

  /**
   * A length of time.
   *
   * @return ms
   */
  long time() {
    return whole(Dimension.TIME, 0, Long.MAX_VALUE);
  }

  /**
   * A moment within the case.
   *
   * @return ms since the case began
   */
  long moment() {
    return whole(Dimension.TIME, 0, durationMs);
  }

  /**
   * A mass.
   *
   * @return pg
   */
  long mass() {
    return whole(Dimension.MASS, 0, MASS_MOST);
  }

  /**
   * A share.
   *
   * @return per mille
   */
  double share() {
    Template.Piece piece = left.removeFirst();
    Quantity read =
        Quantity.within(
            piece.text(), Dimension.SHARE, BigDecimal.ZERO, BigDecimal.valueOf(100_000));
    accept(piece, read, Dimension.SHARE);
    return read.value().doubleValue();
  }

  /**
   * A window of 1 h or 24 h.
   *
   * @return whether it is 24 h
   */
  boolean day() {
    int index = left.getFirst().index();
    String text = left.getFirst().text();
    long window = time();
    if (fine && window != HOUR && window != DAY) {
      wrong(index, "'" + text + "' is no window of an oracle", "1 h or 24 h");
    }
    return window == DAY;
  }

  /**
   * Free words.
   *
   * @return the words
   */
  String words() {
    return left.removeFirst().text();
  }

  /**
   * The first fault's onset, which the phrase leans on.
   *
   * @return ms since the case began
   */
  long firstFault() {
    if (onsetMs < 0) {
      wrong(phrase().length(), "no fault begins in this case", "'of' and a moment");
    }
    return onsetMs;
  }

  /**
   * Checks that the case is long enough to see something.
   *
   * @param fromMs since when, ms
   * @param withinMs how long, ms
   */
  void inTime(long fromMs, long withinMs) {
    if (fine && withinMs > durationMs - fromMs) {
      String wrong = "the case ends at " + TimeText.moment(durationMs) + ", before that";
      wrong(0, wrong, "a longer duration or less time");
    }
  }

  /**
   * Checks that a span is one.
   *
   * @param least its begin
   * @param most its end
   * @param what for messages
   */
  void rising(double least, double most, String what) {
    if (fine && least >= most) {
      wrong(0, what + " cross", "the smaller one first");
    }
  }

  private long whole(Dimension dimension, long least, long most) {
    Template.Piece piece = left.removeFirst();
    Quantity read = Quantity.whole(piece.text(), dimension, least, most);
    accept(piece, read, dimension);
    return read.value().longValueExact();
  }

  private void accept(Template.Piece piece, Quantity read, Dimension dimension) {
    if (!read.wrong().isEmpty()) {
      wrong(piece.index(), read.wrong(), dimension.wanted());
    }
  }

  private void wrong(int index, String wrong, String expected) {
    fine = false;
    problems.add(line.place(index), wrong, expected);
  }
}
