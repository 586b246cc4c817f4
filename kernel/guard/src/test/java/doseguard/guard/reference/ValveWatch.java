package doseguard.guard.reference;

/** Valve feedback against the command of the call before. */
final class ValveWatch extends Part {
  private boolean open = true;
  private int differing;

  @Override
  protected ValveWatch clone() {
    return (ValveWatch) super.clone();
  }

  void read(boolean feedback) {
    differing = feedback == open ? 0 : differing + 1;
  }

  void command(boolean next) {
    if (next != open) {
      differing = 0;
    }
    open = next;
  }

  boolean fault() {
    return differing >= 2;
  }
}
