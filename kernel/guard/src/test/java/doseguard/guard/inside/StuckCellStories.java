package doseguard.guard.inside;

import static doseguard.guard.Figures.HOUR;
import static doseguard.guard.Figures.MINUTE;

import doseguard.guard.DoseGuard;
import doseguard.guard.Observation;
import doseguard.guard.Policy;
import doseguard.guard.PumpProfile;
import doseguard.guard.PumpRig;
import doseguard.guard.ResetCause;
import doseguard.guard.limit.PowerQuota;
import doseguard.guard.state.AlarmTable;
import doseguard.guard.state.StateImage;
import java.util.function.Supplier;

/**
 * A pump at work whose memory then has a cell that takes no write any more. Run, it works on;
 * asked, it starts a new guard on what the memory holds and says what is wrong, if anything is.
 */
public final class StuckCellStories implements Runnable, Supplier<String> {
  /** What one image covers, and as much again when a newer one may have been damaged. */
  private static final int MOST_UNSEEN = 2 * PowerQuota.MOST_STROKES;

  private final PumpRig pump;

  /** Makes a pump that has saved into both slots. */
  public StuckCellStories() {
    pump = new PumpRig(PumpProfile.SUITE_A);
    pump.refill(0, 18 * PumpRig.ML, 2000);
    pump.accept(pump.frame(400, 400));
    pump.run(6 * HOUR, 5 * MINUTE);
  }

  /** Works on for an hour after a self-test. */
  @Override
  public void run() {
    pump.guard.selfTest();
    pump.run(HOUR, 5 * MINUTE);
  }

  @Override
  public String get() {
    boolean told = pump.guard.annunciations(AlarmTable.SELF_TEST_FAILED) > 0;
    Policy policy = new Policy(PumpRig.policy());
    PumpProfile profile = new PumpProfile(PumpRig.pump(PumpProfile.SUITE_A));
    DoseGuard guard = new DoseGuard(policy, profile, pump.memory);
    int found = guard.restore(ResetCause.WATCHDOG);
    if (found != StateImage.GOOD && found != StateImage.DOUBTFUL) {
      return "found " + found;
    }
    Observation o = new Observation();
    o.timeAMs = pump.clockA;
    o.timeBMs = pump.clockB;
    int account = guard.decide(o).accountedNl;
    int flowed = 18 * PumpRig.ML - pump.strokes * PumpRig.STROKE_NL;
    if (account > flowed) {
      return "forgot " + (account - flowed) + " nL that flowed";
    }
    int behind = (flowed - account) / PumpRig.STROKE_NL;
    if (behind > MOST_UNSEEN) {
      return "takes " + behind + " strokes for given that were not";
    }
    return "noticed " + told;
  }
}
