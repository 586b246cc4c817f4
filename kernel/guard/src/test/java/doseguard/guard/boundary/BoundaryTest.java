package doseguard.guard.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each row of the table one under its bound, on it and one over it. */
class BoundaryTest {
  static Stream<Case> cases() {
    return Table.cases();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void shouldChangeItsAnswerExactlyAtTheBound(Case each) {
    assertEquals(each.expected(), each.answered());
  }
}
