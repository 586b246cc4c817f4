package doseguard.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Several things at once, in their order. */
class AtOnceTest {

  private static final AtOnce.Taker<Object> NOBODY = one -> {};

  @Test
  void shouldGiveThemInTheirOrderHoweverTheyEnd() throws Exception {
    CountDownLatch second = new CountDownLatch(1);
    List<Callable<String>> jobs =
        List.of(
            () -> {
              second.await();
              return "first";
            },
            () -> {
              second.countDown();
              return "second";
            });
    List<String> taken = new ArrayList<>();
    AtOnce.of(2, jobs, taken::add);
    assertEquals(List.of("first", "second"), taken);
  }

  @Test
  void shouldThrowWhatOneThrows() {
    IllegalStateException wrong = new IllegalStateException("wrong");
    Callable<Object> job =
        () -> {
          throw wrong;
        };
    List<Callable<Object>> jobs = List.of(job);
    assertEquals(
        wrong, assertThrows(RuntimeException.class, () -> AtOnce.of(1, jobs, NOBODY)), "itself");
  }

  @Test
  void shouldCallAnythingElseAFailureOfTheHarness() {
    Callable<Object> job =
        () -> {
          throw new IOException("no room");
        };
    List<Callable<Object>> jobs = List.of(job);
    Exception said =
        assertThrows(HarnessException.class, () -> AtOnce.of(1, jobs, NOBODY), "wrapped");
    assertEquals("java.io.IOException: no room", said.getMessage());
  }

  @Test
  @Timeout(60)
  void shouldEndWhatWasBegunWhenItIsInterrupted() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    Thread waiting = Thread.currentThread();
    Callable<Object> job =
        () -> {
          begun.countDown();
          waiting.interrupt();
          try {
            new CountDownLatch(1).await();
          } finally {
            ended.countDown();
          }
          return "never";
        };
    List<Callable<Object>> jobs = List.of(job);
    assertThrows(InterruptedException.class, () -> AtOnce.of(1, jobs, NOBODY));
    begun.await();
    ended.await();
    assertFalse(Thread.interrupted());
  }
}
