package doseguard.store.journal;

import java.nio.file.Path;

/**
 * Another process that wants to append to a journal: holds it until it is killed, or says why not.
 */
final class Intruder {

  /** How it ends when the journal is locked. */
  static final int LOCKED = 3;

  private Intruder() {}

  public static void main(String[] arguments) throws Exception {
    try (Journal journal = Journal.open(Path.of(arguments[0]), Worker.IDENTITY)) {
      System.out.println("holds " + journal.tasks());
      Thread.currentThread().join();
    } catch (JournalException.Locked e) {
      System.out.println(e.getMessage());
      System.exit(LOCKED);
    }
  }
}
