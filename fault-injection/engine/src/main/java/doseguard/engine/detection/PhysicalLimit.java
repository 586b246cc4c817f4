package doseguard.engine.detection;

import doseguard.engine.fault.Fault;
import doseguard.guard.PumpProfile;
import java.util.Optional;

/**
 * The reference delays of physics.md 2.2, by what a fault does to flow, line and drug. A detector
 * that is slower by a factor than these is worse by that factor; none that raises at most one false
 * alarm in ten pump-years can be much faster, as long as the figures of the conditions hold.
 */
public final class PhysicalLimit {
  private static final String TABLE = "physics.md 2.2";

  /** Strokes without motion before it is a stall (physics.md 2.2). */
  private static final double STALL_STROKES = 3.0;

  /** Longest reference that is any use, sessions: 100 days of four a day (physics.md 2.2). */
  private static final double SESSIONS_MOST = 400.0;

  private PhysicalLimit() {}

  /**
   * The rotor does not move and the encoder says so.
   *
   * @param c the conditions
   * @return three strokes
   */
  public static Reference stall(Conditions c) {
    return Reference.after(STALL_STROKES * c.strokeMs(), "three strokes not seen", TABLE);
  }

  /**
   * Strokes that nobody granted.
   *
   * @param c the conditions
   * @return one stroke
   */
  public static Reference ungranted(Conditions c) {
    return Reference.after(c.strokeMs(), "the first stroke that nobody granted", TABLE);
  }

  /**
   * More or less leaves the reservoir than dead reckoning says, or the level reading drifts.
   *
   * @param share of the prescribed flow that is wrong: -1 nothing flows (a stuck sensor looks the
   *     same), 0.1 a tenth more
   * @param c the conditions
   * @return the ramp that the gain's uncertainty leaves of it; half a sample at least, the mean
   *     time to the next reading
   */
  public static Reference flow(double share, Conditions c) {
    double beyond = StrictMath.abs(share) - c.gainUncertainty();
    if (c.suite() < PumpProfile.SUITE_B) {
      return Reference.never("the encoder counts strokes, not volume", TABLE);
    }
    if (beyond <= 0.0) {
      return Reference.never("within what the gain may be wrong by", "physics.md 2.1");
    }
    double ms =
        StrictMath.max(LevelLimit.rampMs(beyond * c.flowNlPerDay(), c), c.levelSampleMs() / 2.0);
    return Reference.after(ms, "a ramp of the level residual", TABLE);
  }

  /**
   * Nothing leaves the catheter.
   *
   * @param c the conditions
   * @return by strokes that stay in the line; without pressure, by the level once the rotor slips
   */
  public static Reference blocked(Conditions c) {
    int strokes = PressureLimit.strokes(c);
    if (c.suite() >= PumpProfile.SUITE_C && strokes > 0) {
      return Reference.after(
          strokes * c.strokeMs(), strokes + " strokes that stay in the line", TABLE);
    }
    Reference slipped = flow(-1.0, c);
    if (!slipped.detectable()) {
      return Reference.never("the rotor turns on", TABLE);
    }
    double toSlipMs = c.complianceNlPerPa() * c.slipPa() / c.flowNlPerDay() * Conditions.DAY_MS;
    return Reference.after(
        toSlipMs + slipped.delayMs(), "after the slip, a ramp of the level residual", TABLE);
  }

  /**
   * The cardiac pulse comes through changed: tip migration, a catheter that came off, damping.
   *
   * @param ratio amplitude over the one before, 0 to 1
   * @param c the conditions
   * @return whole sessions; beyond 100 days it is no use
   */
  public static Reference pulse(double ratio, Conditions c) {
    if (c.suite() < PumpProfile.SUITE_C) {
      return Reference.never("flow and level stay on plan", TABLE);
    }
    double sessions =
        ratio >= 1.0 ? Double.MAX_VALUE : PressureLimit.sessions(StrictMath.max(ratio, 1e-9), c);
    if (sessions > SESSIONS_MOST) {
      return Reference.never("the pulse changes less than it varies", TABLE);
    }
    return Reference.after(
        StrictMath.ceil(sessions) * c.sessionMs(), "sessions with a smaller pulse", TABLE);
  }

  /**
   * A narrowed or leaking catheter: the pulse is damped.
   *
   * @param distalFactor resistance of the distal half over that of a sound one, at least 1
   * @param holeRatio resistance of a hole in the middle over that of a sound catheter; infinite for
   *     none
   * @param c the conditions
   * @return sessions
   */
  public static Reference damped(double distalFactor, double holeRatio, Conditions c) {
    return pulse(PressureLimit.changed(distalFactor, holeRatio, c), c);
  }

  /**
   * What is in the reservoir is not what was declared.
   *
   * @param factor true over declared concentration, above 0
   * @param c the conditions
   * @return samples, at least one
   */
  public static Reference concentration(double factor, Conditions c) {
    if (c.suite() < PumpProfile.SUITE_D) {
      return Reference.never("no mechanical sensor knows the drug", TABLE);
    }
    double shift = StrictMath.abs(StrictMath.log(factor)) / c.concentrationSd();
    if (!(shift > 0.0)) {
      return Reference.never("nothing is wrong", TABLE);
    }
    double samples = Cusum.delay(shift, Cusum.FALSE_ALARM_MS / c.concentrationSampleMs());
    return Reference.after(
        StrictMath.max(1.0, samples) * c.concentrationSampleMs(), "samples at the outlet", TABLE);
  }

  /**
   * Time until what leaves the reservoir arrives at the tip: within it a wrong drug does no harm.
   *
   * @param arrivalFraction of the dead volume after which a front arrives: 1 plug, 0.5 jet
   * @param c the conditions
   * @return ms
   */
  public static long transitMs(double arrivalFraction, Conditions c) {
    return StrictMath.round(
        arrivalFraction * c.deadVolumeNl() / c.flowNlPerDay() * Conditions.DAY_MS);
  }

  /**
   * The reservoir holds at once another volume than is declared.
   *
   * @param nl the difference, nL, of either sign
   * @param c the conditions
   * @return the next reading, when the difference is one that a refill shows
   */
  public static Reference volume(double nl, Conditions c) {
    if (c.suite() < PumpProfile.SUITE_B) {
      return Reference.never("the encoder counts strokes, not volume", TABLE);
    }
    if (StrictMath.abs(nl) < smallestRefillErrorNl(c)) {
      return Reference.never("within the noise of the level", TABLE);
    }
    return Reference.after(c.levelSampleMs(), "the first reading", TABLE);
  }

  /**
   * The smallest volume that is missed at a refill (pocket fill, short fill) and seen at once.
   *
   * @param c the conditions
   * @return nL; 90 % power at one false alarm in 40 refills
   */
  public static double smallestRefillErrorNl(Conditions c) {
    return LevelLimit.refillNl(c);
  }

  /**
   * How soon a fault can be noticed.
   *
   * @param fault the fault, holding all the time
   * @param c the conditions
   * @return empty when physics.md gives no limit for it: what is programmed or entered, memory,
   *     time, and what a comparison of two counters tells at once
   */
  public static Optional<Reference> of(Fault fault, Conditions c) {
    return FaultLimit.of(fault, c);
  }
}
