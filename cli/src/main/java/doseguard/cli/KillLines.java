package doseguard.cli;

import doseguard.canaries.hunt.Kill;
import doseguard.canaries.hunt.KillTable;
import java.util.ArrayList;
import java.util.List;

/** A kill table as aligned lines of text. */
final class KillLines {

  private KillLines() {}

  /**
   * Writes the table: the cases that each hunter needed for each guard, then their medians.
   *
   * @param table the table
   * @return lines with their ends
   */
  static String of(KillTable table) {
    List<List<String>> rows = new ArrayList<>();
    List<String> header = new ArrayList<>(List.of("guard"));
    header.addAll(table.hunters());
    rows.add(header);
    table
        .bySuspect()
        .forEach(
            (suspect, hunts) -> {
              List<String> row = new ArrayList<>(List.of(suspect));
              for (Kill kill : hunts) {
                row.add(kill.killed() ? Long.toString(kill.cases()) : "-");
              }
              rows.add(row);
            });
    List<String> killed = new ArrayList<>(List.of("killed"));
    List<String> medians = new ArrayList<>(List.of("median cases"));
    for (String hunter : table.hunters()) {
      killed.add(Long.toString(table.killedBy(hunter)));
      medians.add(KillReport.median(table, hunter));
    }
    rows.add(killed);
    rows.add(medians);
    return Columns.of(rows);
  }
}
