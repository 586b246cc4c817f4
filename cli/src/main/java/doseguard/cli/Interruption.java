package doseguard.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C while a long command runs: its thread is interrupted and given a moment to end cleanly.
 * The JVM then ends with 130 by itself.
 */
final class Interruption implements AutoCloseable {

  private static final long PATIENCE_S = 20;

  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread hook;

  private Interruption(Thread working) {
    hook =
        new Thread(
            () -> {
              working.interrupt();
              await();
            },
            "end the campaign");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** Watches over the current thread until it is closed. */
  static Interruption ofThisThread() {
    return new Interruption(Thread.currentThread());
  }

  private void await() {
    try {
      ended.await(PATIENCE_S, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    ended.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The JVM is going down already: the hook does its work.
      return;
    }
  }
}
