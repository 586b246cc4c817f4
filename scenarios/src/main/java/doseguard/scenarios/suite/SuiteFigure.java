package doseguard.scenarios.suite;

import doseguard.guard.PumpProfile;
import doseguard.scenarios.quantity.Dimension;
import java.util.Locale;

/**
 * The figures of a suite file: whose each is, its key, in which dimension it is written, and
 * between which bounds.
 */
public enum SuiteFigure {
  /** Share of the strokes that the encoder does not count. */
  ENCODER_MISSED(Dimension.SHARE, 0, 500),
  /** Share of the strokes that the encoder counts twice. */
  ENCODER_EXTRA(Dimension.SHARE, 0, 500),
  /** Standard deviation of one level reading. */
  LEVEL_NOISE(
      Dimension.VOLUME,
      PumpProfile.least(PumpProfile.LEVEL_SIGMA_NL),
      PumpProfile.most(PumpProfile.LEVEL_SIGMA_NL)),
  /** Quantisation step of the level. */
  LEVEL_RESOLUTION(Dimension.VOLUME, 1, 1_000_000),
  /** What the level reads at zero. */
  LEVEL_OFFSET(Dimension.VOLUME, -5_000_000, 5_000_000),
  /** Growth of that offset a day. */
  LEVEL_DRIFT(Dimension.VOLUME_DRIFT, -1_000_000, 1_000_000),
  /** Correlation time of the level's noise. */
  LEVEL_CORRELATION(Dimension.TIME, 0, Bounds.MONTH),
  /** Time between two level readings. */
  LEVEL_INTERVAL(Dimension.TIME, Bounds.MINUTE, Bounds.DAY),
  /** Lower end of the level's range. */
  LEVEL_LEAST(Dimension.VOLUME, -5_000_000, 0),
  /** Upper end of the level's range. */
  LEVEL_MOST(Dimension.VOLUME, 5_000_000, 100_000_000),
  /** What a sample of the fast level detector may differ by, as a share of the noise. */
  LEVEL_FAST_SLACK("level-detectors", Dimension.SHARE, PumpProfile.LEVEL_FAST_SLACK_PERMILLE),
  /** Evidence that the fast level detector alarms at, as a share of the noise. */
  LEVEL_FAST_LIMIT("level-detectors", Dimension.SHARE, PumpProfile.LEVEL_FAST_LIMIT_PERMILLE),
  /** What a sample of the slow level detector may differ by, as a share of the noise. */
  LEVEL_SLOW_SLACK("level-detectors", Dimension.SHARE, PumpProfile.LEVEL_SLOW_SLACK_PERMILLE),
  /** Evidence that the slow level detector alarms at, as a share of the noise. */
  LEVEL_SLOW_LIMIT("level-detectors", Dimension.SHARE, PumpProfile.LEVEL_SLOW_LIMIT_PERMILLE),
  /** What the gain may change by from one fill to the next. */
  LEVEL_GAIN_WANDER("level-detectors", Dimension.SHARE, PumpProfile.GAIN_WANDER_PERMILLE),
  /** Standard deviation of one pressure reading. */
  PRESSURE_NOISE(Dimension.PRESSURE, 1, 10_000),
  /** Quantisation step of the pressure. */
  PRESSURE_RESOLUTION(Dimension.PRESSURE, 1, 10_000),
  /** What the pressure reads at zero. */
  PRESSURE_OFFSET(Dimension.PRESSURE, -100_000, 100_000),
  /** Growth of that offset a day. */
  PRESSURE_DRIFT(Dimension.PRESSURE_DRIFT, -10_000, 10_000),
  /** Correlation time of the pressure's noise. */
  PRESSURE_CORRELATION(Dimension.TIME, 0, Bounds.MONTH),
  /** Lower end of the pressure's range. */
  PRESSURE_LEAST(Dimension.PRESSURE, -100_000, 0),
  /** Upper end of the pressure's range. */
  PRESSURE_MOST(Dimension.PRESSURE, 10_000, 1_000_000),
  /** Share of the readings that fall on a cough. */
  PRESSURE_COUGHS(Dimension.SHARE, 0, 500),
  /** Least rise by a cough. */
  PRESSURE_COUGH_LEAST(Dimension.PRESSURE, 0, 20_000),
  /** Greatest rise by a cough. */
  PRESSURE_COUGH_MOST(Dimension.PRESSURE, 0, 20_000),
  /** Standard deviation of the ambient pressure that an absolute sensor sees. */
  PRESSURE_WEATHER(Dimension.PRESSURE, 0, 5_000),
  /** Correlation time of the weather. */
  PRESSURE_WEATHER_CORRELATION(Dimension.TIME, Bounds.HOUR, Bounds.MONTH),
  /** Strokes in a row that stay in the line before it is an occlusion. */
  PRESSURE_STROKES("pressure-detectors", Dimension.STROKES, PumpProfile.OCCLUDED_AFTER),
  /** What a session of the fast pulse detector may lack, as a share of an octave. */
  PRESSURE_FAST_SLACK("pressure-detectors", Dimension.SHARE, PumpProfile.PULSE_FAST_SLACK),
  /** Evidence that the fast pulse detector alarms at, as a share of an octave. */
  PRESSURE_FAST_LIMIT("pressure-detectors", Dimension.SHARE, PumpProfile.PULSE_FAST_LIMIT),
  /** What a session of the slow pulse detector may lack, as a share of an octave. */
  PRESSURE_SLOW_SLACK("pressure-detectors", Dimension.SHARE, PumpProfile.PULSE_SLOW_SLACK),
  /** Evidence that the slow pulse detector alarms at, as a share of an octave. */
  PRESSURE_SLOW_LIMIT("pressure-detectors", Dimension.SHARE, PumpProfile.PULSE_SLOW_LIMIT),
  /** Sessions that the reference of the pulse remembers. */
  PRESSURE_MEMORY("pressure-detectors", Dimension.SESSIONS, PumpProfile.PULSE_MEMORY),
  /** Standard deviation of the logarithm of a session's amplitude. */
  PULSATILITY_NOISE(Dimension.SHARE, 0, 1_000),
  /** What a session without any pulse still reads. */
  PULSATILITY_FLOOR(Dimension.PRESSURE, 0, 1_000),
  /** Correlation time of the logarithm from session to session. */
  PULSATILITY_CORRELATION(Dimension.TIME, 0, Bounds.MONTH),
  /** Time between two sessions. */
  PULSATILITY_INTERVAL(Dimension.TIME, Bounds.MINUTE, Bounds.DAY),
  /** Greatest amplitude that a session can give. */
  PULSATILITY_MOST(Dimension.PRESSURE, 500, 100_000),
  /** Standard deviation of one concentration reading, as a share of the truth. */
  CONCENTRATION_NOISE(
      Dimension.SHARE,
      PumpProfile.least(PumpProfile.CONCENTRATION_SIGMA_PERMILLE),
      PumpProfile.most(PumpProfile.CONCENTRATION_SIGMA_PERMILLE)),
  /** Quantisation step of the concentration. */
  CONCENTRATION_RESOLUTION(Dimension.CONCENTRATION, 1, 1_000),
  /** What the concentration reads at zero. */
  CONCENTRATION_OFFSET(Dimension.CONCENTRATION, -1_000, 1_000),
  /** Growth of that offset a day. */
  CONCENTRATION_DRIFT(Dimension.CONCENTRATION_DRIFT, -100, 100),
  /** Correlation time of the concentration's noise. */
  CONCENTRATION_CORRELATION(Dimension.TIME, 0, Bounds.MONTH),
  /** Time between two concentration readings. */
  CONCENTRATION_INTERVAL(Dimension.TIME, Bounds.MINUTE, Bounds.DAY),
  /** Lower end of the concentration's range. */
  CONCENTRATION_LEAST(Dimension.CONCENTRATION, 0, 0),
  /** Upper end of the concentration's range. */
  CONCENTRATION_MOST(Dimension.CONCENTRATION, 500, 100_000);

