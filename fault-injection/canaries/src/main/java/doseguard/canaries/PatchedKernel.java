package doseguard.canaries;

import doseguard.engine.port.GuardFactory;
import doseguard.engine.port.InProcessGuards;
import doseguard.engine.port.KernelLoader;
import doseguard.guard.DoseGuard;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The kernel with some classes changed, loaded beside an adapter of its own: where places of its
 * sources are changed, these files are compiled against the shipped classes. The shipped kernel has
 * no switch for this.
 */
public final class PatchedKernel {
  /** Where the kernel's sources are among the resources of this package. */
  private static final String SOURCES = "kernel/doseguard/guard/";

  /** What the kernel's sources name, and its classes do not. */
  private static final String UNIT = "doseguard.units.Picograms";

  private final Map<String, byte[]> classes;

  private PatchedKernel(Map<String, byte[]> classes) {
    this.classes = classes;
  }

  /** The kernel with some classes in the place of those shipped, byte code by name. */
  static PatchedKernel of(Map<String, byte[]> classes) {
    return new PatchedKernel(classes);
  }

  /**
   * Compiles the kernel with some places changed.
   *
   * @param changes the places
   * @return the kernel
   * @throws IllegalArgumentException when a place is not there exactly once, or what takes its
   *     place is no Java
   * @throws NoCompilerException when this Java has no compiler
   */
  public static PatchedKernel with(List<Change> changes) {
    return with(changes, ToolProvider.getSystemJavaCompiler());
  }

  static PatchedKernel with(List<Change> changes, JavaCompiler compiler) {
    if (compiler == null) {
      throw new NoCompilerException();
    }
    Map<String, String> sources = new TreeMap<>();
    for (Change change : changes) {
      String file = change.file();
      sources.put(file, change.in(sources.containsKey(file) ? sources.get(file) : source(file)));
    }
    return new PatchedKernel(compiled(sources, compiler));
  }

  /**
   * The classes that were compiled.
   *
   * @return byte code by name
   */
  public Map<String, byte[]> classes() {
    return classes;
  }

  /**
   * Loads the kernel, the shipped classes for all that was not changed.
   *
   * @return a factory of its guards
   */
  public GuardFactory guards() {
    try {
      return InProcessGuards.from(new KernelLoader(classes));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a changed kernel cannot be loaded", e);
    }
  }

  /** The text of a source file of the kernel, as shipped. */
  static String source(String file) {
    try (InputStream in = PatchedKernel.class.getResourceAsStream(SOURCES + file)) {
      if (in == null) {
        throw new IllegalArgumentException("the kernel has no source file " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, byte[]> compiled(Map<String, String> sources, JavaCompiler compiler) {
    List<JavaFileObject> units = new ArrayList<>();
    sources.forEach((file, source) -> units.add(unit(file, source)));
    List<String> options = List.of("-proc:none", "-implicit:none", "-nowarn", "-cp", classPath());
    StringWriter said = new StringWriter();
    try (StandardJavaFileManager files =
            compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
        CompiledClasses written = new CompiledClasses(files)) {
      if (!compiler.getTask(said, written, null, options, null, units).call()) {
        throw new IllegalArgumentException(said.toString());
      }
      return written.byName();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JavaFileObject unit(String file, String source) {
    URI name = URI.create("memory:///doseguard/guard/" + file);
    return new SimpleJavaFileObject(name, JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return source;
      }
    };
  }

  /**
   * Where the shipped kernel and the units are: one archive of everything, or one place of each.
   */
  private static String classPath() {
    try {
      return place(DoseGuard.class) + File.pathSeparator + place(Class.forName(UNIT));
    } catch (ReflectiveOperationException | URISyntaxException e) {
      throw new IllegalStateException("the shipped kernel is not where a compiler can read it", e);
    }
  }

  private static Path place(Class<?> type) throws URISyntaxException {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }
}
