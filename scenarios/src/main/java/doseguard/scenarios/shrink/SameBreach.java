package doseguard.scenarios.shrink;

import doseguard.engine.campaign.CaseJudge;
import doseguard.engine.campaign.CaseResult;
import doseguard.engine.campaign.Claim;
import doseguard.engine.campaign.DelayReference;
import doseguard.engine.campaign.Demand;
import doseguard.engine.campaign.Effect;
import doseguard.engine.oracle.Oracles;
import doseguard.engine.oracle.Verdict;
import doseguard.engine.port.GuardFactory;
import doseguard.engine.port.RefusalKind;
import doseguard.engine.simulation.Case;
import doseguard.engine.simulation.Run;
import doseguard.engine.simulation.Simulation;
import doseguard.engine.simulation.TraceSink;
import doseguard.scenarios.file.Tree;
import doseguard.scenarios.file.TreeWriter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Whether a scenario breaks a claim as a case of its cell did. The claim speaks of a cell, so the
 * sensors and the valve must be those of the case, and its faults too in everything but their
 * moments; none begins on an earlier day, since the monitors learn what is normal before it. The
 * same questions of the oracles are violated, no act is refused for a reason that no act was
 * refused for, and an alarm that never came does not come either, although the case leaves it the
 * time that is claimed.
 *
 * <p>Acts and doses may come to lie outside of what the cell's cases are drawn from: the case that
 * was drawn is what breaks the claim, the small scenario shows how. Not thread safe.
 */
public final class SameBreach implements Trial {

  private static final List<String> EQUIPMENT = List.of("suite", "valve");
  private static final Set<String> TIMES = Set.of("at", "for", "until");

  private final Simulation simulation = new Simulation();
  private final Oracles oracles = new Oracles();
  private final GuardFactory guards;
  private final Claim claim;
  private final String equipment;
  private final List<Happening> faults;
  private final Shown first;

  /**
   * What a case showed.
   *
   * @param result what a campaign keeps of it
   * @param refusals why acts were refused
   */
  private record Shown(CaseResult result, Set<RefusalKind> refusals) {}

  /**
   * A fault as a file states it.
   *
   * @param words everything but its moments
   * @param atMs its onset, ms
   * @param lengthMs how long it lasts, ms; {@link Long#MAX_VALUE} when it has no end
   */
  private record Happening(String words, long atMs, long lengthMs) {

    /** Whether another one is the same, and not on an earlier day, in a case of that length. */
    boolean same(Happening other, long durationMs) {
      long leftMs = durationMs - other.atMs;
      return words.equals(other.words)
          && other.atMs / Times.DAY >= atMs / Times.DAY
          && Math.min(lengthMs, leftMs) == Math.min(other.lengthMs, leftMs);
    }
  }

  /**
   * Makes the trial, and runs the case for it.
   *
   * @param claim the claim that is broken
   * @param scenario the drawn case, keys and values in order
   * @param subject the same as a case
   * @param guards makes the guards that broke it
   */
  public SameBreach(Claim claim, Map<String, Tree> scenario, Case subject, GuardFactory guards) {
    this.guards = guards;
    this.claim = claim;
    this.equipment = equipment(scenario);
    this.faults = faults(scenario);
    this.first = shown(subject);
  }

  private Shown shown(Case subject) {
    Run run = simulation.run(subject, guards, TraceSink.NONE);
    Verdict verdict = oracles.judge(subject, run);
    Set<RefusalKind> refusals = EnumSet.noneOf(RefusalKind.class);
    run.refusals().forEach(refused -> refusals.add(refused.kind()));
    CaseResult result = CaseJudge.result(0, subject, run, verdict, DelayReference.NONE);
    return new Shown(result, refusals);
  }

  @Override
  public boolean stillFails(Map<String, Tree> scenario, Case subject) {
    if (!equipment(scenario).equals(equipment) || !sameFaults(scenario, subject.durationMs())) {
      return false;
    }
    Shown now = shown(subject);
    CaseResult result = now.result();
    boolean never = result.delayMs() < 0;
    return result.acted()
        && !claim.demand().keptBy(result)
        && result.violated().equals(first.result().violated())
        && first.refusals().containsAll(now.refusals())
        && never == (first.result().delayMs() < 0)
        && !(never && overTooSoon(subject));
  }

  /** Whether an alarm that is claimed could still come after the end. */
  private boolean overTooSoon(Case subject) {
    Demand demand = claim.demand();
    long withinMs = 0;
    if (demand instanceof Demand.Noticed noticed) {
      withinMs = noticed.withinMs();
    } else if (demand instanceof Demand.Bounded bounded && bounded.notices()) {
      withinMs = bounded.withinMs();
    }
    return demand.notices() && subject.durationMs() - Effect.firstMs(subject) < withinMs;
  }

  /** In ordinary life nothing is a fault: what belongs to it may come or not. */
  private boolean sameFaults(Map<String, Tree> scenario, long durationMs) {
    List<Happening> now = faults(scenario);
    boolean same = now.size() == faults.size();
    for (int i = 0; same && i < now.size(); i++) {
      same = faults.get(i).same(now.get(i), durationMs);
    }
    return same || claim.cell().faultFree();
  }

  private static String equipment(Map<String, Tree> scenario) {
    Tree pump = Spot.of(Draft.GIVEN, "pump").in(scenario).orElseThrow();
    Map<String, Tree> mounted = new LinkedHashMap<>(pump.entries());
    mounted.keySet().retainAll(EQUIPMENT);
    return TreeWriter.of(mounted);
  }

  private static List<Happening> faults(Map<String, Tree> scenario) {
    List<Happening> faults = new ArrayList<>();
    for (Tree event : new Draft(scenario).events()) {
      if (event.at("fault").isPresent()) {
        Map<String, Tree> words = new LinkedHashMap<>(event.entries());
        words.keySet().removeAll(TIMES);
        long atMs = Times.at(event, "at").orElse(0);
        OptionalLong until = Times.at(event, "until");
        long endless = Times.at(event, "for").orElse(Long.MAX_VALUE);
        long lengthMs = until.isPresent() ? until.getAsLong() - atMs : endless;
        faults.add(new Happening(TreeWriter.of(words), atMs, lengthMs));
      }
    }
    return faults;
  }
}
