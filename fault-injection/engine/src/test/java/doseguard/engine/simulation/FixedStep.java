package doseguard.engine.simulation;

import doseguard.engine.plant.Catheter;
import doseguard.engine.plant.CsfPressure;
import doseguard.engine.plant.Reservoir;
import doseguard.engine.plant.StrokeScatter;
import java.util.ArrayDeque;

/**
 * Pump, catheter and controller by small steps: explicit Euler with the node's pressure solved anew
 * at every step, drug as a queue of parcels, mass due as whole pg with the remainder carried. The
 * oracle of the event-driven simulation; it shares random numbers with it and nothing else.
 */
final class FixedStep {
  private static final double GAUGE = Reservoir.GAUGE_PA;
  private static final long DAY = 86_400_000L;

  /** What holds during a span. */
  record Setting(
      long fromMs, double kink, double holeRatio, boolean off, double rotorNlPerMs, Extra extra) {

    Setting(long fromMs, double kink, double holeRatio, boolean off, double rotorNlPerMs) {
      this(fromMs, kink, holeRatio, off, rotorNlPerMs, Extra.NONE);
    }
  }

  /**
   * What seldom holds.
   *
   * @param crackRatio resistance of the open crack over the catheter's, infinite for none
   * @param opensPa pressure over the CSF from which it is open
   * @param growthMs time in which the tip grows shut from the begin of the span, 0 for never
   * @param turned share of a stroke that the rotor turns
   * @param slipPa pressure at which its rollers slip
   * @param tissueShare share of what leaves the tip that goes astray
   * @param leakNlPerMs leak of the reservoir
   * @param ambientPa change of the ambient pressure
   */
  record Extra(
      double crackRatio,
      double opensPa,
      long growthMs,
      double turned,
      double slipPa,
      double tissueShare,
      double leakNlPerMs,
      double ambientPa) {
    static final Extra NONE =
        new Extra(Double.POSITIVE_INFINITY, 0.0, 0L, 1.0, Double.POSITIVE_INFINITY, 0.0, 0.0, 0.0);
  }

  private final CsfPressure csf = new CsfPressure();
  private final StrokeScatter scatter;
  private final PumpSpec pump;
  private final long stepMs;
  private final ArrayDeque<double[]> near = new ArrayDeque<>();
  private final ArrayDeque<double[]> far = new ArrayDeque<>();
  private double pressure;
  private double concentration;
  private double level;
  private double tip;
  private double tissue;
  private double airNl;
  private double airShare;
  private double airInLineNl;
  private double dumpsToNl = Double.POSITIVE_INFINITY;
  private boolean crackOpen;
  private int strokes;

  FixedStep(Case subject, long stepMs) {
    this.pump = subject.pump();
    this.stepMs = stepMs;
    this.scatter = new StrokeScatter(subject.seed());
    csf.draw(subject.seed(), subject.durationMs());
    this.pressure = csf.pressurePa(0);
    this.concentration = subject.intended().concentration();
    this.level = pump.fillNl();
    double line = pump.deadVolumeNl() * pump.arrivalFraction();
    near.addLast(new double[] {line / 2.0 + pump.complianceNlPerPa() * pressure, concentration});
    far.addLast(new double[] {line / 2.0, concentration});
  }

  double tipPg() {
    return tip;
  }

  double tissuePg() {
    return tissue;
  }

  double pressurePa() {
    return pressure;
  }

  double levelNl() {
    return level;
  }

  /** A bubble in the reservoir from the start. */
  FixedStep air(double bubbleNl, double share) {
    airNl = bubbleNl;
    airShare = share;
    return this;
  }

  /** Free flow from the start, or from the refill on, until so much has passed. */
  FixedStep dump(double nl) {
    dumpsToNl = 18e6 - nl;
    return this;
  }

  /**
   * Runs at a constant rate; a refill with another concentration may fall into it.
   *
   * @param durationMs how long
   * @param pgPerDay the rate
   * @param settings spans, the first from 0
   * @param refillMs when, {@link Long#MAX_VALUE} for never
   * @param fresh concentration then
   * @param deadNl nominal dead volume of the bridge
   */
  void run(
      long durationMs,
      long pgPerDay,
      Setting[] settings,
      long refillMs,
      double fresh,
      long deadNl) {
    long strokeNl = 1000L;
    long due = 0L;
    long rest = 0L;
    double dosing = concentration;
    long bridge = 0L;
    int posture = 0;
    int span = 0;
    for (long now = 0L; now < durationMs; now += stepMs) {
      while (csf.changeMs(posture + 1) <= now) {
        posture++;
      }
      while (span + 1 < settings.length && settings[span + 1].fromMs() <= now) {
        span++;
      }
      if (now == refillMs) {
        concentration = (1e5 * concentration + level * 0.0 + fresh * 18e6) / 18.1e6;
        level = 18e6;
        bridge = deadNl;
      }
      if (due >= strokeNl * dosing) {
        due -= (long) (strokeNl * dosing);
        stroke(settings[span].extra());
        if (bridge > 0L) {
          bridge -= strokeNl;
          dosing = bridge <= 0L ? fresh : dosing;
        }
      }
      boolean free = now >= (refillMs == Long.MAX_VALUE ? 0L : refillMs) && level > dumpsToNl;
      euler(settings[span], csf.pressurePa(posture), now, free);
      rest += pgPerDay * stepMs;
      due += rest / DAY;
      rest %= DAY;
    }
  }

