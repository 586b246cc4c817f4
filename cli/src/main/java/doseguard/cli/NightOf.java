package doseguard.cli;

import doseguard.engine.campaign.CampaignResult;
import doseguard.engine.campaign.CaseResult;
import doseguard.engine.campaign.Cell;
import doseguard.engine.campaign.Margins;
import doseguard.engine.campaign.Seen;
import doseguard.engine.campaign.Trial;
import doseguard.engine.campaign.TrialResult;
import doseguard.engine.campaign.run.Plan;
import doseguard.engine.campaign.run.TaskLog;
import doseguard.engine.oracle.Finding.Question;
import doseguard.store.database.CaseRow;
import doseguard.store.database.CellRow;
import doseguard.store.database.CoverageRow;
import doseguard.store.database.FindingRow;
import doseguard.store.database.NightRows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;

/** A campaign as rows of the database: its cases task by task, so that memory stays flat. */
final class NightOf {

  private final Plan plan;
  private final TaskLog log;

  private NightOf(Plan plan, TaskLog log) {
    this.plan = plan;
    this.log = log;
  }

  /**
   * The rows of a campaign.
   *
   * @param plan its plan
   * @param log the results of all its tasks
   * @param result what they fold to
   * @return rows, to be read once
   */
  static NightRows rows(Plan plan, TaskLog log, CampaignResult result) {
    List<CellRow> cells = new ArrayList<>();
    result
        .cells()
        .forEach(
            cell ->
                cells.add(
                    new CellRow(
                        cell.claim().cell().fault(),
                        cell.claim().cell().severity(),
                        cell.claim().cell().suite(),
                        lower(cell.standing()),
                        cell.cases(),
                        cell.acted(),
                        cell.broken(),
                        cell.keptBound())));
    List<CoverageRow> coverage = new ArrayList<>();
    result
        .search()
        .sightings()
        .forEach(
            seen -> coverage.add(new CoverageRow(lower(seen.kind()), seen.name(), seen.cases())));
    List<FindingRow> findings = new ArrayList<>();
    result
        .search()
        .causes()
        .forEach(
            cause ->
                findings.add(
                    new FindingRow(cause.words(), cause.index(), cause.margin(), cause.cases())));
    return new NightRows(
        new NightOf(plan, log).new Cases(),
        cells.iterator(),
        coverage.iterator(),
        findings.iterator());
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private CaseRow row(String strategy, TrialResult trial) {
    CaseResult result = trial.result();
    Margins margins = result.margins();
    boolean claimed = trial.cell() != Trial.NO_CELL && trial.cell() < plan.table().claims().size();
    Cell cell = claimed ? plan.table().claims().get(trial.cell()).cell() : null;
    return new CaseRow(
        strategy,
        trial.index(),
        Optional.ofNullable(cell).map(Cell::toString),
        faults(result.seen()),
        result.suite(),
        trial.kept(),
        result.acted(),
        new CaseRow.Violations(
            result.violates(Question.UNSAFE_DELIVERY),
            result.violates(Question.UNNOTICED_INTERRUPTION),
            result.violates(Question.FALSE_ALARM),
            result.violates(Question.FALSE_STOP),
            result.violates(Question.FAILED_RECOVERY)),
        new CaseRow.Margins(
            margins.unsafe(),
            margins.unnoticed(),
            margins.falseAlarm(),
            margins.falseStop(),
            margins.unrecovered()),
        new CaseRow.Times(
            known(result.delayMs()), known(result.referenceMs()), result.durationMs()),
        new CaseRow.Masses(
            result.measures().excessHourPg(),
            result.measures().excessDayPg(),
            result.measures().worstHourPg(),
            result.measures().worstDayPg(),
            result.measures().leastShare(),
            result.measures().tissuePg(),
            result.extremes().releasePg()));
  }

  private static OptionalLong known(long ms) {
    return ms < 0 ? OptionalLong.empty() : OptionalLong.of(ms);
  }

  private static String faults(Seen seen) {
    List<String> acted = new ArrayList<>();
    List<String> names = Seen.Kind.FAULT.names();
    for (int i = 0; i < names.size(); i++) {
      if ((seen.faults() >>> i & 1) == 1) {
        acted.add(names.get(i));
      }
    }
    return String.join(" + ", acted);
  }

  /**
   * The cases of all tasks, in the order of the plan; without those in which the harness failed.
   */
  private final class Cases implements Iterator<CaseRow> {
    private Iterator<TrialResult> task = Collections.emptyIterator();
    private String strategy = "";
    private long next;
    private CaseRow ahead;

    @Override
    public boolean hasNext() {
      while (ahead == null && (task.hasNext() || next < plan.tasks())) {
        if (!task.hasNext()) {
          open();
        } else {
          TrialResult trial = task.next();
          ahead = trial.failed() ? null : row(strategy, trial);
        }
      }
      return ahead != null;
    }

    private void open() {
      strategy = plan.strategies().get(plan.task(next).strategy()).name();
      try {
        task = log.read(next).trials().iterator();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      next++;
    }

    @Override
    public CaseRow next() {
      if (!hasNext()) {
        throw new NoSuchElementException("there are no more cases");
      }
      CaseRow row = ahead;
      ahead = null;
      return row;
    }
  }
}
