package doseguard.guard.inside;

import doseguard.guard.Decision;
import doseguard.guard.program.Prescription;
import doseguard.guard.program.ProgramGate;
import doseguard.guard.program.Schedule;
import doseguard.guard.state.NonVolatile;
import doseguard.guard.state.Tape;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Every cell of a guard's live state: each primitive field and each element of a primitive array in
 * the guard and in everything it refers to, found by reflection, so that none can be forgotten.
 *
 * <p>Not live, so not among them: the memory that survives power-off, the answer of the last call,
 * the place of the tape between two uses, and a proposal while no session is open.
 */
final class Cells {
  private final List<Cell> found = new ArrayList<>();
  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private Cells() {}

  /**
   * One cell.
   *
   * @param owner object or array
   * @param field the field, null for an element of an array
   * @param index the element
   * @param name where it is
   */
  record Cell(Object owner, Field field, int index, String name) {
    int bits() {
      Class<?> type = field == null ? owner.getClass().getComponentType() : field.getType();
      return type == long.class ? 64 : type == int.class ? 32 : 1;
    }

    /** Flips one bit where it stands. */
    void flip(int bit) throws IllegalAccessException {
      if (field == null) {
        flipElement(bit);
      } else if (field.getType() == long.class) {
        field.setLong(owner, field.getLong(owner) ^ 1L << bit);
      } else if (field.getType() == int.class) {
        field.setInt(owner, field.getInt(owner) ^ 1 << bit);
      } else {
        field.setBoolean(owner, !field.getBoolean(owner));
      }
    }

    private void flipElement(int bit) {
      if (owner instanceof long[] words) {
        words[index] ^= 1L << bit;
      } else {
        ((int[]) owner)[index] ^= 1 << bit;
      }
    }
  }

  /**
   * The live cells of a guard.
   *
   * @param guard the guard
   * @param open a programming session is open
   * @return its cells, in the order of their discovery
   */
  static List<Cell> of(Object guard, boolean open) throws IllegalAccessException {
    Cells cells = new Cells();
    cells.visit(guard, "guard", open);
    return cells.found;
  }

  private void visit(Object object, String name, boolean open) throws IllegalAccessException {
    boolean still =
        object instanceof NonVolatile || object instanceof Decision || object instanceof Tape;
    if (still || !seen.add(object)) {
      return;
    }
    if (object.getClass().isArray()) {
      for (int i = 0; i < Array.getLength(object); i++) {
        found.add(new Cell(object, null, i, name + "[" + i + "]"));
      }
      return;
    }
    for (Field field : object.getClass().getDeclaredFields()) {
      if (Modifier.isStatic(field.getModifiers()) || isDead(object, field, open)) {
        continue;
      }
      field.setAccessible(true);
      String path = name + "." + field.getName();
      if (field.getType().isPrimitive()) {
        found.add(new Cell(object, field, 0, path));
      } else {
        visit(field.get(object), path, open);
      }
    }
  }

  /** A proposal is part of the state only while it waits for its confirmation. */
  private static boolean isDead(Object owner, Field field, boolean open) {
    boolean proposal = field.getType() == Prescription.class || field.getType() == Schedule.class;
    return owner instanceof ProgramGate
        && proposal
        && field.getName().startsWith("pending")
        && !open;
  }
}
