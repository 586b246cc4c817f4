package doseguard.store.journal;

/**
 * Where the frame of each task begins: open addressing over two plain arrays, 21 to 43 bytes a
 * task.
 */
final class TaskIndex {

  /** What is said of a task that is not there; the magic lies at offset 0, so no frame does. */
  static final long ABSENT = 0;

  private static final int SMALLEST = 1 << 4;

  /** Spreads neighbouring numbers over the table: 2^64 over the golden ratio (Knuth 6.4). */
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private long[] tasks = new long[SMALLEST];
  private long[] offsets = new long[SMALLEST];
  private int size;

  int size() {
    return size;
  }

  /** Offset of a task's frame, or {@link #ABSENT}. */
  long offset(long task) {
    return offsets[slot(task)];
  }

  /** Adds a task that is not there. */
  void put(long task, long offset) {
    if (size >= tasks.length / 4 * 3) {
      grow();
    }
    int slot = slot(task);
    tasks[slot] = task;
    offsets[slot] = offset;
    size++;
  }

  /** The slot that has a task, or the one where it would go. */
  private int slot(long task) {
    int mask = tasks.length - 1;
    int slot = (int) ((task * SPREAD) >>> Integer.SIZE) & mask;
    while (offsets[slot] != ABSENT && tasks[slot] != task) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldTasks = tasks;
    long[] oldOffsets = offsets;
    tasks = new long[2 * oldTasks.length];
    offsets = new long[2 * oldTasks.length];
    size = 0;
    for (int i = 0; i < oldTasks.length; i++) {
      if (oldOffsets[i] != ABSENT) {
        put(oldTasks[i], oldOffsets[i]);
      }
    }
  }
}
