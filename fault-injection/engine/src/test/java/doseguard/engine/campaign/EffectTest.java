package doseguard.engine.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;

import doseguard.engine.fault.ProgramFault.ProgrammingError;
import doseguard.engine.fault.ProgramFault.Slip;
import doseguard.engine.fault.Timing;
import doseguard.engine.simulation.Case;
import doseguard.engine.simulation.Scenes;
import doseguard.engine.therapy.Act;
import doseguard.engine.therapy.PatientBolus;
import doseguard.engine.therapy.Therapy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A slip shows in the next program, and only if that has what the slip changes. */
class EffectTest {
  private static final long HOUR = Shown.HOUR;
  private static final PatientBolus BOLUS =
      new PatientBolus(15L * Shown.UG, HOUR / 2L, 6L * HOUR, 3);

  private static Case with(Slip slip, Therapy... programs) {
    List<Act> acts = new ArrayList<>();
    for (Therapy program : programs) {
      acts.add(new Act.Program((2L + acts.size()) * HOUR, program, program, false));
    }
    return Scenes.day(0, acts, new ProgrammingError(Timing.from(HOUR), slip));
  }

  private static Therapy dose(PatientBolus bolus, long singlePg) {
    Therapy plain = Scenes.day(0).programmed();
    return new Therapy(
        plain.indication(),
        plain.concentration(),
        plain.basal(),
        bolus,
        singlePg,
        HOUR,
        plain.ceilingPg(),
        plain.deadVolumeLeastNl(),
        plain.deadVolumeMostNl(),
        plain.screeningPg(),
        plain.effectMs(),
        plain.continuesPgPerDay());
  }

  private static final Therapy PLAIN = dose(PatientBolus.NONE, 0L);
  private static final Therapy SINGLE = dose(PatientBolus.NONE, Shown.UG);
  private static final Therapy PATIENT = dose(BOLUS, 0L);

  @Test
  void shouldShowInTheNextProgram() {
    assertEquals(2L * HOUR, Effect.firstMs(with(Slip.FACTOR_TEN, PLAIN, SINGLE)));
    assertEquals(Effect.NEVER, Effect.firstMs(with(Slip.FACTOR_TEN)));
  }

  @Test
  void shouldShowOnlyInAProgramThatHasWhatItChanges() {
    assertEquals(2L * HOUR, Effect.firstMs(with(Slip.BOLUS_REPEATED, SINGLE)));
    assertEquals(Effect.NEVER, Effect.firstMs(with(Slip.BOLUS_REPEATED, PLAIN, SINGLE)));
    assertEquals(2L * HOUR, Effect.firstMs(with(Slip.MINUTES_FOR_HOURS, PATIENT)));
    assertEquals(Effect.NEVER, Effect.firstMs(with(Slip.MINUTES_FOR_HOURS, SINGLE)));
  }
}
