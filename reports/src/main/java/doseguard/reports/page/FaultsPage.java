package doseguard.reports.page;

import java.util.List;

/**
 * What the list of all fault classes shows.
 *
 * @param faults their pages, in the order of the catalogue
 */
public record FaultsPage(List<FaultPage> faults) {

  /** Copies the list. */
  public FaultsPage {
    faults = List.copyOf(faults);
  }

  /**
   * Fault classes that no claim covers.
   *
   * @return their number
   */
  public long unclaimed() {
    return faults.stream().filter(fault -> fault.claims().isEmpty()).count();
  }
}
