package doseguard.engine.oracle;

import doseguard.engine.fault.Fault;

/**
 * One fault as the oracles see it.
 *
 * @param fault the fault
 * @param row what it explains
 * @param clearedMs when its cause was gone, ms since the start; {@link Fault#NEVER} when it stays
 */
record Trouble(Fault fault, AdmissibleAlarms row, long clearedMs) {

  boolean clears() {
    return clearedMs != Fault.NEVER;
  }
}
