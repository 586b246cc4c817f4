package doseguard.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that campaigns of these tests work on. */
final class Made {

  /** Strategies whose tasks are of each kind: drawn, searched for, split. */
  static final String PROFILE =
      """
      title: Tasks of each kind, in half a minute
      version: 1
      must-see: claims
      strategies:
        - {strategy: random, cases: 128}
        - {strategy: search, searches: 10, cases: 20}
        - {strategy: splitting, repeats: 2, particles: 20, cases: 40}
      """;

  /** A claim that holds: six tasks. */
  static final String CLAIMS =
      """
      title: For this test
      version: 1
      coverage: 96 %
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

  private Made() {}

  static Path profile(Path directory) throws IOException {
    return Files.writeString(directory.resolve("small.yaml"), PROFILE);
  }

  static Path claims(Path directory) throws IOException {
    return Files.writeString(directory.resolve("mine.yaml"), CLAIMS);
  }
}
