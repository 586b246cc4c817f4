package doseguard.reports.site;

import java.io.IOException;

/** A report is not written because something would be lost by it. */
public final class SiteRefusedException extends IOException {

  private static final long serialVersionUID = 1L;

  /**
   * Makes a refusal.
   *
   * @param words what stands in the way and what to do
   */
  public SiteRefusedException(String words) {
    super(words);
  }
}
