package doseguard.reports.campaign;

/**
 * A scenario shrunk from a case that broke.
 *
 * @param shrunk the scenario and how it came about
 * @param paged whether it has a page with its story and plots
 */
public record FoundRow(Shrunk shrunk, boolean paged) {

  /**
   * Where to read it: its page, else its file.
   *
   * @return a link within the report
   */
  public String href() {
    return paged ? shrunk.page() : shrunk.path();
  }
}
