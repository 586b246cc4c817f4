package doseguard.engine.therapy;

/**
 * Admits patient boluses by the letter of the prescription: lock-out, daily maximum, one at a time.
 * The twins use it.
 */
public final class BolusBook {
  private static final int PLACES = 64;

  private final long[] admittedMs = new long[PLACES];
  private int admitted;

  /** Makes an empty book. */
  public BolusBook() {}

  /**
   * Asks for a bolus; an admitted one is written down.
   *
   * @param rule what is prescribed
   * @param nowMs ms since the case began
   * @return true when admitted
   */
  public boolean admit(PatientBolus rule, long nowMs) {
    if (rule.amountPg() <= 0L || rule.maximumPerDay() <= 0) {
      return false;
    }
    if (admitted > 0 && nowMs - before(1) < rule.lockoutMs()) {
      return false;
    }
    int most = Math.min(rule.maximumPerDay(), PLACES);
    if (admitted >= most && nowMs - before(most) < Schedule.DAY_MS) {
      return false;
    }
    admittedMs[admitted % PLACES] = nowMs;
    admitted++;
    return true;
  }

  private long before(int steps) {
    return admittedMs[(admitted - steps) % PLACES];
  }
}
