package doseguard.guard.limit;

import doseguard.guard.Clamp;
import doseguard.guard.Policy;
import doseguard.guard.program.ProgramGate;
import doseguard.guard.program.RestartLadder;
import doseguard.guard.program.ScheduleCursor;
import doseguard.guard.state.Fold;
import doseguard.guard.state.Tape;
import doseguard.units.Milliseconds;
import doseguard.units.Picograms;

/** What the prescription in force gives as time passes, and how much of it may be caught up. */
public final class Basal {
  private final @Milliseconds long catchUpMs;
  private final @Picograms long catchUpPg;
  private final ProgramGate gate;
  private final RestartLadder ladder;
  private final ScheduleCursor cursor;

  /**
   * Makes a basal that gives nothing.
   *
   * @param policy the limits in force
   * @param gate the prescription in force
   * @param ladder how much of it is given
   */
  public Basal(Policy policy, ProgramGate gate, RestartLadder ladder) {
    this.catchUpMs = policy.of(Policy.CATCH_UP_MS);
    this.catchUpPg = policy.of(Policy.CATCH_UP_PG);
    this.gate = gate;
    this.ladder = ladder;
    this.cursor = new ScheduleCursor();
  }

  /**
   * Lets time pass.
   *
   * @param elapsedMs ms, 0 to one day
   * @param stoppedMs how much of it an ordered stop covered, ms
   * @return what is given in it, pg
   */
  public @Picograms long advance(@Milliseconds long elapsedMs, @Milliseconds long stoppedMs) {
    @Milliseconds long openMs = elapsedMs - stoppedMs;
    cursor.skip(stoppedMs);
    @Picograms long even = gate.schedule().dailyPg() * openMs / Clamp.DAY_MS;
    return ladder.given(cursor.accrue(gate.schedule(), openMs), even);
  }

  /**
   * Most that may wait to be caught up now.
   *
   * @return pg
   */
  public @Picograms long catchUpPg() {
    @Picograms long byTime = gate.schedule().rateAt(phaseMs()) * catchUpMs / Clamp.DAY_MS;
    return Clamp.least(byTime, catchUpPg);
  }

  /** Goes to the time of day of the prescription just accepted. */
  public void prescribe() {
    cursor.moveTo(gate.phaseMs());
  }

  /**
   * Time of day.
   *
   * @return ms, 0 to 86 399 999
   */
  public @Milliseconds long phaseMs() {
    return cursor.phaseMs();
  }

  /**
   * The state of this object.
   *
   * @return its fold
   */
  public long fold() {
    return Fold.of(catchUpMs, catchUpPg, cursor.fold(), 0L);
  }

  /**
   * Passes the state to or from an image.
   *
   * @param tape the image
   */
  public void exchange(Tape tape) {
    cursor.exchange(tape);
  }
}
