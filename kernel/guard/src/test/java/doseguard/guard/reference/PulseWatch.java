package doseguard.guard.reference;

/** The cardiac pulse in the catheter, session by session. */
final class PulseWatch extends Part {
  private boolean any;
  private int session;
  private int sessions;
  private long sum;
  private int low;
  private boolean lost;

  @Override
  protected PulseWatch clone() {
    return (PulseWatch) super.clone();
  }

  void read(long amplitude, int number) {
    if (any && number == session) {
      return;
    }
    any = true;
    session = number;
    sessions++;
    if (sessions <= 4) {
      sum += amplitude;
      return;
    }
    boolean gone = amplitude * 8 * 4 < sum;
    if (amplitude * 3 * 4 < sum) {
      low++;
      lost |= gone || low >= 2;
    } else {
      low = 0;
      lost = gone;
    }
  }

  boolean lost() {
    return lost;
  }
}
