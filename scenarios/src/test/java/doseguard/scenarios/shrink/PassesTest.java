package doseguard.scenarios.shrink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.scenarios.file.TreeWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What each pass offers, and in which order. */
class PassesTest {

  private static Draft draft(String given, String... events) {
    String pump = "pump: {reservoir: 20 mL, fill: 18 mL, stroke: 1 uL, suite: C}";
    String list = events.length == 0 ? " []\n" : "\n  - " + String.join("\n  - ", events) + "\n";
    return Parts.draft("given:\n  " + pump + "\n" + given + "when:" + list);
  }

  private static List<String> offered(Pass pass, Draft draft, int place) {
    return pass.at(draft, place).stream().map(Candidate::words).toList();
  }

  private static List<String> events(Candidate candidate) {
    List<String> lines = new ArrayList<>();
    for (String line : TreeWriter.of(candidate.draft().parts()).split("\n", -1)) {
      if (line.startsWith("  - ")) {
        lines.add(line.substring("  - ".length()));
      }
    }
    return lines;
  }

  @Test
  void shouldDropHalvesAndThenEachAlone() {
    Draft draft =
        draft(
            "",
            "{at: 1 d, do: mri, for: 5 min}",
            "{at: 2 d, fault: motor-stall}",
            "{at: 3 d, refill: 18 mL}",
            "{at: 4 d, stop: 2 h}",
            "{at: 5 d, program: {basal: 100 ug/day}}");
    Pass pass = new DropEvents();
    String mri = "the mri at 1 d";
    String stall = "the motor-stall at 2 d";
    String refill = "the refill at 3 d";
    String stop = "the stop at 4 d";
    String program = "the program at 5 d";
    assertEquals(
        List.of(
            "dropped " + String.join(", ", mri, stall, refill, stop, program),
            "dropped " + String.join(", ", mri, stall, refill),
            "dropped " + String.join(", ", stop, program),
            "dropped " + String.join(", ", mri, stall),
            "dropped " + String.join(", ", refill, stop),
            "dropped " + program),
        offered(pass, draft, 0));
    assertEquals(6, pass.places(draft));
    assertEquals(List.of("dropped " + refill), offered(pass, draft, 3));
    assertEquals(
        List.of("{at: 4 d, stop: 2 h}", "{at: 5 d, program: {basal: 100 ug/day}}"),
        events(pass.at(draft, 0).get(1)));
  }

  @Test
  void shouldShortenTheCaseToRoundLengthsAndThenByHalvesOfDays() {
    List<String> offered = offered(new Shorten(), draft("  duration: 7 d 05:00\n"), 0);
    assertEquals(
        List.of(
            "1 min", "10 min", "1 h", "2 h", "5 h", "10 h", "1 d", "2 d", "5 d", "7 d", "3 d",
            "6 d"),
        offered.stream().map(words -> words.substring(9, words.indexOf(" instead"))).toList());
    assertEquals("duration 6 d instead of 7 d 05:00", offered.get(offered.size() - 1));
  }

  @Test
  void shouldShortenByHoursAndMinutesWhatIsShort() {
    assertEquals(
        List.of(
            "1 min", "10 min", "1 h", "2 h", "5 h", "10 h", "8 h", "16 h", "20 h", "22 h", "23 h"),
        lengths("1 d"));
    assertEquals(
        List.of("1 min", "10 min", "30 min", "14 min", "22 min", "26 min", "28 min", "29 min"),
        lengths("30 min 1 s"));
    assertEquals(List.of(), lengths("30 s"));
  }

  private static List<String> lengths(String duration) {
    Draft draft = draft("  duration: " + duration + "\n");
    List<String> lengths = new ArrayList<>();
    for (Candidate candidate : new Shorten().at(draft, 0)) {
      lengths.add(candidate.draft().at(Draft.DURATION).orElseThrow().text());
    }
    return lengths;
  }

