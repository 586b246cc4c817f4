package doseguard.reports.text;

import java.util.Locale;

/**
 * Writes canonical JSON: keys in the order they are given, two blanks of indentation, {@code \n},
 * everything outside printable ASCII escaped.
 */
public final class Json {

  private final StringBuilder out = new StringBuilder();
  private int depth;
  private boolean first = true;

  /** Starts an empty text. */
  public Json() {}

  /**
   * Opens an object as an element, or as the whole text.
   *
   * @return this
   */
  public Json object() {
    separate();
    return open('{');
  }

  /**
   * Opens an object under a key.
   *
   * @param key its name
   * @return this
   */
  public Json object(String key) {
    name(key);
    return open('{');
  }

  /**
   * Opens an array under a key.
   *
   * @param key its name
   * @return this
   */
  public Json array(String key) {
    name(key);
    return open('[');
  }

  /**
   * Closes the innermost object.
   *
   * @return this
   */
  public Json endObject() {
    return close('}');
  }

  /**
   * Closes the innermost array.
   *
   * @return this
   */
  public Json endArray() {
    return close(']');
  }

  /**
   * Writes a text under a key.
   *
   * @param key its name
   * @param value the text
   * @return this
   */
  public Json text(String key, String value) {
    name(key);
    quote(value);
    return this;
  }

  /**
   * Writes a text as an element.
   *
   * @param value the text
   * @return this
   */
  public Json text(String value) {
    separate();
    quote(value);
    return this;
  }

  /**
   * Writes a whole number under a key.
   *
   * @param key its name
   * @param value the number
   * @return this
   */
  public Json number(String key, long value) {
    name(key);
    out.append(value);
    return this;
  }

  /**
   * Writes a number with a fixed number of decimals under a key.
   *
   * @param key its name
   * @param value the number; {@code null} is written when it is not finite
   * @param places decimals
   * @return this
   */
  public Json number(String key, double value, int places) {
    name(key);
    out.append(Double.isFinite(value) ? Decimal.of(value, places) : "null");
    return this;
  }

  /**
   * Writes a truth value under a key.
   *
   * @param key its name
   * @param value the value
   * @return this
   */
  public Json truth(String key, boolean value) {
    name(key);
    out.append(value);
    return this;
  }

  /**
   * Takes over an element that is JSON already, with its lines indented to fit.
   *
   * @param json one value
   * @return this
   */
  public Json raw(String json) {
    separate();
    out.append(json.strip().replace("\n", "\n" + "  ".repeat(depth)));
    return this;
  }

  /** Gives the text so far, with a line end. */
  @Override
  public String toString() {
    return out + "\n";
  }

  private Json open(char bracket) {
    out.append(bracket);
    depth++;
    first = true;
    return this;
  }

  private Json close(char bracket) {
    depth--;
    if (!first) {
      line();
    }
    out.append(bracket);
    first = false;
    return this;
  }

  private void name(String key) {
    separate();
    quote(key);
    out.append(": ");
  }

  private void separate() {
    if (!first) {
      out.append(',');
    }
    if (depth > 0) {
      line();
    }
    first = false;
  }

  private void line() {
    out.append('\n').append("  ".repeat(depth));
  }

  private void quote(String value) {
    out.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c == '\n') {
        out.append("\\n");
      } else if (c < ' ' || c > '~') {
        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }
}
