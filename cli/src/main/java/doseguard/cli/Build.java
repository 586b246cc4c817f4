package doseguard.cli;

/** What this program is, for the identity of a report. */
final class Build {

  private static final String COMMIT = "doseguard.commit";

  private Build() {}

  /**
   * Commit of the sources, as the launcher tells it.
   *
   * @return its name, with {@code -dirty} when something is not committed; empty when not told
   */
  static String commit() {
    return System.getProperty(COMMIT, "");
  }

  /**
   * The Java machine.
   *
   * @return version and maker
   */
  static String jvm() {
    return System.getProperty("java.vm.version") + ", " + System.getProperty("java.vm.vendor");
  }
}
