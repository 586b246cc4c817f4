package doseguard.canaries;

import doseguard.guard.state.NonVolatile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The mutants of the kernel as PIT exports them: for each a folder with a number, in it the changed
 * class and {@code details.txt}.
 */
public final class Mutants {
  private static final String DETAILS = "details.txt";
  private static final String CODE = ".class";
  private static final String KERNEL = "doseguard.guard.";
  private static final Pattern WORDS =
      Pattern.compile("lineNumber=([0-9]+), description=(.+), testsInOrder=");

  /** The harness puts its own memory in the place of this class. */
  private static final String MEMORY = NonVolatile.class.getName();

  private Mutants() {}

  /**
   * Reads an export, but for the mutants of the memory, in whose place the harness has its own.
   *
   * @param folder where it is
   * @return the mutants, by class and number; none when there is no export
   * @throws IOException when it cannot be read, or one of its mutants is not as expected
   */
  public static List<Mutant> read(Path folder) throws IOException {
    List<Path> details;
    try (Stream<Path> files = Files.walk(folder)) {
      details = files.filter(file -> file.endsWith(DETAILS)).toList();
    } catch (UncheckedIOException e) {
      throw new IOException(e.getCause() + ", expected a folder that can be read", e);
    }
    List<Numbered> found = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Path file : details) {
      Numbered one = mutant(file);
      if (!ids.add(one.mutant.id())) {
        throw new IOException(file + ": a second " + one.mutant.id() + ", expected one export");
      }
      if (!one.mutant.className().equals(MEMORY)) {
        found.add(one);
      }
    }
    found.sort(
        Comparator.comparing((Numbered one) -> one.mutant.className())
            .thenComparingInt(one -> one.number));
    return found.stream().map(one -> one.mutant).toList();
  }

  private record Numbered(int number, Mutant mutant) {}

  private static Numbered mutant(Path details) throws IOException {
    Path folder = details.toAbsolutePath().getParent();
    Matcher words = WORDS.matcher(Files.readString(details));
    String number = folder.getFileName().toString();
    List<Path> code;
    try (Stream<Path> files = Files.list(folder)) {
      code = files.filter(file -> file.toString().endsWith(CODE)).toList();
    }
    boolean kernel = code.size() == 1 && code.get(0).getFileName().toString().startsWith(KERNEL);
    if (!kernel || !words.find() || !number.matches("[0-9]{1,9}")) {
      throw new IOException(
          details
              + ": no mutant, expected a description and one class of the kernel in a folder with a"
              + " number");
    }
    String file = code.get(0).getFileName().toString();
    String name = file.substring(0, file.length() - CODE.length());
    String id = name.substring(KERNEL.length()) + ":" + words.group(1) + "#" + number;
    return new Numbered(
        Integer.parseInt(number), new Mutant(id, capital(words.group(2)), name, code.get(0)));
  }

  private static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
