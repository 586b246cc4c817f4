package doseguard.scenarios.shrink;

import doseguard.engine.simulation.Case;
import doseguard.scenarios.CaseReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One scenario being shrunk: the smallest so far, and what was tried. */
final class Search {

  private final CaseReader reader;
  private final Trial trial;
  private final int mostRuns;
  private final Set<String> tried = new HashSet<>();
  private final List<String> steps = new ArrayList<>();
  private Draft smallest;
  private int runs;
  private boolean spent;

  /**
   * Begins.
   *
   * @param first a scenario that fails
   * @param reader reads cases
   * @param trial says what fails
   * @param mostRuns most runs, at least 1
   * @throws IllegalArgumentException when it is no valid scenario, or does not fail
   */
  Search(Draft first, CaseReader reader, Trial trial, int mostRuns) {
    this.reader = reader;
    this.trial = trial;
    this.mostRuns = mostRuns;
    this.smallest = first;
    if (!fails(first)) {
      throw new IllegalArgumentException("no scenario that fails in the way that is looked for");
    }
  }

  /** Lets a pass try all of its places once, each until it has nothing more to offer. */
  boolean helped(Pass pass) {
    int before = steps.size();
    int place = 0;
    while (!spent && place < pass.places(smallest)) {
      if (!taken(pass.at(smallest, place))) {
        place++;
      }
    }
    return steps.size() > before;
  }

  private boolean taken(List<Candidate> candidates) {
    Size size = smallest.size();
    for (Candidate candidate : candidates) {
      if (candidate.draft().size().compareTo(size) < 0 && fails(candidate.draft())) {
        smallest = candidate.draft();
        steps.add(candidate.words());
        return true;
      }
    }
    return false;
  }

  /** Runs what was not run before, and is a valid scenario; false when the runs are spent. */
  private boolean fails(Draft draft) {
    if (!tried.add(draft.text())) {
      return false;
    }
    Optional<Case> subject = reader.read(draft.parts());
    if (subject.isEmpty()) {
      return false;
    }
    spent |= runs == mostRuns;
    if (spent) {
      return false;
    }
    runs++;
    return trial.stillFails(draft.parts(), subject.get());
  }

  Shrunk result() {
    return new Shrunk(smallest.parts(), runs, !spent, steps);
  }

  boolean spent() {
    return spent;
  }
}
