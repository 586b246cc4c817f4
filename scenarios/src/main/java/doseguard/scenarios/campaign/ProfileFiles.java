package doseguard.scenarios.campaign;

import doseguard.scenarios.file.FileText;
import doseguard.scenarios.file.Problem;
import doseguard.scenarios.file.Problems;
import doseguard.scenarios.file.Tree;
import doseguard.scenarios.file.TreeReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Loads campaign profiles. */
public final class ProfileFiles {

  /** The profiles that come with the program; the first is run when none is named. */
  public static final List<String> BUILT_IN = List.of("quick", "nightly", "claims");

  /** Name of the folder that holds profiles. */
  public static final String FOLDER = "profiles";

  private static final String ENDING = ".yaml";

  private ProfileFiles() {}

  /**
   * A file, read.
   *
   * @param profile what it holds; empty when there are problems, or when it is no profile
   * @param isProfile whether it looks like one: it has strategies
   * @param problems everything wrong with it
   */
  public record Read(Optional<Profile> profile, boolean isProfile, List<Problem> problems) {

    /** Copies the list. */
    public Read {
      problems = List.copyOf(problems);
    }
  }

  /**
   * Loads a file.
   *
   * @param file the file
   * @return what it holds, or what is wrong
   */
  public static Read load(Path file) {
    Problems wrong = new Problems(file.toString().replace('\\', '/'));
    String name = String.valueOf(file.getFileName());
    return read(name, FileText.read(file, wrong), wrong);
  }

  /**
   * Loads a profile of the program.
   *
   * @param name one of {@link #BUILT_IN}
   * @return the profile
   */
  public static Profile builtIn(String name) {
    String resource = "/doseguard/scenarios/" + FOLDER + "/" + name + ENDING;
    try (InputStream in = ProfileFiles.class.getResourceAsStream(resource)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return read(name, Optional.of(text), new Problems(resource)).profile().orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException("the program's own profile is unreadable: " + name, e);
    }
  }

  private static Read read(String name, Optional<String> text, Problems wrong) {
    Optional<Tree> tree = text.flatMap(found -> TreeReader.read(found, wrong));
    boolean isProfile = tree.flatMap(found -> found.at("strategies")).isPresent();
    Optional<Profile> profile =
        tree.filter(found -> isProfile).flatMap(found -> ProfileCodec.read(name, found, wrong));
    return new Read(profile, isProfile, wrong.sorted());
  }
}
