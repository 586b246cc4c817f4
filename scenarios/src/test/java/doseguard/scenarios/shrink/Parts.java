package doseguard.scenarios.shrink;

import static org.junit.jupiter.api.Assertions.assertEquals;

import doseguard.scenarios.CaseReader;
import doseguard.scenarios.file.Problems;
import doseguard.scenarios.file.Tree;
import doseguard.scenarios.file.TreeReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Scenarios from text, as a campaign draws them. */
final class Parts {

  /** A busy month of a patient with much that can be left out, made shorter and rounder. */
  static final String DETAILED =
      """
      id: x
      title: X
      given:
        policy: us-adult-cerebral
        pump: {reservoir: 20 mL, fill: 17.3 mL, stroke: 1 uL, gain: -3.1 %, scatter: 1.4 %, suite: D}
        start: {established: {dose: 432 ug/day, for: 90 d}}
        prescription:
          concentration: 2000 ug/mL
          basal: 432 ug/day
          patient-bolus: {amount: 15 ug, over: 30 min, lockout: 6 h, maximum: 3 per day}
        duration: 30 d
        seed: 8585783982035688
      when:
        - {at: 4243 min, do: telemetry, for: 5 min}
        - {at: 5 d, do: bolus, every: 13 h, until: 9 d}
        - {at: 8 d 04:12, fault: catheter-kink, severity: partial, factor: 133.7, until: 20 d}
        - {at: 12 d 04:12, refill: 18 mL, concentration: 1000 ug/mL}
        - {at: 14 d, fault: motor-stall, for: 2 h 13 min}
        - {at: 21 d 10:00, program: {basal: 470 ug/day}}
        - {at: 25 d, stop: 2 h}
      """;

  /** The same pump with nothing left to simplify but the events. */
  static final String PLAIN =
      """
      id: x
      title: X
      given:
        policy: us-adult-spinal
        pump: {reservoir: 20 mL, fill: 10 mL, stroke: 1 uL, suite: A}
        start: implant
        prescription: {concentration: 1000 ug/mL, basal: 100 ug/day}
        duration: 50 d
        seed: 0
      """;

  /** Reads policies and suites once for all tests. */
  private static final CaseReader READER = new CaseReader(Path.of("x.yaml"));

  private Parts() {}

  static Map<String, Tree> of(String yaml) {
    Problems problems = new Problems("test");
    Tree tree = TreeReader.read(yaml, problems).orElseThrow();
    assertEquals(List.of(), problems.sorted());
    return tree.entries();
  }

  static Draft draft(String yaml) {
    return new Draft(of(yaml));
  }

  static CaseReader reader() {
    return READER;
  }

  /** A plain pump with some events. */
  static Map<String, Tree> with(List<String> events) {
    String list = events.isEmpty() ? " []\n" : "\n  - " + String.join("\n  - ", events) + "\n";
    return of(PLAIN + "when:" + list);
  }
}
