package doseguard.scenarios.suite;

import doseguard.engine.detection.Tuning;
import doseguard.engine.plant.sensor.EncoderModel;
import doseguard.engine.plant.sensor.PressureModel;
import doseguard.engine.plant.sensor.PulsatilityModel;
import doseguard.engine.plant.sensor.SensorModel;
import doseguard.engine.plant.sensor.SensorSuite;
import doseguard.guard.PumpProfile;
import doseguard.scenarios.file.Problems;
import doseguard.scenarios.file.Reading;
import doseguard.scenarios.file.Shape;
import doseguard.scenarios.file.Tree;
import doseguard.scenarios.file.TreeReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a suite file: every figure of every sensor in it, in its unit and range. */
public final class SuiteCodec {

  private static final Shape SHAPE = Shape.of("suite.schema.json");
  private static final double PER_MILLE = 1000.0;

  private final Reading file;
  private final Problems problems;
  private final Map<SuiteFigure, Long> values = new EnumMap<>(SuiteFigure.class);

  private SuiteCodec(Tree tree, Problems problems) {
    this.file = new Reading(tree, problems);
    this.problems = problems;
  }

  /**
   * Reads a suite.
   *
   * @param text the file's text
   * @param name the file's name without its ending; the suite must carry it
   * @param problems where to say what is wrong
   * @return the suite, empty when there is a problem
   */
  public static Optional<NamedSuite> read(String text, String name, Problems problems) {
    Optional<Tree> tree = TreeReader.read(text, problems);
    if (tree.isEmpty()) {
      return Optional.empty();
    }
    SuiteCodec codec = new SuiteCodec(tree.get(), problems);
    codec.figures();
    codec.crossings();
    codec.name(name);
    codec.version();
    SHAPE.check(tree.get(), problems);
    return problems.none() ? Optional.of(codec.suite()) : Optional.empty();
  }

  private void name(String name) {
    if (file.has("suite") && !file.text("suite").equals(name)) {
      String wrong = "the suite calls itself '" + file.text("suite") + "'";
      problems.add(file.place("suite"), wrong, "the name of its file, " + name);
    }
  }

  private int version() {
    return file.number("version", "1", "9999", BigDecimal.ONE).intValue();
  }

  private void figures() {
    for (SuiteFigure figure : SuiteFigure.values()) {
      Reading sensor = file.inside(figure.sensor());
      Reading entry = sensor.inside(figure.key());
      if (sensor.has(figure.key()) && entry.has("source") == entry.has("choice")) {
        String origins = entry.has("source") ? "two origins" : "no origin";
        String wrong = "'" + figure.key() + "' of '" + figure.sensor() + "' has " + origins;
        problems.add(
            sensor.place(figure.key()), wrong, "either 'source' or 'choice' with its reason");
      }
      long least = figure.least();
      values.put(figure, entry.whole("value", figure.dimension(), least, figure.most(), least));
    }
  }

  private void crossings() {
    Reading pressure = file.inside("pressure");
    if (values.get(SuiteFigure.PRESSURE_COUGH_LEAST)
        > values.get(SuiteFigure.PRESSURE_COUGH_MOST)) {
      Reading most = pressure.inside(SuiteFigure.PRESSURE_COUGH_MOST.key());
      problems.add(
          pressure.inside(SuiteFigure.PRESSURE_COUGH_LEAST.key()).place("value"),
          "the least cough is above the greatest",
          "at most " + most.text("value") + " (cough-most at " + most.place("value") + ")");
    }
  }

  private NamedSuite suite() {
    SensorSuite nominal = SensorSuite.NOMINAL;
    boolean level = file.has("level");
    boolean pressure = file.has("pressure");
    boolean concentration = file.has("concentration");
    int mounted =
        concentration
            ? PumpProfile.SUITE_D
            : pressure ? PumpProfile.SUITE_C : level ? PumpProfile.SUITE_B : PumpProfile.SUITE_A;
    return new NamedSuite(
        file.text("suite"),
        file.text("title"),
        version(),
        mounted,
        origins(),
        new SensorSuite(
            new EncoderModel(share(SuiteFigure.ENCODER_MISSED), share(SuiteFigure.ENCODER_EXTRA)),
            level ? level() : nominal.level(),
            pressure ? pressure() : nominal.pressure(),
            pressure ? pulsatility() : nominal.pulsatility(),
            concentration ? concentration() : nominal.concentration()),
        new Tuning(
            level ? levelDetectors() : Tuning.NOMINAL.level(),
            pressure ? pulseDetectors() : Tuning.NOMINAL.pulse(),
            pressure ? whole(SuiteFigure.PRESSURE_STROKES) : Tuning.NOMINAL.occludedAfter()));
  }