  private void stroke(Extra extra) {
    double x = pressure / Math.min(extra.slipPa(), pump.slipPa());
    double mean = 1000.0 * (1.0 + pump.gainError()) * extra.turned();
    double v =
        mean * (1.0 + pump.scatter() * scatter.of(strokes)) * Math.max(0.0, 1.0 - x * x * x * x);
    strokes++;
    double air = Math.min(airNl, v * airShare);
    airNl -= air;
    airInLineNl += air;
    level -= v - air;
    near.addLast(new double[] {v, concentration * (v - air) / v});
    pressure += v / compliance();
  }

  private double compliance() {
    return pump.complianceNlPerPa() + airInLineNl / 101_325.0;
  }

  /** The crack opens above its pressure, shuts below it when the shut line stays there. */
  private double crack(Extra extra, double kink, double pCsf, double rotorShare) {
    if (Double.isInfinite(extra.crackRatio())) {
      return 0.0;
    }
    double out = 1.0 / (pump.resistancePaMsPerNl() * (1.0 + kink) / 2.0);
    double rest = rotorShare == 0.0 ? pCsf : (rotorShare * GAUGE + out * pCsf) / (rotorShare + out);
    if (pressure > pCsf + extra.opensPa()) {
      crackOpen = true;
    } else if (pressure <= pCsf + extra.opensPa() - 1.0 && rest <= pCsf + extra.opensPa()) {
      crackOpen = false;
    }
    return crackOpen ? 1.0 / (pump.resistancePaMsPerNl() * extra.crackRatio()) : 0.0;
  }

  private void euler(Setting s, double pCsf, long nowMs, boolean free) {
    Extra extra = s.extra();
    double half = pump.resistancePaMsPerNl() / 2.0;
    double gNear = 1.0 / half;
    double grown =
        extra.growthMs() == 0L
            ? 0.0
            : Math.min(1.0, (double) (nowMs - s.fromMs()) / extra.growthMs());
    double kink = s.kink() / Math.pow(1.0 - grown, 4.0);
    double gFar = Double.isInfinite(kink) ? 0.0 : 1.0 / (half * kink);
    double gRotor = s.rotorNlPerMs() / (GAUGE - CsfPressure.MEDIAN_PA) + (free ? 50.0 / half : 0.0);
    double gHole = 1.0 / (2.0 * half * s.holeRatio()) + crack(extra, kink, pCsf, gRotor);
    double node =
        s.off()
            ? Catheter.POCKET_PA
            : (gNear * pressure + gFar * pCsf + gHole * Catheter.TISSUE_PA)
                / (gNear + gFar + gHole);
    double rotor = gRotor * (GAUGE - extra.ambientPa() - pressure) * stepMs;
    double q1 = gNear * (pressure - node) * stepMs;
    double q2 = gFar * (node - pCsf) * stepMs;
    pressure += (rotor - q1) / compliance();
    level -= rotor + extra.leakNlPerMs() * stepMs;
    tissue += extra.leakNlPerMs() * stepMs * concentration;
    if (rotor > 0.0) {
      near.addLast(new double[] {rotor, concentration});
    }
    move(q1, q2, extra.tissueShare());
  }

  private void move(double q1, double q2, double astray) {
    if (q2 < 0.0) {
      far.addFirst(new double[] {-q2, 0.0});
    }
    if (q1 >= 0.0) {
      double left = q1;
      while (left > 0.0 && !near.isEmpty()) {
        double[] piece = cut(near, left, true);
        left -= piece[0];
        double on = q2 > 0.0 ? piece[0] * Math.min(1.0, q2 / q1) : 0.0;
        tissue += (piece[0] - on) * piece[1];
        if (on > 0.0) {
          far.addLast(new double[] {on, piece[1]});
        }
      }
    }
    double back = Math.max(0.0, -q2);
    double home = Math.max(0.0, -q1);
    while (back > 0.0 && !far.isEmpty()) {
      double[] piece = cut(far, back, false);
      back -= piece[0];
      double to = Math.min(home, piece[0]);
      home -= to;
      if (to > 0.0) {
        near.addFirst(new double[] {to, piece[1]});
      }
      tissue += (piece[0] - to) * piece[1];
    }
    double out = Math.max(0.0, q2);
    while (out > 0.0 && !far.isEmpty()) {
      double[] piece = cut(far, out, true);
      out -= piece[0];
      tip += (1.0 - astray) * piece[0] * piece[1];
      tissue += astray * piece[0] * piece[1];
    }
  }

  private static double[] cut(ArrayDeque<double[]> line, double nl, boolean front) {
    double[] end = front ? line.peekFirst() : line.peekLast();
    if (end[0] <= nl) {
      if (front) {
        line.removeFirst();
      } else {
        line.removeLast();
      }
      return end;
    }
    end[0] -= nl;
    return new double[] {nl, end[1]};
  }
}