  /** Times that bound figures, ms. */
  private static final class Bounds {
    static final long MINUTE = 60_000L;
    static final long HOUR = 60L * MINUTE;
    static final long DAY = 24L * HOUR;
    static final long MONTH = 30L * DAY;
  }

  private final String section;
  private final Dimension dimension;
  private final long least;
  private final long most;

  SuiteFigure(Dimension dimension, long least, long most) {
    this.section = "";
    this.dimension = dimension;
    this.least = least;
    this.most = most;
  }

  SuiteFigure(String section, Dimension dimension, int figure) {
    this.section = section;
    this.dimension = dimension;
    this.least = PumpProfile.least(figure);
    this.most = PumpProfile.most(figure);
  }

  /**
   * Whose figure it is: a sensor's, or its detectors'.
   *
   * @return a key of the file, for example {@code level}
   */
  public String sensor() {
    String sensor = name().substring(0, name().indexOf('_')).toLowerCase(Locale.ROOT);
    return section.isEmpty() ? sensor : section;
  }

  /**
   * Its key below the sensor's.
   *
   * @return for example {@code cough-least}
   */
  public String key() {
    String rest = name().substring(name().indexOf('_') + 1);
    return rest.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * What it measures.
   *
   * @return its dimension in files
   */
  public Dimension dimension() {
    return dimension;
  }

  /**
   * The least value.
   *
   * @return in the dimension's base unit
   */
  public long least() {
    return least;
  }

  /**
   * The greatest value.
   *
   * @return in the dimension's base unit
   */
  public long most() {
    return most;
  }
}
