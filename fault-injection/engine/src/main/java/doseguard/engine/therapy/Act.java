package doseguard.engine.therapy;

/** Something a clinician or the patient does at a stated time. */
public sealed interface Act {

  /**
   * When.
   *
   * @return ms since the case began
   */
  long atMs();

  /**
   * The same act at another time.
   *
   * @param ms when, ms since the case began
   * @return the act, put off until the device answers
   */
  Act at(long ms);

  /**
   * A prescription is programmed and confirmed.
   *
   * @param atMs when, ms
   * @param intended what the clinician means; the twins follow it
   * @param programmed what is sent to the pump; equal to the intent unless stated
   * @param reductionConfirmed whether the clinician gives the second confirmation that a drop below
   *     half the dose needs
   */
  record Program(long atMs, Therapy intended, Therapy programmed, boolean reductionConfirmed)
      implements Act {
    @Override
    public Act at(long ms) {
      return new Program(ms, intended, programmed, reductionConfirmed);
    }
  }

  /**
   * The reservoir is emptied and filled.
   *
   * @param atMs when the refill begins, ms; it is confirmed {@link #DURATION_MS} later
   * @param volumeNl volume filled, nL
   * @param concentration declared concentration, ug/mL; a change is bridged
   * @param enteredNl volume entered at first, nL; when it does not fit the reservoir the guard
   *     refuses it, and what was filled is entered
   */
  record Refill(long atMs, int volumeNl, int concentration, int enteredNl) implements Act {

    /**
     * A refill of which the volume filled is entered.
     *
     * @param atMs when the refill begins, ms
     * @param volumeNl volume filled, nL
     * @param concentration declared concentration, ug/mL
     */
    public Refill(long atMs, int volumeNl, int concentration) {
      this(atMs, volumeNl, concentration, volumeNl);
    }

    @Override
    public Act at(long ms) {
      return new Refill(ms, volumeNl, concentration, enteredNl);
    }

    /**
     * Time from the first puncture to the confirmation (project choice: 15 minutes in the clinic).
     */
    public static final long DURATION_MS = 15L * 60_000L;
  }

  /**
   * An ordered stop.
   *
   * @param atMs when, ms
   * @param durationMs how long, ms; 0 for the policy's default
   */
  record Stop(long atMs, long durationMs) implements Act {
    @Override
    public Act at(long ms) {
      return new Stop(ms, durationMs);
    }
  }

  /**
   * The end of an ordered stop.
   *
   * @param atMs when, ms
   */
  record Resume(long atMs) implements Act {
    @Override
    public Act at(long ms) {
      return new Resume(ms);
    }
  }

  /**
   * All latched alarms are acknowledged.
   *
   * @param atMs when, ms
   */
  record Acknowledge(long atMs) implements Act {
    @Override
    public Act at(long ms) {
      return new Acknowledge(ms);
    }
  }

  /**
   * The patient asks for a bolus.
   *
   * @param atMs when, ms
   */
  record AskBolus(long atMs) implements Act {
    @Override
    public Act at(long ms) {
      return new AskBolus(ms);
    }
  }

  /**
   * A planned scan or telemetry session: the device reports its mode, and delivery pauses. The
   * twins pause too. In a scanner the rotor does not move (physics.md 2.4).
   *
   * @param atMs when, ms
   * @param kind which
   * @param lastsMs how long, ms
   */
  record Mode(long atMs, Kind kind, long lastsMs) implements Act {
    @Override
    public Act at(long ms) {
      return new Mode(ms, kind, lastsMs);
    }
  }

  /** The modes of a device in which delivery pauses. */
  enum Kind {
    /** A magnetic field. */
    MRI,
    /** A telemetry session. */
    TELEMETRY;

    /**
     * What the guard is shown.
     *
     * @return 1 or 2
     */
    public int id() {
      return ordinal() + 1;
    }
  }
}
