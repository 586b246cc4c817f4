package doseguard.reports.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Canonical JSON. */
class JsonTest {

  @Test
  void shouldKeepTheOrderOfKeysAndIndent() {
    String text =
        new Json()
            .object()
            .text("b", "x")
            .number("a", 7)
            .truth("t", true)
            .array("list")
            .text("one")
            .text("two")
            .endArray()
            .object("inner")
            .number("n", 1.5, 3)
            .endObject()
            .endObject()
            .toString();
    assertEquals(
        """
        {
          "b": "x",
          "a": 7,
          "t": true,
          "list": [
            "one",
            "two"
          ],
          "inner": {
            "n": 1.500
          }
        }
        """,
        text);
  }

  @Test
  void shouldEscapeEverythingOutsidePrintableAscii() {
    assertEquals(
        "{\n  \"k\": \"a\\\"b\\\\c\\n\\u0009\\u00b5\\u007f\"\n}\n",
        new Json().object().text("k", "a\"b\\c\n\tµ\u007f").endObject().toString());
  }

  @Test
  void shouldWriteEmptyContainersInOneLine() {
    assertEquals(
        "{\n  \"e\": [],\n  \"o\": {}\n}\n",
        new Json().object().array("e").endArray().object("o").endObject().endObject().toString());
  }

  @Test
  void shouldWriteNullForWhatIsNotFinite() {
    assertEquals(
        "{\n  \"m\": null\n}\n",
        new Json().object().number("m", Double.POSITIVE_INFINITY, 2).endObject().toString());
  }

  @Test
  void shouldIndentWhatItTakesOver() {
    String inner = new Json().object().number("n", 1).endObject().toString();
    assertEquals(
        "{\n  \"a\": [\n    {\n      \"n\": 1\n    },\n    {\n      \"n\": 1\n    }\n  ]\n}\n",
        new Json().object().array("a").raw(inner).raw(inner).endArray().endObject().toString());
  }
}
