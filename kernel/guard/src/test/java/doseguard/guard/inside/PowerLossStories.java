package doseguard.guard.inside;

import static doseguard.guard.Figures.HOUR;
import static doseguard.guard.Figures.MINUTE;
import static doseguard.guard.Figures.UG;

import doseguard.guard.DoseGuard;
import doseguard.guard.Observation;
import doseguard.guard.Policy;
import doseguard.guard.PumpProfile;
import doseguard.guard.PumpRig;
import doseguard.guard.Refusal;
import doseguard.guard.ResetCause;
import doseguard.guard.Rule;
import doseguard.guard.program.Prescription;
import doseguard.guard.state.AlarmTable;
import doseguard.guard.state.NonVolatile;
import doseguard.guard.state.StateImage;
import java.util.function.IntFunction;

/**
 * A pump at work that is about to do something that saves. Run, it does it; asked for its words, it
 * starts a new guard on what the memory then holds and says whether that is the state of before or
 * of after, or what is wrong.
 */
public final class PowerLossStories implements IntFunction<Runnable> {
  private final String moment;

  /**
   * Makes stories.
   *
   * @param moment what is interrupted
   */
  public PowerLossStories(String moment) {
    this.moment = moment;
  }

  @Override
  public Runnable apply(int number) {
    return new Story(moment);
  }

  private static final class Story implements Runnable {
    private final String moment;
    private final PumpRig pump;
    private final long[] next;

    Story(String moment) {
      this.moment = moment;
      pump = new PumpRig(PumpProfile.SUITE_A);
      pump.refill(0, 18 * PumpRig.ML, 2000);
      pump.accept(frame(400));
      pump.run(6 * HOUR, 5 * MINUTE);
      next = frame(390);
      next[Prescription.CHECK] = Prescription.check(next);
      if (moment.equals("PROGRAM")) {
        pump.guard.propose(next);
      }
      if (moment.equals("REFILL")) {
        pump.guard.beginRefill(1000);
      }
      pump.guard.save();
    }

    private long[] frame(int dailyUg) {
      long[] words = pump.frame(dailyUg, 400);
      words[Prescription.BOLUS_PG] = 10 * UG;
      words[Prescription.BOLUS_MS] = 10 * MINUTE;
      words[Prescription.BOLUS_LOCKOUT_MS] = HOUR;
      words[Prescription.BOLUS_MOST] = 4;
      return words;
    }

    @Override
    public void run() {
      switch (moment) {
        case "PROGRAM" -> pump.guard.confirm(next[Prescription.SEQUENCE], true);
        case "REFILL" -> pump.guard.confirmRefill(17 * PumpRig.ML, 20 * PumpRig.ML, 1000, 1000);
        case "BOLUS" -> pump.guard.requestBolus();
        case "STOP" -> pump.guard.stop(2 * HOUR);
        case "ACKNOWLEDGE" -> pump.guard.acknowledge();
        default -> pump.run(3 * HOUR, 5 * MINUTE);
      }
    }

    @Override
    public String toString() {
      NonVolatile memory = pump.memory;
      DoseGuard guard =
          new DoseGuard(
              new Policy(PumpRig.policy()),
              new PumpProfile(PumpRig.pump(PumpProfile.SUITE_A)),
              memory);
      int found = guard.restore(ResetCause.WATCHDOG);
      if (found != StateImage.GOOD || guard.annunciations(AlarmTable.STATE_RESTORED) > 0) {
        return "found " + found;
      }
      if (!guard.selfTest()) {
        return "does not pass its self-test";
      }
      Observation o = new Observation();
      o.timeAMs = pump.clockA;
      o.timeBMs = pump.clockB;
      int account = guard.decide(o).accountedNl;
      int flowed = 18 * PumpRig.ML - pump.strokes * PumpRig.STROKE_NL;
      boolean refilled = moment.equals("REFILL") && account > 18 * PumpRig.ML;
      if (!refilled && account > flowed) {
        return "forgot " + (account - flowed) + " nL that flowed";
      }
      return isNew(guard, refilled) ? "new" : "old";
    }

    private boolean isNew(DoseGuard guard, boolean refilled) {
      return switch (moment) {
        case "PROGRAM" -> guard.propose(next) == Refusal.STALE;
        case "REFILL" -> refilled;
        case "BOLUS" -> guard.requestBolus() == Refusal.BOLUS_HELD;
        case "STOP" -> guard.decide(asking()).rule == Rule.ORDERED_STOP;
        default -> false;
      };
    }

    private Observation asking() {
      Observation o = new Observation();
      o.request = true;
      o.timeAMs = pump.clockA;
      o.timeBMs = pump.clockB;
      return o;
    }
  }
}
