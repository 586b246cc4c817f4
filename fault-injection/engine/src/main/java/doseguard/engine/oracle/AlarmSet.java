package doseguard.engine.oracle;

import doseguard.engine.port.AlarmKind;

/** The delivery alarms that a row of {@link AdmissibleAlarms} explains. */
final class AlarmSet {
  private final long bits;

  private AlarmSet(long bits) {
    this.bits = bits;
  }

  /**
   * What can interrupt the therapy also explains that it begins again with a reduced dose: the
   * restart ladder (design.md section 5) says so by an alarm of its own.
   */
  static AlarmSet explained(AlarmKind... names) {
    long sum = 0;
    for (AlarmKind name : names) {
      sum |= bit(name);
    }
    boolean interrupts = (sum & bit(AlarmKind.THERAPY_INTERRUPTED)) != 0L;
    return new AlarmSet(interrupts ? sum | bit(AlarmKind.RESTART_REDUCED) : sum);
  }

  boolean has(AlarmKind name) {
    return (bits & bit(name)) != 0L;
  }

  private static long bit(AlarmKind name) {
    return 1L << name.id();
  }
}
