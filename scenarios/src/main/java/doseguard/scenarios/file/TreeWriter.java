package doseguard.scenarios.file;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * Writes a {@link Tree} as YAML that {@link TreeReader} reads back as the same tree: what holds
 * only single values on one line, everything else one entry a line.
 */
public final class TreeWriter {

  private static final Pattern PLAIN =
      Pattern.compile("[A-Za-z][A-Za-z0-9 ._/%()+-]*|[+-]?[0-9][0-9.]* [A-Za-z0-9 ./%:]+");

  private final StringBuilder out = new StringBuilder();

  private TreeWriter() {}

  /**
   * Writes a file.
   *
   * @param file its keys and values, in order
   * @return YAML, with its last line end
   */
  public static String of(Map<String, Tree> file) {
    TreeWriter writer = new TreeWriter();
    writer.entries(file, 0);
    return writer.out.toString();
  }

  private void entries(Map<String, Tree> entries, int depth) {
    entries.forEach(
        (key, value) -> {
          out.append("  ".repeat(depth)).append(key).append(':');
          value(value, depth + 1);
        });
  }

  private void value(Tree value, int depth) {
    if (inline(value)) {
      out.append(' ').append(flow(value)).append('\n');
    } else if (value.kind() == Tree.Kind.MAP) {
      out.append('\n');
      entries(value.entries(), depth);
    } else {
      out.append('\n');
      for (Tree item : value.items()) {
        out.append("  ".repeat(depth)).append("- ").append(flow(item)).append('\n');
      }
    }
  }

  /** Whether it has at most one level of single values in it. */
  private static boolean inline(Tree value) {
    return switch (value.kind()) {
      case MAP -> value.entries().values().stream().allMatch(TreeWriter::single);
      case LIST -> value.items().isEmpty();
      case TEXT, NUMBER, TRUTH, NOTHING -> true;
    };
  }

  private static boolean single(Tree value) {
    return value.kind() != Tree.Kind.MAP && value.kind() != Tree.Kind.LIST;
  }

  private static String flow(Tree value) {
    return switch (value.kind()) {
      case MAP -> {
        StringBuilder text = new StringBuilder("{");
        value.entries().forEach((key, inside) -> text.append(key + ": " + flow(inside) + ", "));
        yield closed(text, '}');
      }
      case LIST -> {
        StringBuilder text = new StringBuilder("[");
        value.items().forEach(inside -> text.append(flow(inside) + ", "));
        yield closed(text, ']');
      }
      case TEXT -> text(value.text());
      case NUMBER, TRUTH -> value.text();
      case NOTHING -> "null";
    };
  }

  private static String closed(StringBuilder text, char bracket) {
    if (text.length() > 1) {
      text.setLength(text.length() - 2);
    }
    return text.append(bracket).toString();
  }

  private static String text(String text) {
    boolean word = !text.equals("true") && !text.equals("false") && !text.equals("null");
    if (word && PLAIN.matcher(text).matches() && !text.endsWith(" ")) {
      return text;
    }
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }
}
