package doseguard.units;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.checkerframework.checker.units.qual.UnknownUnits;
import org.checkerframework.framework.qual.PolymorphicQualifier;

/** A unit that a call chooses: the same for every parameter and result of a method that says so. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE_USE)
@PolymorphicQualifier(UnknownUnits.class)
public @interface SameUnit {}
