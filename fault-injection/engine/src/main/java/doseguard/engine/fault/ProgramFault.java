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
    CORRUPTED_FRAME,
    /** The dead volume typed in mL where uL is asked: a thousandth. */
    ML_FOR_UL,
    /** A dose per day typed where a dose per hour is asked: times 24. */
    PER_HOUR_FOR_PER_DAY,
    /**
     * The program of another patient: a dose of 90 to 800 ug/day (domain.md 1.1, maintenance) at a
     * marketed strength, by chance.
     */
    WRONG_PATIENT,
    /** The prescription that is due is not programmed. */
    TITRATION_SKIPPED,
    /**
     * A single bolus comes with it, or a larger one, for 0.059 mL of line that is not there
     * (incident I-03; domain.md 1.5, oracle C).
     */
    PRIME_OVERSIZED,
    /** The prescription is programmed a second time a few minutes later, single bolus included. */
    BOLUS_REPEATED,
    /** The frame is overtaken by its repetition and arrives after it. */
    REORDERED_FRAMES,
    /**
     * A second clinician proposes a rise by the titration step, under the same number, between
     * proposal and confirmation of the first.
     */
    TWO_CLINICIANS
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

  /**
   * The first frame that was confirmed is sent again, and its confirmation after it, each time that
   * the fault begins to hold.
   *
   * @param timing when
   */
  record FrameReplayed(Timing timing) implements ProgramFault {
    @Override
    public String family() {
      return "frame-replayed";
    }
  }

  /**
   * The clinician proposes a prescription and leaves without confirming; nothing is stopped.
   *
   * @param timing when; it is over at once
   */
  record ProposalLeft(Timing timing) implements ProgramFault {
    @Override
    public String family() {
      return "proposal-left";
    }
  }

  /**
   * The clinician stops the pump for a short while, with a long end, and forgets to resume it
   * (incident I-06).
   *
   * @param timing when it is stopped
   * @param lastsMs the end that the stop has, ms
   */
  record StopForgotten(Timing timing, long lastsMs) implements ProgramFault {
    @Override
    public Timing acts() {
      return timing.outlastedBy(lastsMs);
    }

    @Override
    public String family() {
      return "stop-forgotten";
    }
  }

  /**
   * A mode of the device that ends while the fault lasts is not ended before it: nobody tells the
   * pump that the scan or the session is over (incident I-26).
   *
   * @param timing when
   */
  record ModeForgotten(Timing timing) implements ProgramFault {
    @Override
    public String family() {
      return "mode-forgotten";
    }
  }
}
