package doseguard.canaries.hunt;

import doseguard.engine.campaign.Demand;
import doseguard.engine.campaign.Expected;
import doseguard.engine.campaign.Trial;
import doseguard.engine.campaign.TrialResult;
import doseguard.engine.campaign.strategy.Course;
import doseguard.engine.campaign.strategy.Strategy;
import doseguard.engine.fault.PumpFault;
import doseguard.engine.fault.Timing;
import doseguard.engine.simulation.Case;
import doseguard.engine.simulation.Scenes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tasks of two days each: all of them quiet but for what is said of one. */
final class Days implements Strategy {
  private static final long MINUTE = 60_000L;
  private static final long HOUR = 60L * MINUTE;
  private static final int OF_A_TASK = 2;

  /** What was told of each day. */
  final List<TrialResult> showed = new ArrayList<>();

  private final int tasks;
  private final int stalled;
  private final Expected expected;

  private Days(int tasks, int stalled, Expected expected) {
    this.tasks = tasks;
    this.stalled = stalled;
    this.expected = expected;
  }

  /** On one day the rotor stalls, which has to be noticed. */
  static Days withAStall(int tasks, int stalled) {
    return new Days(tasks, stalled, new Demand.Noticed(40 * MINUTE, false));
  }

  /** On one day the rotor stalls, and no guard can do what is asked of it. */
  static Days withAStallThatHarms(int tasks, int stalled) {
    return new Days(tasks, stalled, new Demand.Harmless());
  }

  private Trial trial(long index) {
    if (index != stalled) {
      return new Trial(index, "quiet", 0, () -> Scenes.day(index), new Demand.Harmless());
    }
    return new Trial(index, "stall", 0, () -> stall(index), expected);
  }

  private static Case stall(long index) {
    return Scenes.day(index, new PumpFault.MotorStall(Timing.from(HOUR)));
  }

  @Override
  public String name() {
    return "days";
  }

  @Override
  public long tasks() {
    return tasks;
  }

  @Override
  public long cases() {
    return (long) tasks * OF_A_TASK;
  }

  @Override
  public long casesOf(long task) {
    return OF_A_TASK;
  }

  @Override
  public Optional<Course> leadingTo(long index) {
    return Optional.empty();
  }

  @Override
  public boolean samples() {
    return true;
  }

  @Override
  public Course open(long task) {
    return new Course() {
      private int next;

      @Override
      public Optional<Trial> next() {
        return next < OF_A_TASK ? Optional.of(trial(task * OF_A_TASK + next++)) : Optional.empty();
      }

      @Override
      public void showed(TrialResult result) {
        showed.add(result);
      }
    };
  }
}
