package doseguard.engine.port;

import doseguard.guard.Decision;
import doseguard.guard.DoseGuard;
import doseguard.guard.Observation;
import doseguard.guard.Policy;
import doseguard.guard.PumpProfile;
import doseguard.guard.ResetCause;
import doseguard.guard.state.NonVolatile;

/** The kernel behind the port: copies frames over, decides nothing. */
public final class KernelGuard implements GuardPort {
  private final long[] policy;
  private final long[] pump;
  private final NonVolatile memory = new NonVolatile();
  private final Observation observation = new Observation();
  private DoseGuard guard;

  /**
   * Makes a fresh kernel on a memory that was never written, and starts it.
   *
   * @param policy figures of {@link Policy}
   * @param pump figures of {@link PumpProfile}
   */
  public KernelGuard(long[] policy, long[] pump) {
    this.policy = policy.clone();
    this.pump = pump.clone();
    powerOn(ResetCause.POWER_ON);
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
    o.battery = sensed.battery;
    o.mode = sensed.mode;
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

  @Override
  public void silence() {
    guard.silence();
  }

  @Override
  public boolean selfTest() {
    return guard.selfTest();
  }

  @Override
  public void powerOff() {
    guard = null;
  }

  @Override
  public int powerOn(int cause) {
    // Anew from the figures: what flipped in them is read again.
    guard = new DoseGuard(new Policy(policy), new PumpProfile(pump), memory);
    int found = guard.restore(cause);
    guard.selfTest();
    return found;
  }

  @Override
  public long liveBits() {
    return new LiveBits(guard).count();
  }

  @Override
  public void flipLive(long bit) {
    new LiveBits(guard).flip(bit);
  }

  @Override
  public long savedBits() {
    return faulty().bits();
  }

  @Override
  public void flipSaved(long bit) {
    faulty().flip(bit);
  }

  @Override
  public void stickSaved(long bit) {
    faulty().stick(bit);
  }

  @Override
  public void cutBeforeWrite(long write) {
    faulty().cutBeforeWrite(write);
  }

  private FaultyMemory faulty() {
    Object mapped = memory;
    if (mapped instanceof FaultyMemory harness) {
      return harness;
    }
    throw new IllegalStateException("the kernel was not loaded on the memory of the harness");
  }
}
