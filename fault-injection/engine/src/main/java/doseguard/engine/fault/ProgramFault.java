package doseguard.engine.fault;

/** What goes wrong when a prescription is programmed. */
public sealed interface ProgramFault extends Fault {

  /**
   * The next prescription programmed while it lasts is not what the clinician meant.
   *
   * @param timing when
   * @param error the slip
   */
  record ProgrammingError(Timing timing, Slip error) implements ProgramFault {
    @Override
    public String family() {
      return "programming-error";
    }
  }

  /** The slips of {@link ProgrammingError}. */
  enum Slip {
    /** Every basal rate times ten. */
    FACTOR_TEN,
    /** A dose typed in mg where ug is asked: times a thousand. */
    MG_FOR_MCG,
    /** The lock-out of the patient bolus in minutes where hours were meant (incident I-01). */
    MINUTES_FOR_HOURS,
    /** A rise of twice the titration step that the policy allows for the indication. */
    TITRATION_TOO_LARGE,
    /** The intended rise is programmed twice, 12 h apart. */
    TITRATION_TOO_SOON,
    /** A frame that was confirmed before is sent again. */
    STALE_FRAME,
    /** One bit of the frame flips on the way. */
    CORRUPTED_FRAME
  }

  /**
   * The clinician stops the pump, proposes a prescription and leaves without confirming (incident
   * I-05).
   *
   * @param timing when; it is over at once
   */
  record SessionAbandoned(Timing timing) implements ProgramFault {
    @Override
    public String family() {
      return "session-abandoned";
    }
  }
}
