package doseguard.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;

/** Holds the kernel to its dialect, and shows that each rule of the dialect bites. */
// [utest->dsn~dialect~1]
class KernelDialectTest {
  @TempDir private Path directory;

  @Test
  void shouldFindNothingForbiddenInTheKernel() throws IOException {
    List<ClassNode> classes = read(Path.of("target", "classes"));

    assertTrue(classes.size() >= 8, () -> "only " + classes.size() + " classes were read");
    assertEquals(List.of(), KernelDialect.violations(classes));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "is not final               | class Deviant {}",
        "is an interface            | interface Deviant {}",
        "extends java/lang/Thread   | final class Deviant extends Thread {}",
        "implements                 | final class Deviant implements Cloneable {}",
        "is generic                 | final class Deviant<T> {}",
        "is of type F               | final class Deviant { float x; }",
        "is of type [D              | final class Deviant { double[] x; }",
        "is of type [[J             | final class Deviant { long[][] x; }",
        "is of type Ljava/lang/     | final class Deviant { String x; }",
        "is abstract, native        | final class Deviant { synchronized void f() {} }",
        "catches                    | final class Deviant { int f(int a) { try { return 1 / a; }"
            + " catch (ArithmeticException e) { return 0; } } }",
        "returns D                  | final class Deviant { double f() { return x; } double x; }",
        "takes Ljava/lang/Object    | final class Deviant { void f(Object o) {} }",
        "uses floating point        | final class Deviant { long f(long a) { return (long) (a * 0.5); } }",
        "uses floating point        | final class Deviant { long f(long a) { return (int) (float) a; } }",
        "uses invokedynamic         | final class Deviant { Deviant() { Runnable r = () -> {}; } }",
        "allocates                  | final class Deviant { long[] f() { return new long[2]; } }",
        "allocates                  | final class Deviant { Deviant f() { return new Deviant(); } }",
        "throws                     | final class Deviant { RuntimeException e() { return null; }"
            + " void f() { throw e(); } }",
        "synchronizes               | final class Deviant { void f() { synchronized (this) {} } }",
        "uses text                  | final class Deviant { boolean f() { return \"text\" == null; } }",
        "calls java/lang/Math.max   | final class Deviant { int f() { return Math.max(1, 2); } }",
        "reads java/lang/System.out | final class Deviant { boolean f() { return System.out == null; } }",
        "calls itself               | final class Deviant { void f() { g(); } void g() { f(); } }",
        "allocates                  | final class Deviant { void f() { g(); } private void g() { h(); }"
            + " private void h() { long[] x = new long[1]; } }",
      })
  void shouldRefuse(String expected, String source) throws IOException {
    List<String> found = KernelDialect.violations(compile(source, "8"));

    assertTrue(found.stream().anyMatch(line -> line.contains(expected)), found::toString);
  }

  @Test
  void shouldRefuseByteCodeThatIsNotOfJava8() throws IOException {
    List<String> found = KernelDialect.violations(compile("final class Deviant {}", "17"));

    assertEquals(List.of("doseguard/guard/Deviant is not Java 8 byte code"), found);
  }

  @Test
  void shouldLetConstructionAllocateThrowAndUseText() throws IOException {
    String source =
        "final class Plain { final long[] x;"
            + " Plain(int n) { x = made(n); }"
            + " private static long[] made(int n) {"
            + " if (n < 1) { throw new IllegalArgumentException(\"n: \" + n); }"
            + " return new long[n]; } }";

    assertEquals(List.of(), KernelDialect.violations(compile(source, "8")));
  }

  private List<ClassNode> compile(String source, String release) throws IOException {
    JavaFileObject file =
        new SimpleJavaFileObject(URI.create("string:///Source.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return "package doseguard.guard; " + source;
          }
        };
    StringWriter messages = new StringWriter();
    boolean compiled =
        ToolProvider.getSystemJavaCompiler()
            .getTask(
                messages,
                null,
                null,
                List.of("--release", release, "-proc:none", "-d", directory.toString()),
                null,
                List.of(file))
            .call();
    assertTrue(compiled, messages::toString);
    return read(directory);
  }

  private static List<ClassNode> read(Path root) throws IOException {
    List<ClassNode> classes = new ArrayList<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".class")).sorted().toList()) {
        ClassNode type = new ClassNode();
        new ClassReader(Files.readAllBytes(file)).accept(type, 0);
        if (!type.name.endsWith("package-info")) {
          classes.add(type);
        }
      }
    }
    return classes;
  }
}
