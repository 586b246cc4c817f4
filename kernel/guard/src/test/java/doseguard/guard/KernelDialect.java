package doseguard.guard;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;

/**
 * The rules of the kernel's dialect, read off its byte code: what makes it provable, translatable
 * to C and safe to embed. Construction (constructors, static initialisers and the private methods
 * that only they call) may allocate, throw and use text; nothing else may.
 */
final class KernelDialect {
  private static final String KERNEL = "doseguard/guard/";
  private static final int CLASS_FILE_OF_JAVA_8 = 52;
  private static final int FORBIDDEN_METHOD =
      Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE | Opcodes.ACC_SYNCHRONIZED;

  private final Map<String, Set<String>> calls = new TreeMap<>();
  private final Set<String> construction = new HashSet<>();
  private final List<String> violations = new ArrayList<>();

  private KernelDialect(List<ClassNode> classes) {
    for (ClassNode type : classes) {
      for (MethodNode method : type.methods) {
        calls.put(name(type, method), callees(method));
        if (method.name.startsWith("<") || (method.access & Opcodes.ACC_PRIVATE) != 0) {
          construction.add(name(type, method));
        }
      }
    }
    while (construction.removeIf(this::isCalledInOperation)) {
      // Each round takes away the private methods whose callers were taken away by the last.
    }
  }

  /**
   * Looks for what the dialect forbids.
   *
   * @param classes the kernel's classes
   * @return one line for each violation
   */
  static List<String> violations(List<ClassNode> classes) {
    KernelDialect dialect = new KernelDialect(classes);
    classes.forEach(dialect::checkClass);
    dialect.checkRecursion();
    return dialect.violations;
  }

  private boolean isCalledInOperation(String method) {
    return !method.contains("<")
        && calls.entrySet().stream()
            .anyMatch(
                caller ->
                    caller.getValue().contains(method) && !construction.contains(caller.getKey()));
  }

  private static Set<String> callees(MethodNode method) {
    Set<String> names = new TreeSet<>();
    for (AbstractInsnNode instruction : method.instructions) {
      if (instruction instanceof MethodInsnNode call) {
        names.add(call.owner + "." + call.name + call.desc);
      }
    }
    return names;
  }

  private static String name(ClassNode type, MethodNode method) {
    return type.name + "." + method.name + method.desc;
  }

  private void checkClass(ClassNode type) {
    refuse(type.version != CLASS_FILE_OF_JAVA_8, type.name, "is not Java 8 byte code");
    refuse((type.access & Opcodes.ACC_INTERFACE) != 0, type.name, "is an interface");
    refuse((type.access & Opcodes.ACC_FINAL) == 0, type.name, "is not final");
    refuse(!"java/lang/Object".equals(type.superName), type.name, "extends " + type.superName);
    refuse(!type.interfaces.isEmpty(), type.name, "implements " + type.interfaces);
    refuse(type.signature != null, type.name, "is generic");
    for (FieldNode field : type.fields) {
      String where = type.name + "." + field.name;
      refuse(!isAllowed(Type.getType(field.desc)), where, "is of type " + field.desc);
      refuse(field.signature != null, where, "is generic");
    }
    for (MethodNode method : type.methods) {
      checkMethod(name(type, method), method);
    }
  }

  private void checkMethod(String where, MethodNode method) {
    refuse((method.access & FORBIDDEN_METHOD) != 0, where, "is abstract, native or synchronized");
    refuse(method.signature != null, where, "is generic");
    refuse(!method.tryCatchBlocks.isEmpty(), where, "catches");
    Type result = Type.getReturnType(method.desc);
    refuse(!Type.VOID_TYPE.equals(result) && !isAllowed(result), where, "returns " + result);
    for (Type argument : Type.getArgumentTypes(method.desc)) {
      refuse(!isAllowed(argument), where, "takes " + argument);
    }
    for (AbstractInsnNode instruction : method.instructions) {
      refuse(isFloating(instruction), where, "uses floating point");
      refuse(instruction.getOpcode() == Opcodes.INVOKEDYNAMIC, where, "uses invokedynamic");
      if (!construction.contains(where)) {
        checkOperation(where, instruction);
      }
    }
  }

  /** What only construction may do. */
  private void checkOperation(String where, AbstractInsnNode instruction) {
    switch (instruction.getOpcode()) {
      case Opcodes.NEW, Opcodes.NEWARRAY, Opcodes.ANEWARRAY, Opcodes.MULTIANEWARRAY ->
          refuse(true, where, "allocates");
      case Opcodes.ATHROW -> refuse(true, where, "throws");
      case Opcodes.MONITORENTER -> refuse(true, where, "synchronizes");
      case Opcodes.CHECKCAST, Opcodes.INSTANCEOF ->
          refuse(true, where, "asks for type " + ((TypeInsnNode) instruction).desc);
      case Opcodes.LDC ->
          refuse(
              !(((LdcInsnNode) instruction).cst instanceof Number),
              where,
              "uses " + ((LdcInsnNode) instruction).cst);
      default -> {
        if (instruction instanceof MethodInsnNode call) {
          refuse(!call.owner.startsWith(KERNEL), where, "calls " + call.owner + "." + call.name);
        }
        if (instruction instanceof FieldInsnNode field) {
          refuse(!field.owner.startsWith(KERNEL), where, "reads " + field.owner + "." + field.name);
        }
      }
    }
  }

  /** A floating value begins as a constant, a conversion, an array or something with a type. */
  private static boolean isFloating(AbstractInsnNode instruction) {
    return switch (instruction.getOpcode()) {
      case Opcodes.FCONST_0, Opcodes.FCONST_1, Opcodes.FCONST_2 -> true;
      case Opcodes.DCONST_0, Opcodes.DCONST_1 -> true;
      case Opcodes.I2F, Opcodes.I2D, Opcodes.L2F, Opcodes.L2D -> true;
      case Opcodes.NEWARRAY ->
          ((IntInsnNode) instruction).operand == Opcodes.T_FLOAT
              || ((IntInsnNode) instruction).operand == Opcodes.T_DOUBLE;
      case Opcodes.LDC ->
          ((LdcInsnNode) instruction).cst instanceof Float
              || ((LdcInsnNode) instruction).cst instanceof Double;
      default -> false;
    };
  }

  private static boolean isAllowed(Type type) {
    return switch (type.getSort()) {
      case Type.FLOAT, Type.DOUBLE, Type.VOID -> false;
      case Type.OBJECT -> type.getInternalName().startsWith(KERNEL);
      case Type.ARRAY ->
          type.getDimensions() == 1
              && type.getElementType().getSort() != Type.OBJECT
              && isAllowed(type.getElementType());
      default -> true;
    };
  }

  private void checkRecursion() {
    for (String method : calls.keySet()) {
      Set<String> reached = new TreeSet<>();
      List<String> open = new ArrayList<>(calls.get(method));
      while (!open.isEmpty()) {
        String next = open.remove(open.size() - 1);
        if (calls.containsKey(next) && reached.add(next)) {
          open.addAll(calls.get(next));
        }
      }
      refuse(reached.contains(method), method, "calls itself");
    }
  }

  private void refuse(boolean violated, String where, String what) {
    if (violated) {
      violations.add(where + " " + what);
    }
  }
}
