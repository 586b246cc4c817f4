package doseguard.store.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A worker of a campaign: appends what its journal lacks, from two threads, and says of each task
 * that it is done once it is appended.
 */
final class Worker {
  static final byte[] IDENTITY = "seed 1, shard 1 of 1".getBytes(UTF_8);

  private static final int THREADS = 2;
  private static final int LONGEST = 1 << 16;

  private Worker() {}

  public static void main(String[] arguments) throws Exception {
    Path path = Path.of(arguments[0]);
    long tasks = Long.parseLong(arguments[1]);
    Storage.Opener opener =
        Boolean.parseBoolean(arguments[2]) ? Piecemeal::new : FileStorage::writable;
    try (Journal journal = resume(path, opener);
        OutputStream done = new FileOutputStream(FileDescriptor.out)) {
      work(journal, tasks, done);
    }
  }

  private static Journal resume(Path path, Storage.Opener opener) throws IOException {
    if (Files.exists(path)) {
      try {
        return Journal.open(path, IDENTITY, opener);
      } catch (JournalException.HeaderTorn e) {
        Files.delete(path);
      }
    }
    return Journal.create(path, IDENTITY, opener);
  }

  static void work(Journal journal, long tasks, OutputStream done) throws Exception {
    AtomicLong next = new AtomicLong();
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    List<Future<?>> ends = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      ends.add(
          threads.submit(
              () -> {
                for (long task = next.getAndIncrement();
                    task < tasks;
                    task = next.getAndIncrement()) {
                  if (!journal.has(task)) {
                    journal.append(task, outcome(task));
                    done.write((task + "\n").getBytes(UTF_8));
                  }
                }
                return null;
              }));
    }
    threads.shutdown();
    for (Future<?> end : ends) {
      end.get();
    }
  }

  /** Up to 64 KiB, half of it chance, so that a frame takes more than a page. */
  static byte[] outcome(long task) {
    Random random = new Random(task);
    byte[] outcome = new byte[random.nextInt(LONGEST)];
    byte[] chance = new byte[outcome.length / 2];
    random.nextBytes(chance);
    System.arraycopy(chance, 0, outcome, 0, chance.length);
    return outcome;
  }
}
