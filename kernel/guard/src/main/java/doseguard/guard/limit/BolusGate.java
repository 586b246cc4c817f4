package doseguard.guard.limit;

import doseguard.guard.Clamp;
import doseguard.guard.Refusal;
import doseguard.guard.program.Prescription;
import doseguard.guard.program.Schedule;
import doseguard.guard.state.Fold;
import doseguard.guard.state.Tape;
import doseguard.units.MicrogramsPerMillilitre;
import doseguard.units.Milliseconds;
import doseguard.units.Picograms;

/**
 * Admits a bolus whole or not at all: at every later position of a window, the mass still inside,
 * the bolus and the basal due by then must fit its ceiling; then the lock-out and the maximum a
 * day. One bolus runs at a time.
 */
// [impl->dsn~bolus-course~1]
public final class BolusGate {
  private static final int MOST_A_DAY = 24;

  /**
   * Time after its end during which the last stroke of a bolus may still be asked for again, ms.
   */
  private static final @Milliseconds long GRACE_MS = 60000L;

  private final @Milliseconds long[] givenMs;
  private @Milliseconds long nowMs;
  private @Milliseconds long lastMs;
  private @Picograms long amountPg;
  private @Milliseconds long durationMs;
  private @Milliseconds long runMs;
  private @Picograms long accruedPg;
  private boolean running;
  private long seal;

  /** Makes a gate through which nothing went yet. */
  public BolusGate() {
    this.givenMs = new long[MOST_A_DAY];
    this.nowMs = Clamp.DAY_MS;
  }

  /**
   * Lets time pass.
   *
   * @param elapsedMs ms, at least 0
   * @return what the running bolus accrued in it, pg
   */
  public @Picograms long advance(@Milliseconds long elapsedMs) {
    nowMs += elapsedMs;
    if (!running) {
      return 0L;
    }
    runMs += elapsedMs;
    @Picograms long due = amountPg * Clamp.least(runMs, durationMs) / durationMs;
    @Picograms long accrued = due - accruedPg;
    accruedPg = due;
    return accrued;
  }

  /**
   * Whether the running bolus is over, so that what is left of it lapses.
   *
   * @return true once, after its end
   */
  public boolean over() {
    return running && runMs > durationMs + GRACE_MS;
  }

  /** Ends the running bolus. */
  public void end() {
    running = false;
  }

  /**
   * Whether a bolus runs.
   *
   * @return true while one does
   */
  public boolean running() {
    return running;
  }

  /**
   * Whether the patient may have a bolus as far as its own rules go.
   *
   * @param prescription the one in force
   * @return a {@link Refusal}
   */
  public int patientRefusal(Prescription prescription) {
    if (prescription.of(Prescription.BOLUS_PG) == 0L) {
      return Refusal.BOLUS_NOT_PRESCRIBED;
    }
    if (running) {
      return Refusal.BOLUS_HELD;
    }
    if (nowMs - lastMs < prescription.of(Prescription.BOLUS_LOCKOUT_MS)) {
      return Refusal.BOLUS_LOCKOUT;
    }
    return givenToday() >= prescription.of(Prescription.BOLUS_MOST)
        ? Refusal.BOLUS_MAXIMUM
        : Refusal.NONE;
  }

  private int givenToday() {
    int given = 0;
    for (int i = 0; i < MOST_A_DAY; i++) {
      if (nowMs - givenMs[i] < Clamp.DAY_MS) {
        given++;
      }
    }
    return given;
  }

  /**
   * Whether mass fits a window at every later position, basal included.
   *
   * @param window the window
   * @param roomPg what may still be given in it now, pg
   * @param schedule the basal schedule
   * @param phaseMs time of day now, ms
   * @param pg mass asked for, with all else that is still to come: waiting credit, one stroke
   * @param highest highest concentration that may be leaving the tip, ug/mL
   * @param dosing concentration dosed with, ug/mL, at most the highest
   * @return true when no position exceeds the ceiling
   */
  // [impl->dsn~bolus-room~1]
  public static boolean fits(
      MassWindow window,
      @Picograms long roomPg,
      Schedule schedule,
      @Milliseconds long phaseMs,
      @Picograms long pg,
      @MicrogramsPerMillilitre long highest,
      @MicrogramsPerMillilitre long dosing) {
    @Picograms long leftPg = roomPg;
    boolean fit = true;
    for (int i = 0; i < window.positions(); i++) {
      if (i > 0) {
        leftPg += window.leavingPg(i);
      }
      @Picograms long due = pg + schedule.duePg(phaseMs, window.endsInMs(i));
      fit &= Clamp.scaledUp(due, highest, dosing) <= leftPg;
    }
    return fit;
  }

  /**
   * Starts an admitted bolus.
   *
   * @param pg its mass, pg
   * @param overMs time over which it is given, ms, at least 1
   */
  public void start(@Picograms long pg, @Milliseconds long overMs) {
    amountPg = pg;
    durationMs = overMs;
    runMs = 0L;
    accruedPg = 0L;
    running = true;
  }

  /** Counts a bolus that the patient asked for towards lock-out and maximum. */
  public void count() {
    int oldest = 0;
    for (int i = 1; i < MOST_A_DAY; i++) {
      if (givenMs[i] < givenMs[oldest]) {
        oldest = i;
      }
    }
    givenMs[oldest] = nowMs;
    seal = Fold.of(givenMs);
    lastMs = nowMs;
  }

  /**
   * What the running bolus still has to accrue.
   *
   * @return pg, 0 when none runs
   */
  public @Picograms long outstandingPg() {
    return running ? amountPg - accruedPg : 0L;
  }

  /**
   * Whether the arrays are as they were left.
   *
   * @return 0 when they are
   */
  public long drift() {
    return seal ^ Fold.of(givenMs);
  }

  /**
   * The state of this object.
   *
   * @return its fold
   */
  public long fold() {
    long times = Fold.of(nowMs, lastMs, durationMs, runMs);
    return Fold.of(times, amountPg, accruedPg, seal) ^ (running ? 1L : 0L);
  }

  /**
   * Passes the state to or from an image.
   *
   * @param tape the image
   */
  public void exchange(Tape tape) {
    tape.pass(givenMs);
    nowMs = tape.pass(nowMs);
    lastMs = tape.pass(lastMs);
    amountPg = tape.pass(amountPg);
    durationMs = tape.pass(durationMs);
    runMs = tape.pass(runMs);
    accruedPg = tape.pass(accruedPg);
    running = tape.pass(running);
    seal = Fold.of(givenMs);
  }
}
