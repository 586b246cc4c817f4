package doseguard.guard;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Every number that an object of the kernel is made of, found by reflection, to be read and to be
 * set.
 */
final class Numbers {
  private final List<Place> found = new ArrayList<>();
  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private Numbers() {}

  /**
   * One number: a field, or a place in an array.
   *
   * @param path where it is, from the root
   * @param owner the object or the array that holds it
   * @param field the field; null for a place in an array
   * @param index the place; -1 for a field
   * @param fixed the field is final: no image has to hold it
   */
  record Place(String path, Object owner, Field field, int index, boolean fixed) {
    long get() throws ReflectiveOperationException {
      Object value = field == null ? Array.get(owner, index) : field.get(owner);
      return value instanceof Boolean ? ((boolean) value ? 1L : 0L) : ((Number) value).longValue();
    }

    void set(long value) throws ReflectiveOperationException {
      Class<?> type = field == null ? owner.getClass().getComponentType() : field.getType();
      Object boxed = type == boolean.class ? (Object) (value != 0L) : (Object) value;
      boxed = type == int.class ? (Object) (int) value : boxed;
      if (field == null) {
        Array.set(owner, index, boxed);
      } else {
        field.set(owner, boxed);
      }
    }

    boolean isBoolean() {
      return field != null && field.getType() == boolean.class;
    }
  }

  /** All numbers reachable from an object, the saved memory and the tables of classes left out. */
  static List<Place> of(Object root) throws ReflectiveOperationException {
    Numbers cells = new Numbers();
    cells.visit(root, root.getClass().getSimpleName());
    return cells.found;
  }

  /** The numbers whose path starts with one of some words, or the other ones. */
  static List<Place> only(List<Place> cells, boolean those, String... paths) {
    return cells.stream()
        .filter(cell -> those == List.of(paths).stream().anyMatch(cell.path()::contains))
        .toList();
  }

  /** What is held by a field, however private. */
  static Object in(Object owner, String name) throws ReflectiveOperationException {
    Field field = owner.getClass().getDeclaredField(name);
    field.setAccessible(true);
    return field.get(owner);
  }

  /** One field as a number. */
  static Place cell(Object owner, String name) throws ReflectiveOperationException {
    Field field = owner.getClass().getDeclaredField(name);
    field.setAccessible(true);
    return new Place(name, owner, field, -1, Modifier.isFinal(field.getModifiers()));
  }

  private void visit(Object object, String path) throws ReflectiveOperationException {
    if (!seen.add(object)) {
      return;
    }
    for (Field field : object.getClass().getDeclaredFields()) {
      Class<?> type = field.getType();
      boolean memory = type.getSimpleName().equals("NonVolatile");
      if (Modifier.isStatic(field.getModifiers()) || field.isSynthetic() || memory) {
        continue;
      }
      field.setAccessible(true);
      String name = path + '.' + field.getName();
      if (type.isPrimitive()) {
        found.add(new Place(name, object, field, -1, Modifier.isFinal(field.getModifiers())));
      } else if (type.isArray()) {
        array(field.get(object), name);
      } else {
        visit(field.get(object), name);
      }
    }
  }

  private void array(Object array, String name) {
    for (int i = 0; i < Array.getLength(array); i++) {
      found.add(new Place(name + '[' + i + ']', array, null, i, false));
    }
  }
}
