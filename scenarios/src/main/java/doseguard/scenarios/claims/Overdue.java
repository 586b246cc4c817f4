package doseguard.scenarios.claims;

import doseguard.engine.campaign.CaseJudge;
import doseguard.engine.campaign.Claim;
import doseguard.engine.campaign.DelayReference;
import doseguard.engine.campaign.Demand;
import doseguard.engine.campaign.Effect;
import doseguard.engine.fault.Fault;
import doseguard.engine.oracle.FaultRows;
import doseguard.engine.oracle.Verdict;
import doseguard.engine.port.AlarmKind;
import doseguard.engine.simulation.Annunciation;
import doseguard.engine.simulation.Case;
import doseguard.engine.simulation.Run;
import doseguard.scenarios.quantity.Dimension;
import java.util.Optional;

/** The alarm that a claim promises and that came too late or never, as a line of a scenario. */
final class Overdue {

  private Overdue() {}

  /**
   * Writes the line.
   *
   * @param claim what is claimed
   * @param subject the case
   * @param run what it produced
   * @param verdict what the oracles found
   * @return a line that the run does not fulfil; empty when the claim promises no alarm, or it came
   */
  static Optional<String> line(Claim claim, Case subject, Run run, Verdict verdict) {
    long withinMs = withinMs(claim.demand());
    long effectMs = Effect.firstMs(subject);
    long delayMs = CaseJudge.result(0, subject, run, verdict, DelayReference.NONE).delayMs();
    boolean inTime = delayMs >= 0 && delayMs <= withinMs;
    if (withinMs < 0 || effectMs == Effect.NEVER || inTime) {
      return Optional.empty();
    }
    long onsetMs = subject.faults().stream().mapToLong(Fault::onsetMs).min().orElse(effectMs);
    String time = Dimension.TIME.show(effectMs - onsetMs + withinMs);
    return due(subject, run, onsetMs).map(alarm -> "alarm " + alarm + " within " + time);
  }

  private static long withinMs(Demand demand) {
    if (demand instanceof Demand.Noticed noticed) {
      return noticed.withinMs();
    }
    return demand instanceof Demand.Bounded bounded ? bounded.withinMs() : Demand.Bounded.UNNOTICED;
  }

  /** The first alarm that tells of a fault; when none came, the first that could have. */
  private static Optional<AlarmKind> due(Case subject, Run run, long fromMs) {
    for (Annunciation heard : run.annunciations()) {
      if (heard.atMs() >= fromMs && tells(subject, heard.alarm())) {
        return Optional.of(heard.alarm());
      }
    }
    for (AlarmKind alarm : AlarmKind.values()) {
      if (tells(subject, alarm)) {
        return Optional.of(alarm);
      }
    }
    return Optional.empty();
  }

  private static boolean tells(Case subject, AlarmKind alarm) {
    return !alarm.advisory()
        && subject.faults().stream().anyMatch(fault -> FaultRows.of(fault).admits(alarm));
  }
}
