package doseguard.engine.port;

/**
 * The one seam between the harness and a dose guard. Whatever implements it can be judged: the
 * kernel in this JVM, a patched copy of it in a class loader of its own, another process.
 *
 * <p>A new guard has power and an empty memory. What can happen to a device is part of the port:
 * power goes and comes, bits flip in its live state and in its memory or are stuck there, a save is
 * cut off. A call during which the power fails throws {@link PowerLossException}; from then on, as
 * after {@link #powerOff}, nothing may be called but {@link #powerOn}, {@link #savedBits}, {@link
 * #flipSaved}, {@link #stickSaved} and {@link #cutBeforeWrite}.
 *
 * <p>All quantities are plain integers in the units of {@code design.md} section 2: nL, pg, ug/mL,
 * ms, Pa. One port serves one simulated pump and is not thread safe.
 */
public interface GuardPort extends AutoCloseable {

  /**
   * Shows the guard what the sensors read and asks whether one stroke may flow now.
   *
   * @param sensed the readings, valid for this call only
   * @param answer filled with the guard's answer
   */
  void decide(Sensed sensed, Answer answer);

  /**
   * How often the guard has newly annunciated an alarm.
   *
   * @param alarm the alarm's id, {@link AlarmKind#id()}
   * @return count of new annunciations since construction
   */
  int annunciations(int alarm);

  /**
   * Offers a prescription. The running one stays in force until {@link #confirm}.
   *
   * @param words the frame, laid out as {@code doseguard.guard.program.Prescription}
   * @return 0 when held for confirmation, else the id of a {@link RefusalKind}
   */
  int propose(long[] words);

  /**
   * Reads back what is held for confirmation.
   *
   * @return daily dose of the proposal in pg over its whole schedule, 0 when none is pending
   */
  long readBackPg();

  /**
   * Puts the pending proposal in force.
   *
   * @param sequence the sequence number of the frame that was read back
   * @param secondConfirmation the second confirmation that a drop below half the dose needs
   * @return 0 when in force, else the id of a {@link RefusalKind}
   */
  int confirm(long sequence, boolean secondConfirmation);

  /** Ends a programming session without a change. */
  void abandonProgram();

  /**
   * The patient asks for a bolus.
   *
   * @return 0 when admitted, else the id of a {@link RefusalKind}
   */
  int requestBolus();

  /**
   * Orders a stop with an end.
   *
   * @param durationMs how long, ms; 0 means the policy's default
   * @return 0 when stopped, else the id of a {@link RefusalKind}
   */
  int stop(long durationMs);

  /** Ends an ordered stop early. */
  void resume();

  /** The clinician acknowledges every latched alarm. */
  void acknowledge();

  /**
   * Opens a refill: delivery goes on, the reservoir is about to be emptied and filled.
   *
   * @param concentration declared concentration of what is about to be filled, ug/mL
   * @return 0 when open, else the id of a {@link RefusalKind}
   */
  int beginRefill(int concentration);

  /**
   * Closes a refill.
   *
   * @param aspiratedNl volume drawn from the reservoir, nL
   * @param filledNl volume filled, nL
   * @param concentration declared concentration, ug/mL
   * @param concentrationAgain the same, entered a second time
   * @return 0 when accepted, else the id of a {@link RefusalKind}
   */
  int confirmRefill(int aspiratedNl, int filledNl, int concentration, int concentrationAgain);

  /** Ends a refill without a confirmation. */
  void abandonRefill();

  /** Silences what sounds for a while; a latched alarm stays latched. */
  void silence();

  /**
   * The guard tests itself; to be called at least every hour.
   *
   * @return true when all is well, else an alarm says so
   */
  boolean selfTest();

  /** The power goes: what is not in the non-volatile memory is lost. */
  void powerOff();

  /**
   * The power comes back: a fresh guard on the same memory takes up what was saved last and tests
   * itself.
   *
   * @param cause id of a {@link ResetKind}
   * @return id of what it found, a {@link Restored}
   */
  int powerOn(int cause);

  /**
   * Bits of the live state, which depends on whether a session is open.
   *
   * @return at least 1
   */
  long liveBits();

  /**
   * Flips one bit of the live state.
   *
   * @param bit from 0, below {@link #liveBits}
   */
  void flipLive(long bit);

  /**
   * Bits of the non-volatile memory.
   *
   * @return at least 1
   */
  long savedBits();

  /**
   * Flips one bit of the non-volatile memory.
   *
   * @param bit from 0, below {@link #savedBits}
   */
  void flipSaved(long bit);

  /**
   * One bit of the non-volatile memory is stuck from now on: it stays as it is, whatever is
   * written.
   *
   * @param bit from 0, below {@link #savedBits}
   */
  void stickSaved(long bit);

  /**
   * Lets the power fail before one of the next words is written to the non-volatile memory, in
   * whatever call that is.
   *
   * @param write 0 for the next word
   */
  void cutBeforeWrite(long write);

  /** Ends the use of this guard. */
  @Override
  default void close() {}
}
