package doseguard.units.check;

import com.sun.source.tree.Tree;
import javax.lang.model.element.AnnotationMirror;

/**
 * One side of an operation.
 *
 * @param unit its unit
 * @param constant its value where the compiler knows it, else null
 * @param index whether it is the index of a figure in a table, of the figure's unit
 */
record Operand(AnnotationMirror unit, Long constant, boolean index) {
  private static final long A_DAY_MS = 86400000L;
  private static final long OTHER_SCALE = 1000L;

  boolean isOne() {
    return constant != null && constant == 1L;
  }

  boolean isDay() {
    return constant != null && constant == A_DAY_MS;
  }

  /** A factor that turns a quantity into one of another unit: ms / 1000 are seconds. */
  boolean isConversion() {
    return constant != null && (constant >= OTHER_SCALE || constant <= -OTHER_SCALE);
  }

  /** What two constants make, null when either is none. */
  static Long fold(Tree.Kind kind, Long left, Long right) {
    if (left == null || right == null) {
      return null;
    }
    return switch (kind) {
      case PLUS -> left + right;
      case MINUS -> left - right;
      case MULTIPLY -> left * right;
      case DIVIDE -> right == 0L ? null : Long.valueOf(left / right);
      default -> null;
    };
  }
}
