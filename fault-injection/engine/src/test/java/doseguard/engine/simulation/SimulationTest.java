package doseguard.engine.simulation;

import static doseguard.engine.simulation.Cases.DAY;
import static doseguard.engine.simulation.Cases.HOUR;
import static doseguard.engine.simulation.Cases.MINUTE;
import static doseguard.engine.simulation.Cases.ML;
import static doseguard.engine.simulation.Cases.UG;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.engine.port.AlarmKind;
import doseguard.engine.port.RuleKind;
import doseguard.engine.therapy.Act;
import doseguard.engine.therapy.PatientBolus;
import doseguard.engine.therapy.Segment;
import doseguard.engine.therapy.Therapy;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whole cases: twins, faults and acts as they reach the patient, with a guard that grants all. */
class SimulationTest {
  private static final Therapy DOSE = Cases.therapy(2000, 1000L * UG);
  private static final PatientBolus BOLUS = new PatientBolus(24L * UG, 10L * MINUTE, 4L * HOUR, 4);
  private static final double STROKE_PG = 2e6;

  private static long end(Record record) {
    return record.tipPg()[record.minutes() - 1];
  }

  private static Case varied() {
    Therapy nights =
        Cases.therapy(
            2000, List.of(new Segment(0, 900L * UG), new Segment(360, 300L * UG)), BOLUS, 20L * UG);
    List<Act> acts = new ArrayList<>();
    acts.add(new Act.AskBolus(9L * HOUR));
    acts.add(new Act.AskBolus(20L * HOUR));
    acts.add(new Act.Stop(30L * HOUR, 0L));
    acts.add(new Act.Refill(2L * DAY, 18 * ML, 1000));
    acts.add(new Act.Stop(3L * DAY, 5L * HOUR));
    acts.add(new Act.Resume(3L * DAY + HOUR));
    acts.add(new Act.Acknowledge(3L * DAY + HOUR));
    acts.add(new Act.Program(4L * DAY, Cases.therapy(1000, 500L * UG), DOSE, false));
    return Cases.of(7L * DAY, Cases.pump().withGain(0.05), nights, acts);
  }

  private static Case meantAsProgrammed() {
    Case c = varied();
    List<Act> acts = new ArrayList<>(c.acts().subList(0, c.acts().size() - 1));
    Therapy next = Cases.therapy(1000, 500L * UG);
    acts.add(new Act.Program(4L * DAY, next, next, false));
    return Cases.of(c.durationMs(), c.pump(), c.intended(), acts);
  }

  @Test
  void shouldGiveExactlyWhatTheTwinGivesWhenNothingIsWrong() {
    Run run = Cases.run(meantAsProgrammed());
    assertArrayEquals(run.twinGain().tipPg(), run.guarded().tipPg());
    assertArrayEquals(run.twinGain().tissuePg(), run.guarded().tissuePg());
    assertTrue(end(run.guarded()) > 3000L * UG);
    assertEquals(0L, run.refused());
    assertTrue(run.annunciations().isEmpty());
  }

  @Test
  void shouldGiveThePrescribedDoseADay() {
    Run run = Cases.run(Cases.of(10L * DAY, DOSE, List.of()));
    assertEquals(10_000.0 * UG, (double) end(run.guarded()), 40.0 * UG);
    assertSame(run.twinExact(), run.twinGain());
    assertSame(run.twinExact(), run.twinExactBasal());
    assertSame(run.twinGain(), run.twinGainBasal());
  }

  @Test
  void shouldHaveTwinsWithAndWithoutGainAndBoluses() {
    Run run = Cases.run(meantAsProgrammed());
    assertNotSame(run.twinExact(), run.twinGain());
    assertEquals(1.05, (double) end(run.twinGain()) / end(run.twinExact()), 0.01);
    double boluses = end(run.twinExact()) - end(run.twinExactBasal());
    assertEquals(48.0 * UG, boluses, 4.0 * UG);
    double withGain = end(run.twinGain()) - end(run.twinGainBasal());
    assertEquals(1.05 * boluses, withGain, 4.0 * UG);
  }

  @Test
  void shouldShareTheBasalTwinWhenTheGainIsExact() {
    List<Act> acts = List.of(new Act.AskBolus(HOUR));
    Therapy therapy = Cases.therapy(2000, List.of(new Segment(0, 400L * UG)), BOLUS, 0L);
    Run run = Cases.run(Cases.of(DAY, therapy, acts));
    assertSame(run.twinExactBasal(), run.twinGainBasal());
    assertNotSame(run.twinExact(), run.twinExactBasal());
  }

