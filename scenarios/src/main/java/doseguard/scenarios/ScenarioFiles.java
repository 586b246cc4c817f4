package doseguard.scenarios;

import doseguard.scenarios.file.FileText;
import doseguard.scenarios.file.Place;
import doseguard.scenarios.file.Problem;
import doseguard.scenarios.file.Problems;
import doseguard.scenarios.file.TreeReader;
import doseguard.scenarios.policy.Policies;
import doseguard.scenarios.suite.Suites;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Loads scenario files. In a folder every {@code *.yaml} below it is a scenario, but for those in
 * folders called {@code policies} and {@code suites} (policies and sensor suites, checked too),
 * {@code profiles} (of campaigns), {@code schema}, {@code src} and {@code target} and in folders
 * whose name begins with a dot. A file whose name ends in {@code claims.yaml} holds claims ({@link
 * ClaimsFiles}): it is named, not read.
 */
public final class ScenarioFiles {

  private static final String BUILT_IN = "/doseguard/scenarios/files";
  private static final String ENDING = ".yaml";
  private static final Set<String> OTHERS = Set.of("profiles", "schema", "src", "target");

  private final Policies policies = new Policies();
  private final Suites suites = new Suites();
  private final Map<Path, Path> scenarioFiles = new TreeMap<>();
  private final Map<Path, Path> claimsFiles = new TreeMap<>();
  private final List<Problem> problems = new ArrayList<>();

  private ScenarioFiles() {}

  /**
   * Loads files and folders.
   *
   * @param paths what the user named
   * @return the scenarios and everything that is wrong
   */
  public static Loaded load(List<Path> paths) {
    ScenarioFiles files = new ScenarioFiles();
    paths.forEach(files::find);
    return files.read();
  }

  /**
   * The scenarios that come with the program, loaded when they are first asked for.
   *
   * @return the scenarios and everything that is wrong
   */
  public static Loaded builtIn() {
    return BuiltIn.LOADED;
  }

  /** Loaded once: the archive of the program can be opened by one thread at a time. */
  private static final class BuiltIn {
    static final Loaded LOADED = load();

    private static Loaded load() {
      try {
        URI files = ScenarioFiles.class.getResource(BUILT_IN).toURI();
        if (!"jar".equals(files.getScheme())) {
          return ScenarioFiles.load(List.of(Path.of(files)));
        }
        try (FileSystem jar = FileSystems.newFileSystem(files, Map.of())) {
          return ScenarioFiles.load(List.of(jar.getPath(BUILT_IN)));
        }
      } catch (IOException | URISyntaxException e) {
        throw new IllegalStateException("the program's own scenarios are unreadable", e);
      }
    }
  }

  private void find(Path path) {
    int before = scenarioFiles.size() + claimsFiles.size();
    if (!Files.isDirectory(path)) {
      offer(path);
      return;
    }
    try {
      Files.walkFileTree(path, new Finder(path));
    } catch (IOException e) {
      problems.add(problem(path, "the folder cannot be read", "a readable folder"));
      return;
    }
    Path any = path.resolve("any");
    boolean other = in(Policies.FOLDER, any) || in(Suites.FOLDER, any);
    if (scenarioFiles.size() + claimsFiles.size() == before && !other) {
      problems.add(problem(path, "no scenario is in this folder", "at least one *.yaml file"));
    }
  }

  private void offer(Path file) {
    if (in(Policies.FOLDER, file)) {
      policies.file(file);
    } else if (in(Suites.FOLDER, file)) {
      suites.file(file);
    } else if (String.valueOf(file.getFileName()).endsWith(ClaimsFiles.NAME)) {
      claimsFiles.putIfAbsent(file.toAbsolutePath().normalize(), file);
    } else {
      scenarioFiles.putIfAbsent(file.toAbsolutePath().normalize(), file);
    }
  }

  private static boolean in(String name, Path file) {
    Path folder = file.toAbsolutePath().normalize().getParent();
    return folder != null && folder.endsWith(name);
  }

  private Loaded read() {
    Map<String, Scenario> byId = new TreeMap<>();
    List<Scenario> scenarios = new ArrayList<>();
    for (Path file : scenarioFiles.values()) {
      Problems wrong = new Problems(name(file));
      Optional<Scenario> scenario =
          FileText.read(file, wrong)
              .flatMap(text -> TreeReader.read(text, wrong))
              .flatMap(tree -> ScenarioReader.read(file, tree, policies, suites, wrong));
      problems.addAll(wrong.sorted());
      if (scenario.isPresent()) {
        Scenario first = byId.putIfAbsent(scenario.get().id(), scenario.get());
        if (first == null) {
          scenarios.add(scenario.get());
        } else {
          String taken = "the id '" + first.id() + "' is taken by " + name(first.path());
          problems.add(problem(file, taken, "an id of its own"));
        }
      }
    }
    problems.addAll(policies.problems());
    problems.addAll(suites.problems());
    return new Loaded(
        scenarios,
        List.copyOf(claimsFiles.values()),
        problems.stream().sorted().distinct().toList());
  }

  private static Problem problem(Path path, String wrong, String expected) {
    Place start = Place.START;
    return new Problem(name(path), start.line(), start.column(), wrong, expected);
  }

  private static String name(Path path) {
    return path.toString().replace('\\', '/');
  }

  /** Collects the files of one folder. */
  private final class Finder extends SimpleFileVisitor<Path> {
    private final Path root;

    Finder(Path root) {
      this.root = root;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      String name = String.valueOf(folder.getFileName());
      boolean other = OTHERS.contains(name) || name.startsWith(".");
      return other && !folder.equals(root)
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      String name = file.getFileName().toString();
      if (name.endsWith(ENDING)) {
        offer(file);
      } else if (name.endsWith(".yml")) {
        problems.add(problem(file, "the name ends with .yml", "a name that ends with .yaml"));
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
