package doseguard.engine.campaign.run;

import doseguard.engine.campaign.CampaignResult;
import doseguard.engine.campaign.CellTally;
import doseguard.engine.campaign.SearchTally;
import doseguard.engine.campaign.Trial;
import doseguard.engine.campaign.TrialResult;
import doseguard.engine.campaign.run.Campaign.Progress;
import doseguard.engine.campaign.run.Campaign.Standing;
import doseguard.engine.campaign.run.Plan.Task;
import doseguard.engine.campaign.strategy.Strategy;
import java.util.ArrayList;
import java.util.List;

/** Takes the results of tasks in the order of the plan, on one thread. */
final class Fold {

  private final Plan plan;
  private final FailureSink sink;
  private final Progress progress;
  private final List<CellTally> cells = new ArrayList<>();
  private final SearchTally search = new SearchTally();
  private int strategy = -1;
  private long done;
  private long cases;
  private long failed;
  private long broken;

  Fold(Plan plan, FailureSink sink, Progress progress) {
    this.plan = plan;
    this.sink = sink;
    this.progress = progress;
    for (int cell = 0; cell < plan.table().claims().size(); cell++) {
      cells.add(
          new CellTally(
              plan.table().claims().get(cell), plan.sizes().needed(cell), plan.sizes().risk()));
    }
  }

  /** Takes the result of a task; tasks come in order, not all need come. */
  void take(Task task, TaskResult result) {
    while (strategy < task.strategy()) {
      strategy++;
      Strategy next = plan.strategies().get(strategy);
      search.begin(next.name(), next.samples());
    }
    Strategy current = plan.strategies().get(strategy);
    for (TrialResult trial : result.trials()) {
      take(trial, current.samples());
    }
    search.take(result.figures());
    done += current.casesOf(task.part());
    progress.at(new Standing(done, cases + failed, broken, search.smallestMargin()));
  }

  private void take(TrialResult trial, boolean samples) {
    if (!trial.kept()) {
      sink.broke(trial);
      broken++;
    }
    if (trial.failed()) {
      failed++;
      return;
    }
    cases++;
    search.take(trial);
    if (samples && trial.cell() != Trial.NO_CELL) {
      cells.get(trial.cell()).take(trial);
    }
  }

  CampaignResult result() {
    return new CampaignResult(
        plan.seed(),
        cases,
        failed,
        cells.stream().map(CellTally::result).toList(),
        search.result());
  }
}
