package doseguard.engine.detection;

import doseguard.guard.PumpProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ObjIntConsumer;

/**
 * The table of {@code fault-injection/DETECTION.md}: mean delays of the kernel's detectors over the
 * reference of {@link PhysicalLimit}, and false alarms. {@code main} prints it; a test holds its
 * bounds on a smaller sample.
 */
final class DetectorTable {
  private static final double ML = 1e6;
  private static final double HOUR_MS = 3_600_000.0;
  private static final double LEARNED = 0.03;
  private static final double LABELLED = 0.145;

  /** Above it, mL, a level sensor is that of the suite B-coarse. */
  private static final double COARSE_ML = 0.3;

  /** The tuning of the suite B-coarse; a test of the scenarios holds its file to this one. */
  static final Tuning COARSE =
      new Tuning(
          new Tuning.Level(700, 8400, 250, 21_500, 5),
          Tuning.NOMINAL.pulse(),
          Tuning.NOMINAL.occludedAfter());

  /** One line: a fault at some conditions, measured and reference. */
  record Line(String fault, Conditions at, Delay delay, Reference reference) {
    double ratio() {
      return delay.meanMs() / reference.delayMs();
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "| %s | %.1f | %.1f | +-%.1f %% | %.4g | %.4g | %.2f | %d of %d |",
          fault,
          at.flowNlPerDay() / ML,
          at.levelSigmaNl() / ML,
          at.gainUncertainty() * 100.0,
          delay.meanMs() / HOUR_MS,
          reference.delayMs() / HOUR_MS,
          ratio(),
          delay.missed(),
          delay.missed() + delay.noticed());
    }
  }

  private final int runs;

  DetectorTable(int runs) {
    this.runs = runs;
  }

  static Tuning tuning(double sigmaNl) {
    return sigmaNl > COARSE_ML * ML ? COARSE : Tuning.NOMINAL;
  }

  private Line line(String name, Conditions c, Reference reference, ObjIntConsumer<Delay> run) {
    Delay delay = new Delay();
    for (int i = 0; i < runs; i++) {
      run.accept(delay, i);
    }
    return new Line(name, c, delay, reference);
  }

  /** Level faults of one flow and one sensor, before or after the gain was learned. */
  List<Line> level(double flow, double sigma, boolean learned) {
    Conditions c =
        Conditions.ofTheTable(PumpProfile.SUITE_B, flow * ML, sigma * ML)
            .withGainUncertainty(learned ? LEARNED : LABELLED);
    List<Line> lines = new ArrayList<>();
    double[] early = sigma > COARSE_ML ? new double[] {0.5, 10.0} : new double[] {0.1, 0.5, 10.0};
    double[] shares = learned ? new double[] {-0.5, 0.1, 0.5, 10.0} : early;
    lines.add(level("nothing flows", c, -1.0, LevelBench.Wrong.flow("", 0.0), learned));
    lines.add(level("level stuck", c, -1.0, new LevelBench.Wrong("", 1.0, 0.0, true), learned));
    for (double share : shares) {
      String name = String.format(Locale.ROOT, "flow %+.0f %%", 100.0 * share);
      lines.add(level(name, c, share, LevelBench.Wrong.flow("", 1.0 + share), learned));
    }
    double drift = 0.25 * flow;
    LevelBench.Wrong drifts = new LevelBench.Wrong("", 1.0, drift * ML / 24.0, false);
    lines.add(level("level drifts by a quarter of the flow", c, 0.25, drifts, learned));
    return lines;
  }

  private Line level(
      String name, Conditions c, double share, LevelBench.Wrong wrong, boolean learned) {
    return line(
        name,
        c,
        PhysicalLimit.flow(share, c),
        (delay, i) ->
            new LevelBench(i, c.flowNlPerDay(), c.levelSigmaNl(), tuning(c.levelSigmaNl()))
                .fault(wrong, learned, delay));
  }

  /** What the pressure and the encoder show. */
  List<Line> strokes(double flow) {
    Conditions c = Conditions.ofTheTable(PumpProfile.SUITE_C, flow * ML, 0.1 * ML);
    return List.of(
        line(
            "complete kink",
            c,
            PhysicalLimit.blocked(c),
            (delay, i) -> new StrokeBench(i, c, Tuning.NOMINAL).kink(delay)),
        line(
            "motor stall",
            c,
            PhysicalLimit.stall(c),
            (delay, i) -> new StrokeBench(i, c, Tuning.NOMINAL).stall(delay)));
  }

  /** What the pulse shows. */
  List<Line> pulse() {
    Conditions c = Conditions.ofTheTable(PumpProfile.SUITE_C, 0.5 * ML, 0.1 * ML);
    List<Line> lines = new ArrayList<>();
    lines.add(pulse("disconnect", c, 0.0));
    lines.add(pulse("tip migration x0.3", c, 0.3));
    lines.add(pulse("tip migration x0.7", c, 0.7));
    double none = Double.POSITIVE_INFINITY;
    lines.add(pulse("conductance -80 %", c, PressureLimit.changed(9.0, none, c)));
    lines.add(pulse("conductance -50 %", c, PressureLimit.changed(3.0, none, c)));
    return lines;
  }

  private Line pulse(String name, Conditions c, double ratio) {
    return line(
        name,
        c,
        PhysicalLimit.pulse(ratio, c),
        (delay, i) -> new PulseBench(i, Tuning.NOMINAL).fault(ratio, delay));
  }

  /** What the concentration shows. */
  List<Line> concentration() {
    Conditions c = Conditions.ofTheTable(PumpProfile.SUITE_D, 0.5 * ML, 0.1 * ML);
    List<Line> lines = new ArrayList<>();
    for (double factor : new double[] {0.25, 0.5, 2.0, 4.0}) {
      lines.add(
          line(
              "concentration x" + factor,
              c,
              PhysicalLimit.concentration(factor, c),
              (delay, i) -> new ConcentrationBench(i, c.concentrationSd()).fault(factor, delay)));
    }
    return lines;
  }

  /** False alarms of a level detector in some pump-years. */
  static int levelAlarms(double flow, double sigma, int pumps, double yearsEach) {
    int alarms = 0;
    for (int pump = 0; pump < pumps; pump++) {
      alarms +=
          new LevelBench(pump, flow * ML, sigma * ML, tuning(sigma * ML)).falseAlarms(yearsEach);
    }
    return alarms;
  }

  static int pulseAlarms(int pumps, double yearsEach) {
    int alarms = 0;
    for (int pump = 0; pump < pumps; pump++) {
      alarms += new PulseBench(pump, Tuning.NOMINAL).falseAlarms(yearsEach);
    }
    return alarms;
  }

  static int strokeAlarms(double flow, int pumps, double yearsEach) {
    Conditions c = Conditions.ofTheTable(PumpProfile.SUITE_C, flow * ML, 0.1 * ML);
    int alarms = 0;
    for (int pump = 0; pump < pumps; pump++) {
      alarms += new StrokeBench(pump, c, Tuning.NOMINAL).falseAlarms(yearsEach);
    }
    return alarms;
  }

  static int concentrationAlarms(int pumps, double yearsEach) {
    int alarms = 0;
    for (int pump = 0; pump < pumps; pump++) {
      alarms += new ConcentrationBench(pump, 0.1).falseAlarms(yearsEach);
    }
    return alarms;
  }

  /**
   * Prints the table.
   *
   * @param args runs of each fault; pumps of ten years each
   */
  public static void main(String[] args) {
    int pumps = Integer.parseInt(args[1]);
    DetectorTable table = new DetectorTable(Integer.parseInt(args[0]));
    for (double sigma : new double[] {0.1, 0.5}) {
      for (boolean learned : new boolean[] {false, true}) {
        for (double flow : new double[] {0.1, 0.5, 1.0}) {
          table.level(flow, sigma, learned).forEach(System.out::println);
        }
      }
      for (double flow : new double[] {0.1, 0.5, 1.0}) {
        System.out.println(
            "level alarms " + flow + " " + sigma + " " + levelAlarms(flow, sigma, pumps, 10.0));
      }
    }
    for (double flow : new double[] {0.1, 0.5, 1.0}) {
      table.strokes(flow).forEach(System.out::println);
      System.out.println("stroke alarms " + flow + " " + strokeAlarms(flow, pumps / 10, 10.0));
    }
    table.pulse().forEach(System.out::println);
    System.out.println("pulse alarms " + pulseAlarms(pumps, 10.0));
    table.concentration().forEach(System.out::println);
    System.out.println("concentration alarms " + concentrationAlarms(pumps, 10.0));
  }
}
