package doseguard.engine.detection;

import doseguard.guard.PumpProfile;

/**
 * The figures of the kernel's detectors, part of the pump's data sheet. They belong to a sensor
 * suite and come from its file; {@code fault-injection/DETECTION.md} has the measured false alarms
 * and delays that they were chosen by.
 *
 * @param level how the reservoir level is watched
 * @param pulse how the cardiac pulse in the catheter is watched
 * @param occludedAfter strokes in a row that stay in the line before it is an occlusion
 */
public record Tuning(Level level, Pulse pulse, int occludedAfter) {

  /**
   * The figures for the sensors of physics.md 2.2 with a level of 0.1 mL noise. The built-in suite
   * D holds the same ones; a test holds them together.
   */
  public static final Tuning NOMINAL =
      new Tuning(new Level(1250, 5000, 350, 16_500, 5), new Pulse(560, 1820, 170, 5000, 256), 3);

  /**
   * The detectors of the level.
   *
   * @param fastSlack what a sample of the fast one may differ by, per mille of a reading's sigma
   * @param fastLimit evidence that it alarms at, per mille of a reading's sigma
   * @param slowSlack the same of the slow one
   * @param slowLimit evidence that it alarms at
   * @param gainWander what the gain may change by from fill to fill, per mille
   */
  public record Level(int fastSlack, int fastLimit, int slowSlack, int slowLimit, int gainWander) {}

  /**
   * The detectors of the pulse.
   *
   * @param fastSlack what a session of the fast one may lack, thousandths of an octave
   * @param fastLimit evidence that it alarms at, thousandths of an octave
   * @param slowSlack the same of the slow one
   * @param slowLimit evidence that it alarms at
   * @param memory sessions that its reference remembers
   */
  public record Pulse(int fastSlack, int fastLimit, int slowSlack, int slowLimit, int memory) {}

  /**
   * Writes the figures into a data sheet.
   *
   * @param profile figures by index of {@link PumpProfile}
   * @return the same array
   */
  public long[] into(long[] profile) {
    profile[PumpProfile.LEVEL_FAST_SLACK_PERMILLE] = level.fastSlack;
    profile[PumpProfile.LEVEL_FAST_LIMIT_PERMILLE] = level.fastLimit;
    profile[PumpProfile.LEVEL_SLOW_SLACK_PERMILLE] = level.slowSlack;
    profile[PumpProfile.LEVEL_SLOW_LIMIT_PERMILLE] = level.slowLimit;
    profile[PumpProfile.GAIN_WANDER_PERMILLE] = level.gainWander;
    profile[PumpProfile.PULSE_FAST_SLACK] = pulse.fastSlack;
    profile[PumpProfile.PULSE_FAST_LIMIT] = pulse.fastLimit;
    profile[PumpProfile.PULSE_SLOW_SLACK] = pulse.slowSlack;
    profile[PumpProfile.PULSE_SLOW_LIMIT] = pulse.slowLimit;
    profile[PumpProfile.PULSE_MEMORY] = pulse.memory;
    profile[PumpProfile.OCCLUDED_AFTER] = occludedAfter;
    return profile;
  }
}
