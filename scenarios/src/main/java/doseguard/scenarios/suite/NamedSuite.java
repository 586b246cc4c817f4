package doseguard.scenarios.suite;

import doseguard.engine.detection.Tuning;
import doseguard.engine.plant.sensor.SensorSuite;
import java.util.List;

/**
 * A sensor suite as its file states it, for reports: the models and where each figure comes from.
 *
 * @param name the file's name without its ending
 * @param title what it is, one sentence
 * @param version grows with every change of a figure
 * @param mounted which sensors there are: {@code PumpProfile.SUITE_A} to {@code SUITE_D}
 * @param figures every figure in the order of the file
 * @param sensors the models; what is not mounted is nominal
 * @param tuning the figures of the detectors that read them; nominal where nothing is mounted
 */
public record NamedSuite(
    String name,
    String title,
    int version,
    int mounted,
    List<Figure> figures,
    SensorSuite sensors,
    Tuning tuning) {

  /** Copies the list. */
  public NamedSuite {
    figures = List.copyOf(figures);
  }

  /**
   * One figure with its origin.
   *
   * @param sensor whose figure it is, a sensor's or its detectors': a key of the file
   * @param key its key
   * @param value the value with its unit, as written
   * @param source the document it was read in; empty when it is a project choice
   * @param choice the reason of a project choice; empty when it has a source
   */
  public record Figure(String sensor, String key, String value, String source, String choice) {}
}
