package doseguard.engine.port;

import doseguard.guard.Decision;
import doseguard.guard.DoseGuard;
import doseguard.guard.Observation;
import doseguard.guard.Policy;
import doseguard.guard.PumpProfile;
import doseguard.guard.state.NonVolatile;

/** The kernel behind the port: copies frames over, decides nothing. */
public final class KernelGuard implements GuardPort {
  private final DoseGuard guard;
  private final Observation observation = new Observation();

  /**
   * Makes a fresh kernel.
   *
   * @param policy figures of {@link Policy}
   * @param pump figures of {@link PumpProfile}
   */
  public KernelGuard(long[] policy, long[] pump) {
    this.guard = new DoseGuard(new Policy(policy), new PumpProfile(pump), new NonVolatile());
  }

  @Override
  public void decide(Sensed sensed, Answer answer) {
    Observation o = observation;
    o.request = sensed.request;
    o.timeAMs = sensed.timeAMs;
    o.timeBMs = sensed.timeBMs;
    o.encoderCount = sensed.encoderCount;
    o.levelNl = sensed.levelNl;
    o.pressurePa = sensed.pressurePa;
    o.pressureAfterPa = sensed.pressureAfterPa;
    o.pulsatilityPa = sensed.pulsatilityPa;
    o.pulsatilitySession = sensed.pulsatilitySession;
    o.concentration = sensed.concentration;
    o.valveOpen = sensed.valveOpen;
    o.valid = sensed.valid;
    Decision decision = guard.decide(o);
    answer.granted = decision.granted == 1;
    answer.rule = decision.rule;
    answer.activeAlarms = decision.activeAlarms;
    answer.latchedAlarms = decision.latchedAlarms;
    answer.annunciations = decision.annunciations;
    answer.openValve = decision.openValve;
    answer.headroomPg = decision.headroomPg;
    answer.accountedNl = decision.accountedNl;
  }

  @Override
  public int annunciations(int alarm) {
    return guard.annunciations(alarm);
  }

  @Override
  public int propose(long[] words) {
    return guard.propose(words);
  }

  @Override
  public long readBackPg() {
    return guard.readBackPg();
  }

  @Override
  public int confirm(long sequence, boolean secondConfirmation) {
    return guard.confirm(sequence, secondConfirmation);
  }

  @Override
  public void abandonProgram() {
    guard.abandonProgram();
  }

  @Override
  public int requestBolus() {
    return guard.requestBolus();
  }

  @Override
  public int stop(long durationMs) {
    return guard.stop(durationMs);
  }

  @Override
  public void resume() {
    guard.resume();
  }

  @Override
  public void acknowledge() {
    guard.acknowledge();
  }

  @Override
  public int beginRefill(int concentration) {
    return guard.beginRefill(concentration);
  }

  @Override
  public int confirmRefill(
      int aspiratedNl, int filledNl, int concentration, int concentrationAgain) {
    return guard.confirmRefill(aspiratedNl, filledNl, concentration, concentrationAgain);
  }

  @Override
  public void abandonRefill() {
    guard.abandonRefill();
  }
}
