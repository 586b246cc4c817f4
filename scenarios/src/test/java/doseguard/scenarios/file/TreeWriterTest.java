package doseguard.scenarios.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written reads back as the same tree. */
class TreeWriterTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: 1\nb: true\nc: null\nd: words in a row\n",
        "a: {b: 2.5 mL, c: -14.5 %}\n",
        "a:\n  b: {c: {d: 1}}\n",
        "a: \"true\"\nb: \"12\"\nc: \"null\"\nd: \"\"\ne: \"x: y # z\"\n",
        "a: \"22:00\"\nb: 2 d 03:00\nc: \"quote \\\" and \\\\ back\"\n",
        "a:\n  - {at: 4243 min, fault: catheter-kink}\n  - no unsafe delivery\nb: []\n",
        "a:\n  - {at: 1 d, program: {basal: [{from: \"06:00\", rate: 1 ug/day}]}}\n"
      })
  void shouldReadBackAsWritten(String yaml) {
    Tree tree = read(yaml);
    Tree again = read(TreeWriter.of(tree.entries()));
    assertEquals(Shape.json(tree), Shape.json(again));
  }

  private static Tree read(String yaml) {
    Problems problems = new Problems("test");
    Tree tree = TreeReader.read(yaml, problems).orElseThrow();
    assertEquals(java.util.List.of(), problems.sorted());
    return tree;
  }
}
