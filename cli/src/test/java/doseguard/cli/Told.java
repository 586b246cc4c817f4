package doseguard.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * What one execution of the command told.
 *
 * @param code its exit code
 * @param out its standard output
 * @param err its standard error
 */
record Told(int code, String out, String err) {

  static Told by(Bench bench, String... args) {
    return by(bench, new Terminal(false, false), args);
  }

  static Told by(Bench bench, Terminal terminal, String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        Commands.line(bench, terminal, new PrintWriter(out), new PrintWriter(err)).execute(args);
    return new Told(code, out.toString(), err.toString());
  }
}
