package doseguard.spark;

import doseguard.engine.campaign.run.CampaignIdentity;
import doseguard.engine.campaign.run.TaskLog;
import doseguard.scenarios.campaign.ProfileFiles;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import scala.reflect.ClassTag$;

/** The cluster that the system properties of Spark name. */
final class Cluster implements AutoCloseable {

  /** Spark's driver keeps about 1 KB of each task of a job until the job ends: 20 MB. */
  private static final int TASKS_AT_ONCE = 20_000;

  private final JavaSparkContext context = new JavaSparkContext(configuration());

  /**
   * Runs what a log lacks of a campaign.
   *
   * @param identity what makes the campaign the same as another
   * @param log holds what is done already and keeps what is done now
   * @return number of tasks that were run
   */
  int run(CampaignIdentity identity, TaskLog log) {
    for (String named : List.of(identity.get("profile"), identity.get("claims"))) {
      if (!named.isEmpty() && !ProfileFiles.BUILT_IN.contains(named)) {
        context.addFile(named);
      }
    }
    List<Long> missing = new ArrayList<>();
    for (long number = 0; number < identity.tasks(); number++) {
      if (!log.has(number)) {
        missing.add(number);
      }
    }
    for (int first = 0; first < missing.size(); first += TASKS_AT_ONCE) {
      int last = Math.min(first + TASKS_AT_ONCE, missing.size());
      List<Long> numbers = List.copyOf(missing.subList(first, last));
      run(numbers, new RunTask(identity), new KeepResult(numbers, log));
    }
    return missing.size();
  }

  /** A partition for each task. */
  private void run(List<Long> numbers, RunTask runTask, KeepResult keepResult) {
    context
        .sc()
        .runJob(
            context.parallelize(numbers, numbers.size()).rdd(),
            runTask,
            keepResult,
            ClassTag$.MODULE$.apply(byte[].class));
  }

  @Override
  public void close() {
    context.close();
  }

  /** What is asked for on the command line of Spark comes first. */
  private static SparkConf configuration() {
    return new SparkConf()
        .setIfMissing("spark.app.name", "doseguard")
        .setIfMissing("spark.log.level", "WARN")
        // Results are kept in a file as they arrive: together they may be larger than the memory.
        .setIfMissing("spark.driver.maxResultSize", "0");
  }
}
