package doseguard.guard.reference;

import doseguard.guard.Decision;

/** The answer to one decision, of either guard. */
record Answer(
    int granted,
    int rule,
    long activeAlarms,
    long latchedAlarms,
    int annunciations,
    boolean openValve,
    long headroomPg,
    long accountedNl) {

  static Answer of(Decision decision) {
    return new Answer(
        decision.granted,
        decision.rule,
        decision.activeAlarms,
        decision.latchedAlarms,
        decision.annunciations,
        decision.openValve,
        decision.headroomPg,
        decision.accountedNl);
  }
}
