package doseguard.guard.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.guard.Policy;
import doseguard.guard.PumpProfile;
import doseguard.guard.Refusal;
import doseguard.guard.limit.MassWindow;
import doseguard.guard.limit.PowerQuota;
import doseguard.guard.program.Prescription;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The table has a row for everything that limits anything, and each row says where it is from. */
class TableTest {
  private static final Path SOURCES = Path.of("src", "main", "java", "doseguard", "guard");
  private static final Path REQUIREMENTS = Path.of("..", "REQUIREMENTS.md");

  /** Contracts, documentation and loop heads: nothing that the running code decides by. */
  private static final Pattern ASIDE =
      Pattern.compile("/\\*.*?\\*/|//[^\n]*|\\bfor \\([^\n]*", Pattern.DOTALL);

  private static final Pattern COMPARISON =
      Pattern.compile(" (<|>|<=|>=) |Clamp\\.(least|most|within)\\(");

  private final List<Row> rows = Table.rows();

  @Test
  void shouldChangeTheAnswerAtEveryBound() {
    for (Row row : rows) {
      assertTrue(row.isBoundary(), () -> "three times the same answer: " + row.name());
    }
  }

  /** All at once, for mutation testing: the framework starts once, not once for each case. */
  @Test
  void shouldHoldOnEverySideOfEveryRow() {
    List<Case> wrong =
        BoundaryTest.cases().filter(each -> !each.expected().equals(each.answered())).toList();
    assertEquals(List.of(), wrong);
  }

  @Test
  void shouldTryEveryRowOnThreeSides() {
    assertTrue(rows.size() > 250, () -> "only " + rows.size() + " rows");
    assertEquals((long) rows.size() * Case.SIDES, BoundaryTest.cases().count());
  }

  @Test
  void shouldNameEveryRowOnce() {
    Set<String> names = new HashSet<>();
    for (Row row : rows) {
      assertTrue(names.add(row.of().getSimpleName() + row.name()), () -> "twice: " + row.name());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"limit", "monitor", "program"})
  void shouldHaveARowForEveryClassThatCompares(String folder) throws IOException {
    Set<String> named =
        rows.stream().map(row -> row.of().getSimpleName()).collect(Collectors.toSet());
    List<String> missing = comparing(SOURCES.resolve(folder));
    assertFalse(missing.isEmpty(), "nothing compares in " + folder);
    missing.removeAll(named);
    assertEquals(List.of(), missing, "compare, and are in no row");
  }

  private static List<String> comparing(Path folder) throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        String code = ASIDE.matcher(Files.readString(file)).replaceAll("");
        if (COMPARISON.matcher(code).find()) {
          found.add(file.getFileName().toString().replace(".java", ""));
        }
      }
    }
    return found;
  }

  @Test
  void shouldYieldEveryRefusal() {
    Set<String> yielded =
        Table.cases()
            .filter(each -> each.row().answer() == Answer.REFUSAL)
            .map(Case::expected)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(names(Refusal.class), yielded);
  }

  @Test
  void shouldUseEveryFigureOfPolicyAndPump() {
    Set<String> unused = new TreeSet<>(figures());
    for (Row row : rows) {
      unused.removeAll(words(row));
    }
    assertEquals(Set.of(), unused, "figures in no row");
  }

  @Test
  void shouldNameOnlySourcesThatExist() throws IOException {
    String requirements = Files.readString(REQUIREMENTS);
    Set<String> constants = new HashSet<>(names(Prescription.class));
    constants.addAll(figures());
    constants.addAll(names(MassWindow.class));
    constants.addAll(names(PowerQuota.class));
    for (Row row : rows) {
      for (String word : words(row)) {
        boolean known = constants.contains(word) || requirements.contains("`" + word + "`\n");
        assertTrue(known, () -> row.name() + " comes from " + word);
      }
    }
  }

  private static List<String> words(Row row) {
    return Arrays.asList(row.bound().source().split(", "));
  }

  /** Figures of policy and pump: the constants that are the index of one. */
  private static Set<String> figures() {
    Set<String> figures = new TreeSet<>();
    for (Class<?> type : List.of(Policy.class, PumpProfile.class)) {
      for (Field field : type.getFields()) {
        String name = field.getName();
        boolean code = name.matches("CROSSING_.*|SUITE_.*|FIGURES|CONCENTRATIONS");
        if (!code) {
          figures.add(name);
        }
      }
    }
    return figures;
  }

  private static Set<String> names(Class<?> type) {
    return Stream.of(type.getFields())
        .map(Field::getName)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
