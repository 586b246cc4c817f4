package doseguard.canaries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanariesTest {
  private static final Path KERNEL =
      Path.of("..", "..", "kernel", "guard", "src", "main", "java", "doseguard", "guard");

  /** Classes of limits, monitors and programming that hold no rule of their own. */
  private static final Set<String> WITHOUT_A_RULE =
      Set.of(
          "limit/package-info.java",
          "monitor/package-info.java",
          "program/package-info.java",
          // The words of a frame; what they may be is FrameCheck's.
          "program/Prescription.java");

  /** The files that some canary changes, compiled in the same way as they are. */
  private static final Map<String, byte[]> SHIPPED =
      PatchedKernel.with(
              changed().stream()
                  .map(file -> new Change(file, "package doseguard", "package doseguard"))
                  .toList())
          .classes();

  private static Set<String> changed() {
    return canaries()
        .flatMap(canary -> canary.changes().stream())
        .map(Change::file)
        .collect(Collectors.toSet());
  }

  static Stream<Canary> canaries() {
    return Canaries.all().stream();
  }

  @Test
  void shouldNameEachOnceInLowerCaseWithHyphens() {
    List<String> ids = canaries().map(Canary::id).toList();

    assertEquals(ids.stream().distinct().toList(), ids);
    assertEquals(
        List.of(), ids.stream().filter(id -> !id.matches("[a-z0-9]+(-[a-z0-9]+)*")).toList());
  }

  @Test
  void shouldSayInASentenceWhatIsWrongAndWhatItMayDo() {
    List<String> texts =
        canaries().flatMap(canary -> Stream.of(canary.title(), canary.hazard())).toList();

    assertEquals(
        List.of(),
        texts.stream().filter(text -> !text.matches("[A-Z][^.;\\n]{20,}[^., ]")).toList());
  }

  @Test
  void shouldBeNoDefectTwice() {
    assertEquals(
        Canaries.all().size(), canaries().map(Canary::changes).distinct().count(), "changes");
    assertEquals(Canaries.all().size(), canaries().map(Canary::title).distinct().count(), "titles");
  }

  @ParameterizedTest
  @MethodSource("canaries")
  void shouldBeAnotherKernelWhereverItChanges(Canary canary) {
    Map<String, byte[]> changed = PatchedKernel.with(canary.changes()).classes();

    assertFalse(changed.isEmpty());
    for (Map.Entry<String, byte[]> type : changed.entrySet()) {
      assertFalse(Arrays.equals(SHIPPED.get(type.getKey()), type.getValue()), type::getKey);
    }
  }

  /** Other files hold copies of such a constant, and are not compiled again. */
  @ParameterizedTest
  @MethodSource("canaries")
  void shouldChangeNoConstantThatOtherFilesUse(Canary canary) {
    for (Change change : canary.changes()) {
      String source = PatchedKernel.source(change.file());
      int at = source.indexOf(change.from());
      String line = source.substring(source.lastIndexOf('\n', at) + 1, source.indexOf(';', at));
      assertTrue(!line.contains("static final") || line.contains("private"), line);
    }
  }

  @Test
  void shouldHaveAtLeastOneForEveryLimitMonitorAndProgramClass() throws IOException {
    Set<String> untouched = new TreeSet<>();
    for (String part : List.of("limit", "monitor", "program")) {
      try (Stream<Path> files = Files.list(KERNEL.resolve(part))) {
        files.map(file -> part + "/" + file.getFileName()).forEach(untouched::add);
      }
    }
    untouched.removeAll(changed());

    assertEquals(new TreeSet<>(WITHOUT_A_RULE), untouched);
  }

  /** What has to be caught whatever else there is. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "limit-off-by-one",
        "window-not-rotated",
        "restart-forgets-the-window",
        "bolus-not-counted",
        "credit-unbounded",
        "lock-cleared-by-acknowledge",
        "alarm-unlatched",
        "cusum-sign-lost",
        "clock-wrap",
        "stale-frame-accepted"
      })
  void shouldHoldTheMistakesThatEverybodyKnows(String id) {
    assertEquals(id, Canaries.of(id).id());
  }

  @Test
  void shouldHoldAtLeastThreeDozen() {
    assertTrue(Canaries.all().size() >= 36, () -> Canaries.all().size() + " canaries");
  }

  @Test
  void shouldCompileOnce() {
    Canary canary = Canaries.of("window-not-rotated");

    assertSame(canary.guards(), canary.guards());
  }

  @Test
  void shouldKnowNoOther() {
    Exception said =
        assertThrows(IllegalArgumentException.class, () -> Canaries.of("window-not-rotted"));
    assertEquals("there is no canary window-not-rotted", said.getMessage());
  }
}
