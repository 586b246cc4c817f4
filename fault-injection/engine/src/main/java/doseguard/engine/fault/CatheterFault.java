package doseguard.engine.fault;

/** What goes wrong between the pump's port and the tip. */
public sealed interface CatheterFault extends Fault {

  /**
   * The catheter is narrowed or closed distal of its middle.
   *
   * @param timing when
   * @param resistanceFactor factor on the distal resistance, at least 1; {@link
   *     Double#POSITIVE_INFINITY} for a complete kink (physics.md 1.5: 80 % of the lumen over 5 mm
   *     is 1.12, 99 % over 10 mm is 101)
   * @param postures the postures in which it is kinked
   */
  record Kink(Timing timing, double resistanceFactor, Postures postures) implements CatheterFault {

    /**
     * A kink in every posture.
     *
     * @param timing when
     * @param resistanceFactor factor on the distal resistance, at least 1
     */
    public Kink(Timing timing, double resistanceFactor) {
      this(timing, resistanceFactor, Postures.ALL);
    }

    @Override
    public String family() {
      return "catheter-kink";
    }
  }

  /**
   * The catheter comes off at the pump; all drug goes to the pocket.
   *
   * @param timing when
   */
  record Disconnect(Timing timing) implements CatheterFault {
    @Override
    public String family() {
      return "catheter-disconnect";
    }
  }

  /**
   * A hole in the middle of the catheter, a shunt to tissue.
   *
   * @param timing when
   * @param resistanceRatio resistance of the hole over that of the whole catheter, above 0
   *     (physics.md 1.5: 480 loses all of 0.5 mL/d, 9600 loses 5 %)
   */
  record Leak(Timing timing, double resistanceRatio) implements CatheterFault {
    @Override
    public String family() {
      return "catheter-leak";
    }
  }

  /**
   * The tip has left its place, partly or wholly out of the CSF. Flow and level stay as they are;
   * less of the cardiac pulse reaches the pump (x0.3 to x0.7, physics.md 2.2).
   *
   * @param timing when
   * @param amplitude factor on the pulse's amplitude, 0 to 1
   * @param tissueShare share of the drug leaving the tip that goes into tissue, 0 to 1
   */
  record TipMigration(Timing timing, double amplitude, double tissueShare)
      implements CatheterFault {
    @Override
    public String family() {
      return "tip-migration";
    }
  }

  /**
   * The tip grows shut, as by a mass around it (incident I-38). The open radius shrinks evenly from
   * the onset, so by Poiseuille's law the distal resistance grows as (1 - grown)^-4 until the tip
   * is closed. It grows in {@link #STEPS} equal steps.
   *
   * @param timing when
   * @param growthMs time from the onset until it is closed, ms, above 0
   */
  record TipOcclusion(Timing timing, long growthMs) implements CatheterFault {
    /** Steps in which it grows: at the last but one the resistance is 4e9 times the sound one. */
    public static final long STEPS = 256L;

    @Override
    public String family() {
      return "tip-occlusion";
    }

    @Override
    public long nextChangeAfter(long atMs) {
      long edge = timing.nextEdgeAfter(atMs);
      if (atMs < timing.onsetMs() || atMs >= timing.onsetMs() + growthMs) {
        return edge;
      }
      long next = timing.onsetMs() + stepEndMs(stepAt(atMs));
      return Math.min(edge, next);
    }

    /**
     * How far it has grown.
     *
     * @param atMs when, ms since the case began, not before the onset
     * @return factor on the distal resistance, at least 1, infinite once it is closed
     */
    public double resistanceFactor(long atMs) {
      double open = 1.0 - (double) stepAt(atMs) / STEPS;
      return open <= 0.0 ? Double.POSITIVE_INFINITY : 1.0 / (open * open * open * open);
    }

    private long stepAt(long atMs) {
      return Math.min(STEPS, (atMs - timing.onsetMs()) * STEPS / growthMs);
    }

    private long stepEndMs(long step) {
      return ((step + 1L) * growthMs + STEPS - 1L) / STEPS;
    }
  }

  /**
   * A crack in the middle of the catheter that opens only under pressure, or only in some postures.
   *
   * @param timing when
   * @param resistanceRatio resistance of the open crack over that of the whole catheter, above 0
   * @param opensAbovePa pressure at the pump's end above that of the CSF from which it is open, Pa;
   *     0 when pressure does not matter (one stroke of 1 uL adds 3.3 kPa at 0.3 uL/kPa)
   * @param postures the postures in which it can open
   */
  record Microfracture(
      Timing timing, double resistanceRatio, double opensAbovePa, Postures postures)
      implements CatheterFault {
    @Override
    public String family() {
      return "microfracture";
    }
  }
}
