package doseguard.guard.boundary;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A row on one side of its bound.
 *
 * @param row the row
 * @param side 0 one under the bound, 1 on it, 2 one over it
 */
record Case(Row row, int side) {
  /** Sides of a bound that are tried. */
  static final int SIDES = 3;

  private static final String[] NAMES = {"one under", "on", "one over"};

  static Stream<Case> of(Row row) {
    return IntStream.range(0, SIDES).mapToObj(side -> new Case(row, side));
  }

  String expected() {
    return row.answer().name(row.answers().get(side));
  }

  String answered() {
    return row.answer().name(row.probe().applyAsLong(row.bound().value() + side - 1L));
  }

  @Override
  public String toString() {
    Bound bound = row.bound();
    return row.of().getSimpleName()
        + ", "
        + row.name()
        + ": "
        + NAMES[side]
        + " "
        + bound.value()
        + " "
        + bound.unit()
        + " ("
        + bound.source()
        + "): "
        + expected();
  }
}
