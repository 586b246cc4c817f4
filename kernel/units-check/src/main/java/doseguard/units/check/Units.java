package doseguard.units.check;

import doseguard.units.Bare;
import doseguard.units.FixedPoint;
import doseguard.units.MicrogramsPerMillilitre;
import doseguard.units.Milliseconds;
import doseguard.units.NanoLitres;
import doseguard.units.Pascals;
import doseguard.units.PerMille;
import doseguard.units.Picograms;
import doseguard.units.PicogramsPerDay;
import doseguard.units.Product;
import doseguard.units.SameUnit;
import doseguard.units.Strokes;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import org.checkerframework.checker.units.qual.MixedUnits;
import org.checkerframework.checker.units.qual.UnitsBottom;
import org.checkerframework.checker.units.qual.UnknownUnits;
import org.checkerframework.javacutil.AnnotationBuilder;
import org.checkerframework.javacutil.AnnotationUtils;

/** The kernel's units and how they combine. */
final class Units {
  static final Set<Class<? extends Annotation>> QUALIFIERS =
      Set.of(
          UnknownUnits.class,
          MixedUnits.class,
          UnitsBottom.class,
          Bare.class,
          FixedPoint.class,
          MicrogramsPerMillilitre.class,
          Milliseconds.class,
          NanoLitres.class,
          Pascals.class,
          PerMille.class,
          Picograms.class,
          PicogramsPerDay.class,
          Product.class,
          SameUnit.class,
          Strokes.class);

  /** House style: names end in their unit. */
  private static final Map<String, Class<? extends Annotation>> NAMED =
      Map.of(
          "ms", Milliseconds.class,
          "nl", NanoLitres.class,
          "pa", Pascals.class,
          "pg", Picograms.class,
          "permille", PerMille.class);

  private final ProcessingEnvironment environment;
  final AnnotationMirror unknown;
  final AnnotationMirror mixed;
  final AnnotationMirror zero;
  final AnnotationMirror bare;

  Units(ProcessingEnvironment environment) {
    this.environment = environment;
    this.unknown = unit(UnknownUnits.class);
    this.mixed = unit(MixedUnits.class);
    this.zero = unit(UnitsBottom.class);
    this.bare = unit(Bare.class);
  }

  private AnnotationMirror unit(Class<? extends Annotation> type) {
    return AnnotationBuilder.fromClass(environment.getElementUtils(), type);
  }

  private static boolean is(AnnotationMirror unit, Class<? extends Annotation> type) {
    return AnnotationUtils.areSameByName(unit, type.getCanonicalName());
  }

  private static boolean same(AnnotationMirror a, AnnotationMirror b) {
    return AnnotationUtils.areSame(a, b);
  }

  boolean isZero(AnnotationMirror unit) {
    return same(unit, zero);
  }

  boolean isBare(AnnotationMirror unit) {
    return same(unit, bare);
  }

  boolean isMixed(AnnotationMirror unit) {
    return same(unit, mixed);
  }

  boolean isPlain(AnnotationMirror unit) {
    return isBare(unit) || isZero(unit);
  }

  private boolean isUnclear(AnnotationMirror unit) {
    return isMixed(unit) || same(unit, unknown);
  }

  /** Whether a unit is whatever a call chooses. */
  boolean chosen(AnnotationMirror unit) {
    return is(unit, SameUnit.class);
  }

  /** The unit that a name promises, null when it promises none. */
  AnnotationMirror named(String name) {
    for (Map.Entry<String, Class<? extends Annotation>> entry : NAMED.entrySet()) {
      String lower = entry.getKey();
      String upper = lower.toUpperCase(Locale.ROOT);
      String camel = upper.charAt(0) + lower.substring(1);
      if (name.equals(lower) || name.endsWith("_" + upper) || name.endsWith(camel)) {
        return unit(entry.getValue());
      }
    }
    return null;
  }

  /** Whether two operands can be compared: zero with everything, else only the same unit. */
  boolean comparable(AnnotationMirror a, AnnotationMirror b) {
    return !isUnclear(a) && !isUnclear(b) && (isZero(a) || isZero(b) || same(a, b));
  }

