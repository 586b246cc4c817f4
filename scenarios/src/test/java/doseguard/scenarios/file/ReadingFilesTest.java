package doseguard.scenarios.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Text and its tree, with positions. */
class ReadingFilesTest {

  private final Problems problems = new Problems("f");

  private Tree tree(String text) {
    return TreeReader.read(text, problems).orElseThrow();
  }

  private String only() {
    assertEquals(1, problems.sorted().size());
    return problems.sorted().get(0).toString();
  }

  @Test
  void shouldForgiveAByteOrderMarkAndWindowsLineEnds() {
    byte[] bytes = "\uFEFFa: 1\r\nb: 2\r\n".getBytes(StandardCharsets.UTF_8);
    assertEquals(Optional.of("a: 1\nb: 2\n"), FileText.text(bytes, problems));
    assertTrue(problems.none());
  }

  @Test
  void shouldPlaceABadByteByCodePoints() {
    byte[] bytes = {'a', '\n', (byte) 0xF0, (byte) 0x9F, (byte) 0x98, (byte) 0x80, (byte) 0xFF};
    assertTrue(FileText.text(bytes, problems).isEmpty());
    assertEquals("f:2:2: byte 0xFF is no UTF-8, expected UTF-8 text", only());
  }

  @Test
  void shouldRefuseACharacterCutOffAtTheEnd() {
    byte[] bytes = {'a', (byte) 0xC3};
    assertTrue(FileText.text(bytes, problems).isEmpty());
    assertEquals("f:1:2: byte 0xC3 is no UTF-8, expected UTF-8 text", only());
  }

  @Test
  void shouldRefuseAFolder(@TempDir Path folder) {
    assertTrue(FileText.read(folder, problems).isEmpty());
    assertEquals("f:1:1: this is not a plain file, expected a YAML file", only());
  }

  @Test
  void shouldKeepATabInsideALine() {
    assertTrue(FileText.text("a: 1\t# x\n".getBytes(StandardCharsets.UTF_8), problems).isPresent());
  }

  @Test
  void shouldTellKindsOfValues() {
    Tree root = tree("{a: 1.5, b: x, c: true, d: ~, e: '1', f: [1], g: {}, h: null, i: }");
    assertEquals(Tree.Kind.NUMBER, root.at("a").orElseThrow().kind());
    assertEquals(Tree.Kind.TEXT, root.at("b").orElseThrow().kind());
    assertEquals(Tree.Kind.TRUTH, root.at("c").orElseThrow().kind());
    assertEquals(Tree.Kind.NOTHING, root.at("d").orElseThrow().kind());
    assertEquals(Tree.Kind.TEXT, root.at("e").orElseThrow().kind());
    assertEquals(Tree.Kind.LIST, root.at("f").orElseThrow().kind());
    assertEquals(Tree.Kind.MAP, root.at("g").orElseThrow().kind());
    assertEquals(Tree.Kind.NOTHING, root.at("h").orElseThrow().kind());
    assertEquals(Tree.Kind.NOTHING, root.at("i").orElseThrow().kind());
    assertEquals(
        "{\"a\":1.5,\"b\":\"x\",\"c\":true,\"d\":null,\"e\":\"1\",\"f\":[1],\"g\":{},"
            + "\"h\":null,\"i\":null}",
        Shape.json(root).toString());
  }

  @Test
  void shouldPlaceKeysValuesAndCharacters() {
    Tree value = tree("a:\n  b: some words\n").at("a").flatMap(a -> a.at("b")).orElseThrow();
    assertEquals(new Place(2, 3), value.label());
    assertEquals(new Place(2, 6), value.place());
    assertEquals(new Place(2, 11), value.place(5));
  }

  @Test
  void shouldPlaceQuotedAndFoldedTextAtItsBegin() {
    assertEquals(new Place(1, 4), tree("a: 'some words'").at("a").orElseThrow().place(5));
    assertEquals(new Place(1, 4), tree("a: some\n  words").at("a").orElseThrow().place(5));
    assertEquals("some words", tree("a: >-\n  some\n  words").at("a").orElseThrow().text());
  }

  @Test
  void shouldRefuseAKeyThatIsNoWord() {
    tree("? [a, b]\n: 1\n");
    assertEquals("f:1:3: the key is not a word, expected a word", only());
  }

  @Test
  void shouldStopInAKeyThatIsNestedTooDeep() {
    String deep = "? " + "[".repeat(20) + "]".repeat(20) + "\n: 1\n";
    assertTrue(TreeReader.read(deep, problems).isEmpty());
    assertEquals("f:1:18: this is nested too deep, expected at most 16 levels", only());
  }

  @Test
  void shouldOrderProblemsByPositionAndKeepEachOnce() {
    problems.add(new Place(2, 1), "b", "y");
    problems.add(new Place(1, 9), "a", "x");
    problems.add(new Place(1, 9), "a", "x");
    assertEquals("[f:1:9: a, expected x, f:2:1: b, expected y]", problems.sorted().toString());
    assertTrue(problems.at(new Place(1, 9)));
    assertFalse(problems.at(new Place(9, 1)));
    assertEquals("2:3", new Place(2, 1).plus(2).toString());
    assertTrue(new Place(1, 9).compareTo(new Place(2, 1)) < 0);
  }
}
