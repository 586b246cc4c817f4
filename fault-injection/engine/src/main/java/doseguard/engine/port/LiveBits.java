package doseguard.engine.port;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Every bit of a kernel's live state: each primitive field and each element of a primitive array of
 * the guard and of all that it refers to, in the order of their names, so that a bit has the same
 * number on every machine.
 *
 * <p>Not live, and so not among them: the memory that survives power-off, the answer of the last
 * call, the place of the tape between two uses, and a proposal while no session is open.
 */
final class LiveBits {
  private static final Set<String> STILL = Set.of("NonVolatile", "Decision", "Tape");
  private static final String GATE = "ProgramGate";
  private static final String PROPOSAL = "pending";

  private final List<Place> places = new ArrayList<>();
  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private long count;

  /**
   * Walks through a guard.
   *
   * @param guard the kernel's face
   */
  LiveBits(Object guard) {
    try {
      visit(guard, isOpen(guard));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the kernel's state cannot be walked through", e);
    }
  }

  /**
   * One field of an object, or one element of an array.
   *
   * @param owner the object or the array
   * @param field the field, null for an element
   * @param index which element
   * @param first number of its first bit
   * @param width its bits
   */
  record Place(Object owner, Field field, int index, long first, int width) {

    void flip(int bit) throws IllegalAccessException {
      if (field == null && owner instanceof long[] words) {
        words[index] ^= 1L << bit;
      } else if (field == null) {
        ((int[]) owner)[index] ^= 1 << bit;
      } else if (width == Long.SIZE) {
        field.setLong(owner, field.getLong(owner) ^ 1L << bit);
      } else if (width == Integer.SIZE) {
        field.setInt(owner, field.getInt(owner) ^ 1 << bit);
      } else {
        field.setBoolean(owner, !field.getBoolean(owner));
      }
    }
  }

  /**
   * How many there are.
   *
   * @return at least 1
   */
  long count() {
    return count;
  }

  /**
   * Flips one where it stands.
   *
   * @param bit from 0, below {@link #count}
   */
  void flip(long bit) {
    int low = 0;
    int high = places.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (places.get(middle).first() <= bit) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    Place place = places.get(low);
    try {
      place.flip((int) (bit - place.first()));
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("the kernel's state cannot be changed", e);
    }
  }

  private static boolean isOpen(Object guard) throws ReflectiveOperationException {
    Object gate = of(of(guard, "state"), "gate");
    return (boolean) of(gate, "open");
  }

  private static Object of(Object owner, String name) throws ReflectiveOperationException {
    Field field = owner.getClass().getDeclaredField(name);
    field.setAccessible(true);
    return field.get(owner);
  }

  private void visit(Object object, boolean open) throws IllegalAccessException {
    Class<?> type = object.getClass();
    if (STILL.contains(type.getSimpleName()) || !seen.add(object)) {
      return;
    }
    if (type.isArray()) {
      for (int i = 0; i < Array.getLength(object); i++) {
        add(object, null, i, type.getComponentType());
      }
      return;
    }
    Field[] fields = type.getDeclaredFields();
    Arrays.sort(fields, Comparator.comparing(Field::getName));
    for (Field field : fields) {
      boolean proposal = type.getSimpleName().equals(GATE) && field.getName().startsWith(PROPOSAL);
      if (Modifier.isStatic(field.getModifiers()) || (proposal && !open)) {
        continue;
      }
      field.setAccessible(true);
      if (field.getType().isPrimitive()) {
        add(object, field, 0, field.getType());
      } else {
        visit(field.get(object), open);
      }
    }
  }

  private void add(Object owner, Field field, int index, Class<?> type) {
    int width = width(type);
    places.add(new Place(owner, field, index, count, width));
    count += width;
  }

  private static int width(Class<?> type) {
    if (type == long.class) {
      return Long.SIZE;
    }
    if (type == int.class) {
      return Integer.SIZE;
    }
    if (type == boolean.class) {
      return 1;
    }
    throw new IllegalStateException("the kernel's dialect has no " + type);
  }
}