  private Tuning.Level levelDetectors() {
    return new Tuning.Level(
        whole(SuiteFigure.LEVEL_FAST_SLACK),
        whole(SuiteFigure.LEVEL_FAST_LIMIT),
        whole(SuiteFigure.LEVEL_SLOW_SLACK),
        whole(SuiteFigure.LEVEL_SLOW_LIMIT),
        whole(SuiteFigure.LEVEL_GAIN_WANDER));
  }

  private Tuning.Pulse pulseDetectors() {
    return new Tuning.Pulse(
        whole(SuiteFigure.PRESSURE_FAST_SLACK),
        whole(SuiteFigure.PRESSURE_FAST_LIMIT),
        whole(SuiteFigure.PRESSURE_SLOW_SLACK),
        whole(SuiteFigure.PRESSURE_SLOW_LIMIT),
        whole(SuiteFigure.PRESSURE_MEMORY));
  }

  private SensorModel level() {
    return new SensorModel(
        real(SuiteFigure.LEVEL_NOISE),
        0.0,
        whole(SuiteFigure.LEVEL_RESOLUTION),
        real(SuiteFigure.LEVEL_OFFSET),
        real(SuiteFigure.LEVEL_DRIFT),
        real(SuiteFigure.LEVEL_CORRELATION),
        values.get(SuiteFigure.LEVEL_INTERVAL),
        whole(SuiteFigure.LEVEL_LEAST),
        whole(SuiteFigure.LEVEL_MOST));
  }

  private PressureModel pressure() {
    return new PressureModel(
        new SensorModel(
            real(SuiteFigure.PRESSURE_NOISE),
            0.0,
            whole(SuiteFigure.PRESSURE_RESOLUTION),
            real(SuiteFigure.PRESSURE_OFFSET),
            real(SuiteFigure.PRESSURE_DRIFT),
            real(SuiteFigure.PRESSURE_CORRELATION),
            0L,
            whole(SuiteFigure.PRESSURE_LEAST),
            whole(SuiteFigure.PRESSURE_MOST)),
        share(SuiteFigure.PRESSURE_COUGHS),
        real(SuiteFigure.PRESSURE_COUGH_LEAST),
        real(SuiteFigure.PRESSURE_COUGH_MOST),
        real(SuiteFigure.PRESSURE_WEATHER),
        real(SuiteFigure.PRESSURE_WEATHER_CORRELATION));
  }

  private PulsatilityModel pulsatility() {
    return new PulsatilityModel(
        share(SuiteFigure.PULSATILITY_NOISE),
        real(SuiteFigure.PULSATILITY_FLOOR),
        real(SuiteFigure.PULSATILITY_CORRELATION),
        values.get(SuiteFigure.PULSATILITY_INTERVAL),
        whole(SuiteFigure.PULSATILITY_MOST));
  }

  private SensorModel concentration() {
    return new SensorModel(
        0.0,
        share(SuiteFigure.CONCENTRATION_NOISE),
        whole(SuiteFigure.CONCENTRATION_RESOLUTION),
        real(SuiteFigure.CONCENTRATION_OFFSET),
        real(SuiteFigure.CONCENTRATION_DRIFT),
        real(SuiteFigure.CONCENTRATION_CORRELATION),
        values.get(SuiteFigure.CONCENTRATION_INTERVAL),
        whole(SuiteFigure.CONCENTRATION_LEAST),
        whole(SuiteFigure.CONCENTRATION_MOST));
  }

  private List<NamedSuite.Figure> origins() {
    List<NamedSuite.Figure> list = new ArrayList<>();
    for (SuiteFigure figure : SuiteFigure.values()) {
      Reading entry = file.inside(figure.sensor()).inside(figure.key());
      if (entry.has("value")) {
        list.add(
            new NamedSuite.Figure(
                figure.sensor(),
                figure.key(),
                entry.text("value"),
                entry.text("source"),
                entry.text("choice")));
      }
    }
    return list;
  }

  private double real(SuiteFigure figure) {
    return values.get(figure);
  }

  private int whole(SuiteFigure figure) {
    return Math.toIntExact(values.get(figure));
  }

  private double share(SuiteFigure figure) {
    return values.get(figure) / PER_MILLE;
  }
}
