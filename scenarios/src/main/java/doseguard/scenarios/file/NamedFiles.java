package doseguard.scenarios.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Finds files that scenarios name: {@code FOLDER/NAME.yaml} beside the scenario file, else in a
 * folder above it, else among the built-in ones. Each file is read once.
 *
 * @param <T> what such a file holds
 */
public abstract class NamedFiles<T> {

  private static final String ENDING = ".yaml";

  private final String folder;
  private final List<String> builtIn;
  private final Map<String, Optional<T>> read = new TreeMap<>();
  private final List<Problem> problems = new ArrayList<>();

  /**
   * Starts with nothing read.
   *
   * @param folder name of the folders that hold such files
   * @param builtIn names of those that come with the program
   */
  protected NamedFiles(String folder, List<String> builtIn) {
    this.folder = folder;
    this.builtIn = List.copyOf(builtIn);
  }

  /**
   * Reads what a file holds.
   *
   * @param text the file's text
   * @param name the file's name without its ending
   * @param wrong where to say what is wrong
   * @return what it holds, empty when there is a problem
   */
  protected abstract Optional<T> decode(String text, String name, Problems wrong);

  /**
   * What was wrong with the files read so far.
   *
   * @return the problems
   */
  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  /**
   * The names that a scenario file could use.
   *
   * @param scenario the scenario file
   * @return built-in ones and those in the folders beside and above it, sorted
   */
  public Set<String> names(Path scenario) {
    Set<String> names = new TreeSet<>(builtIn);
    folders(scenario).forEach(each -> names.addAll(listed(each)));
    return names;
  }

  /**
   * Finds one by its name.
   *
   * @param name its name, one of {@link #names}
   * @param scenario the scenario file that names it
   * @return what it holds, empty when its file has problems
   */
  public Optional<T> find(String name, Path scenario) {
    for (Path each : folders(scenario)) {
      Path file = each.resolve(name + ENDING);
      if (Files.exists(file)) {
        return file(file);
      }
    }
    return read.computeIfAbsent("built-in " + name, key -> builtIn(name));
  }

  /**
   * Reads a file.
   *
   * @param file the file
   * @return what it holds, empty when it has problems
   */
  public Optional<T> file(Path file) {
    Path known = file.toAbsolutePath().normalize();
    return read.computeIfAbsent(known.toString(), key -> fresh(file));
  }

  private Optional<T> fresh(Path file) {
    Problems wrong = new Problems(file.toString().replace('\\', '/'));
    String name = file.getFileName().toString().replaceAll("\\.yaml$", "");
    Optional<T> found = FileText.read(file, wrong).flatMap(text -> decode(text, name, wrong));
    problems.addAll(wrong.sorted());
    return found;
  }

  private Optional<T> builtIn(String name) {
    String resource = "/doseguard/scenarios/" + folder + "/" + name + ENDING;
    try (InputStream in = NamedFiles.class.getResourceAsStream(resource)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return decode(text, name, new Problems(resource));
    } catch (IOException e) {
      throw new UncheckedIOException("the program's own file is unreadable: " + resource, e);
    }
  }

  private static List<String> listed(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(path -> path.getFileName().toString())
          .filter(name -> name.endsWith(ENDING))
          .map(name -> name.substring(0, name.length() - ENDING.length()))
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private List<Path> folders(Path scenario) {
    List<Path> folders = new ArrayList<>();
    Path here = Path.of("").toAbsolutePath();
    Path at = scenario.toAbsolutePath().normalize().getParent();
    while (at != null) {
      Path each = at.resolve(folder);
      if (Files.isDirectory(each)) {
        folders.add(scenario.isAbsolute() ? each : here.relativize(each));
      }
      at = at.getParent();
    }
    return folders;
  }
}
