package doseguard.engine.oracle;

import doseguard.engine.port.AlarmKind;

/** Sets of alarms as bits: the delivery alarms that a row of {@link AdmissibleAlarms} explains. */
final class AlarmSet {

  private AlarmSet() {}

  /**
   * What can interrupt the therapy also explains that it begins again with a reduced dose: the
   * restart ladder (design.md section 5) says so by an alarm of its own.
   */
  static long explained(AlarmKind... names) {
    long sum = 0;
    for (AlarmKind name : names) {
      sum |= bit(name);
    }
    boolean interrupts = has(sum, AlarmKind.THERAPY_INTERRUPTED);
    return interrupts ? sum | bit(AlarmKind.RESTART_REDUCED) : sum;
  }

  static boolean has(long bits, AlarmKind name) {
    return (bits & bit(name)) != 0L;
  }

  private static long bit(AlarmKind name) {
    return 1L << name.id();
  }
}
