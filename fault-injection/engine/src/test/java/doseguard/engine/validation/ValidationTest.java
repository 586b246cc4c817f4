package doseguard.engine.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.engine.plant.Plant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The plant as built against every published figure. */
class ValidationTest {
  private static final List<Validation> ALL = Validation.all();

  static List<Validation> all() {
    return ALL;
  }

  @ParameterizedTest
  @MethodSource("all")
  void shouldGiveEveryPublishedFigureWithinItsTolerance(Validation kind) {
    List<Figure> off = kind.figures().stream().filter(figure -> !figure.holds()).toList();
    assertEquals(List.of(), off, kind.title());
    assertTrue(kind.holds());
  }

  @Test
  void shouldHaveMeasuredAllOfThem() {
    assertEquals(12, ALL.size());
    assertEquals(133, ALL.stream().mapToInt(kind -> kind.figures().size()).sum());
  }

  @ParameterizedTest
  @MethodSource("all")
  void shouldSayHowAndWhereFrom(Validation kind) {
    assertFalse(kind.method().isBlank() || kind.basis().isBlank() || kind.source().isBlank());
  }

  @Test
  void shouldGiveTheSameFiguresAgain() {
    assertEquals(ALL, Validation.all());
  }

  @Test
  void shouldHoldAtTheToleranceAndNotBeyond() {
    assertTrue(Figure.of("x", 10.0, 10.5, 0.5, "h", 1).holds());
    assertTrue(Figure.of("x", 10.0, 9.5, 0.5, "h", 1).holds());
    assertFalse(Figure.of("x", 10.0, StrictMath.nextUp(10.5), 0.5, "h", 1).holds());
    assertFalse(Figure.of("x", 10.0, StrictMath.nextDown(9.5), 0.5, "h", 1).holds());
    assertFalse(Figure.of("x", 10.0, Double.NaN, 0.5, "h", 1).holds());
    assertTrue(new Figure("x", 2.0, 4.0, 4.0, 0.0, "h", 1).holds());
    assertFalse(new Figure("x", 2.0, 4.0, 1.9, 0.0, "h", 1).holds());
    assertFalse(new Validation("", "", "", "", List.of()).holds(), "nothing measured");
  }

  @Test
  void shouldSeeASingleFemtogram() {
    Plant plant = MassFigures.plant();
    long balance = MassFigures.balanceFg(plant);
    plant.reservoir().giveBack(0.0, 1L);
    assertNotEquals(balance, MassFigures.balanceFg(plant));
  }
}
