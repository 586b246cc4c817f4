package doseguard.spark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.launcher.JavaModuleOptions;

/**
 * A standalone cluster of Spark on 127.0.0.1: a master and workers with one core each, all of them
 * processes, on ports that were free. Its class path holds Spark and nothing of the program.
 */
final class StandaloneCluster implements AutoCloseable {

  /** The jar of the program. */
  static final Path PROGRAM = Path.of(System.getProperty("doseguard.jar")).normalize();

  /** The jar of this module. */
  static final Path MODULE = Path.of(System.getProperty("doseguard.spark.jar"));

  private static final Path TESTS = Path.of("target", "test-classes").toAbsolutePath();
  private static final Duration START = Duration.ofMinutes(2);
  private static final Duration RUN = Duration.ofMinutes(10);
  private static final Pattern MASTER = Pattern.compile("Starting Spark master at (spark://\\S+)");
  private static final Pattern REGISTERED = Pattern.compile("Successfully registered with master");
  private static final Pattern FINISHED = Pattern.compile("Finished task \\S+ in stage");

  private final Path directory;
  private final List<Process> processes = new ArrayList<>();
  private final Map<String, Process> workers = new TreeMap<>();
  private final Thread hook = new Thread(this::endAll, "end the cluster");
  private final String url;

  /**
   * Starts a cluster.
   *
   * @param directory an empty directory of its own
   * @param names of its workers
   * @throws IOException when it cannot be started
   */
  StandaloneCluster(Path directory, String... names) throws IOException {
    this.directory = directory;
    Runtime.getRuntime().addShutdownHook(hook);
    Files.createDirectories(directory.resolve("home").resolve("jars"));
    start(
        "master",
        "org.apache.spark.deploy.master.Master",
        List.of("--host", "127.0.0.1", "--port", "0", "--webui-port", "0"));
    url = told("master", MASTER);
    for (String name : names) {
      List<String> args = new ArrayList<>(List.of("--host", "127.0.0.1", "--port", "0"));
      args.addAll(List.of("--webui-port", "0", "--cores", "1", "--memory", "600m"));
      args.addAll(List.of("--work-dir", directory.resolve("work-" + name).toString(), url));
      workers.put(name, start(name, "org.apache.spark.deploy.worker.Worker", args));
    }
    for (String name : names) {
      told(name, REGISTERED);
    }
  }

  /** What a distribution of Spark has in its folder of jars. */
  private static String jars() {
    List<String> jars = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      if (entry.endsWith(".jar") && !Path.of(entry).normalize().equals(PROGRAM)) {
        jars.add(entry);
      }
    }
    return String.join(File.pathSeparator, jars);
  }

  private Process start(String name, String program, List<String> args) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(JavaModuleOptions.defaultModuleOptionArray()));
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx600m"));
    command.addAll(List.of("-cp", jars() + File.pathSeparator + TESTS));
    command.addAll(List.of(Tethered.class.getName(), program));
    command.addAll(args);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(log(name).toFile())
            .directory(directory.toFile());
    builder.environment().put("SPARK_HOME", directory.resolve("home").toString());
    builder.environment().put("SPARK_DIST_CLASSPATH", jars());
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    Process process = builder.start();
    processes.add(process);
    return process;
  }

  private Path log(String name) {
    return directory.resolve(name + ".log");
  }

  private String told(String name, Pattern pattern) {
    await(name + " tells " + pattern)
        .atMost(START)
        .pollInterval(Duration.ofMillis(50))
        .until(() -> pattern.matcher(output(name)).find());
    Matcher matcher = pattern.matcher(output(name));
    return matcher.find() ? matcher.group(matcher.groupCount()) : "";
  }

  /** What a process told so far. */
  String output(String name) {
    return text(log(name));
  }

  private static String text(Path file) {
    try {
      return Files.exists(file) ? new String(Files.readAllBytes(file), UTF_8) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Submits a campaign as {@code spark-submit} does.
   *
   * @param name of the driver
   * @param args of the campaign
   * @return the driver
   */
  Process submit(String name, List<String> args) throws IOException {
    List<String> command = new ArrayList<>(List.of("--master", url));
    command.addAll(List.of("--class", SparkCampaign.class.getName()));
    command.addAll(List.of("--jars", PROGRAM.toString(), "--executor-memory", "512m"));
    command.addAll(List.of("--conf", "spark.ui.enabled=false", MODULE.toString()));
    command.addAll(args);
    return start(name, "org.apache.spark.deploy.SparkSubmit", command);
  }

  /** Waits for the end of a driver and expects that it went well. */
  void expectSuccess(String name, Process driver) {
    await(name).atMost(RUN).until(() -> !driver.isAlive());
    assertEquals(0, driver.exitValue(), () -> output(name));
  }

  /** How many tasks the executors of a worker finished so far, by their own logs. */
  int finished(String worker) throws IOException {
    Path work = directory.resolve("work-" + worker);
    if (!Files.exists(work)) {
      return 0;
    }
    int finished = 0;
    try (Stream<Path> files = Files.walk(work)) {
      for (Path log : files.filter(file -> file.endsWith("stderr")).toList()) {
        finished += (int) FINISHED.matcher(text(log)).results().count();
      }
    }
    return finished;
  }

  /** Kills a worker and its executors as {@code kill -9} does, and waits for their end. */
  void kill(String worker) {
    end(workers.get(worker));
  }

  /** The children first: once their parent is gone nobody knows them. */
  private static void end(Process process) {
    List<ProcessHandle> handles = new ArrayList<>(process.descendants().toList());
    handles.add(process.toHandle());
    handles.forEach(ProcessHandle::destroyForcibly);
    await()
        .atMost(START)
        .pollInterval(Duration.ofMillis(10))
        .until(() -> handles.stream().noneMatch(ProcessHandle::isAlive));
  }

  private void endAll() {
    processes.forEach(StandaloneCluster::end);
  }

  @Override
  public void close() {
    endAll();
    Runtime.getRuntime().removeShutdownHook(hook);
  }
}
