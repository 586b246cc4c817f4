package doseguard.cli;

import java.io.PrintWriter;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows how far a run is: a bar at a terminal, a line now and then elsewhere. */
interface Progress extends AutoCloseable {

  /** One more is done. May be called from any thread. */
  void step();

  /**
   * So many are done.
   *
   * @param done their number
   * @param words what else there is to say, short
   */
  void to(long done, String words);

  @Override
  void close();

  /**
   * Begins to show progress.
   *
   * @param terminal whether a person is looking
   * @param task what is being done, one word
   * @param total how many there are to do
   * @param lines where lines go when nobody is looking
   * @return a bar, or lines
   */
  static Progress of(Terminal terminal, String task, long total, PrintWriter lines) {
    return terminal.interactive() ? new Bar(task, total) : new Lines(task, total, lines);
  }

  /** A line for each tenth of a long run, for a log; steps of a short one tell nothing. */
  final class Lines implements Progress {
    private static final int TENTHS = 10;

    private final String task;
    private final long total;
    private final PrintWriter lines;
    private long told;

    Lines(String task, long total, PrintWriter lines) {
      this.task = task;
      this.total = total;
      this.lines = lines;
    }

    @Override
    public void step() {}

    @Override
    public void to(long done, String words) {
      long tenth = TENTHS * done / Math.max(1, total);
      if (tenth > told) {
        told = tenth;
        lines.print(task + ": " + TENTHS * tenth + " %, " + done + " done, " + words + "\n");
        lines.flush();
      }
    }

    @Override
    public void close() {}
  }

  /** A bar on standard error, with the rate and the time left. */
  final class Bar implements Progress {
    /** Its width, fixed: asking the terminal for its own takes Ctrl-C away from the JVM. */
    private static final int COLUMNS = 79;

    private final ProgressBar bar;

    Bar(String task, long total) {
      bar =
          new ProgressBarBuilder()
              .setTaskName(task)
              .setInitialMax(total)
              .setStyle(ProgressBarStyle.ASCII)
              .setUpdateIntervalMillis(200)
              .clearDisplayOnFinish()
              .setConsumer(new ConsoleProgressBarConsumer(System.err, COLUMNS))
              .build();
    }

    @Override
    public void step() {
      bar.step();
    }

    @Override
    public void to(long done, String words) {
      bar.stepTo(done);
      bar.setExtraMessage(words);
    }

    @Override
    public void close() {
      bar.close();
    }
  }
}
