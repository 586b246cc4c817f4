package doseguard.engine.plant;

/**
 * Pump, line and tip together: moves fluid and drug from event to event and keeps count of what
 * reached the CSF and what the tissue. Time is given, nothing here knows of guards or faults.
 *
 * <p>The line is two rows of plugs, pump to node and node to tip; what the compliance stores is in
 * the first. The arrival parameter shortens both: a jet of 0.5 brings a front to the tip after half
 * the dead volume (physics.md 1.3); the dilute tail behind it is left out.
 */
public final class Plant {
  private final Rotor rotor;
  private final Reservoir reservoir;
  private final Catheter catheter;
  private final PlugFlow near;
  private final PlugFlow far;
  private double nowMs;
  private double peakPa;
  private long tipFg;
  private long tissueFg;
  private double rotorLeakNlPerMs;
  private boolean valveOpen = true;

  /**
   * Joins the parts.
   *
   * @param rotor the rotor
   * @param reservoir the reservoir
   * @param catheter the catheter
   * @param lineNl volume after which a front arrives at the tip, nL
   * @param lineConcentration what the line holds, ug/mL; 0 for CSF
   */
  public Plant(
      Rotor rotor,
      Reservoir reservoir,
      Catheter catheter,
      double lineNl,
      double lineConcentration) {
    this.rotor = rotor;
    this.reservoir = reservoir;
    this.catheter = catheter;
    double storedNl = catheter.storedNl();
    this.near = new PlugFlow(lineNl / 2.0 + storedNl, lineConcentration);
    this.far = new PlugFlow(lineNl / 2.0, lineConcentration);
  }

  /**
   * Turns the rotor by one stroke now. Against a closed valve all of it slips back.
   *
   * @return true when the rotor turned
   */
  public boolean stroke() {
    boolean turns = !rotor.stalled();
    if (turns) {
      double wanted = rotor.turn(catheter.pressurePa());
      if (valveOpen) {
        double flowed = reservoir.take(wanted);
        near.enterBack(flowed, reservoir.concentration(), reservoir.tookFg());
        catheter.push(flowed);
      }
    }
    peakPa = catheter.pressurePa();
    return turns;
  }

  /**
   * Whether a stroke now would wholly leave at the tip in a while and leave the line as it was:
   * settled, tight, with one drug from the reservoir to the tip.
   *
   * @param spanMs within which span, ms
   * @return true when {@link #strokeThrough} may be used
   */
  public boolean flowsOutWithin(long spanMs) {
    return catheter.settlesWithin(spanMs)
        && plain()
        && near.frontConcentration() == reservoir.concentration()
        && valveOpen
        && !rotor.stalled();
  }

  /**
   * Time in which a stroke flows out of the line as it is.
   *
   * @return ms
   */
  public double settlingMs() {
    return catheter.settlingMs();
  }

  /**
   * Turns the rotor by one stroke and lets it flow out in one step: the same to the last bit as
   * {@link #stroke} and an {@link #advance} by as long as {@link #flowsOutWithin} asked for.
   */
  public void strokeThrough() {
    double flowed = reservoir.take(rotor.turn(catheter.pressurePa()));
    peakPa = catheter.peakPa(flowed);
    tipFg += near.passThrough(flowed, reservoir.tookFg(), catheter.flowsOutNl(peakPa));
  }

  /**
   * Strokes one after the other, each of which flows out before anything else happens.
   *
   * @param strokes how many
   * @param beforePg filled with the drug that had left the tip before each, in whole pg
   */
  public void strokesThrough(int strokes, long[] beforePg) {
    double restPa = catheter.pressurePa();
    long leftFg = tipFg;
    for (int i = 0; i < strokes; i++) {
      beforePg[i] = leftFg / Drug.FG_IN_PG;
      double flowed = reservoir.take(rotor.turn(restPa));
      peakPa = catheter.peakPa(flowed);
      leftFg += near.passThrough(flowed, reservoir.tookFg(), catheter.flowsOutNl(peakPa));
    }
    tipFg = leftFg;
  }

  /**
   * The pressure at the pump's end a while after the last stroke, if nothing happens in between.
   *
   * @param spanMs how long after it, ms
   * @return Pa, gauge
   */
  public double pressureAfterStrokePa(double spanMs) {
    return catheter.pressureAfterPa(peakPa, spanMs);
  }

  /**
   * Lets time pass.
   *
   * @param toMs until when, ms since the case began, not before now
   */
  public void advance(double toMs) {
    double left = toMs - nowMs;
    nowMs = toMs;
    if (left <= 0.0 || catheter.settled()) {
      return;
    }
    if (catheter.tight()) {
      step(left);
      return;
    }
    double empties = emptiesWithin(left);
    if (empties < left) {
      flow(empties);
      catheter.rotorLeak(0.0);
      left -= empties;
    }
    flow(left);
  }

