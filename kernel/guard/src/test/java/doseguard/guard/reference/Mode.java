package doseguard.guard.reference;

import doseguard.guard.program.DeviceMode;

/**
 * Modes that suspend delivery, and the allowance they draw on; what they take beyond it is owed.
 */
final class Mode extends Part {
  private final long mostMs;
  private long allowanceEighths;
  private boolean special;

  Mode(long mostMs) {
    this.mostMs = mostMs;
    this.allowanceEighths = 8 * mostMs;
  }

  @Override
  protected Mode clone() {
    return (Mode) super.clone();
  }

  void pass(long ms) {
    if (suspends()) {
      allowanceEighths = Math.max(-8 * mostMs, allowanceEighths - 8 * ms);
    } else if (!special) {
      allowanceEighths = Math.min(8 * mostMs, allowanceEighths + ms);
    }
  }

  void observe(int mode) {
    special = mode == DeviceMode.MRI || mode == DeviceMode.TELEMETRY;
  }

  boolean suspends() {
    return special && allowanceEighths > 0;
  }

  boolean stuck() {
    return special && allowanceEighths <= 0;
  }
}
