package doseguard.cli;

import doseguard.engine.campaign.run.Program;

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

  /**
   * The digest of the program that runs, so that a campaign is not gone on with by another one.
   *
   * @return SHA-256 of its jar, 64 hexadecimal digits; {@code unpacked} when there is no jar
   */
  static String digest() {
    return Program.digest(Build.class);
  }
}
