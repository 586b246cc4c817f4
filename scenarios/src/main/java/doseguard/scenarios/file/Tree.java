package doseguard.scenarios.file;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value in a YAML file with its position: a mapping, a list or a single value. */
public final class Tree {

  /** What a value is. */
  public enum Kind {
    /** Keys with values. */
    MAP("a mapping"),
    /** Items in order. */
    LIST("a list"),
    /** Words. */
    TEXT("a text"),
    /** A plain decimal number. */
    NUMBER("a number"),
    /** {@code true} or {@code false}. */
    TRUTH("true or false"),
    /** No value at all. */
    NOTHING("nothing");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /**
     * The kind in words.
     *
     * @return for example {@code a list}
     */
    public String words() {
      return words;
    }
  }

  private final Kind kind;
  private final Place place;
  private final Place label;
  private final String text;
  private final boolean literal;
  private final Map<String, Tree> entries;
  private final List<Tree> items;

  private Tree(
      Kind kind,
      Place place,
      Place label,
      String text,
      boolean literal,
      Map<String, Tree> entries,
      List<Tree> items) {
    this.kind = kind;
    this.place = place;
    this.label = label;
    this.text = text;
    this.literal = literal;
    this.entries = entries;
    this.items = items;
  }

  static Tree scalar(Kind kind, Place place, Place label, String text, boolean literal) {
    return new Tree(kind, place, label, text, literal, Map.of(), List.of());
  }

  /**
   * A single value that stands for something else in the file.
   *
   * @param kind what it is
   * @param at the value it stands for
   * @param text the value
   * @return it, at that position
   */
  public static Tree instead(Kind kind, Tree at, String text) {
    return scalar(kind, at.place, at.label, text, false);
  }

  /**
   * A mapping.
   *
   * @param place where it begins
   * @param label where its key stands
   * @param entries values by key, in order
   * @return it
   */
  public static Tree map(Place place, Place label, Map<String, Tree> entries) {
    Map<String, Tree> copy = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    return new Tree(Kind.MAP, place, label, "", false, copy, List.of());
  }

  /**
   * A list.
   *
   * @param place where it begins
   * @param label where its key stands
   * @param items its items, in order
   * @return it
   */
  public static Tree list(Place place, Place label, List<Tree> items) {
    return new Tree(Kind.LIST, place, label, "", false, Map.of(), List.copyOf(items));
  }

  /**
   * What it is.
   *
   * @return its kind
   */
  public Kind kind() {
    return kind;
  }

  /**
   * Where the value begins.
   *
   * @return its position
   */
  public Place place() {
    return place;
  }

  /**
   * Where its key stands, or the value itself when it has no key.
   *
   * @return the position to name when something inside is missing
   */
  public Place label() {
    return label;
  }

  /**
   * The text of a single value as written.
   *
   * @return the text; empty for mappings and lists
   */
  public String text() {
    return text;
  }

  /**
   * The position of a character of the text.
   *
   * @param index index into {@link #text}
   * @return its position, or the begin of the value when it was quoted or spans lines
   */
  public Place place(int index) {
    return literal ? place.plus(text.codePointCount(0, index)) : place;
  }

  /**
   * The entries of a mapping in the order of the file.
   *
   * @return unmodifiable; empty for anything else
   */
  public Map<String, Tree> entries() {
    return entries;
  }

  /**
   * The items of a list.
   *
   * @return unmodifiable; empty for anything else
   */
  public List<Tree> items() {
    return items;
  }

  /**
   * The value of a key.
   *
   * @param key the key
   * @return its value, empty when there is none
   */
  public Optional<Tree> at(String key) {
    return Optional.ofNullable(entries.get(key));
  }
}
