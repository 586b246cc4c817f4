package doseguard.units.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Snippets as one would write them by mistake, each refused by the gate of the kernel. */
class QuantityCheckerTest {
  /** What the snippets use: the kernel's idioms in small. */
  private static final String SAMPLE =
      """
      final class Sample {
        static final @Milliseconds long HOUR_MS = 3600000L;
        static final @Milliseconds long DAY_MS = 86400000L;
        static final @PerMille long WHOLE = 1000L;
        static final @FixedPoint long SCALE = 1024L;
        static final long FACTOR = 1000L;
        static @Milliseconds long ms;
        static @NanoLitres long nl;
        static @Picograms long pg;
        static @PicogramsPerDay long rate;
        static @MicrogramsPerMillilitre int concentration;
        static @PerMille long permille;
        static @Pascals int pa;
        static @Strokes int strokes;
        static long count;
        static final @Picograms long[] RING = new long[3];

        static @SameUnit long least(@SameUnit long a, @SameUnit long b) {
          return a < b ? a : b;
        }

        static @Picograms long mass(@NanoLitres long volumeNl, @MicrogramsPerMillilitre long strength) {
          return volumeNl * strength;
        }

        static @SameUnit long part(@SameUnit long value, @PerMille long share) {
          return value * share / WHOLE;
        }

        static @SameUnit long times(@SameUnit long value, @OtherUnit long over, @OtherUnit long under) {
          return value;
        }

        static void number(long plain) {}
      }
      """;

  private static final String TABLE =
      """
      final class Table {
        static final @Picograms int MOST_PG = 0;
        static final @Milliseconds int SPAN_MS = 1;
        static final @PicogramsPerDay int RATE_FIRST = 2;
        private static final long[] LEAST = {1L, Sample.HOUR_MS, 3L};
        private final long[] figures = LEAST.clone();

        @SameUnit long of(@SameUnit int figure) {
          return figures[figure];
        }

        static boolean fits(long[] v) {
          return v[MOST_PG] > 0L && v[SPAN_MS] >= Sample.HOUR_MS && v[2] >= LEAST[2];
        }
      }
      """;

