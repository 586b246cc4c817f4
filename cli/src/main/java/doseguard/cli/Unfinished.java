package doseguard.cli;

import doseguard.reports.site.ReportSite;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A report being written. Whatever ends the run (a failure, Ctrl-C with its exit code 130), it
 * leaves no half-written report behind.
 */
final class Unfinished implements AutoCloseable {

  private final ReportSite site;
  private final Thread hook;

  private Unfinished(ReportSite site) {
    this.site = site;
    this.hook = new Thread(site::close, "drop the unfinished report");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /**
   * Begins a report.
   *
   * @param directory where it shall be
   * @return the report, empty
   * @throws IOException when it cannot be there
   */
  static Unfinished begin(Path directory) throws IOException {
    return new Unfinished(ReportSite.begin(directory));
  }

  /** The report. */
  ReportSite site() {
    return site;
  }

  @Override
  public void close() {
    site.close();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The JVM is going down already: the hook does its work.
      return;
    }
  }
}
