package doseguard.scenarios.then;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.engine.fault.Fault;
import doseguard.engine.fault.PumpFault;
import doseguard.engine.fault.Timing;
import doseguard.engine.oracle.Finding;
import doseguard.engine.oracle.Finding.Question;
import doseguard.engine.oracle.Verdict;
import doseguard.engine.port.AlarmKind;
import doseguard.engine.port.RefusalKind;
import doseguard.engine.port.RuleKind;
import doseguard.engine.simulation.Annunciation;
import doseguard.engine.simulation.Case;
import doseguard.engine.simulation.Record;
import doseguard.engine.simulation.Refused;
import doseguard.engine.simulation.Run;
import doseguard.scenarios.file.Problems;
import doseguard.scenarios.file.TreeReader;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each phrase bites: it holds on one side of its bound and fails on the other. */
class PhrasesTest {

  private static final long MINUTE = 60_000L;
  private static final long HOUR = 60 * MINUTE;
  private static final long UG = 1_000_000L;
  private static final long ONSET = 2 * HOUR;
  private static final long DURATION = 48 * HOUR;

  private final List<Annunciation> alarms = new ArrayList<>();
  private final List<Refused> refusals = new ArrayList<>();
  private final Map<RuleKind, Long> limited = new EnumMap<>(RuleKind.class);
  private final Set<Question> violated = EnumSet.noneOf(Question.class);
  private final Set<Question> stated = EnumSet.noneOf(Question.class);
  private long[] given = {10 * UG, 20 * UG, 30 * UG};
  private long[] twin = {10 * UG, 20 * UG, 30 * UG};
  private Verdict.Measures measures = measures(0, 0, -1, 0);

  private static Verdict.Measures measures(long hour, long day, long noticed, long tissue) {
    return new Verdict.Measures(0, 0, hour, day, 1, -1, noticed, tissue);
  }

  private Answer answer(String phrase) {
    Problems problems = new Problems("f");
    List<Expectation> read =
        Phrases.read(
            TreeReader.read("- " + phrase, problems).orElseThrow().items(),
            DURATION,
            ONSET,
            problems);
    assertEquals(List.of(), problems.sorted());
    assertEquals(phrase, read.get(0).phrase());
    List<Fault> faults =
        List.of(
            new PumpFault.MotorStall(Timing.lasting(5 * HOUR, 6 * HOUR)),
            new PumpFault.MotorStall(Timing.lasting(ONSET, ONSET + HOUR)));
    Case subject = new Case("x", "X", 1, DURATION, null, null, true, null, null, List.of(), faults);
    Record guarded = new Record(3, given, new long[3]);
    Record nominal = new Record(3, twin, new long[3]);
    Run run = new Run(guarded, nominal, nominal, nominal, nominal, alarms, 0, 0, refusals, limited);
    List<Finding> findings = new ArrayList<>();
    for (Question question : Question.values()) {
      findings.add(new Finding(question, violated.contains(question), 0, -1, question + "."));
    }
    return read.get(0).answer(new Facts(subject, run, new Verdict(findings, measures), stated));
  }

  private void holds(String phrase, String words) {
    assertEquals(new Answer(true, words), answer(phrase));
  }

  private void fails(String phrase, String words) {
    assertEquals(new Answer(false, words), answer(phrase));
  }

  @Test
  void shouldTimeAnAlarmFromTheFirstFault() {
    fails("alarm STALL within 60 min", "STALL never came");
    alarms.add(new Annunciation(ONSET - 1, AlarmKind.STALL));
    fails("alarm STALL within 60 min", "STALL came only before 02:00");
    alarms.add(new Annunciation(ONSET + HOUR, AlarmKind.STALL));
    holds("alarm STALL within 60 min", "STALL came 1 h after 02:00");
    fails("alarm STALL within 59 min", "STALL came 1 h after 02:00");
  }

  @Test
  void shouldTimeAnAlarmFromAMoment() {
    alarms.add(new Annunciation(10 * HOUR, AlarmKind.EMPTY));
    holds("alarm EMPTY within 1 h of 10:00", "EMPTY came 0 s after 10:00");
    fails("alarm EMPTY within 1 h of 10:01", "EMPTY came only before 10:01");
    fails("alarm EMPTY within 1 h of 08:30", "EMPTY came 1 h 30 min after 08:30");
  }

  @Test
  void shouldForbidOneAlarmOrEveryDeliveryAlarm() {
    holds("no alarm STALL", "none came");
    holds("no delivery alarm", "none came");
    alarms.add(new Annunciation(HOUR, AlarmKind.RESERVOIR_LOW));
    holds("no alarm STALL", "none came");
    holds("no delivery alarm", "none came");
    fails("no alarm RESERVOIR_LOW", "RESERVOIR_LOW came at 01:00");
    alarms.add(new Annunciation(3 * HOUR, AlarmKind.STALL));
    fails("no alarm STALL", "STALL came at 03:00");
    fails("no delivery alarm", "STALL came at 03:00");
  }

  @Test
  void shouldAskEachOracle() {
    for (Question question : Question.values()) {
      holds(Phrases.phrase(question), question + ".");
      violated.add(question);
      fails(Phrases.phrase(question), question + ".");
    }
  }

  @Test
  void shouldLookForRefusals() {
    holds("nothing refused", "nothing was refused");
    fails("refused STALE", "nothing was refused");
    refusals.add(new Refused(HOUR, RefusalKind.CORRUPTED));
    fails("refused STALE", "refused was CORRUPTED at 01:00");
    refusals.add(new Refused(2 * HOUR, RefusalKind.STALE));
    holds("refused STALE", "refused at 02:00");
    fails("nothing refused", "refused was CORRUPTED at 01:00 and 1 more");
  }

