package doseguard.scenarios.shrink;

import doseguard.scenarios.file.Tree;
import doseguard.scenarios.quantity.Dimension;
import doseguard.scenarios.quantity.Quantity;
import doseguard.scenarios.quantity.TimeText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Moments and lengths of time in a scenario, and how they are written there. */
final class Times {

  static final long SECOND = 1000L;
  static final long MINUTE = 60 * SECOND;
  static final long HOUR = 60 * MINUTE;
  static final long DAY = 24 * HOUR;

  private static final long[] UNITS = {DAY, HOUR, MINUTE, SECOND, 1};
  private static final String[] NAMES = {"d", "h", "min", "s", "ms"};

  private Times() {}

  /** Ms; empty when it is no time, or one finer than 1 ms. */
  static OptionalLong read(Tree tree) {
    if (tree.kind() != Tree.Kind.TEXT) {
      return OptionalLong.empty();
    }
    Quantity read = Quantity.read(tree.text(), Dimension.TIME);
    BigDecimal ms = read.value().stripTrailingZeros();
    return read.wrong().isEmpty() && ms.scale() <= 0
        ? OptionalLong.of(ms.longValueExact())
        : OptionalLong.empty();
  }

  /** The time that an event states under a key. */
  static OptionalLong at(Tree event, String key) {
    return event.at(key).map(Times::read).orElse(OptionalLong.empty());
  }

  /** The parts of a time, from days down to ms. */
  static List<Long> parts(long ms) {
    List<Long> parts = new ArrayList<>();
    long left = Math.abs(ms);
    for (long unit : UNITS) {
      parts.add(left / unit);
      left %= unit;
    }
    return parts;
  }

  /** A moment as in a file, for example {@code 2 d 03:00}. */
  static String moment(long ms) {
    return ms % DAY == 0 || ms % SECOND != 0 ? length(ms) : TimeText.moment(ms);
  }

  /** A length as in a file, for example {@code 1 h 30 min}. */
  static String length(long ms) {
    StringBuilder text = new StringBuilder();
    List<Long> parts = parts(ms);
    for (int i = 0; i < UNITS.length; i++) {
      if (parts.get(i) > 0) {
        text.append(text.isEmpty() ? "" : " ").append(parts.get(i)).append(' ').append(NAMES[i]);
      }
    }
    return text.isEmpty() ? "0 d" : (ms < 0 ? "-" : "") + text;
  }
}
