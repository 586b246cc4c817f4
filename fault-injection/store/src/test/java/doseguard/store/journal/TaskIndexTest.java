package doseguard.store.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** The index answers as a map does. */
class TaskIndexTest {

  @Property(seed = "1", tries = 300)
  void shouldAnswerAsAMap(
      @ForAll @Size(max = 200) Set<@LongRange(min = 0, max = Long.MAX_VALUE) Long> tasks,
      @ForAll @LongRange(min = 0, max = Long.MAX_VALUE) long other) {
    TaskIndex index = new TaskIndex();
    Map<Long, Long> map = new LinkedHashMap<>();
    for (long task : tasks) {
      index.put(task, map.size() + 1L);
      map.put(task, map.size() + 1L);
    }
    assertEquals(map.size(), index.size());
    for (Map.Entry<Long, Long> entry : map.entrySet()) {
      assertEquals(entry.getValue(), index.offset(entry.getKey()));
    }
    assertEquals(map.getOrDefault(other, TaskIndex.ABSENT), index.offset(other));
  }

  @Test
  void shouldHoldAMillionTasksOfAShard() {
    int tasks = 1_000_000;
    int shards = 64;
    TaskIndex index = new TaskIndex();
    for (long i = 0; i < tasks; i++) {
      index.put(i * shards + 3, i + 1);
    }
    assertEquals(tasks, index.size());
    for (long i = 0; i < tasks; i++) {
      assertEquals(i + 1, index.offset(i * shards + 3));
      assertEquals(TaskIndex.ABSENT, index.offset(i * shards + 4));
    }
  }
}
