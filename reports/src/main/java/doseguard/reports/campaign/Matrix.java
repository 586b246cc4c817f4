package doseguard.reports.campaign;

import doseguard.engine.campaign.Cell;
import doseguard.engine.campaign.CellResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The detectability matrix: fault by severity by suite.
 *
 * @param faults fault classes, in the order of the claims
 */
public record Matrix(List<FaultRows> faults) {

  /** The sensor suites, one a column. */
  public static final List<String> SUITES = List.of("A", "B", "C", "D");

  /** Copies the list. */
  public Matrix {
    faults = List.copyOf(faults);
  }

  /**
   * The rows of one fault class, or of several that come together.
   *
   * @param families what goes wrong
   * @param rows the severities
   */
  public record FaultRows(List<Family> families, List<Row> rows) {

    /** Copies the lists. */
    public FaultRows {
      families = List.copyOf(families);
      rows = List.copyOf(rows);
    }
  }

  /**
   * One fault class.
   *
   * @param name its name as in files
   * @param href page of its documentation; empty when there is none
   */
  public record Family(String name, String href) {}

  /**
   * One severity.
   *
   * @param severity its name
   * @param tiles one for each suite
   */
  public record Row(String severity, List<Tile> tiles) {

    /** Copies the list. */
    public Row {
      tiles = List.copyOf(tiles);
    }
  }

  /**
   * Lays the cells out; those without a fault have no place in it.
   *
   * @param cells in the order of the claims
   * @param documented names of the fault classes that have a page
   * @return the matrix
   */
  static Matrix of(List<CellResult> cells, List<String> documented) {
    Map<String, Map<String, Map<String, Tile>>> places = new LinkedHashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      Cell cell = cells.get(i).claim().cell();
      if (!cell.faultFree()) {
        places
            .computeIfAbsent(cell.fault(), key -> new LinkedHashMap<>())
            .computeIfAbsent(cell.severity(), key -> new LinkedHashMap<>())
            .put(cell.suite(), Tile.of(CellNames.page(i, cell), cells.get(i)));
      }
    }
    List<FaultRows> faults = new ArrayList<>();
    places.forEach(
        (fault, severities) ->
            faults.add(new FaultRows(families(fault, documented), rows(severities))));
    return new Matrix(faults);
  }

  private static List<Family> families(String fault, List<String> documented) {
    return CellNames.families(fault).stream()
        .map(name -> new Family(name, documented.contains(name) ? CellNames.fault(name) : ""))
        .toList();
  }

  private static List<Row> rows(Map<String, Map<String, Tile>> severities) {
    List<Row> rows = new ArrayList<>();
    severities.forEach(
        (severity, tiles) ->
            rows.add(
                new Row(
                    severity,
                    SUITES.stream()
                        .map(suite -> tiles.getOrDefault(suite, Tile.NOTHING))
                        .toList())));
    return rows;
  }
}
