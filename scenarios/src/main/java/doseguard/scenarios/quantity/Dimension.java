package doseguard.scenarios.quantity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a quantity measures, the units it may be written in, and the unit the engine counts in.
 * Units are listed from small to large; the engine's is the one with factor 1.
 */
public enum Dimension {
  /** Volume, nL. */
  VOLUME("a volume", "20 mL", "nL", "1", "uL", "1e3", "mL", "1e6"),
  /** Mass of drug, pg. */
  MASS("a mass", "50 ug", "pg", "1", "ng", "1e3", "ug", "1e6", "mg", "1e9"),
  /** Concentration, ug/mL. */
  CONCENTRATION("a concentration", "2000 ug/mL", "ug/mL", "1", "mg/mL", "1e3"),
  /** Mass a day, pg per day. */
  DOSE_RATE(
      "a dose rate", "400 ug/day", "pg/day", "1", "ug/day", "1e6", "ug/h", "24e6", "mg/day", "1e9"),
  /** Time, ms. */
  TIME("a time", "4 h", "ms", "1", "s", "1e3", "min", "6e4", "h", "36e5", "d", "864e5"),
  /** Share of a whole, per mille. */
  SHARE("a share", "30 %", "per mille", "1", "%", "10"),
  /** Volume a time, nL/h. */
  FLOW("a flow", "1 mL/h", "nL/h", "1", "uL/h", "1e3", "mL/h", "1e6"),
  /** Pressure, Pa. */
  PRESSURE("a pressure", "150 kPa", "Pa", "1", "kPa", "1e3"),
  /** Volume stored per pressure, nL/Pa. */
  COMPLIANCE("a compliance", "0.3 uL/kPa", "uL/kPa", "1"),
  /** Hydraulic resistance, Pa ms/nL. */
  RESISTANCE("a resistance", "360 Pa s/uL", "Pa s/uL", "1"),
  /** Drift of a level, nL per day. */
  VOLUME_DRIFT(
      "a drift of the level", "0.1 mL/day", "nL/day", "1", "uL/day", "1e3", "mL/day", "1e6"),
  /** Drift of a pressure, Pa per day. */
  PRESSURE_DRIFT("a drift of the pressure", "0.5 kPa/day", "Pa/day", "1", "kPa/day", "1e3"),
  /** Drift of a concentration, ug/mL per day. */
  CONCENTRATION_DRIFT("a drift of the concentration", "50 ug/mL/day", "ug/mL/day", "1"),
  /** A number of times in 24 h. */
  COUNT_PER_DAY("a number of times a day", "4 per day", "per day", "1"),
  /** Strokes of the rotor. */
  STROKES("a number of strokes", "3 strokes", "strokes", "1"),
  /** Sessions of the pulsatility front end. */
  SESSIONS("a number of sessions", "256 sessions", "sessions", "1");

  private final String words;
  private final String example;

  @SuppressWarnings("ImmutableEnumChecker") // A copy made by List.copyOf.
  private final List<Unit> units;

  Dimension(String words, String example, String... unitsAndFactors) {
    this.words = words;
    this.example = example;
    List<Unit> list = new ArrayList<>();
    for (int i = 0; i < unitsAndFactors.length; i += 2) {
      list.add(new Unit(unitsAndFactors[i], new BigDecimal(unitsAndFactors[i + 1])));
    }
    this.units = List.copyOf(list);
  }

  /**
   * One unit of a dimension.
   *
   * @param name as written in files
   * @param factor how many of the engine's unit it is
   */
  public record Unit(String name, BigDecimal factor) {}

  /**
   * The dimension in words.
   *
   * @return for example {@code a volume}
   */
  public String words() {
    return words;
  }

  /**
   * What to write.
   *
   * @return for example {@code a volume such as 20 mL}
   */
  public String wanted() {
    return words + " such as " + example;
  }

  /**
   * The units it may be written in.
   *
   * @return from small to large
   */
  public List<Unit> units() {
    return units;
  }

  /**
   * The unit the engine counts in.
   *
   * @return its name
   */
  public String base() {
    return units.get(0).name();
  }

  /**
   * A unit by its name.
   *
   * @param name as written
   * @return the unit, empty when this dimension has no such unit
   */
  Optional<Unit> unit(String name) {
    return units.stream().filter(unit -> unit.name().equals(name)).findFirst();
  }

  /**
   * A value in the largest unit that keeps it at or above one.
   *
   * @param value in the engine's unit
   * @return for example {@code 20 mL}
   */
  public String show(long value) {
    return show(BigDecimal.valueOf(value));
  }

  /**
   * A value in the largest unit that keeps it at or above one.
   *
   * @param exact in the engine's unit
   * @return for example {@code 0.3 uL/kPa}
   */
  public String show(BigDecimal exact) {
    Unit best = units.get(0);
    for (Unit unit : units) {
      if (exact.abs().compareTo(unit.factor()) >= 0) {
        best = unit;
      }
    }
    BigDecimal shown = exact.divide(best.factor(), 3, RoundingMode.HALF_EVEN);
    return plain(shown) + " " + best.name();
  }

  private static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
