package doseguard.engine.simulation;

import doseguard.engine.port.Answer;
import doseguard.engine.port.GuardPort;
import doseguard.engine.port.RuleKind;
import doseguard.engine.port.Sensed;

/**
 * A guard that accepts everything and grants every stroke, unless told to refuse; it admits boluses
 * as told and keeps what it was shown.
 */
class OpenGuard implements GuardPort {
  int refuseRule;
  int refusal;
  int calls;
  int annunciated;
  long active;
  boolean openValve = true;

  @Override
  public void decide(Sensed sensed, Answer answer) {
    calls++;
    answer.granted = sensed.request && refuseRule == RuleKind.NONE.id();
    answer.rule = refuseRule;
    answer.openValve = openValve;
    answer.annunciations = annunciated;
    answer.activeAlarms = active;
  }

  @Override
  public int annunciations(int alarm) {
    return alarm == 1 ? annunciated : 0;
  }

  @Override
  public int propose(long[] words) {
    return refusal;
  }

  @Override
  public long readBackPg() {
    return 0L;
  }

  @Override
  public int confirm(long sequence, boolean reductionConfirmed) {
    return refusal;
  }

  @Override
  public void abandonProgram() {}

  @Override
  public int requestBolus() {
    return refusal;
  }

  @Override
  public int stop(long durationMs) {
    return refusal;
  }

  @Override
  public void resume() {}

  @Override
  public void acknowledge() {}

  @Override
  public int beginRefill(int concentration) {
    return refusal;
  }

  @Override
  public int confirmRefill(
      int aspiratedNl, int filledNl, int concentration, int concentrationAgain) {
    return refusal;
  }

  @Override
  public void abandonRefill() {}

  @Override
  public void silence() {}

  @Override
  public boolean selfTest() {
    return true;
  }

  @Override
  public void powerOff() {}

  @Override
  public int powerOn(int cause) {
    return 0;
  }

  @Override
  public long liveBits() {
    return 1L;
  }

  @Override
  public void flipLive(long bit) {}

  @Override
  public long savedBits() {
    return 1L;
  }

  @Override
  public void flipSaved(long bit) {}

  @Override
  public void stickSaved(long bit) {}

  @Override
  public void cutBeforeWrite(long write) {}
}
