package doseguard.engine.simulation;

import static doseguard.engine.simulation.Cases.DAY;
import static doseguard.engine.simulation.Cases.HOUR;
import static doseguard.engine.simulation.Cases.ML;
import static doseguard.engine.simulation.Cases.UG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.engine.fault.CatheterFault;
import doseguard.engine.fault.Fault;
import doseguard.engine.fault.PumpFault;
import doseguard.engine.fault.SensorFault;
import doseguard.engine.fault.SensorFault.Mode;
import doseguard.engine.fault.SensorFault.Sensor;
import doseguard.engine.fault.TimeFault;
import doseguard.engine.fault.Timing;
import doseguard.engine.port.Answer;
import doseguard.engine.port.Sensed;
import doseguard.engine.therapy.Therapy;
import doseguard.guard.PumpProfile;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the guard is shown, by suite, in time, and when sensors lie. */
class FrontEndTest {
  private static final Therapy DOSE = Cases.therapy(2000, 1000L * UG);

  /** One call of the guard. */
  private record Shown(
      long timeA,
      long timeB,
      int valid,
      int encoder,
      int level,
      int pressure,
      int after,
      int pulse,
      int session,
      int concentration,
      boolean valveOpen) {

    boolean has(int bit) {
      return (valid & bit) != 0;
    }
  }

  private static List<Shown> shown(int suite, boolean valve, long durationMs, Fault... faults) {
    PumpSpec pump = PumpSpec.nominal(Cases.profile(suite, valve), 18 * ML);
    return shown(pump, durationMs, faults);
  }

  private static List<Shown> shown(PumpSpec pump, long durationMs, Fault... faults) {
    List<Shown> seen = new ArrayList<>();
    OpenGuard guard =
        new OpenGuard() {
          @Override
          public void decide(Sensed s, Answer answer) {
            seen.add(
                new Shown(
                    s.timeAMs,
                    s.timeBMs,
                    s.valid,
                    s.encoderCount,
                    s.levelNl,
                    s.pressurePa,
                    s.pressureAfterPa,
                    s.pulsatilityPa,
                    s.pulsatilitySession,
                    s.concentration,
                    s.valveOpen));
            super.decide(s, answer);
          }
        };
    Cases.run(Cases.of(durationMs, pump, DOSE, List.of(), faults), guard);
    return seen;
  }

  private static List<Shown> with(List<Shown> calls, int bit) {
    return calls.stream().filter(s -> s.has(bit)).toList();
  }

  @Test
  void shouldShowWhatTheSuiteHas() {
    List<Shown> a = shown(PumpProfile.SUITE_A, false, DAY);
    int always = Sensed.MODE | Sensed.BATTERY;
    assertTrue(a.stream().allMatch(s -> s.valid() == (always | Sensed.ENCODER)));
    List<Shown> b = shown(PumpProfile.SUITE_B, false, DAY);
    assertEquals(24, with(b, Sensed.LEVEL).size());
    assertEquals(0, with(b, Sensed.PRESSURE | Sensed.CONCENTRATION).size());
    List<Shown> c = shown(PumpProfile.SUITE_C, false, DAY + HOUR);
    assertEquals(c.size(), with(c, Sensed.PRESSURE).size());
    assertEquals(4, with(c, Sensed.PULSATILITY).size());
    assertEquals(0, with(c, Sensed.CONCENTRATION | Sensed.VALVE).size());
    List<Shown> d = shown(PumpProfile.SUITE_D, true, DAY);
    assertEquals(24, with(d, Sensed.CONCENTRATION).size());
    assertEquals(d.size(), with(d, Sensed.VALVE).size());
    assertTrue(d.get(0).valveOpen());
  }

  @Test
  void shouldReadThePressureAfterEachStrokeOnce() {
    List<Shown> calls = shown(PumpProfile.SUITE_C, false, DAY);
    List<Shown> after = with(calls, Sensed.PRESSURE_AFTER);
    assertEquals(calls.get(calls.size() - 1).encoder(), after.size());
  }

  @Test
  void shouldShowARiseOfThePressureOnlyBehindAKink() {
    PumpSpec vented =
        Cases.vented(PumpSpec.nominal(Cases.profile(PumpProfile.SUITE_C, false), 18 * ML));
    List<Shown> sound = with(shown(vented, DAY), Sensed.PRESSURE_AFTER);
    double mean = sound.stream().mapToInt(Shown::after).average().orElseThrow();
    assertEquals(1800.0, mean, 800.0);
    List<Shown> kinked =
        with(
            shown(vented, DAY, new CatheterFault.Kink(Timing.from(0L), Double.POSITIVE_INFINITY)),
            Sensed.PRESSURE_AFTER);
    assertEquals(10.0 * 3333.0, kinked.get(10).after() - kinked.get(0).after(), 4500.0);
  }

