package doseguard.scenarios.file;

import doseguard.scenarios.quantity.Dimension;
import doseguard.scenarios.quantity.Names;
import doseguard.scenarios.quantity.Quantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A mapping being read: values by key, with every wrong one reported. Structure (missing and
 * unknown keys, kinds of values) is the schema's business; a missing value silently becomes the
 * default.
 */
public final class Reading {

  private final Tree map;
  private final Problems problems;

  /**
   * Reads a mapping.
   *
   * @param map the mapping; anything else reads as an empty one
   * @param problems where to say what is wrong
   */
  public Reading(Tree map, Problems problems) {
    this.map = map;
    this.problems = problems;
  }

  /**
   * Where mistakes go.
   *
   * @return the problems of the file
   */
  public Problems problems() {
    return problems;
  }

  /**
   * Whether a key is there.
   *
   * @param key the key
   * @return true when it has a value
   */
  public boolean has(String key) {
    return map.at(key).isPresent();
  }

  /**
   * Where a key's value stands.
   *
   * @param key the key
   * @return the value's position, or the mapping's when the key is missing
   */
  public Place place(String key) {
    return map.at(key).map(Tree::place).orElse(map.label());
  }

  /**
   * A mapping inside.
   *
   * @param key its key
   * @return it, or an empty one when it is missing
   */
  public Reading inside(String key) {
    return new Reading(map.at(key).orElse(Tree.map(map.place(), map.label(), Map.of())), problems);
  }

  /**
   * The value of a key.
   *
   * @param key the key
   * @return the value, empty when it is missing
   */
  public Optional<Tree> at(String key) {
    return map.at(key);
  }

  /**
   * The items of a list.
   *
   * @param key its key
   * @return the items, none when it is missing
   */
  public List<Tree> items(String key) {
    return map.at(key).map(Tree::items).orElse(List.of());
  }

  /**
   * A text.
   *
   * @param key its key
   * @return the text, empty when it is missing
   */
  public String text(String key) {
    return map.at(key).map(Tree::text).orElse("");
  }

  /**
   * A whole quantity.
   *
   * @param key its key
   * @param dimension what it measures
   * @param least least value
   * @param most greatest value
   * @param otherwise the value when it is missing
   * @return the value in the engine's unit, or {@code otherwise} when it is wrong
   */
  public long whole(String key, Dimension dimension, long least, long most, long otherwise) {
    return map.at(key)
        .map(value -> whole(value, dimension, least, most, otherwise))
        .orElse(otherwise);
  }

  /**
   * A whole quantity that is a value of its own.
   *
   * @param value where it stands
   * @param dimension what it measures
   * @param least least value
   * @param most greatest value
   * @param otherwise the value when it is wrong
   * @return the value in the engine's unit
   */
  public long whole(Tree value, Dimension dimension, long least, long most, long otherwise) {
    if (collection(value)) {
      return otherwise;
    }
    Quantity read = Quantity.whole(value.text(), dimension, least, most);
    BigDecimal low = BigDecimal.valueOf(least);
    boolean fine = accepted(value, read, dimension, low, BigDecimal.valueOf(most));
    return fine ? read.value().longValueExact() : otherwise;
  }

  /**
   * A quantity that need not be whole.
   *
   * @param key its key
   * @param dimension what it measures
   * @param least least value
   * @param most greatest value
   * @param otherwise the value when it is missing
   * @return the value in the engine's unit, or {@code otherwise} when it is wrong
   */
  public double real(String key, Dimension dimension, double least, double most, double otherwise) {
    Optional<Tree> value = map.at(key);
    if (value.isEmpty() || collection(value.get())) {
      return otherwise;
    }
    BigDecimal low = BigDecimal.valueOf(least);
    BigDecimal high = BigDecimal.valueOf(most);
    Quantity read = Quantity.within(value.get().text(), dimension, low, high);
    boolean fine = accepted(value.get(), read, dimension, low, high);
    return fine ? read.value().doubleValue() : otherwise;
  }

  /**
   * A number without a unit: a factor, a rate, a seed.
   *
   * @param key its key
   * @param least least value
   * @param most greatest value
   * @param otherwise the value when it is missing
   * @return the value, or {@code otherwise} when it is wrong
   */
  public BigDecimal number(String key, String least, String most, BigDecimal otherwise) {
    Optional<Tree> value = map.at(key);
    if (value.isEmpty() || value.get().kind() != Tree.Kind.NUMBER) {
      return otherwise;
    }
    BigDecimal number = new BigDecimal(value.get().text());
    boolean small = number.compareTo(new BigDecimal(least)) < 0;
    if (small || number.compareTo(new BigDecimal(most)) > 0) {
      String wrong = "'" + value.get().text() + "' is too " + (small ? "small" : "large");
      problems.add(value.get().place(), wrong, "a number from " + least + " to " + most);
      return otherwise;
    }
    return number;
  }

  /**
   * One of several names.
   *
   * @param <T> what the names stand for
   * @param key its key
   * @param what what is named, for messages, for example {@code fault}
   * @param known meanings by name
   * @return the meaning, empty when the key is missing or the name unknown
   */
  public <T> Optional<T> choice(String key, String what, Map<String, T> known) {
    Optional<Tree> value = map.at(key);
    if (value.isEmpty() || value.get().kind() != Tree.Kind.TEXT) {
      return Optional.empty();
    }
    String name = value.get().text();
    Map<String, T> sorted = new TreeMap<>(known);
    if (!sorted.containsKey(name)) {
      problems.add(
          value.get().place(),
          "unknown " + what + " '" + name + "'" + Names.hint(name, sorted.keySet()),
          "one of " + String.join(", ", sorted.keySet()));
    }
    return Optional.ofNullable(sorted.get(name));
  }

  /**
   * Whether a truth value is set.
   *
   * @param key its key
   * @return true when it says true
   */
  public boolean truth(String key) {
    return text(key).equals("true");
  }

  private boolean accepted(
      Tree value, Quantity read, Dimension dimension, BigDecimal least, BigDecimal most) {
    if (read.wrong().isEmpty()) {
      return true;
    }
    String range = dimension.show(least) + " to " + dimension.show(most);
    problems.add(
        value.place(),
        read.wrong(),
        read.outside() ? dimension.words() + " from " + range : dimension.wanted());
    return false;
  }

  private static boolean collection(Tree value) {
    return value.kind() == Tree.Kind.MAP || value.kind() == Tree.Kind.LIST;
  }
}
