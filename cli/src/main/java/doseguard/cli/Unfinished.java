package doseguard.cli;

import doseguard.reports.site.ReportSite;

/** Sees to it that an interrupted run (Ctrl-C, exit code 130) leaves no half-written report. */
final class Unfinished implements AutoCloseable {

  private final Thread hook;

  Unfinished(ReportSite site) {
    hook = new Thread(site::close, "drop the unfinished report");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  @Override
  public void close() {
    Runtime.getRuntime().removeShutdownHook(hook);
  }
}
