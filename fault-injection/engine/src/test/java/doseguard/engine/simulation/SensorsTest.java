package doseguard.engine.simulation;

import static doseguard.engine.simulation.Cases.DAY;
import static doseguard.engine.simulation.Cases.HOUR;
import static doseguard.engine.simulation.Cases.MINUTE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doseguard.engine.fault.Fault;
import doseguard.engine.fault.SensorFault;
import doseguard.engine.fault.SensorFault.Mode;
import doseguard.engine.fault.SensorFault.Sensor;
import doseguard.engine.fault.Timing;
import doseguard.engine.plant.sensor.EncoderModel;
import doseguard.engine.plant.sensor.PressureModel;
import doseguard.engine.plant.sensor.PulsatilityModel;
import doseguard.engine.plant.sensor.SensorModel;
import doseguard.engine.plant.sensor.SensorSuite;
import org.junit.jupiter.api.Test;

/** Every lie of every sensor, by the fault that asks for it; with sensors that have no noise. */
class SensorsTest {
  private static final SensorModel QUIET =
      new SensorModel(0.0, 0.0, 1, 0.0, 0.0, 0.0, 0L, 0, 1_000_000);
  private static final SensorSuite SUITE =
      new SensorSuite(
          new EncoderModel(0.0, 0.0),
          QUIET,
          new PressureModel(QUIET, 0.0, 0.0, 0.0, 0.0, 0.0),
          new PulsatilityModel(0.0, 0.0, 0.0, HOUR, 4000),
          QUIET);

  private final Sensors sensors = Sensors.of(SUITE, 42L);

  private static SensorFault.Lie lie(Sensor sensor, Mode mode, double amount) {
    return new SensorFault.Lie(Timing.from(DAY), sensor, mode, amount);
  }

  private int read(Sensor sensor, double truth, long nowMs) {
    return switch (sensor) {
      case ENCODER -> sensors.encoder().count(nowMs);
      case LEVEL -> sensors.level().read(truth, nowMs);
      case PRESSURE -> sensors.pressure().read(truth, nowMs);
      case PULSATILITY -> sensors.pulse().amplitude(truth / 200.0, 1.0, nowMs);
      case CONCENTRATION -> sensors.concentration().read(truth, nowMs);
    };
  }

  @Test
  void shouldTellTheTruthWithoutALie() {
    for (Sensor sensor : Sensor.values()) {
      int truth = sensor == Sensor.ENCODER ? 0 : 1000;
      assertEquals(truth, read(sensor, 1000.0, DAY), sensor.name());
    }
  }

  @Test
  void shouldLieInEveryWayAndTellTheTruthAgainWhenHealed() {
    int lies = 0;
    for (Sensor sensor : Sensor.values()) {
      for (Mode mode : Mode.values()) {
        if (sensor != Sensor.ENCODER && mode != Mode.OFF && mode.fits(sensor)) {
          read(sensor, 1000.0, DAY);
          sensors.apply(lie(sensor, mode, mode == Mode.DELAYED ? HOUR : 3.0), DAY);
          int expected =
              switch (mode) {
                case STUCK, DELAYED -> 1000;
                case OFFSET -> 1203;
                case DRIFT -> 1200 + 6;
                default -> 3600;
              };
          int shown = read(sensor, 1200.0, 3L * DAY);
          boolean random = mode == Mode.GARBAGE || mode == Mode.OUTLANDISH;
          if (random) {
            assertNotEquals(shown, read(sensor, 1200.0, 3L * DAY), sensor + " " + mode);
          } else {
            assertEquals(expected, shown, sensor + " " + mode);
          }
          sensors.heal(3L * DAY);
          assertEquals(1200, read(sensor, 1200.0, 3L * DAY), sensor + " " + mode);
          lies++;
        }
      }
    }
    assertEquals(7 + 7 + 5 + 7, lies);
  }

  @Test
  void shouldGiveNoReadingWhenOff() {
    for (Sensor sensor : Sensor.values()) {
      sensors.apply(lie(sensor, Mode.OFF, 0.0), DAY);
    }
    assertFalse(sensors.encoder().state().valid());
    assertFalse(sensors.level().state().valid());
    assertFalse(sensors.pressure().state().valid());
    assertFalse(sensors.pulse().state().valid());
    assertFalse(sensors.concentration().state().valid());
    sensors.heal(DAY);
    assertTrue(sensors.pulse().state().valid());
  }

  @Test
  void shouldMiscountInEveryWay() {
    int[] shown = new int[Mode.values().length];
    for (Mode mode : Mode.values()) {
      if (mode.fits(Sensor.ENCODER)) {
        Sensors fresh = Sensors.of(SUITE, 42L);
        double amount = mode == Mode.DELAYED || mode == Mode.SPURIOUS ? HOUR : 0.5;
        fresh.apply(lie(Sensor.ENCODER, mode, mode == Mode.OFFSET ? 7.0 : amount), DAY);
        for (int i = 1; i <= 100; i++) {
          fresh.encoder().driven(i % 2 == 0);
          shown[mode.ordinal()] = fresh.encoder().count(DAY + i * MINUTE);
        }
      }
    }
    assertEquals(50, shown[Mode.OFF.ordinal()]);
    assertEquals(0, shown[Mode.STUCK.ordinal()]);
    assertEquals(100, shown[Mode.PHANTOM.ordinal()]);
    assertEquals(57, shown[Mode.OFFSET.ordinal()]);
    assertEquals(25, shown[Mode.GAIN.ordinal()]);
    assertEquals(20, shown[Mode.DELAYED.ordinal()]);
    assertEquals(25, shown[Mode.MISSED.ordinal()], 4.0 * StrictMath.sqrt(50.0 * 0.25));
    assertEquals(50 + 1, shown[Mode.SPURIOUS.ordinal()]);
    assertNotEquals(50, shown[Mode.GARBAGE.ordinal()]);
    assertNotEquals(50, shown[Mode.OUTLANDISH.ordinal()]);
  }

  @Test
  void shouldJumpOnceForEachTimeThatTheFaultBegins() {
    SensorFault.Lie jump =
        new SensorFault.Lie(
            new Timing(HOUR, Fault.NEVER, HOUR, MINUTE), Sensor.ENCODER, Mode.OFFSET, 3.0);
    sensors.apply(jump, HOUR);
    sensors.heal(HOUR + 10L);
    sensors.apply(jump, HOUR + 10L);
    assertEquals(3, sensors.encoder().count(HOUR + 10L));
    sensors.heal(2L * HOUR);
    sensors.apply(jump, 2L * HOUR);
    assertEquals(6, sensors.encoder().count(2L * HOUR));
  }

  @Test
  void shouldRefuseALieThatTheSensorHasNot() {
    assertThrows(IllegalArgumentException.class, () -> lie(Sensor.LEVEL, Mode.PHANTOM, 0.0));
    assertThrows(IllegalArgumentException.class, () -> lie(Sensor.ENCODER, Mode.DRIFT, 1.0));
    assertThrows(IllegalArgumentException.class, () -> lie(Sensor.PULSATILITY, Mode.OFFSET, 1.0));
  }
}
