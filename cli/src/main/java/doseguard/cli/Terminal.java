package doseguard.cli;

import java.io.Console;
import java.util.Map;
import picocli.CommandLine.Help.Ansi;

/**
 * Whether a person is looking. Colour and a progress bar are for people; a file or a pipe gets
 * plain lines.
 *
 * @param interactive whether output goes to a terminal
 * @param colour whether colour is wanted
 */
record Terminal(boolean interactive, boolean colour) {

  /** The terminal of this process. */
  static Terminal ofProcess() {
    return of(isTerminal(System.console()), System.getenv());
  }

  /**
   * Decides from the usual variables: {@code CLICOLOR_FORCE} switches colour on, {@code NO_COLOR}
   * and {@code CLICOLOR=0} off.
   *
   * @param interactive whether output goes to a terminal
   * @param environment the environment
   * @return the decision
   */
  static Terminal of(boolean interactive, Map<String, String> environment) {
    boolean refused =
        !environment.getOrDefault("NO_COLOR", "").isEmpty()
            || environment.getOrDefault("CLICOLOR", "1").equals("0");
    boolean forced = !environment.getOrDefault("CLICOLOR_FORCE", "0").equals("0");
    boolean able = interactive && !environment.getOrDefault("TERM", "").equals("dumb");
    return new Terminal(able, forced || (able && !refused));
  }

  /** Puts words into a style of picocli, for example {@code bold,red}. */
  String styled(String style, String words) {
    return colour ? Ansi.ON.string("@|" + style + " " + words + "|@") : words;
  }

  /** Newer JVMs give a console even when output is piped; they can be asked. */
  static boolean isTerminal(Console console) {
    if (console == null) {
      return false;
    }
    try {
      return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException e) {
      return true;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }
}
