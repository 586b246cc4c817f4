package doseguard.canaries;

import doseguard.engine.port.GuardFactory;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A guard that is known to be bad: the kernel with one mistake that a programmer could have made. A
 * campaign has to kill it.
 *
 * @param id its name, in lower case with hyphens
 * @param title what is wrong, in one sentence without its full stop
 * @param hazard what that may do to the patient, in one sentence without its full stop
 * @param changes the places of the kernel's source that are written otherwise
 */
public record Canary(String id, String title, String hazard, List<Change> changes)
    implements Suspect {
  private static final Map<Canary, GuardFactory> BUILT = new ConcurrentHashMap<>();

  /** Copies the list. */
  public Canary {
    changes = List.copyOf(changes);
  }

  /** With one place changed. */
  Canary(String id, String title, String hazard, String file, String from, String to) {
    this(id, title, hazard, List.of(new Change(file, from, to)));
  }

  /**
   * Its guards. The kernel is compiled when it is first asked for, and then kept.
   *
   * @return a factory of them
   * @throws NoCompilerException when this Java has no compiler
   */
  @Override
  public GuardFactory guards() {
    return BUILT.computeIfAbsent(this, one -> PatchedKernel.with(one.changes).guards());
  }

  @Override
  public String toString() {
    return id;
  }
}