  private static final List<Snippet> WRONG =
      List.of(
          new Snippet("sum of two units", "units.mixed", "pg = nl + pg;"),
          new Snippet("difference of two units", "units.mixed", "pg = pg - ms;"),
          new Snippet("mixed sum in a bare long", "units.mixed", "long x = nl + pg;"),
          new Snippet("mixed sum as an argument", "units.mixed", "number(nl + pg);"),
          new Snippet("mixed sum compared", "units.mixed", "boolean x = nl + pg > 0L;"),
          new Snippet("mixed sum in place", "units.mixed", "pg += nl;"),
          new Snippet("quantity less a number in place", "units.mixed", "pg -= count;"),
          new Snippet("quantity plus a number", "units.mixed", "ms = ms + 5L;"),
          new Snippet("two units compared", "units.compared", "boolean x = nl < pg;"),
          new Snippet("two units found equal", "units.compared", "boolean x = nl == pg;"),
          new Snippet(
              "a quantity compared with a number", "units.compared", "boolean x = ms > 5L;"),
          new Snippet(
              "a choice of two units compared",
              "units.compared",
              "boolean x = (count > 0L ? nl : pg) > ms;"),
          new Snippet("a bare literal as a quantity", "assignment", "ms = 5000L;"),
          new Snippet("a bare literal as an argument", "argument", "pg = mass(5L, concentration);"),
          new Snippet(
              "a bare literal declared as a quantity",
              "assignment",
              "@Milliseconds long span = 5000L;"),
          new Snippet(
              "a number declared as a quantity", "assignment", "@Milliseconds long span = count;"),
          new Snippet(
              "a figure without a unit as a constant of one",
              "assignment",
              "} static final @Picograms long MOST = new Table().of(2); void g() {"),
          new Snippet("a number as a quantity", "assignment", "ms = count;"),
          new Snippet("a quantity in a bare long", "assignment", "long x = pg;"),
          new Snippet("a quantity in a bare int", "assignment", "int x = pa;"),
          new Snippet("a quantity in a bare field", "assignment", "count = pg;"),
          new Snippet("a quantity as a bare argument", "argument", "number(pg);"),
          new Snippet("a quantity cut to a bare int", "assignment", "int x = (int) pg;"),
          new Snippet("a quantity in a bare array", "assignment", "long[] x = RING;"),
          new Snippet("another unit", "assignment", "pg = nl;"),
          new Snippet("another unit through a cast", "assignment", "pg = (long) nl;"),
          new Snippet("swapped arguments", "argument", "pg = mass(concentration, nl);"),
          new Snippet("concentration forgotten", "assignment", "pg = nl * strokes;"),
          new Snippet("times for over", "assignment", "nl = pg * concentration;"),
          new Snippet("over for times", "units.mixed", "pg = nl / concentration;"),
          new Snippet("ms for s", "units.mixed", "ms = ms / 1000L;"),
          new Snippet("ms for s in place", "units.mixed", "ms /= 1000L;"),
          new Snippet("ms for s by a constant", "units.mixed", "ms = ms / FACTOR;"),
          new Snippet("ms for s by a product", "units.mixed", "ms = ms / (10L * 100L);"),
          new Snippet("s for ms", "units.mixed", "ms = 60000 * ms;"),
          new Snippet("s for ms, negative", "units.mixed", "ms = ms * -1000L;"),
          new Snippet("ms for s in a bare long", "units.mixed", "long x = ms / 1000L;"),
          new Snippet("per mille not divided out", "assignment", "pg = pg * permille;"),
          new Snippet(
              "per mille against the whole forgotten",
              "units.compared",
              "boolean x = pg > pg * permille;"),
          new Snippet(
              "per mille divided before it was multiplied", "units.mixed", "pg = pg / permille;"),
          new Snippet(
              "fixed point against per mille", "units.mixed", "pg = pg * permille / SCALE;"),
          new Snippet("fixed point not divided out", "units.mixed", "nl = nl - nl * SCALE;"),
          new Snippet("a rate for a mass", "assignment", "pg = rate;"),
          new Snippet("a rate times a time for a mass", "assignment", "pg = rate * ms;"),
          new Snippet(
              "a rate times a time over less than a day",
              "units.mixed",
              "pg = rate * ms / HOUR_MS;"),
          new Snippet("a product of three", "units.mixed", "boolean x = rate * ms * nl > 0L;"),
          new Snippet("remainder by another unit", "units.mixed", "ms = ms % pg;"),
          new Snippet("a number over a quantity", "units.mixed", "boolean x = 5L / ms > 0L;"),
          new Snippet("least of two units", "assignment", "pg = least(pg, ms);"),
          new Snippet("least of a quantity and a number", "assignment", "ms = least(ms, 1000L);"),
          new Snippet("a ratio of two units", "units.compared", "pg = times(pg, nl, ms);"),
          new Snippet("bits for a quantity", "assignment", "pg = pg ^ pg;"),
          new Snippet("bits in place", "units.mixed", "pg <<= 3;"),
          new Snippet("a name of another unit", "units.named", "@NanoLitres long roomPg = nl;"),
          new Snippet("a name without its unit", "units.named", "long waitMs = count;"),
          new Snippet("the index for the figure", "units.index", "boolean x = pg > Table.MOST_PG;"),
          new Snippet(
              "the index into another table",
              "units.index",
              "boolean x = other(Table.MOST_PG) > pg; } @SameUnit long other(@SameUnit int of) {"
                  + " return RING[of] > 0L ? 0L : 0L;"),
          new Snippet(
              "a figure of another unit", "assignment", "ms = new Table().of(Table.MOST_PG);"),
          new Snippet(
              "a figure in a bare long",
              "assignment",
              "long x = new Table().of(Table.RATE_FIRST + 1);"),
          new Snippet("a result without its unit", "return", "} static long bare() { return pg;"),
          new Snippet(
              "a result of another unit",
              "return",
              "} static @Picograms long other() { return nl;"),
          new Snippet(
              "a method named after another unit",
              "units.named",
              "} static long waitMs() { return count;"),
          new Snippet(
              "a constant of another unit",
              "assignment",
              "} private static final @Picograms long MOST = HOUR_MS; static {"),
          new Snippet("scaling in place by a unit", "units.mixed", "pg *= nl; ms /= pg; ms %= pg;"),
          new Snippet(
              "a choice of two units in a sum", "units.mixed", "pg = (count > 0L ? nl : pg) + pg;"),
          new Snippet(
              "a choice of two units scaled", "units.mixed", "pg = 2L * (count > 0L ? nl : pg);"),
          new Snippet(
              "a choice of two units divided", "units.mixed", "pg = (count > 0L ? nl : pg) / 2L;"),
          new Snippet(
              "a choice of two units as a divisor",
              "units.mixed",
              "pg = pg / (count > 0L ? nl : pg);"),
          new Snippet(
              "a choice of two units as a factor",
              "units.mixed",
              "pg = pg * (count > 0L ? nl : pg);"),
          new Snippet(
              "a choice of two units left over",
              "units.mixed",
              "pg = (count > 0L ? nl : pg) % (count > 0L ? nl : pg);"),
          new Snippet("a product over a third unit", "units.mixed", "pg = rate * ms / nl;"),
          new Snippet(
              "a product over one factor for the other",
              "assignment",
              "ms = rate * ms / rate * strokes; ms = nl * nl / nl;"),
          new Snippet(
              "an index counted from the wrong end",
              "units.mixed",
              "count = new Table().of(2 + Table.MOST_PG);"),
          new Snippet(
              "a figure of another unit among figures of one",
              "array.initializer",
              "} static final @PerMille long[] PARTS = {1L, HOUR_MS}; void g() {"),
          new Snippet(
              "figures that are no constants",
              "array.initializer",
              "@PerMille long[] parts = {500L};"),
          new Snippet("a time as part of a mass", "argument", "pg = part(pg, ms);"));

