package doseguard.units.check;

import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.checkerframework.checker.units.UnitsChecker;

/**
 * The Checker Framework's Units Checker with the kernel's units, and with the kernel's own rule for
 * what it lets pass: a number without an annotation is a plain number, and no quantity is one; two
 * units are neither compared nor summed; scaling by a thousand or more makes another unit; a name
 * that ends in a unit is of that unit.
 */
public final class QuantityChecker extends UnitsChecker {
  /** Makes the checker; the compiler does. */
  public QuantityChecker() {}

  @Override
  public NavigableSet<String> getSuppressWarningsPrefixes() {
    return new TreeSet<>(Set.of("units"));
  }
}
