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
  /** Volume below which what was to flow counts as flown, nL. */
  private static final double ENDED_NL = 1e-6;

  private final Rotor rotor;
  private final Reservoir reservoir;
  private final Catheter catheter;
  private final PlugFlow near;
  private final PlugFlow far;
  private final Surges surges = new Surges();
  private final AirInLine air;
  private double nowMs;
  private long tipFg;
  private long tissueFg;
  private long injectedFg;
  private double tissueShare;
  private double rotorLeakNlPerMs;
  private double reservoirLeakNlPerMs;
  private double ambientChangePa;
  private boolean airy;
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
    this.air = new AirInLine(lineNl);
  }

  /**
   * Turns the rotor by one stroke now. Against a closed valve all of it slips back.
   *
   * @return true when the encoder sees a stroke
   */
  public boolean stroke() {
    if (rotor.stalled()) {
      return false;
    }
    double wanted = rotor.turn(catheter.pressurePa());
    if (valveOpen) {
      double flowed = reservoir.take(wanted);
      enter(flowed);
      catheter.push(flowed);
    }
    return rotor.marked();
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
    tipFg += near.passThrough(flowed, reservoir.tookFg(), catheter.passes(flowed));
  }

  /**
   * Strokes one after the other, each of which flows out before anything else happens.
   *
   * @param strokes how many
   * @param beforePg filled with the drug that had left the tip before each, in whole pg
   */
  public void strokesThrough(int strokes, long[] beforePg) {
    for (int i = 0; i < strokes; i++) {
      beforePg[i] = tipWholePg();
      strokeThrough();
    }
  }

  /**
   * Lets time pass.
   *
   * @param toMs until when, ms since the case began, not before now
   */
  public void advance(double toMs) {
    double left = toMs - nowMs;
    nowMs = toMs;
    if (left <= 0.0) {
      return;
    }
    if (reservoirLeakNlPerMs > 0.0) {
      leakFromReservoir(left);
    }
    if (catheter.settled()) {
      return;
    }
    if (catheter.tight()) {
      step(left);
    } else {
      pieces(left);
    }
  }

  /** From one turn to the next: the crack opens or shuts, a surge ends, the reservoir is empty. */
  private void pieces(double spanMs) {
    double left = spanMs;
    while (left > 0.0) {
      double untilCrack = catheter.crackTurnsWithin(left);
      double untilEnd = rotorEndsWithin(left);
      double piece = StrictMath.min(untilCrack, untilEnd);
      flow(piece);
      if (untilEnd < left && untilEnd <= untilCrack) {
        endRotorFlow();
      } else if (untilCrack < left) {
        catheter.turnCrack();
      }
      left -= piece;
    }
  }

  /**
   * Lets the reservoir's pressure drive drug through the rotor, as long as the valve is open.
   *
   * @param flowNlPerMs flow while the line is at the median CSF pressure, nL/ms; 0 for a tight
   *     rotor, infinite for one that holds nothing back
   */
  public void rotorLeak(double flowNlPerMs) {
    rotorLeakNlPerMs = Double.isInfinite(flowNlPerMs) ? catheter.freeFlowNlPerMs() : flowNlPerMs;
    openRotor();
  }

  /**
   * Lets drug run past the rotor until the reservoir has come down to a volume.
   *
   * @param flowNlPerMs flow while the line is at the median CSF pressure, nL/ms; infinite for free
   *     flow
   * @param downToNl volume of the reservoir at which it ends, nL
   */
  public void surge(double flowNlPerMs, double downToNl) {
    surges.begin(
        Double.isInfinite(flowNlPerMs) ? catheter.freeFlowNlPerMs() : flowNlPerMs, downToNl);
    openRotor();
  }

  /**
   * Lets the reservoir leak into the pocket.
   *
   * @param flowNlPerMs nL/ms, 0 for a tight one
   */
  public void reservoirLeak(double flowNlPerMs) {
    reservoirLeakNlPerMs = flowNlPerMs;
  }

  /**
   * Lets part of the drug that leaves the tip go into tissue.
   *
   * @param share 0 to 1
   */
  public void tissueShare(double share) {
    tissueShare = share;
  }

  /**
   * Air gets into the reservoir.
   *
   * @param bubbleNl volume of the bubble, nL; 0 when there is none any more
   * @param share share of it in what flows until it is used up, 0 to 1
   */
  public void air(double bubbleNl, double share) {
    reservoir.air(bubbleNl, share);
    airy |= bubbleNl > 0.0;
  }

  /**
   * Changes the ambient pressure, against which the propellant works.
   *
   * @param changePa difference from the standard one, Pa
   */
  public void ambient(double changePa) {
    ambientChangePa = changePa;
    catheter.reservoir(Reservoir.GAUGE_PA - changePa);
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
    surges.clear();
    openRotor();
    return drawn;
  }

  /**
   * Empties the reservoir now.
   *
   * @return volume drawn, nL
   */
  public double empty() {
    double drawn = reservoir.empty();
    surges.clear();
    openRotor();
    return drawn;
  }

  /**
   * Presses more of the same drug into the reservoir, beyond its capacity too.
   *
   * @param nl volume, nL
   */
  public void press(double nl) {
    reservoir.press(nl);
    openRotor();
  }

  /**
   * Drug is injected into the pocket beside the pump.
   *
   * @param nl volume, nL
   * @param concentration of it, ug/mL
   */
  public void injectIntoPocket(double nl, double concentration) {
    long fg = Drug.in(nl, concentration);
    injectedFg += fg;
    tissueFg += fg;
  }

  /**
   * Whether nothing flows until the next event.
   *
   * @return true when time may pass without a change
   */
  public boolean settled() {
    return catheter.settled() && reservoirLeakNlPerMs <= 0.0;
  }

  /**
   * Commands the shut-off valve; a pump without one keeps it open.
   *
   * @param open open
   */
  public void valve(boolean open) {
    valveOpen = open;
    openRotor();
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
   * drawn at refills. It grows by what is filled, or injected beside the pump, and by nothing else,
   * exactly.
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
   * Drug that was filled, what was there at the start included, or injected beside the pump.
   *
   * @return fg
   */
  public long suppliedFg() {
    return reservoir.filledFg() + injectedFg;
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

  private void openRotor() {
    surges.settle(reservoir.volumeNl());
    boolean flows = valveOpen && reservoir.availableNl() > 0.0;
    catheter.rotorLeak(flows ? rotorLeakNlPerMs + surges.flowNlPerMs() : 0.0);
  }

  /** Not later than the rotor's flow comes to its end: at the greatest flow it can have. */
  private double rotorEndsWithin(double spanMs) {
    double flow = catheter.mostRotorFlowNlPerMs();
    if (flow <= 0.0) {
      return spanMs;
    }
    double left = StrictMath.min(reservoir.availableNl(), surges.leftNl(reservoir.volumeNl()));
    return StrictMath.min(spanMs, StrictMath.max(0.0, left / flow));
  }

  /** What was left has flowed but for rounding: it is over. */
  private void endRotorFlow() {
    surges.settle(reservoir.volumeNl() - ENDED_NL);
    boolean empty = reservoir.availableNl() <= ENDED_NL;
    catheter.rotorLeak(empty || !valveOpen ? 0.0 : rotorLeakNlPerMs + surges.flowNlPerMs());
  }

  private void leakFromReservoir(double spanMs) {
    reservoir.take(reservoirLeakNlPerMs * spanMs);
    tissueFg += reservoir.tookFg();
  }

  private void enter(double nl) {
    if (airy) {
      double drugShare = 1.0 - reservoir.takenAirShare();
      near.enterBack(nl, drugShare * reservoir.concentration(), reservoir.tookFg());
      air.enter(nl, reservoir.takenAirShare());
      catheter.air(air.complianceNlPerPa(ambientChangePa));
    } else {
      near.enterBack(nl, reservoir.concentration(), reservoir.tookFg());
    }
  }

  private void leaveTip(long fg) {
    long astray = tissueShare > 0.0 ? Drug.share(tissueShare, fg) : 0L;
    tipFg += fg - astray;
    tissueFg += astray;
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
      leaveTip(near.drain(catheter.nearNl()));
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
      enter(flowed);
      catheter.shortOf(nl - flowed);
    } else if (nl < 0.0) {
      reservoir.giveBack(-nl, near.leaveBack(-nl));
    }
  }

  private void transport(double nearNl, double farNl) {
    if (farNl >= 0.0) {
      tissueFg += near.flowInto(far, nearNl, nearNl > 0.0 ? farNl / nearNl : 0.0);
      leaveTip(far.leaveFront(farNl));
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
