package doseguard.reports.campaign;

import java.util.List;

/**
 * The smallest scenario that still shows what broke, found from a case of a campaign.
 *
 * @param cause what broke, in the words of {@link doseguard.engine.campaign.Cause}
 * @param file name of the scenario's file, letters, digits and {@code . _ -}, ending in {@code
 *     .yaml}
 * @param scenario the file's text
 * @param steps what was left out or made simpler on the way, in words, in order
 * @param replay the command that judges it again
 */
public record Shrunk(
    String cause, String file, String scenario, List<String> steps, String replay) {

  /** Folder of the report that holds the files. */
  public static final String FOLDER = "found";

  private static final String ENDING = ".yaml";
  private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._-]*" + "\\" + ENDING;

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException when the file's name is no plain name of a YAML file
   */
  public Shrunk {
    steps = List.copyOf(steps);
    if (!file.matches(NAME)) {
      throw new IllegalArgumentException("'" + file + "', expected a plain name such as a-1.yaml");
    }
  }

  /**
   * Where the file is in the report.
   *
   * @return folder and name
   */
  public String path() {
    return FOLDER + "/" + file;
  }

  /**
   * Name of its page, when it has one.
   *
   * @return a file name
   */
  public String page() {
    return FOLDER + "-" + file.substring(0, file.length() - ENDING.length()) + ".html";
  }
}
