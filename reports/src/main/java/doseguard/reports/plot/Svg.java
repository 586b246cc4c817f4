package doseguard.reports.plot;

/** Puts SVG together: every attribute and every text is escaped. */
final class Svg {

  private final StringBuilder out = new StringBuilder();

  /**
   * Opens an element.
   *
   * @param name the element
   * @param attributes names and values by turns
   * @return this
   */
  Svg open(String name, String... attributes) {
    tag(name, attributes);
    out.append(">");
    return this;
  }

  /**
   * Writes an element without content.
   *
   * @param name the element
   * @param attributes names and values by turns
   * @return this
   */
  Svg leaf(String name, String... attributes) {
    tag(name, attributes);
    out.append("/>\n");
    return this;
  }

  /**
   * Writes an element that holds text.
   *
   * @param name the element
   * @param text its text
   * @param attributes names and values by turns
   * @return this
   */
  Svg text(String name, String text, String... attributes) {
    open(name, attributes);
    out.append(escape(text));
    return close(name);
  }

  /**
   * Closes an element.
   *
   * @param name the element
   * @return this
   */
  Svg close(String name) {
    out.append("</").append(name).append(">\n");
    return this;
  }

  /** Gives what was written. */
  @Override
  public String toString() {
    return out.toString();
  }

  private void tag(String name, String... attributes) {
    out.append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"").append(escape(attributes[i + 1]));
      out.append('"');
    }
  }

  /**
   * Escapes text for element content and quoted attributes.
   *
   * @param text anything
   * @return the same, harmless
   */
  static String escape(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> safe.append("&amp;");
        case '<' -> safe.append("&lt;");
        case '>' -> safe.append("&gt;");
        case '"' -> safe.append("&quot;");
        case '\'' -> safe.append("&#39;");
        default -> safe.append(c < ' ' && c != '\n' && c != '\t' ? '\uFFFD' : c);
      }
    }
    return safe.toString();
  }
}
