package doseguard.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Where the kernel's sources are, and what is claimed about them. */
final class Kernel {
  /** The shipped source. */
  static final Path SOURCE = Path.of("..", "guard", "src", "main", "java");

  /** The contracts by name, one a line: what a reader was promised. */
  static final Path CONTRACTS = Path.of("contracts.txt");

  private static final Path WORK = Path.of("target", "proof");

  private Kernel() {}

  /** The proof copy of the shipped source. */
  static ProofCopy copy() {
    return ProofCopy.of(SOURCE);
  }

  /** The contracts that must exist. */
  static SortedSet<String> contracts() throws IOException {
    return new TreeSet<>(Files.readAllLines(CONTRACTS));
  }

  /** Writes a copy into an empty folder. */
  static Path written(ProofCopy copy, String name) throws IOException {
    Path folder = WORK.resolve(name);
    if (Files.exists(folder)) {
      try (Stream<Path> old = Files.walk(folder)) {
        for (Path path : old.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
    copy.writeTo(folder);
    return folder;
  }

  /** Classes whose text carries a contract. */
  static List<String> specified(ProofCopy copy) {
    return copy.sources().entrySet().stream()
        .filter(entry -> entry.getValue().text().contains("/*@ "))
        .map(Map.Entry::getKey)
        .toList();
  }
}
