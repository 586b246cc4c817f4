package doseguard.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/** What is proven is what is shipped: the proof copy compiles to the kernel's own byte code. */
class ShippedByteCodeTest {
  @TempDir private Path folder;

  @Test
  void shouldCompileToTheShippedByteCode() throws IOException {
    Kernel.copy().writeTo(folder.resolve("source"));
    List<Path> classes = compiled();

    List<String> different = new ArrayList<>();
    for (Path file : classes) {
      String name = folder.resolve("classes").relativize(file).toString().replace('\\', '/');
      if (!Arrays.equals(compared(shipped(name)), compared(Files.readAllBytes(file)))) {
        different.add(name);
      }
    }

    assertEquals(List.of(), different);
    assertEquals(Kernel.copy().sources().size(), classes.size());
    assertTrue(classes.size() >= 30, () -> "only " + classes.size() + " classes");
  }

  private List<Path> compiled() throws IOException {
    List<String> arguments = new ArrayList<>(List.of("--release", "8", "-g", "-proc:none"));
    arguments.addAll(List.of("-Xlint:-options", "-d", folder.resolve("classes").toString()));
    files(folder.resolve("source")).forEach(file -> arguments.add(file.toString()));
    var compiler = ToolProvider.getSystemJavaCompiler();
    assertEquals(0, compiler.run(null, null, null, arguments.toArray(String[]::new)));
    return files(folder.resolve("classes"));
  }

  private static List<Path> files(Path below) throws IOException {
    try (Stream<Path> files = Files.walk(below)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static byte[] shipped(String name) throws IOException {
    try (InputStream in = ShippedByteCodeTest.class.getClassLoader().getResourceAsStream(name)) {
      return in.readAllBytes();
    }
  }

  /** Byte code without what the copy leaves out: annotations, and whether the class is final. */
  private static byte[] compared(byte[] code) {
    ClassNode node = new ClassNode();
    new ClassReader(code).accept(node, 0);
    node.access &= ~Opcodes.ACC_FINAL;
    node.visibleAnnotations = null;
    node.invisibleAnnotations = null;
    node.visibleTypeAnnotations = null;
    node.invisibleTypeAnnotations = null;
    for (FieldNode field : node.fields) {
      field.visibleAnnotations = null;
      field.invisibleAnnotations = null;
      field.visibleTypeAnnotations = null;
      field.invisibleTypeAnnotations = null;
    }
    for (MethodNode method : node.methods) {
      withoutAnnotations(method);
    }
    ClassWriter writer = new ClassWriter(0);
    node.accept(writer);
    return writer.toByteArray();
  }

  private static void withoutAnnotations(MethodNode method) {
    method.visibleAnnotations = null;
    method.invisibleAnnotations = null;
    method.visibleTypeAnnotations = null;
    method.invisibleTypeAnnotations = null;
    method.visibleParameterAnnotations = null;
    method.invisibleParameterAnnotations = null;
    method.visibleLocalVariableAnnotations = null;
    method.invisibleLocalVariableAnnotations = null;
  }
}
