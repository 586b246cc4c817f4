package doseguard.guard.boundary;

import java.lang.reflect.Field;

/** Public constants of the kernel, by reflection. */
final class Constants {
  private Constants() {}

  static long value(Field field) {
    try {
      return ((Number) field.get(null)).longValue();
    } catch (IllegalAccessException e) {
      throw new IllegalArgumentException(field + " is not public", e);
    }
  }
}