  @Test
  void shouldLookForTheLimitingRule() {
    fails("limited by CEILING_1H", "CEILING_1H refused 0 stroke requests");
    limited.put(RuleKind.CEILING_1H, 1L);
    holds("limited by CEILING_1H", "CEILING_1H refused 1 stroke requests");
  }

  @Test
  void shouldCompareWhatWasDelivered() {
    given = new long[] {10 * UG, 19 * UG, 28 * UG + UG / 2};
    String words = "delivered 28.5 ug of 30 ug, 95.0 %";
    holds("delivered between 95 % and 105 % of the twin", words);
    fails("delivered between 95.1 % and 105 % of the twin", words);
    holds("delivered between 10 % and 95 % of the twin", words);
    fails("delivered between 10 % and 94.9 % of the twin", words);
    holds(
        "delivered between 90 % and 91 % of the twin from 1 min to 2 min",
        "delivered 9 ug of 10 ug, 90.0 %");
    twin = new long[3];
    fails("delivered between 95 % and 105 % of the twin", "the twin delivered nothing");
  }

  @Test
  void shouldBoundTissueAndExcess() {
    measures = measures(30 * UG, 40 * UG, -1, 5 * UG);
    holds("tissue at most 5 ug", "5 ug went into tissue");
    fails("tissue at most 4.999999 ug", "5 ug went into tissue");
    holds("at most 30 ug over the twin in 1 h", "at most 30 ug over the twin in any 1 h");
    fails("at most 29 ug over the twin in 1 h", "at most 30 ug over the twin in any 1 h");
    fails("at most 30 ug over the twin in 24 h", "at most 40 ug over the twin in any 24 h");
  }

  @Test
  void shouldClaimUndetectableOnlyWhatWasNeverNoticedAndDidHarm() {
    String phrase = "outcome UNDETECTABLE because it is small; control a look";
    stated.add(Question.UNSAFE_DELIVERY);
    fails(
        phrase,
        "better than claimed: 'no unnoticed interruption' holds (UNNOTICED_INTERRUPTION.);"
            + " raise the claim");
    violated.add(Question.UNNOTICED_INTERRUPTION);
    holds(phrase, "as claimed: never noticed; UNNOTICED_INTERRUPTION.");
    stated.clear();
    fails(
        phrase,
        "better than claimed: 'no unsafe delivery' holds (UNSAFE_DELIVERY.); raise the claim");
    measures = measures(0, 0, HOUR, 0);
    fails(phrase, "better than claimed: an alarm came after 1 h; raise the claim");
  }

  @Test
  void shouldClaimNoticedLateOnlyWhatWasNoticedInTimeAndTooLateForTheOracle() {
    String phrase = "outcome NOTICED within 30 h because slow; control a look";
    violated.add(Question.UNNOTICED_INTERRUPTION);
    fails(phrase, "worse than claimed: no alarm came");
    measures = measures(0, 0, 30 * HOUR + 1000, 0);
    fails(phrase, "worse than claimed: noticed after 1 d 6 h");
    measures = measures(0, 0, 30 * HOUR, 0);
    holds(phrase, "as claimed: noticed after 1 d 6 h; UNNOTICED_INTERRUPTION.");
    violated.clear();
    assertFalse(answer(phrase).passed());
    assertTrue(answer(phrase).words().startsWith("better than claimed"));
  }

  @Test
  void shouldClaimBoundedOnlyWhatIsUnsafeAndWithin() {
    String day = "outcome BOUNDED by 120 ug in 24 h because fast; control a look";
    String hour = "outcome BOUNDED by 120 ug in 1 h because fast; control a look";
    measures = measures(121 * UG, 100 * UG, -1, 0);
    violated.add(Question.UNSAFE_DELIVERY);
    fails(day, "worse than claimed: at most 121 ug over the twin in any 24 h");
    measures = measures(100 * UG, 121 * UG, -1, 0);
    fails(day, "worse than claimed: at most 121 ug over the twin in any 24 h");
    holds(hour, "as claimed: at most 100 ug over the twin in any 1 h; UNSAFE_DELIVERY.");
    measures = measures(100 * UG, 120 * UG, -1, 0);
    holds(day, "as claimed: at most 120 ug over the twin in any 24 h; UNSAFE_DELIVERY.");
    violated.clear();
    assertFalse(answer(day).passed());
  }

  @Test
  void shouldClaimWithheldOnlyWhatWasToldAndStoppedFalsely() {
    String phrase = "outcome WITHHELD because both look the same; control a look";
    violated.add(Question.FALSE_STOP);
    fails(phrase, "worse than claimed: no alarm came");
    measures = measures(0, 0, HOUR, 0);
    holds(phrase, "as claimed: told after 1 h; FALSE_STOP.");
    violated.clear();
    fails(phrase, "better than claimed: 'no false stop' holds (FALSE_STOP.); raise the claim");
  }

  @Test
  void shouldSayWhatAnOutcomeClaims() {
    assertEquals("UNDETECTABLE", new Outcome.Undetectable("", "", "").claim());
    assertEquals("WITHHELD", new Outcome.Withheld("", "", "").claim());
    assertEquals("NOTICED within 1 d 6 h", new Outcome.Noticed("", 30 * HOUR, "", "").claim());
    assertEquals(
        "BOUNDED by 120 ug in 24 h", new Outcome.Bounded("", 120 * UG, true, "", "").claim());
    assertEquals("BOUNDED by 5 ug in 1 h", new Outcome.Bounded("", 5 * UG, false, "", "").claim());
  }
}
