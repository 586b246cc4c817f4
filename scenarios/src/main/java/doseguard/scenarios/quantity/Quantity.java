package doseguard.scenarios.quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number with its unit, read from text: {@code 20 mL}, {@code -14.5 %}, {@code 2 d 03:00}.
 *
 * @param value the value in the engine's unit; meaningless when something is wrong
 * @param wrong what is wrong with the text, empty when nothing is
 * @param outside whether it is understood, but out of bounds
 */
public record Quantity(BigDecimal value, String wrong, boolean outside) {

  private static final String NUMBER = "[+-]?[0-9]{1,40}(?:\\.[0-9]{1,9})?";
  private static final Pattern WITH_UNIT = Pattern.compile("(" + NUMBER + ")( *)([%\\p{L}].*)");
  private static final Pattern BARE = Pattern.compile("[+-]?[0-9.]+");
  private static final Pattern PART =
      Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,9})?) (d|h|min|s|ms)(?: |$)");
  private static final Pattern CLOCK =
      Pattern.compile("([01][0-9]|2[0-3]):([0-5][0-9])(?::([0-5][0-9]))?$");

  /** Whether the text was understood. */
  private boolean right() {
    return wrong.isEmpty();
  }

  /**
   * Reads a quantity.
   *
   * @param text as written
   * @param dimension what it should measure
   * @return the value, or what is wrong
   */
  public static Quantity read(String text, Dimension dimension) {
    if (dimension == Dimension.TIME) {
      Optional<BigDecimal> time = time(text);
      if (time.isPresent()) {
        return new Quantity(time.get(), "", false);
      }
    }
    Matcher match = WITH_UNIT.matcher(text);
    if (!match.matches()) {
      return bad(
          BARE.matcher(text).matches()
              ? "'" + text + "' has no unit"
              : "'" + text + "' is not a number with a unit");
    }
    Optional<Dimension.Unit> unit = dimension.unit(match.group(3));
    if (unit.isEmpty()) {
      return bad(wrongUnit(text, match.group(3), dimension));
    }
    if (match.group(2).length() != 1) {
      return bad("'" + text + "' needs one space between number and unit");
    }
    return new Quantity(new BigDecimal(match.group(1)).multiply(unit.get().factor()), "", false);
  }

  /**
   * The value as an integer within bounds.
   *
   * @param text as written
   * @param dimension what it should measure
   * @param least least value, in the engine's unit
   * @param most greatest value, in the engine's unit
   * @return the value with nothing wrong, or what is wrong
   */
  public static Quantity whole(String text, Dimension dimension, long least, long most) {
    Quantity read = within(text, dimension, BigDecimal.valueOf(least), BigDecimal.valueOf(most));
    if (read.right() && read.value.stripTrailingZeros().scale() > 0) {
      return bad("'" + text + "' is finer than 1 " + dimension.base());
    }
    return read;
  }

  /**
   * The value within bounds.
   *
   * @param text as written
   * @param dimension what it should measure
   * @param least least value, in the engine's unit
   * @param most greatest value, in the engine's unit
   * @return the value with nothing wrong, or what is wrong
   */
  public static Quantity within(
      String text, Dimension dimension, BigDecimal least, BigDecimal most) {
    Quantity read = read(text, dimension);
    if (read.right() && read.value.signum() < 0 && least.signum() >= 0) {
      return outside("'" + text + "' is negative");
    }
    if (read.right() && read.value.compareTo(least) < 0) {
      return outside("'" + text + "' is too small");
    }
    if (read.right() && read.value.compareTo(most) > 0) {
      return outside("'" + text + "' is too large");
    }
    return read;
  }

  private static Quantity bad(String wrong) {
    return new Quantity(BigDecimal.ZERO, wrong, false);
  }

  private static Quantity outside(String wrong) {
    return new Quantity(BigDecimal.ZERO, wrong, true);
  }

  private static String wrongUnit(String text, String unit, Dimension wanted) {
    for (Dimension other : Dimension.values()) {
      if (other.unit(unit).isPresent()) {
        return "'" + text + "' is " + other.words();
      }
    }
    List<String> names = new ArrayList<>();
    wanted.units().forEach(known -> names.add(known.name()));
    return "unit '" + unit + "' is unknown" + Names.hint(spelled(unit), names);
  }

  private static String spelled(String unit) {
    return unit.replace("mcg", "ug")
        .replace('\u00B5', 'u')
        .replace('\u03BC', 'u')
        .replaceAll("/d$", "/day")
        .replaceAll("^(day|hour|minute|second)s?$", "$1")
        .replaceAll("^(d|h|min|s)(ay|our|ute|econd|s|ec)$", "$1")
        .replaceAll("(?i)ml", "mL");
  }

  private static Optional<BigDecimal> time(String text) {
    boolean negative = text.startsWith("-");
    String rest = negative || text.startsWith("+") ? text.substring(1) : text;
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal last = null;
    Matcher part = PART.matcher(rest);
    while (part.lookingAt()) {
      BigDecimal factor = Dimension.TIME.unit(part.group(2)).orElseThrow().factor();
      if (last != null && factor.compareTo(last) >= 0) {
        return Optional.empty();
      }
      sum = sum.add(new BigDecimal(part.group(1)).multiply(factor));
      last = factor;
      rest = rest.substring(part.end());
      part = PART.matcher(rest);
    }
    Matcher clock = CLOCK.matcher(rest);
    if (clock.lookingAt()) {
      long seconds = Long.parseLong(clock.group(1)) * 3600 + Long.parseLong(clock.group(2)) * 60;
      seconds += clock.group(3) == null ? 0 : Long.parseLong(clock.group(3));
      sum = sum.add(BigDecimal.valueOf(seconds * 1000));
      rest = "";
      last = BigDecimal.ONE;
    }
    return last == null || !rest.isEmpty()
        ? Optional.empty()
        : Optional.of(negative ? sum.negate() : sum);
  }
}
