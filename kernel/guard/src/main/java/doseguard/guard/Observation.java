package doseguard.guard;

import doseguard.units.MicrogramsPerMillilitre;
import doseguard.units.Milliseconds;
import doseguard.units.NanoLitres;
import doseguard.units.Pascals;
import doseguard.units.Strokes;

/**
 * What the firmware shows the guard at one call: one reused frame. A reading counts only while its
 * bit in {@link #valid} is set; a sensor that a suite lacks never sets its bit.
 */
public final class Observation {
  /** Bit of {@link #valid}: encoder count. */
  public static final int ENCODER = 1;

  /** Bit of {@link #valid}: reservoir level. */
  public static final int LEVEL = 2;

  /** Bit of {@link #valid}: catheter pressure now. */
  public static final int PRESSURE = 4;

  /** Bit of {@link #valid}: catheter pressure after the last granted stroke. */
  public static final int PRESSURE_AFTER = 8;

  /** Bit of {@link #valid}: pulsatility session. */
  public static final int PULSATILITY = 16;

  /** Bit of {@link #valid}: concentration. */
  public static final int CONCENTRATION = 32;

  /** Bit of {@link #valid}: valve feedback. */
  public static final int VALVE = 64;

  /** Bit of {@link #valid}: battery state. */
  public static final int BATTERY = 128;

  /** Bit of {@link #valid}: mode of the device. */
  public static final int MODE = 256;

  /** {@link #battery}: nothing to say. */
  public static final int BATTERY_OK = 0;

  /** {@link #battery}: to be replaced within the time that the data sheet states. */
  public static final int BATTERY_REPLACE = 1;

  /** {@link #battery}: at the end of its service. */
  public static final int BATTERY_END = 2;

  /** A stroke is asked for. */
  public boolean request;

  /** First time counter, ms, counting up; its origin does not matter. */
  public @Milliseconds long timeAMs;

  /** Second, independent time counter, ms. */
  public @Milliseconds long timeBMs;

  /** Strokes that the rotor made since power-on; wraps. */
  public @Strokes int encoderCount;

  /** Reservoir level, nL. */
  public @NanoLitres int levelNl;

  /** Catheter pressure now, before any stroke that this call grants, Pa. */
  public @Pascals int pressurePa;

  /** Catheter pressure at least 5 RC after the last granted stroke, Pa. */
  public @Pascals int pressureAfterPa;

  /** Amplitude of the cardiac pulse in the catheter, Pa. */
  public @Pascals int pulsatilityPa;

  /** Number of the session that {@link #pulsatilityPa} comes from. */
  public int pulsatilitySession;

  /** Concentration at the reservoir outlet, ug/mL. */
  public @MicrogramsPerMillilitre int concentration;

  /** The valve's own feedback: open. */
  public boolean valveOpen;

  /** Battery state: one of the constants above. */
  public int battery;

  /** Mode of the device: a constant of {@link doseguard.guard.program.DeviceMode}. */
  public int mode;

  /** Which readings are valid: a sum of the bits above. */
  public int valid;

  /** Makes an empty frame. */
  public Observation() {}

  /**
   * Whether a reading is valid.
   *
   * @param bit one of the bits above
   * @return true when it counts
   */
  public boolean has(int bit) {
    return (valid & bit) != 0;
  }
}
