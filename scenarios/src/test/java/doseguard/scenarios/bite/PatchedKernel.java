package doseguard.scenarios.bite;

import doseguard.engine.port.GuardFactory;
import doseguard.engine.port.InProcessGuards;
import doseguard.engine.port.KernelLoader;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The kernel with one rule broken: one source file is changed, compiled against the shipped
 * classes, and loaded beside an adapter of its own. The shipped kernel has no switch for this.
 */
public final class PatchedKernel {
  private static final Path SOURCES = Path.of("..", "kernel", "guard", "src", "main", "java");

  private PatchedKernel() {}

  /**
   * Builds the kernel with one place changed.
   *
   * @param file source file, relative to {@code doseguard/guard}
   * @param from text that stands there exactly once
   * @param to what takes its place
   * @param directory where the class files go
   * @return a factory of guards with that change
   */
  static GuardFactory with(String file, String from, String to, Path directory)
      throws IOException, ReflectiveOperationException {
    compile(file, from, to, directory);
    return InProcessGuards.from(new KernelLoader(classes(directory)));
  }

  /**
   * Compiles one source file of the kernel with one place changed.
   *
   * @param file source file, relative to {@code doseguard/guard}
   * @param from text that stands there exactly once
   * @param to what takes its place
   * @param directory where the class files go
   */
  public static void compile(String file, String from, String to, Path directory)
      throws IOException {
    String source = Files.readString(SOURCES.resolve("doseguard/guard").resolve(file));
    int at = source.indexOf(from);
    if (at < 0 || source.indexOf(from, at + 1) >= 0) {
      throw new IllegalArgumentException(file + " does not hold once: " + from);
    }
    compile(file, source.replace(from, to), directory);
  }

  private static void compile(String file, String source, Path directory) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    JavaFileObject unit =
        new SimpleJavaFileObject(
            URI.create("string:///doseguard/guard/" + file), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
          }
        };
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      List<String> options =
          List.of(
              "-proc:none",
              "-implicit:none",
              "-nowarn",
              "-d",
              directory.toString(),
              "-sourcepath",
              Path.of("..", "kernel", "units", "src", "main", "java").toString(),
              "-cp",
              System.getProperty("java.class.path"));
      if (!compiler.getTask(said, files, null, options, null, List.of(unit)).call()) {
        throw new IllegalArgumentException(said.toString());
      }
    }
  }

  private static Map<String, byte[]> classes(Path directory) throws IOException {
    Map<String, byte[]> classes = new HashMap<>();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path path : files.filter(one -> one.toString().endsWith(".class")).toList()) {
        String name = directory.relativize(path).toString().replace('/', '.');
        classes.put(name.substring(0, name.length() - ".class".length()), Files.readAllBytes(path));
      }
    }
    return classes;
  }
}
