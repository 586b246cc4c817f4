package doseguard.guard.reference;

import static doseguard.guard.reference.Exact.big;
import static doseguard.guard.reference.Exact.overAccuracy;

import doseguard.guard.PumpProfile;

/** The account of the reservoir and its lock. */
final class Reservoir extends Part {
  private final Setting figures;
  private long accounted;
  private long filled;
  private boolean locked = true;
  private boolean readsEmpty;
  private boolean hasReadEmpty;

  Reservoir(Setting figures) {
    this.figures = figures;
  }

  @Override
  protected Reservoir clone() {
    return (Reservoir) super.clone();
  }

  long accounted() {
    return accounted;
  }

  long filled() {
    return filled;
  }

  boolean locked() {
    return locked;
  }

  void fill(long volume) {
    accounted = volume;
    filled = volume;
    locked = volume - stroke() < minimum();
    readsEmpty = false;
    hasReadEmpty = false;
  }

  void granted() {
    accounted = Math.max(0, accounted - stroke());
    locked |= accounted - stroke() < minimum();
    lockWhereEmpty();
  }

  void observe(boolean empty) {
    readsEmpty = empty;
    hasReadEmpty |= empty;
    lockWhereEmpty();
  }

  private void lockWhereEmpty() {
    locked |= readsEmpty && possiblyEmpty();
  }

  long possiblyEmptyVolume() {
    long above = Math.max(0, filled - minimum());
    return filled
        - overAccuracy(big(above), figures.pump(PumpProfile.ACCURACY_PERMILLE)).longValue();
  }

  private boolean possiblyEmpty() {
    return accounted <= possiblyEmptyVolume();
  }

  boolean emptyPossible() {
    return possiblyEmpty() || hasReadEmpty;
  }

  private long stroke() {
    return figures.stroke();
  }

  private long minimum() {
    return figures.pump(PumpProfile.MINIMUM_NL);
  }
}
