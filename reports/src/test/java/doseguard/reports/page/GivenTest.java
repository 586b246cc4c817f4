package doseguard.reports.page;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.engine.simulation.Case;
import doseguard.engine.simulation.PumpSpec;
import doseguard.engine.therapy.Indication;
import doseguard.engine.therapy.PatientBolus;
import doseguard.engine.therapy.Segment;
import doseguard.engine.therapy.Therapy;
import doseguard.reports.Examples;
import doseguard.reports.Result;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a page says of pump and prescription where they are out of the ordinary. */
class GivenTest {
  private static final long UG = 1_000_000L;
  private static final long MINUTE = 60_000L;
  private static final long DAY = 1440L * MINUTE;

  private static Therapy single(boolean prime) {
    return new Therapy(
        Indication.SPINAL,
        500,
        List.of(new Segment(0, 100 * UG)),
        PatientBolus.NONE,
        70 * UG,
        20 * MINUTE,
        prime,
        0,
        330_000,
        540_000,
        50 * UG,
        360 * MINUTE,
        0);
  }

  private static String given(PumpSpec pump, Therapy therapy) {
    Result plain = Examples.failing();
    Case subject =
        new Case(
            "x",
            "X",
            1,
            DAY,
            Examples.policy(),
            pump,
            false,
            therapy,
            therapy,
            List.of(),
            List.of());
    Result result =
        new Result(
            subject,
            plain.file(),
            plain.policy(),
            plain.covers(),
            plain.checks(),
            plain.claims(),
            plain.run(),
            plain.verdict(),
            plain.trace());
    return String.join("\n", Given.of(result).stream().map(Object::toString).toList());
  }

  @Test
  void shouldTellAPrimeFromABolus() {
    assertTrue(given(Examples.pump(), single(true)).contains("; prime 70 µg over 20 min"));
    assertTrue(given(Examples.pump(), single(false)).contains("; single bolus 70 µg over 20 min"));
  }

  @Test
  void shouldSayFromWhenTheBatteryAsksForItsReplacement() {
    PumpSpec plain = Examples.pump();
    assertFalse(given(plain, single(false)).contains("battery"));
    PumpSpec asking =
        new PumpSpec(
            plain.profile(),
            plain.fillNl(),
            plain.gainError(),
            plain.scatter(),
            plain.complianceNlPerPa(),
            plain.resistancePaMsPerNl(),
            plain.slipPa(),
            plain.deadVolumeNl(),
            plain.arrivalFraction(),
            plain.sensors(),
            2 * DAY + 197 * MINUTE);
    assertTrue(
        given(asking, single(false))
            .contains("; its battery asks for replacement from 2 d 03:17 on."));
  }
}
