package doseguard.reports.campaign;

import doseguard.engine.campaign.OutcomeRow;
import doseguard.engine.fault.Catalogue;
import doseguard.engine.fault.CatalogueEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * What became of the patients, by what went wrong: counts, tinted by their share of the row.
 *
 * @param rows all cases, those without a fault, each fault, several at once
 */
public record OutcomeHeat(List<Row> rows) {

  /** Shares of a row's cases that end a tint. */
  private static final double[] TINTS = {0.01, 0.1, 0.5};

  /** Copies the list. */
  public OutcomeHeat {
    rows = List.copyOf(rows);
  }

  /**
   * One row.
   *
   * @param name what went wrong
   * @param href page of the fault; empty when there is none
   * @param cases cases executed and judged
   * @param cells noticed, unsafe, unnoticed, false alarm, false stop, not recovered, broken
   */
  public record Row(String name, String href, long cases, List<Cell> cells) {

    /** Copies the list. */
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * One count.
   *
   * @param column what is counted
   * @param count cases
   * @param css its style: which kind of outcome, and how large a share
   */
  public record Cell(String column, long count, String css) {}

  /**
   * What is counted.
   *
   * @param name in words
   * @param css style of its kind
   * @param count where it stands
   */
  private record Column(String name, String css, ToLongFunction<OutcomeRow> count) {}

  private static final List<Column> COLUMNS =
      List.of(
          new Column("Noticed", "told", OutcomeRow::noticed),
          new Column("Unsafe", "harm", OutcomeRow::unsafe),
          new Column("Unnoticed", "harm", OutcomeRow::unnoticed),
          new Column("False alarm", "harm", OutcomeRow::falseAlarm),
          new Column("False stop", "harm", OutcomeRow::falseStop),
          new Column("Not recovered", "harm", OutcomeRow::unrecovered),
          new Column("Broken", "broke", OutcomeRow::broken));

  /**
   * The columns beside the number of cases.
   *
   * @return their names, in order
   */
  public static List<String> columns() {
    return COLUMNS.stream().map(Column::name).toList();
  }

  /**
   * Lays the rows out.
   *
   * @param outcomes what became of the patients
   * @return the table, without rows when there are no cases
   */
  static OutcomeHeat of(List<OutcomeRow> outcomes) {
    List<Row> rows = new ArrayList<>();
    List<Row> several = new ArrayList<>();
    OutcomeRow all = new OutcomeRow("", 0, 0, 0, 0, 0, 0, 0, 0);
    for (OutcomeRow outcome : outcomes) {
      all = sum(all, outcome);
      Row row = row(outcome);
      boolean one = !row.href().isEmpty() || outcome.faults().isEmpty();
      (one ? rows : several).add(row);
    }
    several.sort(Comparator.comparing(Row::name));
    rows.addAll(several);
    if (!rows.isEmpty()) {
      rows.add(0, new Row("All cases", "", all.cases(), cells(all)));
    }
    return new OutcomeHeat(rows);
  }

  private static OutcomeRow sum(OutcomeRow one, OutcomeRow other) {
    return new OutcomeRow(
        "",
        one.cases() + other.cases(),
        one.noticed() + other.noticed(),
        one.unsafe() + other.unsafe(),
        one.unnoticed() + other.unnoticed(),
        one.falseAlarm() + other.falseAlarm(),
        one.falseStop() + other.falseStop(),
        one.unrecovered() + other.unrecovered(),
        one.broken() + other.broken());
  }

  private static Row row(OutcomeRow outcome) {
    if (outcome.faults().isEmpty()) {
      return new Row("No fault acted", "", outcome.cases(), cells(outcome));
    }
    for (CatalogueEntry entry : Catalogue.entries()) {
      if (entry.family().equals(outcome.faults())) {
        String href = CellNames.fault(entry.family());
        return new Row(entry.title(), href, outcome.cases(), cells(outcome));
      }
    }
    return new Row(outcome.faults() + " at once", "", outcome.cases(), cells(outcome));
  }

  private static List<Cell> cells(OutcomeRow outcome) {
    List<Cell> cells = new ArrayList<>();
    for (Column column : COLUMNS) {
      long count = column.count().applyAsLong(outcome);
      cells.add(new Cell(column.name(), count, css(column, count, outcome.cases())));
    }
    return cells;
  }

  private static String css(Column column, long count, long cases) {
    if (count == 0) {
      return "zero";
    }
    int tint = 1;
    for (double end : TINTS) {
      tint += count >= end * cases ? 1 : 0;
    }
    return column.css() + " t" + tint;
  }
}