  private static final List<Snippet> RIGHT =
      List.of(
          new Snippet("sum", "", "pg = pg + pg - 0L; pg += pg;"),
          new Snippet("the least step", "", "ms = ms + 1L; ms = 1 + ms; ms -= 1L;"),
          new Snippet("zero", "", "ms = 0L; pg = 0; boolean x = ms > 0L && 0 == pa;"),
          new Snippet(
              "mass of a volume", "", "pg = nl * concentration; pg = mass(nl, concentration);"),
          new Snippet("volume of a mass", "", "nl = pg / concentration;"),
          new Snippet("concentration of a mass", "", "concentration = (int) (pg / nl);"),
          new Snippet("strokes", "", "nl = strokes * nl; pg = pg * strokes;"),
          new Snippet("scaling", "", "ms = 2L * ms / 3L; pg = count * pg; pg *= 2L; pg /= count;"),
          new Snippet("counting", "", "count = ms / HOUR_MS; count++; boolean x = count > 7L;"),
          new Snippet("ratio", "", "pg = times(pg, nl, nl + 1L);"),
          new Snippet("per mille", "", "pg = pg * permille / WHOLE; pg = part(pg, permille);"),
          new Snippet(
              "per mille compared", "", "boolean x = pg * WHOLE > pg * (WHOLE + permille);"),
          new Snippet("per mille of a quotient", "", "permille = pg * WHOLE / pg;"),
          new Snippet(
              "fixed point",
              "",
              "@Product({FixedPoint.class, NanoLitres.class}) long mean = nl * SCALE;"
                  + " mean += (nl * SCALE - mean) / count; nl = nl - mean / SCALE;"),
          new Snippet("rate", "", "pg = rate * ms / DAY_MS;"),
          new Snippet("time of day", "", "ms = (ms + HOUR_MS) % DAY_MS;"),
          new Snippet(
              "least", "", "pg = least(pg, 0L); count = least(count, 5L); ms = -least(ms, ms);"),
          new Snippet("ring", "", "RING[0] += pg; RING[1] = 0L; pg = RING[2];"),
          new Snippet(
              "figures",
              "",
              "Table t = new Table(); pg = t.of(Table.MOST_PG); ms = t.of(Table.SPAN_MS);"
                  + " rate = t.of(Table.RATE_FIRST + 1); count = t.of(2);"),
          new Snippet("bits", "", "count = pg ^ ms >>> 3 & ~nl;"),
          new Snippet(
              "factors in any order",
              "",
              "pg = concentration * nl; nl = nl * strokes; pg = ms * rate / DAY_MS; ms = ms * rate / rate;"),
          new Snippet(
              "the rest of a day",
              "",
              "@Product({Milliseconds.class, PicogramsPerDay.class}) long rest = rate * ms - pg * DAY_MS;"
                  + " rest = DAY_MS * pg; pg = rest / DAY_MS; ms = rest / rate;"),
          new Snippet(
              "plain numbers",
              "",
              "count = count % 7L - 3L; count = 0L % count; count %= 2L; count <<= 1;"),
          new Snippet("zero in products", "", "ms = 0L / pg; ms = -ms; pg = times(pg, 0L, nl);"),
          new Snippet("no numbers", "", "boolean x = (count > 0L) == (ms > 0L) | RING == RING;"),
          new Snippet("bits of a quantity", "", "count = ~nl;"),
          new Snippet(
              "figures of one unit",
              "",
              "} static final @PerMille long[] PARTS = {0L, 1000L - 1L, -(5L) + 2L, 8L / 2L, 8L * 2L}; void g() {"),
          new Snippet("words", "", "String x = \"pg \" + pg + nl; x += ms;"),
          new Snippet(
              "names", "", "@Milliseconds long waitMs = ms; @Picograms int[] eachPg = {};"));

