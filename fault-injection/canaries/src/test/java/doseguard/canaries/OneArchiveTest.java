package doseguard.canaries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;

import doseguard.engine.port.InProcessGuards;
import doseguard.guard.DoseGuard;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program is shipped as one archive, and a canary has to be compiled from what is in it. */
class OneArchiveTest {
  @TempDir private Path directory;

  @Test
  void shouldMakeGuardsOfWhatIsInTheArchive() throws Exception {
    Path archive = directory.resolve("every thing.jar");
    Set<Path> places = new LinkedHashSet<>();
    Class<?> unit = Class.forName("doseguard.units.Picograms");
    for (Class<?> type : List.of(Canary.class, InProcessGuards.class, DoseGuard.class, unit)) {
      places.add(Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()));
    }
    try (OutputStream file = Files.newOutputStream(archive);
        JarOutputStream jar = new JarOutputStream(file)) {
      Set<String> packed = new LinkedHashSet<>();
      for (Path place : places) {
        pack(place, jar, packed);
      }
    }

    URL[] alone = {archive.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(alone, ClassLoader.getPlatformClassLoader())) {
      Class<?> canaries = loader.loadClass(Canaries.class.getName());
      assertNotSame(Canaries.class, canaries);
      Object canary = canaries.getMethod("of", String.class).invoke(null, "window-not-rotated");
      Object guards = canary.getClass().getMethod("guards").invoke(canary);
      assertEquals(InProcessGuards.class.getName(), guards.getClass().getName());
    }
  }

  private static void pack(Path place, JarOutputStream jar, Set<String> packed) throws IOException {
    if (Files.isDirectory(place)) {
      try (Stream<Path> files = Files.walk(place)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          String name = place.relativize(file).toString().replace(File.separatorChar, '/');
          try (InputStream in = Files.newInputStream(file)) {
            add(name, in, jar, packed);
          }
        }
      }
      return;
    }
    try (JarFile from = new JarFile(place.toFile())) {
      for (JarEntry entry : from.stream().filter(one -> !one.isDirectory()).toList()) {
        try (InputStream in = from.getInputStream(entry)) {
          add(entry.getName(), in, jar, packed);
        }
      }
    }
  }

  private static void add(String name, InputStream in, JarOutputStream jar, Set<String> packed)
      throws IOException {
    if (packed.add(name)) {
      jar.putNextEntry(new JarEntry(name));
      in.transferTo(jar);
      jar.closeEntry();
    }
  }
}
