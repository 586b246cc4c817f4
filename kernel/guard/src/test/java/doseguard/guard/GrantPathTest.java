package doseguard.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * What the proof of a grant leaves to the byte code: the methods that are proven are the only way
 * to a granted stroke, from the answer down to the booking.
 */
// [utest->dsn~booking~1]
class GrantPathTest {
  private static final String GRANTED = "Decision.granted";

  /** What is written is 1 where the limits granted, else 0. */
  private static final List<String> AS_GRANTED =
      List.of("Limits.grant", "IFEQ", "ICONST_1", "GOTO", "ICONST_0");

  private static final Map<Integer, String> OPCODES =
      Map.of(
          Opcodes.IFEQ, "IFEQ",
          Opcodes.ICONST_1, "ICONST_1",
          Opcodes.GOTO, "GOTO",
          Opcodes.ICONST_0, "ICONST_0");

  @Test
  void shouldReachEachStepFromOnePlaceOnly() throws IOException {
    Map<String, Set<String>> users = new TreeMap<>();
    instructions(
        (method, trail) ->
            users.computeIfAbsent(trail.peekLast(), any -> new TreeSet<>()).add(method));

    assertEquals(Set.of("Agreement.grant"), users.get("Agreement.book"));
    assertEquals(Set.of("Limits.grant"), users.get("Agreement.grant"));
    assertEquals(Set.of("DoseGuard.decide"), users.get("Limits.grant"));
  }

  @Test
  void shouldAnswerAStrokeOnlyWhereTheLimitsGrantedIt() throws IOException {
    Map<String, List<String>> written = new TreeMap<>();
    instructions(
        (method, trail) -> {
          if (GRANTED.equals(trail.peekLast())) {
            List<String> before = List.copyOf(trail).subList(0, trail.size() - 1);
            boolean never = method.endsWith("lost") || method.endsWith("answer");
            List<String> seen = never ? before.subList(before.size() - 1, before.size()) : before;
            written.merge(
                method, seen, (one, other) -> Stream.of(one, other).flatMap(List::stream).toList());
          }
        });

    assertEquals(
        Map.of(
            "DoseGuard.decide", AS_GRANTED,
            "DoseGuard.lost", List.of("ICONST_0"),
            "DoseGuard.answer", List.of("ICONST_0")),
        written);
  }

  /** Each instruction of the kernel with its method and the few instructions before it. */
  private static void instructions(BiConsumer<String, Deque<String>> reader) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("target", "classes"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".class")).toList()) {
        ClassNode type = new ClassNode();
        try (InputStream in = Files.newInputStream(file)) {
          new ClassReader(in).accept(type, 0);
        }
        for (MethodNode method : type.methods) {
          Deque<String> trail = new ArrayDeque<>();
          for (AbstractInsnNode one : method.instructions) {
            if (one.getOpcode() >= 0) {
              trail.addLast(name(one));
              if (trail.size() > AS_GRANTED.size() + 1) {
                trail.removeFirst();
              }
              reader.accept(member(type.name, method.name), trail);
            }
          }
        }
      }
    }
  }

  private static String name(AbstractInsnNode one) {
    if (one instanceof MethodInsnNode call) {
      return member(call.owner, call.name);
    }
    if (one instanceof FieldInsnNode field && one.getOpcode() == Opcodes.PUTFIELD) {
      return member(field.owner, field.name);
    }
    return OPCODES.getOrDefault(one.getOpcode(), "");
  }

  private static String member(String type, String name) {
    return type.substring(type.lastIndexOf('/') + 1) + "." + name;
  }
}
