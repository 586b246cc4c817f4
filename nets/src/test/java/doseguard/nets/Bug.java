package doseguard.nets;

import doseguard.canaries.Canaries;
import doseguard.canaries.Canary;
import doseguard.canaries.Change;
import doseguard.canaries.PatchedKernel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One place of the kernel, made wrong.
 *
 * @param id the claim that it breaks, and a letter
 * @param story what is wrong, in plain words
 * @param file source file, relative to {@code doseguard/guard}
 * @param right text that stands there exactly once
 * @param wrong what takes its place
 */
record Bug(String id, String story, String file, String right, String wrong) {

  /** The bug that a canary has. */
  static Bug of(String id, String canary) {
    Canary same = Canaries.of(canary);
    Change change = same.changes().get(0);
    String story =
        same.title().substring(0, 1).toLowerCase(Locale.ROOT) + same.title().substring(1);
    return new Bug(id, story, change.file(), change.from(), change.to());
  }

  /** Writes the classes that have it. */
  void compile(Path directory) throws IOException {
    List<Change> changes = List.of(new Change(file, right, wrong));
    for (Map.Entry<String, byte[]> type : PatchedKernel.with(changes).classes().entrySet()) {
      Path classFile = directory.resolve(type.getKey().replace('.', '/') + ".class");
      Files.createDirectories(classFile.getParent());
      Files.write(classFile, type.getValue());
    }
  }

  /** The claim of the theorem that it breaks. */
  String claim() {
    return id.substring(0, id.length() - 1);
  }

  /** The class that has it, by its simple name. */
  String type() {
    return Path.of(file).getFileName().toString().replace(".java", "");
  }

  /** The class that has it. */
  String className() {
    return "doseguard.guard." + file.replace(".java", "").replace('/', '.');
  }
}
