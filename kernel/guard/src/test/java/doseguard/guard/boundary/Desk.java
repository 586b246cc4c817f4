package doseguard.guard.boundary;

import static doseguard.guard.Figures.policyWith;
import static doseguard.guard.Figures.pumpWith;

import doseguard.guard.Frame;
import doseguard.guard.Policy;
import doseguard.guard.PumpProfile;
import doseguard.guard.limit.Admission;
import doseguard.guard.limit.Limits;
import doseguard.guard.program.DeadVolume;
import doseguard.guard.program.ProgramGate;
import doseguard.guard.program.Refill;

/**
 * The limits of a guard without anything around them: a filled reservoir, a line, a gate.
 *
 * @param gate the prescription in force
 * @param limits all limits
 * @param admission the desk at which boluses are asked for
 */
record Desk(ProgramGate gate, Limits limits, Admission admission) {
  static Desk of(Policy policy, PumpProfile pump) {
    long accuracy = pump.of(PumpProfile.ACCURACY_PERMILLE);
    ProgramGate gate = new ProgramGate(policy);
    DeadVolume line = new DeadVolume(accuracy);
    Limits limits = new Limits(policy, pump, gate, line, new Refill(policy, accuracy));
    line.refill(Guards.CONCENTRATION, 0);
    limits.reservoir().refill((int) Guards.FILL);
    return new Desk(gate, limits, new Admission(gate, line, limits));
  }

  static Desk plain() {
    return of(policyWith(), pumpWith());
  }

  Desk prescribed(Frame frame) {
    gate.take(frame.words());
    gate.hold();
    gate.accept();
    limits.prescribe(true);
    return this;
  }
}
