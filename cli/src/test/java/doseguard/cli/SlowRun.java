package doseguard.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/** A run that writes one page and then never ends; a program of its own, to be interrupted. */
final class SlowRun {

  private SlowRun() {}

  /**
   * Runs.
   *
   * @param args the directory of the report
   */
  public static void main(String[] args) {
    Made bench =
        new Made()
            .with("first", true)
            .job(
                "endless",
                () -> {
                  System.out.println("waiting");
                  System.out.flush();
                  try {
                    new CountDownLatch(1).await();
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                  return Made.result("endless", true, 1);
                });
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    Terminal terminal = new Terminal(false, false);
    System.exit(
        Commands.line(bench, terminal, out, out)
            .execute("run", "x", "--threads", "1", "--report", args[0]));
  }
}
