package doseguard.scenarios.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.engine.plant.RandomStream;
import doseguard.engine.plant.RandomStream.Purpose;
import doseguard.scenarios.file.Problem;
import doseguard.scenarios.file.Problems;
import doseguard.scenarios.file.Tree;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is drawn from a range, a choice or a name. */
class DrawTest {

  private static Node node(String yaml, String... names) {
    Problems problems = new Problems("draw.yaml");
    Node node = new DrawCodec(Set.of(names), problems).read("drawn", Written.tree(yaml));
    assertEquals(List.of(), problems.sorted());
    return node;
  }

  private static Set<String> drawn(Node node, int times) {
    Set<String> all = new TreeSet<>();
    for (int index = 0; index < times; index++) {
      RandomStream stream = new RandomStream(1, Purpose.CASE, index);
      all.add(node.drawn(Chance.of(stream), Map.of()).text());
    }
    return all;
  }

  private static String corner(Node node, int number) {
    return node.drawn(Chance.corner(number), Map.of()).text();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "{uniform: [2 d, 4 d], step: 1 min} | 2880 min | 5760 min",
        "{uniform: [90 ug/day, 800 ug/day], step: 5 ug/day} | 90 ug/day | 800 ug/day",
        "{uniform: [-14.5 %, 14.5 %], step: 0.1 %} | -14.5 % | 14.5 %",
        "{uniform: [0.5, 0.98], step: 0.01} | 0.5 | 0.98",
        "{uniform: [0, 3], step: 1} | 0 | 3",
        "{log: [0.1 uL/kPa, 0.5 uL/kPa], step: 0.01 uL/kPa} | 0.1 uL/kPa | 0.5 uL/kPa",
        "{log: [1 s, 30 min], step: 1 s} | 1 s | 1800 s",
        "{uniform: [1 d 12:00, 2 d], step: 1 h} | 36 h | 48 h"
      })
  void shouldReachBothEndsOfARange(String range, String least, String most) {
    assertEquals(least, corner(node(range), 0));
    assertEquals(most, corner(node(range), 1));
  }

  @Test
  void shouldDrawEveryStepAndNothingElse() {
    assertEquals(
        Set.of("1 mL", "1.5 mL", "2 mL"),
        drawn(node("{uniform: [1 mL, 2 mL], step: 0.5 mL}"), 200));
    assertEquals(Set.of("1", "2", "3", "4"), drawn(node("{log: [1, 4], step: 1}"), 400));
  }

  @Test
  void shouldMakeEveryStepAsLikelyOrEveryRatio() {
    Map<String, Integer> even = new TreeMap<>();
    int low = 0;
    Node log = node("{log: [1, 10000], step: 1}");
    for (int index = 0; index < 4000; index++) {
      RandomStream stream = new RandomStream(2, Purpose.CASE, index);
      even.merge(
          node("{uniform: [1, 4], step: 1}").drawn(Chance.of(stream), Map.of()).text(),
          1,
          Integer::sum);
      RandomStream other = new RandomStream(3, Purpose.CASE, index);
      low += Integer.parseInt(log.drawn(Chance.of(other), Map.of()).text()) <= 100 ? 1 : 0;
    }
    even.values().forEach(count -> assertEquals(1000, count, 120));
    assertEquals(2000, low, 150);
  }

  @Test
  void shouldTakeEveryChoice() {
    Node choice = node("{one-of: [first, {uniform: [1 h, 2 h], step: 1 h}, third]}");
    assertEquals(Set.of("first", "1 h", "2 h", "third"), drawn(choice, 200));
    assertEquals(3, choice.corners());
    assertEquals("third", corner(choice, 2));
  }

  @Test
  void shouldPutWhatWasDrawnWhereItsNameStands() {
    Tree patient = Written.tree("{dose: 400 ug/day, start: {established: {for: 90 d}}}");
    Map<String, Tree> names = Map.of("patient", patient);
    Node dose = node("$patient.dose", "patient");
    assertEquals("400 ug/day", dose.drawn(Chance.corner(0), names).text());
    Node start = node("{a: $patient.start}", "patient");
    Tree drawn = start.drawn(Chance.corner(0), names);
    assertTrue(drawn.entries().get("a").entries().containsKey("established"));
    Node none = node("$patient.weight", "patient");
    assertEquals(Tree.Kind.NOTHING, none.drawn(Chance.corner(0), names).kind());
  }

  @Test
  void shouldKeepWhatHoldsNoDraw() {
    Tree tree = Written.tree("{a: [1, {b: c}], d: true}");
    Node node = new DrawCodec(Set.of(), new Problems("draw.yaml")).read("drawn", tree);
    assertInstanceOf(Node.Fixed.class, node);
    assertSame(tree, node.drawn(Chance.corner(0), Map.of()));
  }

  @Test
  void shouldDrawTheSameFromTheSameIndexOnly() {
    Node node = node("{uniform: [0, 1000000], step: 1}");
    RandomStream one = new RandomStream(7, Purpose.CASE, 11);
    RandomStream same = new RandomStream(7, Purpose.CASE, 11);
    RandomStream next = new RandomStream(7, Purpose.CASE, 12);
    RandomStream other = new RandomStream(8, Purpose.CASE, 11);
    String drawn = node.drawn(Chance.of(one), Map.of()).text();
    assertEquals(drawn, node.drawn(Chance.of(same), Map.of()).text());
    assertNotEquals(drawn, node.drawn(Chance.of(next), Map.of()).text());
    assertNotEquals(drawn, node.drawn(Chance.of(other), Map.of()).text());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "{uniform: [1 h, 2 h]} | 1:1: this range is not complete",
        "{uniform: [1 h], step: 1 min} | 1:1: this range is not complete",
        "{uniform: [1 h, 2 h], step: 1 min, more: 1} | 1:1: this range is not complete",
        "{uniform: [1 h, 2 h], step: 7 min} | 1:29: from 1 h to 2 h are no whole steps of 7 min",
        "{uniform: [2 h, 1 h], step: 1 min} | 1:29: from 2 h to 1 h are no whole steps of 1 min",
        "{uniform: [1 h, 2 h], step: 0 min} | 1:29: from 1 h to 2 h are no whole steps of 0 min",
        "{uniform: [1 h, 2 mL], step: 1 min} | 1:17: '2 mL' does not fit this range",
        "{uniform: [1, 2 h], step: 1 min} | 1:12: '1' does not fit this range",
        "{uniform: [1, 2], step: lots} | 1:25: 'lots' does not fit this range",
        "{log: [0, 2], step: 1} | 1:8: no ratio begins at or below 0",
        "{one-of: []} | 1:10: there is nothing to choose from",
        "{one-of: [1], else: 2} | 1:1: 'one-of' stands beside other keys",
        "$dos | 1:1: nothing is drawn under the name 'dos' (did you mean 'dose'?)"
      })
  void shouldTellWhatIsWrongWhereItStands(String yaml, String said) {
    Problems problems = new Problems("draw.yaml");
    new DrawCodec(Set.of("dose"), problems).read("drawn", Written.tree(yaml));
    assertEquals(1, problems.sorted().size());
    Problem problem = problems.sorted().get(0);
    assertEquals(said, problem.line() + ":" + problem.column() + ": " + problem.wrong());
  }
}