  /** The unit of a sum or a difference; 1 is the least step of any unit. */
  AnnotationMirror sum(Operand a, Operand b) {
    if (isUnclear(a.unit()) || isUnclear(b.unit())) {
      return mixed;
    }
    if (isZero(b.unit()) || same(a.unit(), b.unit()) || isStep(b)) {
      return a.unit();
    }
    if (isZero(a.unit()) || isStep(a)) {
      return b.unit();
    }
    return a.index() && isBare(b.unit()) ? a.unit() : mixed;
  }

  private boolean isStep(Operand operand) {
    return operand.isOne() && isBare(operand.unit());
  }

  AnnotationMirror remainder(Operand a, Operand b) {
    boolean alike = (isPlain(a.unit()) && isPlain(b.unit())) || same(a.unit(), b.unit());
    return alike && !isUnclear(a.unit()) ? a.unit() : mixed;
  }

  /** The unit of a product; a mass times a day is a rate times a time. */
  AnnotationMirror product(Operand a, Operand b) {
    if (isPlain(a.unit())) {
      return scaled(b.unit(), a);
    }
    if (isPlain(b.unit())) {
      return scaled(a.unit(), b);
    }
    if (isUnclear(a.unit()) || isUnclear(b.unit())) {
      return mixed;
    }
    boolean aDay =
        (is(a.unit(), Picograms.class) && b.isDay())
            || (is(b.unit(), Picograms.class) && a.isDay());
    return aDay
        ? product(unit(Milliseconds.class), unit(PicogramsPerDay.class))
        : product(a.unit(), b.unit());
  }

  private AnnotationMirror scaled(AnnotationMirror unit, Operand factor) {
    return isUnclear(unit) || (!isPlain(unit) && factor.isConversion()) ? mixed : unit;
  }

  private AnnotationMirror product(AnnotationMirror a, AnnotationMirror b) {
    if (is(a, Strokes.class)) {
      return b;
    }
    if (is(b, Strokes.class)) {
      return a;
    }
    if ((is(a, NanoLitres.class) && is(b, MicrogramsPerMillilitre.class))
        || (is(b, NanoLitres.class) && is(a, MicrogramsPerMillilitre.class))) {
      return unit(Picograms.class);
    }
    if (is(a, Product.class) || is(b, Product.class)) {
      return mixed;
    }
    AnnotationBuilder product = new AnnotationBuilder(environment, Product.class);
    product.setValue(
        "value",
        Stream.of(a, b)
            .sorted(
                (x, y) ->
                    AnnotationUtils.annotationName(x).compareTo(AnnotationUtils.annotationName(y)))
            .map(AnnotationMirror::getAnnotationType)
            .toList());
    return product.build();
  }

  AnnotationMirror quotient(Operand a, Operand b) {
    if (isUnclear(a.unit()) || isUnclear(b.unit())) {
      return mixed;
    }
    if (isPlain(b.unit())) {
      return scaled(a.unit(), b);
    }
    if (isZero(a.unit())) {
      return zero;
    }
    if (same(a.unit(), b.unit())) {
      return bare;
    }
    return is(a.unit(), Product.class) ? cofactor(a.unit(), b) : ratio(a.unit(), b.unit());
  }

  private AnnotationMirror ratio(AnnotationMirror a, AnnotationMirror b) {
    if (is(a, Picograms.class) && is(b, MicrogramsPerMillilitre.class)) {
      return unit(NanoLitres.class);
    }
    if (is(a, Picograms.class) && is(b, NanoLitres.class)) {
      return unit(MicrogramsPerMillilitre.class);
    }
    return mixed;
  }

  /** A product over one of its factors; a rate times a time over a day is a mass. */
  private AnnotationMirror cofactor(AnnotationMirror product, Operand divisor) {
    List<String> factors =
        product.getElementValues().values().stream()
            .flatMap(value -> ((List<?>) value.getValue()).stream())
            .map(factor -> ((AnnotationValue) factor).getValue().toString())
            .toList();
    int first = factors.indexOf(AnnotationUtils.annotationName(divisor.unit()));
    if (first < 0) {
      return mixed;
    }
    String other = factors.get(1 - first);
    if (other.equals(PicogramsPerDay.class.getCanonicalName())
        && is(divisor.unit(), Milliseconds.class)) {
      return divisor.isDay() ? unit(Picograms.class) : mixed;
    }
    return AnnotationBuilder.fromName(environment.getElementUtils(), other);
  }
}
