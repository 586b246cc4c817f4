package doseguard.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** How to go on with a campaign that ended early. */
final class Again {

  private static final String RESUME = "--resume";

  private Again() {}

  /**
   * The command to type.
   *
   * @param spec the command that was typed
   * @return the same with {@code --resume}, quoted for a shell where that is needed
   */
  static String command(CommandSpec spec) {
    List<String> words = new ArrayList<>();
    words.add(spec.root().name());
    for (String word : spec.commandLine().getParseResult().originalArgs()) {
      words.add(quoted(word));
    }
    if (!words.contains(RESUME)) {
      words.add(RESUME);
    }
    return String.join(" ", words);
  }

  private static String quoted(String word) {
    return word.matches("[A-Za-z0-9_./:=,+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
