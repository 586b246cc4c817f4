package doseguard.engine.port;

/** Makes a fresh guard for each case. */
public interface GuardFactory {

  /**
   * Makes a guard for one pump.
   *
   * @param policy the clinical limits, laid out as {@code doseguard.guard.Policy}
   * @param pump the pump's data sheet, laid out as {@code doseguard.guard.PumpProfile}
   * @return a guard that has granted nothing yet
   */
  GuardPort create(long[] policy, long[] pump);
}
