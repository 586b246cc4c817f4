package doseguard.engine.port;

/**
 * What the sensor front end shows the guard at one call: one reused frame, plain fields for the hot
 * path. A value counts only when its bit in {@link #valid} is set.
 */
public final class Sensed {
  /** Bit of {@link #valid}: encoder count. */
  public static final int ENCODER = 1;

  /** Bit of {@link #valid}: reservoir level. */
  public static final int LEVEL = 2;

  /** Bit of {@link #valid}: catheter pressure now, before any stroke this call may grant. */
  public static final int PRESSURE = 4;

  /** Bit of {@link #valid}: catheter pressure at least 5 RC after the last granted stroke. */
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

  /** {@link #battery}: to be replaced. */
  public static final int BATTERY_REPLACE = 1;

  /** {@link #battery}: at the end of its service. */
  public static final int BATTERY_END = 2;

  /** A stroke is asked for. */
  public boolean request;

  /** First time counter, ms. */
  public long timeAMs;

  /** Second, independent time counter, ms. */
  public long timeBMs;

  /** Rotor strokes counted since power-on (wraps at 2^31). */
  public int encoderCount;

  /** Reservoir level, nL. */
  public int levelNl;

  /** Catheter pressure now, Pa. */
  public int pressurePa;

  /** Catheter pressure at least 5 RC after the last granted stroke, Pa. */
  public int pressureAfterPa;

  /** Amplitude of the cardiac pulse seen in the catheter, Pa. */
  public int pulsatilityPa;

  /**
   * Number of the pulsatility session that {@link #pulsatilityPa} comes from; a new number is a new
   * reading.
   */
  public int pulsatilitySession;

  /** Concentration at the reservoir outlet, ug/mL. */
  public int concentration;

  /** The valve's own feedback: open. */
  public boolean valveOpen;

  /** Battery state: one of the constants above. */
  public int battery;

  /** Mode of the device: 0 ordinary, 1 a magnetic field, 2 telemetry. */
  public int mode;

  /** Which readings are valid: a sum of the bits above. */
  public int valid;

  /** Makes an empty frame. */
  public Sensed() {}
}
