package doseguard.cli;

import doseguard.scenarios.campaign.ProfileFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds the campaign profiles among the files that a user named. */
final class ProfilesIn {

  private ProfilesIn() {}

  /**
   * Whether a file stands where profiles stand.
   *
   * @param file the file
   * @return true when it is in a folder of that name
   */
  static boolean isOne(Path file) {
    Path folder = file.toAbsolutePath().normalize().getParent();
    return folder != null && folder.endsWith(ProfileFiles.FOLDER) && !Files.isDirectory(file);
  }

  /**
   * The profiles.
   *
   * @param paths files and directories
   * @return profile files, in the order of their paths
   */
  static List<Path> of(List<Path> paths) {
    List<Path> found = new ArrayList<>();
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        try (Stream<Path> all = Files.walk(path)) {
          all.filter(file -> file.toString().endsWith(".yaml") && isOne(file) && !built(path, file))
              .sorted()
              .forEach(found::add);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      } else if (isOne(path)) {
        found.add(path);
      }
    }
    return found;
  }

  /** Whether a file is a copy that a build made. */
  private static boolean built(Path root, Path file) {
    for (Path part : root.relativize(file)) {
      if (part.toString().equals("target")) {
        return true;
      }
    }
    return false;
  }
}
