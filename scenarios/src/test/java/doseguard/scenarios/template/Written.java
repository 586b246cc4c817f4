package doseguard.scenarios.template;

import doseguard.scenarios.file.Problems;
import doseguard.scenarios.file.Tree;
import doseguard.scenarios.file.TreeReader;

/** Trees from text. */
final class Written {

  private Written() {}

  static Tree tree(String yaml) {
    Problems problems = new Problems("test");
    return TreeReader.read(yaml, problems)
        .orElseThrow(() -> new IllegalArgumentException(problems.sorted().toString()));
  }
}
