package doseguard.nets;

import java.nio.file.Path;

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
