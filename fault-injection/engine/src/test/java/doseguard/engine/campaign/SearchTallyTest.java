package doseguard.engine.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.engine.campaign.TrialResult.Repeat;
import doseguard.engine.oracle.Finding.Question;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Folding cases whatever claim they belong to. */
class SearchTallyTest {

  private static final Set<Question> BOTH =
      Set.of(Question.UNSAFE_DELIVERY, Question.UNNOTICED_INTERRUPTION);

  /** A case with these margins of the two hazards, in which the faults of these bits acted. */
  private static TrialResult trial(
      long index, double unsafe, double unnoticed, Set<Question> givenUp, long faults) {
    CaseResult quiet = Shown.quiet(index, faults == 0 ? -1 : 5);
    Set<Question> violated = EnumSet.noneOf(Question.class);
    if (unsafe < 0) {
      violated.add(Question.UNSAFE_DELIVERY);
    }
    if (unnoticed < 0) {
      violated.add(Question.UNNOTICED_INTERRUPTION);
    }
    CaseResult result =
        new CaseResult(
            index,
            "C",
            quiet.durationMs(),
            true,
            quiet.delayMs(),
            -1,
            violated,
            0,
            quiet.measures(),
            quiet.extremes(),
            new Margins(unsafe, unnoticed, 1, 1, 1),
            new Seen(1L << 3, 0, 0, faults, 1));
    boolean kept = givenUp.containsAll(violated);
    String cause = kept ? "" : "made: broke";
    return new TrialResult(index, 0, kept, givenUp, cause, Repeat.NONE, result, "");
  }

  private static SearchTally begun() {
    SearchTally tally = new SearchTally();
    tally.begin("made", false);
    return tally;
  }

  private static double half(long number) {
    return Math.floorDiv(number, 2L);
  }

  @Test
  void shouldKeepTheTenWorstInOrderAndTheFirstOfEquals() {
    SearchTally tally = begun();
    for (long index = 0; index < 30; index++) {
      tally.take(trial(index, half(index * 7 % 30) / 20.0, 1, Set.of(), 1));
    }
    List<WorstCase> worst = tally.result().worst();
    assertEquals(10, worst.size());
    assertEquals(0, tally.smallestMargin());
    for (int i = 0; i < 10; i++) {
      assertEquals(half(i) / 20.0, worst.get(i).margin());
    }
    long[] firsts = {0, 13};
    assertEquals(firsts[0], worst.get(0).index());
    assertEquals(firsts[1], worst.get(1).index());
  }

  @Test
  void shouldLeaveOutWhatIsGivenUp() {
    SearchTally tally = begun();
    tally.take(trial(1, -0.5, 0.4, Set.of(Question.UNSAFE_DELIVERY), 1));
    tally.take(trial(2, -0.7, -0.9, BOTH, 1));
    SearchResult result = tally.result();
    StrategyResult strategy = result.strategies().get(0);
    assertEquals(0, strategy.hazards());
    assertEquals(0, strategy.broken());
    assertEquals(List.of(new WorstCase(1, "made", 0.4)), result.worst());
    assertEquals(0.4, tally.smallestMargin());
    List<Question> asked = strategy.smallest().stream().map(one -> one.question()).toList();
    assertEquals(
        List.of(
            Question.UNNOTICED_INTERRUPTION,
            Question.FALSE_ALARM,
            Question.FALSE_STOP,
            Question.FAILED_RECOVERY),
        asked);
  }

  @Test
  void shouldGroupWhatBrokeByCauseTheWorstOfIt() {
    SearchTally tally = begun();
    tally.take(trial(1, -0.1, 1, Set.of(), 1));
    tally.begin("other", true);
    tally.take(trial(2, -0.3, 1, Set.of(), 1));
    tally.take(trial(3, -0.3, 1, Set.of(), 1));
    SearchResult result = tally.result();
    assertEquals(List.of(new Cause("made: broke", 0, "made", 3, true, -0.3, 2)), result.causes());
    assertEquals(1, result.strategies().get(0).hazards());
    assertEquals(2, result.strategies().get(1).hazards());
    assertTrue(result.strategies().get(1).samples());
  }

  @Test
  void shouldCountOutcomesByTheFaultThatActedOrByHowManyDid() {
    SearchTally tally = begun();
    tally.take(trial(1, 1, 1, Set.of(), 0));
    tally.take(trial(2, 1, -1, Set.of(), 0b10));
    tally.take(trial(3, 1, 1, Set.of(), 0b10));
    tally.take(trial(4, 1, 1, Set.of(), 0b110));
    tally.take(trial(5, 1, 1, Set.of(), 0b101));
    tally.take(trial(6, 1, 1, Set.of(), 0b111));
    List<OutcomeRow> rows = tally.result().outcomes();
    String second = Seen.Kind.FAULT.names().get(1);
    assertEquals(
        List.of("3 faults", "2 faults", "", second),
        rows.stream().map(OutcomeRow::faults).toList());
    assertEquals(List.of(1L, 2L, 1L, 2L), rows.stream().map(OutcomeRow::cases).toList());
    assertEquals(1, rows.get(3).unnoticed());
    assertEquals(1, rows.get(3).broken());
    assertEquals(2, rows.get(3).noticed());
    assertEquals(0, rows.get(2).noticed());
  }

  @Test
  void shouldCountWhatWasSeenAndNameWhatWasNot() {
    SearchTally tally = begun();
    tally.take(trial(1, 1, 1, Set.of(), 0b100));
    tally.take(trial(2, 1, 1, Set.of(), 0));
    List<Sighting> seen = tally.result().sightings();
    for (Seen.Kind kind : Seen.Kind.values()) {
      long names = seen.stream().filter(one -> one.kind() == kind).count();
      assertEquals(kind.names().size(), names);
    }
    assertEquals(
        List.of(
            new Sighting(Seen.Kind.ALARM, Seen.Kind.ALARM.names().get(3), 2),
            new Sighting(Seen.Kind.FAULT, Seen.Kind.FAULT.names().get(2), 1),
            new Sighting(Seen.Kind.PHASE, Phase.IMPLANT.name(), 2)),
        seen.stream().filter(one -> one.cases() > 0).toList());
  }

  @Test
  void shouldSpreadMarginsOverBins() {
    SearchTally tally = begun();
    double[] margins = {-3, -1.0001, -1, -0.9501, -0.95, 0, 0.999, 1};
    for (double margin : margins) {
      tally.take(trial(1, margin, 1, Set.of(), 0));
    }
    List<Long> counts = tally.result().margins().get(0).counts();
    assertEquals(2, counts.get(0));
    assertEquals(2, counts.get(1));
    assertEquals(1, counts.get(2));
    assertEquals(1, counts.get(21));
    assertEquals(2, counts.get(40));
    assertEquals(margins.length, counts.stream().mapToLong(Long::longValue).sum());
  }

  @Test
  void shouldCountWhatWasRunTwiceAndNameAtMostTenThatDiffer() {
    SearchTally tally = begun();
    for (long index = 0; index < 12; index++) {
      TrialResult once = trial(index, 1, 1, Set.of(), 0);
      Repeat repeat = index == 11 ? Repeat.SAME : Repeat.DIFFERENT;
      tally.take(new TrialResult(index, 0, true, Set.of(), "", repeat, once.result(), ""));
    }
    tally.take(trial(12, 1, 1, Set.of(), 0));
    assertEquals(12, tally.result().repeated());
    assertEquals(LongStream.range(0, 10).boxed().toList(), tally.result().different());
  }
}
