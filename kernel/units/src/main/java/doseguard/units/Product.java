package doseguard.units;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.checkerframework.checker.units.qual.UnknownUnits;
import org.checkerframework.framework.qual.SubtypeOf;

/** A product of two quantities that has no unit of its own; over one factor it is the other. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE_USE)
@SubtypeOf(UnknownUnits.class)
public @interface Product {
  /**
   * The units of the two factors.
   *
   * @return two units, by name
   */
  Class<?>[] value();
}
