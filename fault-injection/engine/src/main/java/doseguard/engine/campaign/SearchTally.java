package doseguard.engine.campaign;

import doseguard.engine.campaign.TrialResult.Repeat;
import doseguard.engine.oracle.Finding.Question;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Folds all cases of a campaign, in the order of the plan. What it keeps does not grow with their
 * number, but with the number of different causes and combinations of faults.
 */
public final class SearchTally {

  private static final Comparator<WorstCase> WORST_FIRST =
      Comparator.comparingDouble(WorstCase::margin);

  private static final Comparator<Cause> CAUSES =
      Comparator.comparing(Cause::hazard)
          .reversed()
          .thenComparingDouble(Cause::margin)
          .thenComparing(Cause::words);

  private final List<StrategyTally> strategies = new ArrayList<>();
  private final Map<Long, OutcomeTally> outcomes = new TreeMap<>();
  private final Map<Seen.Kind, long[]> sightings = new EnumMap<>(Seen.Kind.class);
  private final Map<Question, long[]> margins = new EnumMap<>(Question.class);
  private final Map<String, Cause> causes = new LinkedHashMap<>();
  private final List<WorstCase> worst = new ArrayList<>();
  private final List<Long> different = new ArrayList<>();
  private long repeated;

  /** Begins with nothing. */
  public SearchTally() {
    for (Seen.Kind kind : Seen.Kind.values()) {
      sightings.put(kind, new long[kind.names().size()]);
    }
    for (Question question : Question.values()) {
      margins.put(question, new long[Histogram.BINS]);
    }
  }

  /**
   * Goes on to the next strategy.
   *
   * @param name its name
   * @param samples whether its cases are a sample
   */
  public void begin(String name, boolean samples) {
    strategies.add(new StrategyTally(name, samples));
  }

  /**
   * Takes what a task came to beside its cases.
   *
   * @param figures the figures, none for most tasks
   */
  public void take(List<Double> figures) {
    if (!figures.isEmpty()) {
      current().take(figures);
    }
  }

  /**
   * Takes a case.
   *
   * @param trial what came of it; the harness did not fail
   */
  public void take(TrialResult trial) {
    CaseResult result = trial.result();
    current().take(trial);
    long faults = result.seen().faults();
    outcomes.computeIfAbsent(OutcomeTally.key(faults), OutcomeTally::new).take(trial);
    sightings.forEach((kind, counts) -> count(result.seen().bits(kind), counts));
    for (Question question : Question.values()) {
      margins.get(question)[Histogram.bin(result.margins().of(question))]++;
    }
    if (!trial.cause().isEmpty()) {
      causes.merge(trial.cause(), cause(trial), SearchTally::both);
    }
    see(new WorstCase(trial.index(), current().name(), trial.margin()));
    repeated += trial.repeat() == Repeat.NONE ? 0 : 1;
    if (trial.repeat() == Repeat.DIFFERENT && different.size() < SearchResult.MOST_DIFFERENT) {
      different.add(trial.index());
    }
  }

  private StrategyTally current() {
    return strategies.get(strategies.size() - 1);
  }

  private static void count(long bits, long[] counts) {
    for (int i = 0; i < counts.length; i++) {
      counts[i] += bits >>> i & 1;
    }
  }

  private Cause cause(TrialResult trial) {
    return new Cause(
        trial.cause(),
        trial.cell(),
        current().name(),
        1,
        trial.hazard(),
        trial.margin(),
        trial.index());
  }

  private static Cause both(Cause before, Cause now) {
    boolean worse = now.margin() < before.margin();
    return new Cause(
        before.words(),
        before.cell(),
        before.strategy(),
        before.cases() + 1,
        before.hazard() || now.hazard(),
        worse ? now.margin() : before.margin(),
        worse ? now.index() : before.index());
  }

  private void see(WorstCase seen) {
    boolean full = worst.size() == SearchResult.MOST_WORST;
    if (seen.margin() >= 1 || (full && seen.margin() >= worst.get(worst.size() - 1).margin())) {
      return;
    }
    int at = Collections.binarySearch(worst, seen, WORST_FIRST);
    int place = at < 0 ? -at - 1 : at;
    while (place < worst.size() && worst.get(place).margin() <= seen.margin()) {
      place++;
    }
    worst.add(place, seen);
    if (full) {
      worst.remove(worst.size() - 1);
    }
  }

  /**
   * The smallest margin so far of what is not declared.
   *
   * @return at most 1
   */
  public double smallestMargin() {
    return worst.isEmpty() ? 1 : worst.get(0).margin();
  }

  /**
   * All together.
   *
   * @return the result
   */
  public SearchResult result() {
    List<Sighting> seen = new ArrayList<>();
    sightings.forEach(
        (kind, counts) -> {
          for (int i = 0; i < counts.length; i++) {
            seen.add(new Sighting(kind, kind.names().get(i), counts[i]));
          }
        });
    List<Histogram> histograms = new ArrayList<>();
    margins.forEach(
        (question, counts) -> {
          List<Long> bins = new ArrayList<>();
          for (long count : counts) {
            bins.add(count);
          }
          histograms.add(new Histogram(question, bins));
        });
    return new SearchResult(
        strategies.stream().map(StrategyTally::result).toList(),
        outcomes.values().stream().map(OutcomeTally::row).toList(),
        seen,
        histograms,
        causes.values().stream().sorted(CAUSES).toList(),
        worst,
        repeated,
        different);
  }
}
