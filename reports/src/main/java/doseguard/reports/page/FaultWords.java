package doseguard.reports.page;

import doseguard.engine.fault.Fault;
import doseguard.engine.fault.Postures;
import doseguard.engine.fault.Timing;
import doseguard.reports.text.Decimal;
import doseguard.reports.text.Moment;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Says what a fault is. The words come from the fault's own components, so that a new family needs
 * nothing here.
 */
final class FaultWords {

  private FaultWords() {}

  /**
   * Names a fault with its parameters.
   *
   * @param fault the fault
   * @return for example {@code command-excess (factor 2)}
   */
  static String name(Fault fault) {
    List<String> parts = new ArrayList<>();
    for (RecordComponent component : fault.getClass().getRecordComponents()) {
      if (component.getType() != Timing.class) {
        String part = part(component.getName(), value(component, fault));
        if (!part.isEmpty()) {
          parts.add(part);
        }
      }
    }
    return parts.isEmpty()
        ? fault.family()
        : fault.family() + " (" + String.join(", ", parts) + ")";
  }

  /**
   * Says when a fault holds.
   *
   * @param fault the fault
   * @return for example {@code from 2 d 03:00 to 2 d 05:00, 20 min of every 1 h}
   */
  static String time(Fault fault) {
    Timing timing = fault.timing();
    return timing.intermittent()
        ? span(fault)
            + ", "
            + Moment.span(timing.activeMs())
            + " of every "
            + Moment.span(timing.periodMs())
        : span(fault);
  }

  private static String span(Fault fault) {
    if (fault.endMs() == Fault.NEVER) {
      return "from " + Moment.at(fault.onsetMs()) + " on";
    }
    if (fault.endMs() <= fault.onsetMs()) {
      return "at " + Moment.at(fault.onsetMs());
    }
    return "from " + Moment.at(fault.onsetMs()) + " to " + Moment.at(fault.endMs());
  }

  private static Object value(RecordComponent component, Fault fault) {
    try {
      return component.getAccessor().invoke(fault);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a fault's component cannot be read", e);
    }
  }

  private static String part(String component, Object value) {
    String name = spaced(component);
    if (value instanceof Boolean truth) {
      return truth ? name : "";
    }
    if (value instanceof Long ms) {
      return ms == 0L ? "" : spaced(component.replaceFirst("Ms$", "")) + " " + signed(ms);
    }
    if (value instanceof Double figure) {
      return figure == 0.0 ? "" : figure(name, figure);
    }
    if (value instanceof Postures postures) {
      return postures.equals(Postures.ALL)
          ? ""
          : name + figure(" from", postures.leastPa()) + figure(" to", postures.mostPa()) + " Pa";
    }
    return spaced(value.toString());
  }

  private static String signed(long ms) {
    return ms < 0 ? "-" + Moment.span(-ms) : Moment.span(ms);
  }

  private static String figure(String name, double value) {
    if (!Double.isInfinite(value)) {
      return name + " " + Decimal.brief(value, 3);
    }
    return switch (name) {
      case "resistance factor" -> "complete";
      case "fraction" -> "free flow";
      default -> "";
    };
  }

  /** Turns camelCase and UPPER_CASE into lower-case words. */
  static String spaced(String name) {
    String words =
        name.equals(name.toUpperCase(Locale.ROOT)) ? name : name.replaceAll("([A-Z])", "_$1");
    return words.toLowerCase(Locale.ROOT).replace('_', ' ').strip();
  }
}
