package doseguard.engine.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;

import doseguard.engine.simulation.Scenes;
import doseguard.engine.therapy.Act;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which phases of therapy a case goes through. */
class PhaseTest {

  private static Set<Phase> more(Act... acts) {
    Set<Phase> phases = EnumSet.copyOf(Phase.of(Scenes.day(1, List.of(acts))));
    phases.removeAll(Phase.of(Scenes.day(1)));
    return phases;
  }

  @Test
  void shouldTellHowATherapyBegins() {
    assertEquals(1, Phase.of(Scenes.day(1)).size());
  }

  @Test
  void shouldTellARefillFromABridge() {
    assertEquals(Set.of(Phase.REFILL), more(new Act.Refill(1000, 18_000_000, 500)));
    assertEquals(Set.of(Phase.BRIDGE), more(new Act.Refill(1000, 18_000_000, 1000)));
    assertEquals(
        Set.of(Phase.BRIDGE, Phase.REFILL),
        more(new Act.Refill(1000, 18_000_000, 1000), new Act.Refill(9000, 18_000_000, 1000)));
  }

  @Test
  void shouldTellActsOfOtherKinds() {
    assertEquals(Set.of(Phase.PATIENT_BOLUS), more(new Act.AskBolus(1000)));
    assertEquals(Set.of(Phase.ORDERED_STOP), more(new Act.Stop(1000, 60_000)));
    assertEquals(Set.of(Phase.SCAN), more(new Act.Mode(1000, Act.Kind.MRI, 60_000)));
    assertEquals(Set.of(Phase.TELEMETRY), more(new Act.Mode(1000, Act.Kind.TELEMETRY, 60_000)));
    assertEquals(Set.of(), more(new Act.Acknowledge(1000)));
  }
}
