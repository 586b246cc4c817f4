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

  /**
   * Less is filled than declared; 0 leaves the reservoir empty. It acts on fills while it lasts,
   * the one at the start included when the onset is 0.
   *
   * @param timing when
   * @param share true over declared volume, 0 to 1
   */
  record ShortFill(Timing timing, double share) implements RefillFault {
    @Override
    public String family() {
      return "short-fill";
    }
  }

  /**
   * The drug is injected beside the pump, into its pocket (incidents I-07 and I-08; 351 reports,
   * physics.md 2.4).
   *
   * @param timing when
   * @param emptied the reservoir was emptied before, else it stays as it was and nothing is drawn
   */
  record PocketFill(Timing timing, boolean emptied) implements RefillFault {
    @Override
    public String family() {
      return "pocket-fill";
    }
  }

  /**
   * More is filled than declared. While the reservoir holds more than its capacity its pressure
   * drives drug past the rotor (overfill is a named risk of over-infusion, domain.md I-04). It acts
   * on fills while it lasts, the one at the start included when the onset is 0.
   *
   * @param timing when
   * @param volumeNl volume filled beyond what is declared, nL
   * @param nlPerHour flow past the rotor while the reservoir is over-full, nL/h, at least 0
   */
  record Overfill(Timing timing, double volumeNl, double nlPerHour) implements RefillFault {
    @Override
    public String family() {
      return "overfill";
    }
  }

  /**
   * Another strength is filled, and the old one stays entered.
   *
   * @param timing when
   */
  record ConcentrationNotUpdated(Timing timing) implements RefillFault {
    @Override
    public String family() {
      return "concentration-not-updated";
    }
  }

  /**
   * The pump is refilled without being told: its volume is not reset, nor its concentration.
   *
   * @param timing when
   */
  record VolumeNotReset(Timing timing) implements RefillFault {
    @Override
    public String family() {
      return "volume-not-reset";
    }
  }

  /**
   * A refill is opened and never confirmed.
   *
   * @param timing when
   * @param left how far it came
   */
  record RefillAbandoned(Timing timing, Left left) implements RefillFault {
    @Override
    public String family() {
      return "refill-abandoned";
    }
  }

  /** How far a refill that was abandoned came. */
  enum Left {
    /** Nothing was drawn: the needle did not find the port (incident I-42). */
    UNTOUCHED,
    /** The reservoir was emptied. */
    EMPTIED,
    /** It was filled too, and nobody confirmed. */
    FILLED
  }
}
