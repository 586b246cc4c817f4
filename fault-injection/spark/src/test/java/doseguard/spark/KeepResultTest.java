package doseguard.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import doseguard.engine.campaign.run.TaskLog;
import doseguard.engine.campaign.run.TaskResult;
import doseguard.store.task.TaskCodec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Results that arrive in any order. */
class KeepResultTest {

  private static final List<Long> NUMBERS = List.of(5L, 8L);

  private final Map<Long, TaskResult> kept = new TreeMap<>();
  private boolean full;

  private final KeepResult keep =
      new KeepResult(
          NUMBERS,
          new TaskLog() {
            @Override
            public boolean has(long task) {
              return kept.containsKey(task);
            }

            @Override
            public TaskResult read(long task) {
              return kept.get(task);
            }

            @Override
            public void append(long task, TaskResult result) throws IOException {
              if (full) {
                throw new IOException("no space");
              }
              kept.put(task, result);
            }
          });

  private static byte[] result(double figure) {
    return TaskCodec.encode(new TaskResult(List.of(), List.of(figure)));
  }

  @Test
  void shouldKeepEachResultUnderTheNumberOfItsTask() {
    keep.apply(1, result(80));
    keep.apply(0, result(50));
    assertEquals(List.of(50.0), kept.get(5L).figures());
    assertEquals(List.of(80.0), kept.get(8L).figures());
    assertEquals(2, kept.size());
  }

  @Test
  void shouldKeepTheFirstOfTwo() {
    keep.apply(0, result(50));
    keep.apply(0, result(51));
    assertEquals(List.of(50.0), kept.get(5L).figures());
  }

  @Test
  void shouldEndTheJobWhenAResultCannotBeKept() {
    full = true;
    UncheckedIOException e =
        assertThrows(UncheckedIOException.class, () -> keep.apply(1, result(80)));
    assertEquals("task 8 cannot be kept", e.getMessage());
    assertThrows(UncheckedIOException.class, () -> keep.apply(1, new byte[] {1}));
  }
}