  @Test
  void shouldGiveTheSameRunTwiceAndAnotherForAnotherSeed() {
    Simulation simulation = new Simulation();
    Case subject = varied();
    long[] first =
        simulation
            .run(subject, (a, b) -> new OpenGuard(), TraceSink.NONE)
            .guarded()
            .tipPg()
            .clone();
    simulation.run(Cases.of(DAY, DOSE, List.of()), (a, b) -> new OpenGuard(), TraceSink.NONE);
    Run again = simulation.run(subject, (a, b) -> new OpenGuard(), TraceSink.NONE);
    assertArrayEquals(first, again.guarded().tipPg());
    Case other =
        new Case(
            "other",
            "Another seed",
            43L,
            subject.durationMs(),
            subject.policy(),
            subject.pump(),
            true,
            subject.intended(),
            subject.programmed(),
            subject.acts(),
            subject.faults());
    assertNotEquals(first[first.length - 1], end(Cases.run(other).guarded()));
  }

  @Test
  void shouldGiveTheSameRunWithAndWithoutATrace() {
    Run bare = Cases.run(varied());
    Run traced = new Simulation().run(varied(), (a, b) -> new OpenGuard(), new TraceKeeper());
    assertArrayEquals(bare.guarded().tipPg(), traced.guarded().tipPg());
  }

  @Test
  void shouldGiveNothingWithoutGrants() {
    OpenGuard guard = new OpenGuard();
    guard.refuseRule = RuleKind.DELIVERY_HOLD.id();
    Run run = Cases.run(Cases.of(DAY, DOSE, List.of()), guard);
    assertEquals(0L, run.granted());
    assertEquals(1438.0, (double) run.refused(), 2.0);
    assertEquals(run.refused(), run.limitedBy().get(RuleKind.DELIVERY_HOLD));
    assertTrue(end(run.guarded()) < 3.0 * STROKE_PG);
  }

  @Test
  void shouldCallTheGuardAtLeastEveryTenMinutes() {
    OpenGuard guard = new OpenGuard();
    Cases.run(Cases.of(DAY, Cases.therapy(2000, 0L), List.of()), guard);
    assertEquals(144, guard.calls, 1);
  }

  @Test
  void shouldDeliverNothingBeforeTheLineOfANewImplantIsFull() {
    Case old = Cases.of(2L * DAY, DOSE, List.of());
    Case fresh =
        new Case(
            "implant",
            "A new implant",
            42L,
            2L * DAY,
            old.policy(),
            old.pump(),
            false,
            DOSE,
            DOSE,
            List.of(),
            List.of());
    Run run = Cases.run(fresh);
    assertEquals(0L, run.guarded().tipPg()[19 * 60]);
    assertTrue(run.guarded().tipPg()[22 * 60] > 0L);
  }

  @Test
  void shouldHearEveryNewAnnunciation() {
    OpenGuard guard =
        new OpenGuard() {
          @Override
          public void decide(
              doseguard.engine.port.Sensed sensed, doseguard.engine.port.Answer answer) {
            annunciated = sensed.timeAMs >= HOUR ? 1 : 0;
            active = (long) annunciated << AlarmKind.OCCLUSION.id();
            super.decide(sensed, answer);
          }
        };
    Run run = Cases.run(Cases.of(DAY, DOSE, List.of()), guard);
    assertEquals(1, run.annunciations().size());
    assertEquals(AlarmKind.OCCLUSION, run.annunciations().get(0).alarm());
    assertEquals((double) HOUR, (double) run.annunciations().get(0).atMs(), 172_800.0);
  }

  @Test
  void shouldNotStopTheTwinForLongerThanThePolicyAllows() {
    Run run = Cases.run(Cases.of(3L * DAY, DOSE, List.of(new Act.Stop(HOUR, 2L * DAY))));
    assertEquals(3000.0 * UG, (double) end(run.twinGain()), 10.0 * UG);
  }

  @Test
  void shouldAdmitNoBolusToAStoppedTwin() {
    Therapy therapy = Cases.therapy(2000, List.of(new Segment(0, 0L)), BOLUS, 0L);
    List<Act> acts =
        List.of(
            new Act.Stop(HOUR, 0L),
            new Act.AskBolus(HOUR + MINUTE),
            new Act.AskBolus(3L * HOUR),
            new Act.AskBolus(3L * HOUR + MINUTE));
    Run run = Cases.run(Cases.of(DAY, therapy, acts));
    assertEquals(24.0 * UG, (double) end(run.twinGain()), 3.0 * STROKE_PG);
  }

  @Test
  void shouldGiveTheSameBytesOnEveryMachine() throws NoSuchAlgorithmException {
    Run run = Cases.run(varied());
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES);
    for (Record record : List.of(run.guarded(), run.twinExact(), run.twinGainBasal())) {
      for (long pg : record.tipPg()) {
        digest.update(bytes.putLong(0, pg).array());
      }
    }
    assertEquals(
        "ded3c915ac903218dfd185ca1994745404719c425ad5485c3abbe46e35415dfd",
        HexFormat.of().formatHex(digest.digest()));
  }
}
