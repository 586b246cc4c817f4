package doseguard.nets;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** One net in a process of its own, with a kernel of its own. */
final class Fork {
  private static final Path WORK = Path.of("target", "nets").toAbsolutePath();

  private Fork() {}

  /** A folder without classes, for those of a kernel. */
  static Path folder(String id) throws IOException {
    Path folder = WORK.resolve(id);
    Files.createDirectories(folder);
    try (Stream<Path> earlier = Files.walk(folder)) {
      for (Path file : earlier.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
      }
    }
    return folder;
  }

  /**
   * Runs a net.
   *
   * @param net the net
   * @param kernel classes that take the place of the shipped ones
   * @param arguments what the net's program is told
   * @return what it answered: {@code CAUGHT by}, {@code PASSED count}, or {@code LATE}
   */
  static String answer(Net net, Path kernel, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx1536m", "-XX:+UseSerialGC", "-Djava.awt.headless=true"));
    command.addAll(List.of("-Duser.timezone=UTC", "-Duser.language=en", "-Dfile.encoding=UTF-8"));
    // KeY writes its settings to the home of the user that it is told.
    command.add("-Duser.home=" + WORK);
    command.add("-cp");
    command.add(kernel + File.pathSeparator + System.getProperty("java.class.path"));
    command.add(net.program().getName());
    command.addAll(arguments);
    Path log = kernel.resolveSibling(kernel.getFileName() + "-" + net + ".log");
    Process process =
        new ProcessBuilder(command)
            .directory(net.folder().toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    if (!process.waitFor(Net.LIMIT.toSeconds(), TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
      return "LATE";
    }
    List<String> said = Files.readAllLines(log);
    String last = said.isEmpty() ? "" : said.get(said.size() - 1);
    if (process.exitValue() != 0 || !last.matches("CAUGHT .+|PASSED \\d+")) {
      throw new IllegalStateException("no answer of " + net + ", see " + log);
    }
    return last;
  }
}
