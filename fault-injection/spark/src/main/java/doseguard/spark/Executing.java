package doseguard.spark;

import doseguard.engine.campaign.CaseLimit;
import doseguard.engine.campaign.run.CampaignIdentity;
import doseguard.engine.campaign.run.Plan;
import doseguard.engine.campaign.run.Plan.Task;
import doseguard.engine.campaign.run.Program;
import doseguard.engine.campaign.run.Shard;
import doseguard.engine.campaign.run.TaskResult;
import doseguard.engine.campaign.run.Worker;
import doseguard.engine.port.InProcessGuards;
import doseguard.scenarios.campaign.CampaignInput;
import doseguard.scenarios.campaign.Plans;
import doseguard.scenarios.campaign.ProfileFiles;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.SparkFiles;

/**
 * A campaign in the JVM of an executor: its plan, made once from the identity of the campaign, and
 * a worker for each thread.
 */
final class Executing {

  private static Executing latest;

  private final CampaignIdentity identity;
  private final Plan plan;
  private final ThreadLocal<Worker> workers =
      ThreadLocal.withInitial(() -> new Worker(InProcessGuards::shipped, new CaseLimit()));

  private Executing(CampaignIdentity identity, Plan plan) {
    this.identity = identity;
    this.plan = plan;
  }

  /**
   * The campaign in this JVM.
   *
   * @param identity what the driver runs
   * @return ready to run its tasks
   * @throws IllegalStateException when this JVM would run another campaign
   */
  static synchronized Executing of(CampaignIdentity identity) {
    if (latest == null || !latest.identity.equals(identity)) {
      latest = new Executing(identity, plan(identity));
    }
    return latest;
  }

  private static Plan plan(CampaignIdentity identity) {
    String profile = identity.get("profile");
    String claims = identity.get("claims");
    CampaignInput.Read read = CampaignInput.read(here(profile), here(claims));
    if (read.input().isEmpty()) {
      throw new IllegalStateException(read.problems().toString());
    }
    CampaignInput input =
        new CampaignInput(
            read.input().get().profile(), read.input().get().claims(), profile, claims);
    Plans.Limits limits = CampaignInput.limits(identity);
    long seed = Long.parseLong(identity.get("seed"));
    Plan plan = Plans.of(input.profile(), input.claims(), limits, seed);
    String build = Program.digest(Plan.class);
    List<String> differences =
        identity.differences(input.identity(limits, plan, Shard.WHOLE, "", build));
    if (!differences.isEmpty()) {
      throw new IllegalStateException(
          "this executor would run another campaign: " + String.join(", ", differences));
    }
    return plan;
  }

  /** Where Spark put the copy of a file. */
  private static String here(String named) {
    boolean inside = named.isEmpty() || ProfileFiles.BUILT_IN.contains(named);
    return inside ? named : SparkFiles.get(String.valueOf(Path.of(named).getFileName()));
  }

  /**
   * Runs a task. A case that throws is contained and counted.
   *
   * @param number its number in the plan
   * @return what came of it
   * @throws InterruptedException when Spark gave the task up
   */
  TaskResult run(long number) throws InterruptedException {
    Task task = plan.task(number);
    return workers.get().run(plan.strategies().get(task.strategy()), task.part());
  }
}
