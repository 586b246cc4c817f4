package doseguard.cli;

/** A claims file with one claim that holds, for tests to write and to spoil. */
final class OneClaim {
  static final String TEXT =
      """
      title: For this test
      version: 1
      coverage: 50 %
      populations:
        base:
          because: made for a test
          given:
            policy: us-adult-spinal
            pump: {reservoir: 20 mL, fill: {uniform: [14 mL, 18 mL], step: 0.1 mL}, stroke: 1 uL}
            start: {established: {dose: 400 ug/day, for: 90 d}}
            prescription: {concentration: 500 ug/mL, basal: 400 ug/day}
            duration: 2 d
      claims:
        - fault: motor-stall
          severity: permanent
          title: The rotor stands still
          population: base
          when:
            - {at: 1 d, fault: motor-stall}
          outcomes:
            - {suites: [A], outcome: NOTICED, within: 10 min, because: three strokes}
      """;

  private OneClaim() {}
}
