package doseguard.bench;

import doseguard.guard.PumpProfile;
import doseguard.guard.state.NonVolatile;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.util.IdentityHashMap;

/**
 * Prints how many bytes of state one guard holds.
 *
 * <p>Counted: every instance field of a primitive type and every element of a primitive array in
 * the guard and in everything that it refers to, each object once, by the width of its type (a
 * boolean as one byte). Not counted: object headers, references and padding, which are a matter of
 * the machine; static tables, which are code; the non-volatile memory, which is printed by itself.
 * That is what a translation to C would hold.
 */
public final class StateSize {
  private final IdentityHashMap<Object, Boolean> seen = new IdentityHashMap<>();
  private long bytes;
  private int objects;

  private StateSize() {}

  /**
   * Prints the size.
   *
   * @param args none
   * @throws IllegalAccessException never: the guard is in the same class path
   */
  public static void main(String[] args) throws IllegalAccessException {
    StateSize size = new StateSize();
    size.count(new BenchPump(PumpProfile.SUITE_D).guard());
    System.out.println(
        "state: " + size.bytes + " bytes in " + size.objects + " objects and arrays");
    System.out.println(
        "non-volatile memory: " + NonVolatile.WORDS * Long.BYTES + " bytes, two images and a log");
  }

  private void count(Object object) throws IllegalAccessException {
    if (object == null || seen.put(object, true) != null) {
      return;
    }
    if (object instanceof NonVolatile) {
      return;
    }
    objects++;
    Class<?> type = object.getClass();
    if (type.isArray()) {
      bytes += (long) Array.getLength(object) * width(type.getComponentType());
      return;
    }
    for (Field field : type.getDeclaredFields()) {
      if (Modifier.isStatic(field.getModifiers())) {
        continue;
      }
      if (field.getType().isPrimitive()) {
        bytes += width(field.getType());
      } else {
        count(read(field, object));
      }
    }
  }

  private static Object read(Field field, Object object) throws IllegalAccessException {
    try {
      field.setAccessible(true);
    } catch (InaccessibleObjectException e) {
      throw new IllegalStateException("the kernel refers to " + field, e);
    }
    return field.get(object);
  }

  private static int width(Class<?> type) {
    if (type == long.class) {
      return Long.BYTES;
    }
    if (type == int.class) {
      return Integer.BYTES;
    }
    if (type == boolean.class) {
      return 1;
    }
    throw new IllegalStateException("the dialect has no " + type);
  }
}
