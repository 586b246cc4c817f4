package doseguard.reports.campaign;

import java.util.List;

/**
 * Which strategy killed which guard, and after how many cases.
 *
 * @param headline the verdict in a sentence
 * @param passed whether every guard was killed that must be
 * @param what what was hunted, in sentences
 * @param identity commit and command, in words
 * @param hunters the strategies, in order
 * @param rows one row for each guard
 * @param killed how many each strategy killed
 * @param medians median number of cases that each needed; a dash where it killed no more than half
 */
public record KillsPage(
    String headline,
    boolean passed,
    String what,
    String identity,
    List<String> hunters,
    List<Row> rows,
    List<String> killed,
    List<String> medians) {

  /** Copies the lists. */
  public KillsPage {
    hunters = List.copyOf(hunters);
    rows = List.copyOf(rows);
    killed = List.copyOf(killed);
    medians = List.copyOf(medians);
  }

  /**
   * One guard.
   *
   * @param id its id
   * @param words what is wrong with it, and what that may do to the patient
   * @param cases the case of each strategy that killed it, counted from 1; a dash for none
   */
  public record Row(String id, String words, List<String> cases) {

    /** Copies the list. */
    public Row {
      cases = List.copyOf(cases);
    }
  }
}
