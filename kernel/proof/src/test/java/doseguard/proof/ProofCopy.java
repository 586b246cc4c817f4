package doseguard.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The kernel's source in the form that is proven: every character keeps its place, and what the
 * prover does not read is blank. Blank are annotations, comments that are no contract, imports that
 * are then unused, and the {@code final} of classes (the prover would unfold the private invariants
 * of a final class everywhere).
 */
public final class ProofCopy {
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<contract>/\\*@.*?@\\*/)|(?<comment>//[^\n]*|/\\*.*?\\*/)"
              + "|(?<literal>\"(?:\\\\.|[^\"\\\\])*\"|'(?:\\\\.|[^'\\\\])*')"
              + "|(?<blank>@\\w+(?:\\([^()]*\\))?|\\bfinal(?= class\\b))",
          Pattern.DOTALL);

  private static final Pattern IMPORT = Pattern.compile("import [\\w. ]*\\b(\\w+);");

  private static final Pattern WORD = Pattern.compile("\\w+");

  private final SortedMap<String, Source> sources;

  /**
   * One class.
   *
   * @param path its file below the source folder
   * @param text what is proven
   */
  record Source(Path path, String text) {}

  private ProofCopy(SortedMap<String, Source> sources) {
    this.sources = sources;
  }

  /**
   * Copies every class below a source folder.
   *
   * @param folder the source folder
   */
  public static ProofCopy of(Path folder) {
    SortedMap<String, Source> sources = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(ProofCopy::declaresType).sorted().toList()) {
        String name = file.getFileName().toString().replace(".java", "");
        Source source = new Source(folder.relativize(file), blanked(Files.readString(file)));
        if (sources.put(name, source) != null) {
          throw new IllegalStateException("two classes are named " + name);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ProofCopy(sources);
  }

  private static boolean declaresType(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".java") && !name.equals("package-info.java");
  }

  /** The classes by simple name. */
  SortedMap<String, Source> sources() {
    return sources;
  }

  /**
   * The copy with a piece of one class's text replaced.
   *
   * @param name the class, by its simple name
   * @param found text that occurs there once
   * @param replacement what takes its place
   */
  public ProofCopy with(String name, String found, String replacement) {
    Source source = sources.get(name);
    int at = source.text().indexOf(found);
    if (at < 0 || source.text().indexOf(found, at + 1) >= 0) {
      throw new IllegalArgumentException("not exactly once in " + name + ": " + found);
    }
    String text = source.text().replace(found, replacement);
    SortedMap<String, Source> changed = new TreeMap<>(sources);
    changed.put(name, new Source(source.path(), text));
    return new ProofCopy(changed);
  }

  /** A class and all that its text names, and what that names: all that its proofs may lean on. */
  ProofCopy closureOf(String name) {
    SortedMap<String, Source> reached = new TreeMap<>();
    Deque<String> open = new ArrayDeque<>(List.of(name));
    while (!open.isEmpty()) {
      String next = open.pop();
      Source source = sources.get(next);
      if (source != null && reached.put(next, source) == null) {
        WORD.matcher(source.text()).results().map(MatchResult::group).distinct().forEach(open::add);
      }
    }
    return new ProofCopy(reached);
  }

  /** Writes the copy below a folder. */
  void writeTo(Path folder) {
    try {
      for (Source source : sources.values()) {
        Path file = folder.resolve(source.path());
        Files.createDirectories(file.getParent());
        Files.writeString(file, source.text());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text with everything blank that the prover does not read. */
  static String blanked(String text) {
    StringBuilder out = new StringBuilder(text);
    Matcher token = TOKEN.matcher(text);
    while (token.find()) {
      if (token.group("comment") != null || token.group("blank") != null) {
        blank(out, token);
      }
    }
    Matcher clause = IMPORT.matcher(out.toString());
    while (clause.find()) {
      if (!Pattern.compile("\\b" + clause.group(1) + "\\b").matcher(out).find(clause.end())) {
        blank(out, clause);
      }
    }
    return out.toString();
  }

  private static void blank(StringBuilder out, MatchResult found) {
    for (int i = found.start(); i < found.end(); i++) {
      if (out.charAt(i) != '\n') {
        out.setCharAt(i, ' ');
      }
    }
  }
}
