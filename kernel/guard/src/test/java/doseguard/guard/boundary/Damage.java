package doseguard.guard.boundary;

import doseguard.guard.DoseGuard;
import doseguard.guard.limit.Limits;
import java.lang.reflect.Field;

/** Live state that changes between two calls. */
final class Damage {
  private Damage() {}

  /** Changes the account of the reservoir, of all that is live. */
  static void in(DoseGuard guard) {
    try {
      Field limits = DoseGuard.class.getDeclaredField("limits");
      limits.setAccessible(true);
      ((Limits) limits.get(guard)).reservoir().stroke();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the guard has no limits", e);
    }
  }
}
