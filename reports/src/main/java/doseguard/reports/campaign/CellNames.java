package doseguard.reports.campaign;

import doseguard.engine.campaign.Cell;
import java.util.List;
import java.util.Locale;

/** How cells and cases are called in pages, links and commands. */
public final class CellNames {

  private static final int PLACES = 3;

  private CellNames() {}

  /**
   * Page of a cell. The position keeps names apart whose letters are the same.
   *
   * @param position place in the claim table, from 0
   * @param cell the cell
   * @return a file name
   */
  public static String page(int position, Cell cell) {
    String words = cell.fault() + "-" + cell.severity() + "-" + cell.suite();
    String safe = words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    return "cell-" + digits(position) + "-" + safe.replaceAll("-$", "") + ".html";
  }

  /**
   * Page of a case.
   *
   * @param index the case's index
   * @return a file name
   */
  public static String trace(long index) {
    return "case-" + index + ".html";
  }

  /**
   * Page of a fault class.
   *
   * @param family its name as in files
   * @return a file name
   */
  public static String fault(String family) {
    return "fault-" + family + ".html";
  }

  /**
   * The fault classes of a cell.
   *
   * @param fault its fault as in claims: one, or several joined by {@code +}
   * @return their names as in files
   */
  public static List<String> families(String fault) {
    return List.of(fault.split(" \\+ "));
  }

  /**
   * Command that runs a case again.
   *
   * @param seed the campaign's seed
   * @param index the case's index
   * @return one line
   */
  public static String replay(long seed, long index) {
    return "./doseguard replay " + seed + ":" + index;
  }

  /**
   * A cell in words.
   *
   * @param cell the cell
   * @return for example {@code catheter kink, complete, suite C}
   */
  public static String words(Cell cell) {
    String fault = cell.faultFree() ? "no fault" : cell.fault().replace('-', ' ');
    return fault + ", " + cell.severity() + ", suite " + cell.suite();
  }

  private static String digits(int position) {
    String number = Integer.toString(position);
    return "0".repeat(Math.max(0, PLACES - number.length())) + number;
  }
}