  @Test
  void shouldDropTheEndsOfFaultsThatComeAfterTheEndOfTheCase() {
    Draft draft =
        draft(
            "  duration: 20 d\n",
            "{at: 1 d, fault: motor-stall, for: 4 d}",
            "{at: 1 d, fault: motor-stall, for: 4 d 00:01}",
            "{at: 1 d, fault: catheter-kink, severity: complete, until: 6 d}",
            "{at: 1 d, do: mri, for: 9 d}");
    Candidate five =
        new Shorten()
            .at(draft, 0).stream()
                .filter(one -> one.words().startsWith("duration 5 d "))
                .findFirst()
                .orElseThrow();
    assertEquals(
        List.of(
            "{at: 1 d, fault: motor-stall, for: 4 d}",
            "{at: 1 d, fault: motor-stall}",
            "{at: 1 d, fault: catheter-kink, severity: complete}",
            "{at: 1 d, do: mri, for: 9 d}"),
        events(five));
  }

  @Test
  void shouldShortenWhatLasts() {
    Draft draft =
        draft(
            "  duration: 20 d\n",
            "{at: 1 d 10:00, fault: motor-stall, for: 2 h}",
            "{at: 1 d 10:00, do: bolus, every: 1 h, until: 1 d 13:00}",
            "{at: 3 d, refill: 18 mL}");
    Pass pass = new Shorten();
    assertEquals(
        List.of(
            "the motor-stall at 1 d 10:00: for 1 min instead of 2 h",
            "the motor-stall at 1 d 10:00: for 10 min instead of 2 h",
            "the motor-stall at 1 d 10:00: for 1 h instead of 2 h"),
        offered(pass, draft, 1));
    assertEquals(
        List.of("1 d 10:01", "1 d 10:10", "1 d 11:00", "1 d 12:00"),
        pass.at(draft, 2).stream()
            .map(one -> one.draft().at(Spot.of("when", "1", "until")).orElseThrow().text())
            .toList());
    assertEquals(List.of(), offered(pass, draft, 3));
    assertEquals(4, pass.places(draft));
  }

  @Test
  void shouldMoveTheStoryToTheFrontFromEachMomentOn() {
    Draft draft =
        draft(
            "  duration: 9 d\n",
            "{at: 7 d, refill: 18 mL}",
            "{at: 3 d 04:12, do: bolus, every: 6 h, until: 4 d}",
            "{at: 7 d, fault: motor-stall, until: 8 d}");
    Pass pass = new Earlier();
    assertEquals(2, pass.places(draft));
    assertEquals(
        List.of(
            "everything 3 d 4 h 12 min earlier, the end too",
            "everything 3 d 4 h 12 min earlier",
            "everything 3 d earlier, the end too",
            "everything 3 d earlier",
            "everything 2 d earlier, the end too",
            "everything 2 d earlier",
            "everything 1 d earlier, the end too",
            "everything 1 d earlier"),
        offered(pass, draft, 0));
    Candidate first = pass.at(draft, 0).get(0);
    assertEquals(
        List.of(
            "{at: 3 d 19:48, refill: 18 mL}",
            "{at: 0 d, do: bolus, every: 6 h, until: \"19:48\"}",
            "{at: 3 d 19:48, fault: motor-stall, until: 4 d 19:48}"),
        events(first));
    assertEquals("5 d 19 h 48 min", first.draft().at(Draft.DURATION).orElseThrow().text());
    assertEquals("9 d", pass.at(draft, 0).get(1).draft().at(Draft.DURATION).orElseThrow().text());
    assertEquals(
        List.of(
            "{at: 4 d, refill: 18 mL}",
            "{at: 3 d 04:12, do: bolus, every: 6 h, until: 4 d}",
            "{at: 4 d, fault: motor-stall, until: 5 d}"),
        events(pass.at(draft, 1).get(2)));
    assertEquals("all from 7 d on 3 d earlier, the end too", offered(pass, draft, 1).get(2));
  }

  @Test
  void shouldMoveByHoursWithinADay() {
    Draft draft = draft("  duration: 9 h\n", "{at: 08:30, refill: 18 mL}");
    assertEquals(
        List.of("0 d", "00:30", "01:30", "02:30", "04:30", "06:30", "07:30"),
        new Earlier()
            .at(draft, 0).stream()
                .map(one -> one.draft().at(Spot.of("when", "0", "at")).orElseThrow().text())
                .distinct()
                .toList());
    Draft tight = draft("  duration: 8 h\n", "{at: 08:30, refill: 18 mL}");
    assertEquals("everything 8 h 30 min earlier", offered(new Earlier(), tight, 0).get(0));
    assertEquals(
        List.of(), offered(new Earlier(), draft("  duration: 9 h\n", "{at: 0 d, stop: 1 h}"), 0));
  }

