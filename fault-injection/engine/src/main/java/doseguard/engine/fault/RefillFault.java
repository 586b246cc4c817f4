package doseguard.engine.fault;

/** What goes wrong at a refill: with the drug, with its volume, with what is entered. */
public sealed interface RefillFault extends Fault {

  /**
   * Refills due while it lasts do not happen.
   *
   * @param timing when
   */
  record MissedRefill(Timing timing) implements RefillFault {
    @Override
    public String family() {
      return "missed-refill";
    }
  }

  /**
   * What is filled is not what is declared. It acts on fills (the one at the start included when
   * the onset is 0) while it lasts.
   *
   * @param timing when
   * @param factor true over declared concentration: 0.25, 0.5, 2 or 4
   */
  record WrongConcentration(Timing timing, double factor) implements RefillFault {
    @Override
    public String family() {
      return "wrong-concentration";
    }
  }

  /**
   * After a change of concentration the controller runs at once at the new volumetric rate, as if
   * the catheter already held the new drug.
   *
   * @param timing when
   */
  record BridgeOmitted(Timing timing) implements RefillFault {
    @Override
    public String family() {
      return "bridge-omitted";
    }
  }
}
