package doseguard.guard.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each row of the table one under its bound, on it and one over it. */
class BoundaryTest {
  private static int executed;

  static Stream<Case> cases() {
    return Table.cases();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void shouldChangeItsAnswerExactlyAtTheBound(Case each) {
    executed++;
    assertEquals(each.expected(), each.answered());
  }

  @AfterAll
  static void shouldHaveTriedEveryRowOnThreeSides() {
    assertEquals(Table.rows().size() * Case.SIDES, executed, "cases executed");
  }
}
