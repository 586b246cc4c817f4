package doseguard.scenarios.policy;

import doseguard.scenarios.file.FileText;
import doseguard.scenarios.file.Problem;
import doseguard.scenarios.file.Problems;
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
 * Finds policies by name: {@code policies/NAME.yaml} beside the scenario file, else in a folder
 * above it, else among the built-in ones. Each file is read once.
 */
public final class Policies {

  /** Name of the folder that holds policies. */
  public static final String FOLDER = "policies";

  /** The policies that come with the program. */
  public static final List<String> BUILT_IN =
      List.of("de-adult-spinal", "us-adult-cerebral", "us-adult-spinal", "us-paediatric");

  private static final String ENDING = ".yaml";

  private final Map<String, Optional<NamedPolicy>> read = new TreeMap<>();
  private final List<Problem> problems = new ArrayList<>();

  /** Starts with nothing read. */
  public Policies() {}

  /**
   * What was wrong with the policy files read so far.
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
    Set<String> names = new TreeSet<>(BUILT_IN);
    folders(scenario).forEach(folder -> names.addAll(listed(folder)));
    return names;
  }

  /**
   * Finds a policy.
   *
   * @param name its name, one of {@link #names}
   * @param scenario the scenario file that names it
   * @return the policy, empty when its file has problems
   */
  public Optional<NamedPolicy> find(String name, Path scenario) {
    for (Path folder : folders(scenario)) {
      Path file = folder.resolve(name + ENDING);
      if (Files.exists(file)) {
        return file(file);
      }
    }
    return read.computeIfAbsent("built-in " + name, key -> builtIn(name));
  }

  /**
   * Reads a policy file.
   *
   * @param file the file
   * @return the policy, empty when it has problems
   */
  public Optional<NamedPolicy> file(Path file) {
    Path known = file.toAbsolutePath().normalize();
    return read.computeIfAbsent(known.toString(), key -> fresh(file));
  }

  private Optional<NamedPolicy> fresh(Path file) {
    Problems wrong = new Problems(file.toString().replace('\\', '/'));
    String name = file.getFileName().toString().replaceAll("\\.yaml$", "");
    Optional<NamedPolicy> policy =
        FileText.read(file, wrong).flatMap(text -> PolicyCodec.read(text, name, wrong));
    problems.addAll(wrong.sorted());
    return policy;
  }

  private Optional<NamedPolicy> builtIn(String name) {
    String resource = "/doseguard/scenarios/policies/" + name + ENDING;
    try (InputStream in = Policies.class.getResourceAsStream(resource)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return PolicyCodec.read(text, name, new Problems(resource));
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

  private static List<Path> folders(Path scenario) {
    List<Path> folders = new ArrayList<>();
    Path here = Path.of("").toAbsolutePath();
    Path at = scenario.toAbsolutePath().normalize().getParent();
    while (at != null) {
      Path folder = at.resolve(FOLDER);
      if (Files.isDirectory(folder)) {
        folders.add(scenario.isAbsolute() ? folder : here.relativize(folder));
      }
      at = at.getParent();
    }
    return folders;
  }
}