  @Test
  void shouldReadLevelAndConcentrationAsTheyAre() {
    List<Shown> calls = with(shown(PumpProfile.SUITE_D, false, 2L * DAY), Sensed.LEVEL);
    Shown last = calls.get(calls.size() - 1);
    assertEquals(17.0 * ML, last.level(), 0.5 * ML);
    assertEquals(2000.0, last.concentration(), 800.0);
    assertEquals(1, with(calls, Sensed.PULSATILITY).get(0).session());
  }

  @Test
  void shouldLoseTheReadingsOfASensorThatIsOff() {
    for (Sensor sensor : Sensor.values()) {
      List<Shown> calls =
          shown(
              PumpProfile.SUITE_D,
              false,
              2L * DAY,
              new SensorFault.Lie(Timing.lasting(HOUR, 20L * HOUR), sensor, Mode.OFF, 0.0));
      int bit =
          switch (sensor) {
            case ENCODER -> Sensed.ENCODER;
            case LEVEL -> Sensed.LEVEL;
            case PRESSURE -> Sensed.PRESSURE;
            case PULSATILITY -> Sensed.PULSATILITY;
            case CONCENTRATION -> Sensed.CONCENTRATION;
          };
      assertTrue(
          with(calls, bit).stream().allMatch(s -> s.timeA() <= HOUR || s.timeA() >= 20L * HOUR));
      assertFalse(with(calls, bit).isEmpty());
      assertTrue(with(calls, bit).stream().anyMatch(s -> s.timeA() >= 20L * HOUR));
    }
  }

  @Test
  void shouldStickDriftAndCountPhantoms() {
    List<Shown> calls =
        shown(
            PumpProfile.SUITE_D,
            false,
            3L * DAY,
            new SensorFault.Lie(Timing.from(DAY), Sensor.ENCODER, Mode.STUCK, 0.0),
            new SensorFault.Lie(Timing.from(DAY), Sensor.LEVEL, Mode.DRIFT, 2e6));
    Shown last = calls.get(calls.size() - 1);
    assertEquals(500, last.encoder(), 1);
    List<Shown> levels = with(calls, Sensed.LEVEL);
    assertEquals(16.5 * ML + 4.0 * ML, levels.get(levels.size() - 1).level(), 0.6 * ML);
    List<Shown> phantom =
        shown(
            PumpProfile.SUITE_A,
            false,
            DAY,
            new PumpFault.MotorStall(Timing.from(0L)),
            new SensorFault.Lie(Timing.from(0L), Sensor.ENCODER, Mode.PHANTOM, 0.0));
    assertEquals(498, phantom.get(phantom.size() - 1).encoder(), 2);
  }

  @Test
  void shouldMoveTheClocksOnceAndSetThemRight() {
    List<Shown> calls =
        shown(
            PumpProfile.SUITE_A,
            false,
            DAY,
            new TimeFault.WrongCounter(Timing.lasting(HOUR, 3L * HOUR), false, 0.5, 1000L),
            new TimeFault.WrongCounter(Timing.from(HOUR), true, 1.0, -500L));
    Shown last = calls.get(calls.size() - 1);
    assertEquals(-HOUR + 1000L + 500L, last.timeA() - last.timeB());
  }

  @Test
  void shouldSeeTheValveWhereItIs() {
    List<Shown> calls =
        shown(PumpProfile.SUITE_A, true, DAY, new PumpFault.ValveStuck(Timing.from(HOUR), true));
    assertTrue(calls.get(0).valveOpen());
    assertFalse(calls.get(calls.size() - 1).valveOpen());
  }

  @Test
  void shouldCountWhatTheDriverDidWithoutAGrant() {
    List<Shown> calls =
        shown(
            PumpProfile.SUITE_A,
            false,
            DAY,
            new PumpFault.DriverRunaway(Timing.from(0L), HOUR),
            new PumpFault.MotorStall(Timing.from(12L * HOUR)));
    assertEquals(250 + 11, calls.get(calls.size() - 1).encoder(), 3);
  }
}
