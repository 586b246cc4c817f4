package doseguard.cli;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows a person at a terminal how far a run is. */
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
   * @return a bar, or nothing visible
   */
  static Progress of(Terminal terminal, String task, long total) {
    return terminal.interactive() ? new Bar(task, total) : new Silent();
  }

  /** Shows nothing. */
  final class Silent implements Progress {
    @Override
    public void step() {}

    @Override
    public void to(long done, String words) {}

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
