package doseguard.guard.reference;

import doseguard.guard.Policy;
import java.util.ArrayList;
import java.util.List;

/** The refill session, the reconciliation at each refill, the trend over all of them. */
final class Refills extends Part {
  /** What one refill found. */
  record Finding(boolean discrepant, boolean investigate, boolean trend, long usedNl) {}

  /** A refill that was reconciled and not discrepant. */
  private record Entry(long missing, long delivered) {}

  private static final long[] ROOTS = {0, 0, 707, 577, 500};

  private final Setting setting;
  private boolean open;
  private long ageMs;
  private long declared;
  private long doubted;
  private boolean any;
  private boolean overDelivered;
  private List<Entry> entries = List.of();

  Refills(Setting setting) {
    this.setting = setting;
  }

  @Override
  protected Refills clone() {
    return (Refills) super.clone();
  }

  /** Lets time pass and says whether it ended an open refill. */
  boolean pass(long ms) {
    ageMs += ms;
    return open && ageMs >= setting.policy(Policy.REFILL_END_MS);
  }

  boolean open() {
    return open;
  }

  boolean any() {
    return any;
  }

  boolean overDelivered() {
    return overDelivered;
  }

  long declared() {
    return declared;
  }

  long doubted() {
    return doubted;
  }

  long unconfirmed() {
    return Math.max(declared, doubted);
  }

  void begin(long concentration) {
    doubted = Math.max(doubted, declared);
    declared = concentration;
    ageMs = 0;
    open = true;
  }

  void abandon() {
    open = false;
  }

  Finding confirm(long aspirated, long accounted, long filledLast) {
    open = false;
    declared = 0;
    doubted = 0;
    overDelivered = false;
    if (!any) {
      any = true;
      return new Finding(false, false, false, 0);
    }
    long delivered = filledLast - accounted;
    long missing = accounted - aspirated;
    long gap = Math.abs(missing);
    long accuracy = setting.accuracy();
    boolean discrepant =
        gap > delivered * accuracy / 1000 + setting.policy(Policy.REFILL_TOLERANCE_NL);
    overDelivered = discrepant && missing > 0;
    if (!discrepant) {
      List<Entry> next = new ArrayList<>(entries);
      next.add(0, new Entry(missing, delivered));
      entries = List.copyOf(next);
    }
    boolean investigate = !discrepant && gap > setting.policy(Policy.REFILL_ABSOLUTE_NL);
    boolean trend = !discrepant && leans();
    return new Finding(discrepant, investigate, trend, discrepant ? 0 : filledLast - aspirated);
  }

  private boolean leans() {
    boolean leans = false;
    long missing = 0;
    long delivered = 0;
    for (int n = 1; n <= 4 && n <= entries.size(); n++) {
      missing += entries.get(n - 1).missing;
      delivered += entries.get(n - 1).delivered;
      long most =
          delivered * setting.accuracy() / 1000 * ROOTS[n] / 1000
              + setting.policy(Policy.REFILL_TOLERANCE_NL);
      leans |= n >= 2 && Math.abs(missing) > most;
    }
    return leans;
  }
}
