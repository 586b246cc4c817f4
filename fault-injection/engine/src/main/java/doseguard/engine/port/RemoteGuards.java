package doseguard.engine.port;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Guards in other processes: a command is started for each thread that needs a guard at the same
 * time, and serves one case after the other. The children end with this object, at the latest with
 * this JVM.
 */
public final class RemoteGuards implements GuardFactory, AutoCloseable {
  /**
   * How long a guard may take over one answer, ms (project choice: a call takes microseconds, a
   * start of a JVM on a busy machine seconds).
   */
  public static final long LIMIT_MS = 30_000L;

  private final List<String> words;
  private final long limitMs;
  private final Queue<GuardLink> idle = new ConcurrentLinkedQueue<>();
  private final Collection<GuardLink> all = new ConcurrentLinkedQueue<>();
  private final Thread atEnd = new Thread(this::endAll, "guards-end");

  /**
   * Prepares to start a command.
   *
   * @param command program and arguments, apart by spaces; what holds a space stands in double
   *     quotes
   */
  public RemoteGuards(String command) {
    this(words(command), LIMIT_MS);
  }

  /**
   * Prepares to start a command.
   *
   * @param words program and arguments
   * @param limitMs how long it may take over one answer, ms
   */
  public RemoteGuards(List<String> words, long limitMs) {
    if (words.isEmpty()) {
      throw new IllegalArgumentException("a guard's command is empty");
    }
    this.words = List.copyOf(words);
    this.limitMs = limitMs;
    Runtime.getRuntime().addShutdownHook(atEnd);
  }

  @Override
  public GuardPort create(long[] policy, long[] pump) {
    GuardLink link = idle.poll();
    if (link == null) {
      link = new GuardLink(words, limitMs);
      all.add(link);
    }
    try {
      return new RemoteGuard(link, this::giveBack, policy, pump);
    } catch (IllegalArgumentException e) {
      giveBack(link);
      throw e;
    }
  }

  private void giveBack(GuardLink link) {
    if (link.open()) {
      idle.add(link);
    }
  }

  /** Ends every child. */
  @Override
  public void close() {
    Runtime.getRuntime().removeShutdownHook(atEnd);
    endAll();
  }

  private void endAll() {
    all.forEach(GuardLink::close);
  }

  /**
   * Splits a command.
   *
   * @param command as typed
   * @return its words
   */
  static List<String> words(String command) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean quoted = false;
    boolean begun = false;
    for (int i = 0; i < command.length(); i++) {
      char c = command.charAt(i);
      if (c == '"') {
        quoted = !quoted;
        begun = true;
      } else if (quoted || c != ' ') {
        word.append(c);
        begun = true;
      } else if (begun) {
        words.add(word.toString());
        word.setLength(0);
        begun = false;
      }
    }
    if (quoted) {
      throw new IllegalArgumentException("a quotation mark is not closed: " + command);
    }
    if (begun) {
      words.add(word.toString());
    }
    return words;
  }
}
