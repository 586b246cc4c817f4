package doseguard.cli;

import doseguard.reports.Result;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Judges scenario files and prints the digest of each; a program of its own for other JVMs. */
final class Digests {

  private Digests() {}

  /**
   * Prints one line for each scenario.
   *
   * @param args scenario files
   */
  public static void main(String[] args) {
    of(Arrays.stream(args).map(Path::of).toList(), 2)
        .forEach((id, digest) -> System.out.print(id + " " + digest + "\n"));
    System.out.flush();
  }

  /** The digest of trace and result of each scenario, by its id. */
  static Map<String, String> of(List<Path> files, int threads) {
    Bench.Loaded loaded = new ScenarioBench().load(files);
    if (!loaded.problems().isEmpty()) {
      throw new IllegalStateException(loaded.problems().toString());
    }
    Map<String, String> digests = new ConcurrentHashMap<>();
    Judging.Sink sink = result -> digests.put(id(result), Outcome.digest(result));
    new Judging(threads, false)
        .run(
            loaded.jobs(),
            sink,
            new Progress.Lines("judging", 1, new PrintWriter(Writer.nullWriter())));
    return new TreeMap<>(digests);
  }

  private static String id(Result result) {
    return result.subject().id();
  }
}
