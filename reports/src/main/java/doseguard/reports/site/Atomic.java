package doseguard.reports.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Files and directories that are either wholly there or not at all. */
public final class Atomic {

  private Atomic() {}

  /** Writes the content of a file. */
  @FunctionalInterface
  public interface Content {
    /**
     * Writes.
     *
     * @param out where to
     * @throws IOException when writing fails
     */
    void write(Appendable out) throws IOException;
  }

  /**
   * Writes a file, or replaces it, in one step.
   *
   * @param target the file
   * @param content what goes into it, as UTF-8
   * @throws IOException when it cannot be written; the target is then as it was
   */
  public static void file(Path target, Content content) throws IOException {
    Path whole = target.toAbsolutePath();
    if (Files.isDirectory(whole)) {
      throw new SiteRefusedException(target + " is a directory, expected a file");
    }
    Files.createDirectories(whole.getParent());
    Path draft = draft(whole);
    Files.createFile(draft);
    try {
      try (var out = Files.newBufferedWriter(draft)) {
        content.write(out);
      }
      rename(draft, whole);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /** A name beside the target that nothing has yet. */
  static Path draft(Path target) {
    int number = 0;
    Path draft;
    do {
      draft = target.resolveSibling("." + target.getFileName() + "-" + number++ + ".part");
    } while (Files.exists(draft, LinkOption.NOFOLLOW_LINKS));
    return draft;
  }

  static void rename(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /**
   * Deletes a file or a directory with everything in it; what is not there is not missed.
   *
   * @param path what to delete
   */
  static void delete(Path path) {
    if (!Files.exists(path)) {
      return;
    }
    try (Stream<Path> tree = Files.walk(path)) {
      List<Path> deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
      for (Path each : deepestFirst) {
        Files.deleteIfExists(each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