  @Test
  void shouldLeaveOutThePumpsExtrasAtOnceAndThenEachKey() {
    Draft draft =
        Parts.draft(
            "given: {pump: {reservoir: 20 mL, fill: 18 mL, gain: 1 %, stroke: 1 uL, valve: true, suite: A}}\n");
    Pass pass = new LeaveOut();
    assertEquals(List.of("pump gain, valve left out"), offered(pass, draft, 0));
    assertEquals(
        "given:\n  pump: {reservoir: 20 mL, fill: 18 mL, stroke: 1 uL, suite: A}\n",
        TreeWriter.of(pass.at(draft, 0).get(0).draft().parts()));
    assertEquals(8, pass.places(draft));
    assertEquals(List.of("pump gain left out"), offered(pass, draft, 4));
  }

  @Test
  void shouldLeaveOutTogetherWhatStandsTogether() {
    Draft draft = draft("", "{at: 1 d, do: bolus, every: 6 h, until: 4 d}");
    Pass pass = new LeaveOut();
    int every = pass.places(draft) - 2;
    List<Candidate> candidates = pass.at(draft, every);
    assertEquals(List.of("{at: 1 d, do: bolus}"), events(candidates.get(0)));
    assertEquals(List.of("{at: 1 d, do: bolus, until: 4 d}"), events(candidates.get(1)));
    assertEquals("the bolus at 1 d: every left out", candidates.get(0).words());
  }

  @Test
  void shouldMakeAScheduleOneRateOrAShorterSchedule() {
    String schedule =
        "  prescription: {basal: [{from: \"06:00\", rate: 1 ug/day}, {from: \"22:00\", rate: 2 ug/day}]}\n";
    Draft draft = draft(schedule);
    Pass pass = new LeaveOut();
    int basal = 1 + 5 + 1;
    assertEquals(
        List.of(
            "prescription basal 1 ug/day instead of 2 steps",
            "prescription basal 2 ug/day instead of 2 steps",
            "prescription basal left out"),
        offered(pass, draft, basal));
    Draft one = pass.at(draft, basal + 1).get(0).draft();
    assertEquals(1, one.at(Spot.of("given", "prescription", "basal")).orElseThrow().items().size());
    assertTrue(one.size().keys() < draft.size().keys());
  }

  @Test
  void shouldOfferFewerSensorsAndTheUsualPolicy() {
    Draft draft = draft("  policy: us-paediatric\n");
    Pass pass = new PlainerNames();
    assertEquals(
        List.of("pump suite A instead of C", "pump suite B instead of C"), offered(pass, draft, 0));
    assertEquals(
        List.of("policy us-adult-spinal instead of us-paediatric"), offered(pass, draft, 1));
    assertEquals(3, draft.size().rank());
    Draft own = draft.with(Spot.of("given", "pump", "suite"), "Z");
    assertEquals(4, pass.at(own, 0).size());
  }

  @Test
  void shouldRoundTogetherWhatIsWrittenTheSame() {
    Draft draft =
        draft(
            "  start: {established: {dose: 432 ug/day, for: 90 d}}\n",
            "{at: 1 d, program: {basal: 432 ug/day}}");
    Pass pass = new RoundFigures();
    assertEquals(
        "start established dose and the program at 1 d: program basal 500 ug/day instead of 432"
            + " ug/day",
        offered(pass, draft, 0).get(0));
    Draft rounded = pass.at(draft, 0).get(0).draft();
    assertEquals(
        List.of("{at: 1 d, program: {basal: 500 ug/day}}"), events(new Candidate(rounded, "")));
    assertEquals(8, pass.places(draft));
    assertEquals(
        "start established dose 500 ug/day instead of 432 ug/day", offered(pass, draft, 4).get(0));
    Draft late = draft("", "{at: 1 d 10:00, stop: 2 h}");
    List<String> moments = offered(pass, late, 3);
    assertEquals("the stop at 1 d instead of 1 d 10:00", moments.get(0));
    assertEquals("the stop at 2 d instead of 1 d 10:00", moments.get(1));
  }

  @Test
  void shouldNameWhatHasNoMoment() {
    assertEquals("the event", Words.event(Parts.draft("given: {a: 1}\n").parts().get("given")));
  }
}
