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
   */
  record Kink(Timing timing, double resistanceFactor) implements CatheterFault {
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
}