  /**
   * Lets the reservoir's pressure drive drug through the rotor.
   *
   * @param flowNlPerMs flow while the line is at the median CSF pressure, nL/ms; 0 for a tight
   *     rotor
   */
  public void rotorLeak(double flowNlPerMs) {
    rotorLeakNlPerMs = flowNlPerMs;
    catheter.rotorLeak(reservoir.availableNl() > 0.0 ? flowNlPerMs : 0.0);
  }

  /**
   * Empties and fills the reservoir now.
   *
   * @param fillNl volume filled, nL
   * @param concentration of it, ug/mL
   * @return volume drawn before, nL
   */
  public double refill(double fillNl, double concentration) {
    double drawn = reservoir.refill(fillNl, concentration);
    rotorLeak(rotorLeakNlPerMs);
    return drawn;
  }

  /**
   * Whether nothing flows until the next event.
   *
   * @return true when time may pass without a change
   */
  public boolean settled() {
    return catheter.settled();
  }

  /**
   * Commands the shut-off valve; a pump without one keeps it open.
   *
   * @param open open
   */
  public void valve(boolean open) {
    valveOpen = open;
  }

  /**
   * Where the valve is.
   *
   * @return open
   */
  public boolean valveOpen() {
    return valveOpen;
  }

  /**
   * The rotor.
   *
   * @return the part itself
   */
  public Rotor rotor() {
    return rotor;
  }

  /**
   * The reservoir.
   *
   * @return the part itself
   */
  public Reservoir reservoir() {
    return reservoir;
  }

  /**
   * The catheter.
   *
   * @return the part itself
   */
  public Catheter catheter() {
    return catheter;
  }

  /**
   * Drug that left the tip so far.
   *
   * @return pg
   */
  public double tipPg() {
    return tipFg / Drug.FG_PER_PG;
  }

  /**
   * Drug that went into tissue or pocket so far.
   *
   * @return pg
   */
  public double tissuePg() {
    return tissueFg / Drug.FG_PER_PG;
  }

  /**
   * Drug that left the tip so far, in whole pg.
   *
   * @return pg, rounded down
   */
  public long tipWholePg() {
    return tipFg / Drug.FG_IN_PG;
  }

  /**
   * Drug that went into tissue or pocket so far, in whole pg.
   *
   * @return pg, rounded down
   */
  public long tissueWholePg() {
    return tissueFg / Drug.FG_IN_PG;
  }

  /**
   * All drug that is or was here: in the reservoir and the line, out of the tip, in tissue, and
   * drawn at refills. It grows by what is filled and by nothing else, exactly.
   *
   * @return fg
   */
  public long accountedFg() {
    return reservoir.drugFg()
        + near.drugFg()
        + far.drugFg()
        + tipFg
        + tissueFg
        + reservoir.drawnFg();
  }

  /**
   * Volume between reservoir and tip, what the compliance stores included.
   *
   * @return nL
   */
  public double lineNl() {
    return near.volumeNl() + far.volumeNl();
  }

  /**
   * Concentration next to leave the tip.
   *
   * @return ug/mL
   */
  public double tipConcentration() {
    return far.frontConcentration();
  }

  private double emptiesWithin(double spanMs) {
    double flow = catheter.rotorFlowNlPerMs();
    return flow > 0.0 ? reservoir.availableNl() / flow : spanMs;
  }

  private void flow(double spanMs) {
    double turn = catheter.turnsWithin(spanMs);
    if (turn > 0.0 && turn < spanMs) {
      step(turn);
      step(spanMs - turn);
    } else {
      step(spanMs);
    }
  }

  private void step(double spanMs) {
    catheter.advance(spanMs);
    if (catheter.tight() && catheter.nearNl() >= 0.0 && plain()) {
      tipFg += near.drain(catheter.nearNl());
    } else {
      leakThroughRotor();
      transport(catheter.nearNl(), StrictMath.min(catheter.farNl(), catheter.nearNl()));
    }
  }

  private boolean plain() {
    return near.uniform() && far.uniform() && near.frontConcentration() == far.frontConcentration();
  }

  private void leakThroughRotor() {
    double nl = catheter.rotorNl();
    if (nl > 0.0) {
      double flowed = reservoir.take(nl);
      near.enterBack(flowed, reservoir.concentration(), reservoir.tookFg());
      catheter.shortOf(nl - flowed);
    } else if (nl < 0.0) {
      reservoir.giveBack(-nl, near.leaveBack(-nl));
    }
  }

  private void transport(double nearNl, double farNl) {
    if (farNl >= 0.0) {
      tissueFg += near.flowInto(far, nearNl, nearNl > 0.0 ? farNl / nearNl : 0.0);
      tipFg += far.leaveFront(farNl);
    } else {
      far.enterFront(-farNl, 0.0, 0L);
      if (nearNl >= 0.0) {
        tissueFg += near.leaveFront(nearNl) + far.leaveBack(-farNl);
      } else {
        tissueFg += far.flowBackInto(near, -farNl, nearNl / farNl);
      }
    }
  }
}