  private static Map<String, List<String>> refusals;

  /** A snippet of a method, and what refuses it. */
  private record Snippet(String what, String message, String code) {}

  @BeforeAll
  static void compileAll() throws Exception {
    Map<String, String> sources = new TreeMap<>();
    sources.put("Sample", file(SAMPLE));
    sources.put("Table", file(TABLE));
    WRONG.forEach(
        snippet -> sources.put(name(WRONG, snippet), source(name(WRONG, snippet), snippet)));
    RIGHT.forEach(
        snippet -> sources.put(name(RIGHT, snippet), source(name(RIGHT, snippet), snippet)));
    refusals = Gate.refusals(sources);
  }

  private static String name(List<Snippet> snippets, Snippet snippet) {
    return (snippets == WRONG ? "Wrong" : "Right") + snippets.indexOf(snippet);
  }

  private static String source(String name, Snippet snippet) {
    return file(
        "import static sample.Sample.*;\nfinal class "
            + name
            + " { void f() { "
            + snippet.code()
            + " } }");
  }

  private static String file(String type) {
    return "package sample;\nimport doseguard.units.*;\n" + type;
  }

  @TestFactory
  Stream<DynamicTest> shouldRefuse() {
    return WRONG.stream()
        .map(
            snippet ->
                DynamicTest.dynamicTest(
                    snippet.what(),
                    () -> {
                      List<String> found = refusals.getOrDefault(name(WRONG, snippet), List.of());
                      assertTrue(
                          found.stream()
                              .anyMatch(line -> line.contains("[" + snippet.message() + "]")),
                          () -> snippet.code() + " gave " + found);
                    }));
  }

  @TestFactory
  Stream<DynamicTest> shouldAccept() {
    return RIGHT.stream()
        .map(
            snippet ->
                DynamicTest.dynamicTest(
                    snippet.what(),
                    () ->
                        assertEquals(
                            List.of(), refusals.getOrDefault(name(RIGHT, snippet), List.of()))));
  }

  @Test
  void shouldRefuseNull() throws Exception {
    String source = "final class Deviant { void f(long[] given) { long[] x = null; x[0] = 1L; } }";

    List<String> found = Gate.refusals(Map.of("Deviant", source)).get("Deviant");

    assertTrue(found.get(0).contains("[accessing.nullable]"), found::toString);
  }

  @Test
  void shouldRefuseNothingElse() {
    assertEquals(
        List.of(),
        refusals.entrySet().stream().filter(entry -> !entry.getKey().startsWith("Wrong")).toList());
  }
}
