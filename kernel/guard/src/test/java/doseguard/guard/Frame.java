package doseguard.guard;

import doseguard.guard.program.Prescription;
import doseguard.guard.program.Schedule;

/** A prescription being written down for a test; whole unless the test breaks it. */
public final class Frame {
  private final long[] words = new long[Prescription.WORDS];
  private int segments;

  /** Makes an established therapy at 500 ug/mL without any dose yet. */
  public Frame() {
    with(Prescription.SEQUENCE, 1);
    with(Prescription.CONCENTRATION, 500);
    with(Prescription.CONCENTRATION_AGAIN, 500);
    with(Prescription.DEAD_LEAST_NL, 330000);
    with(Prescription.DEAD_MOST_NL, 540000);
  }

  /**
   * A flat dose that is already established.
   *
   * @param pgPerDay daily dose
   * @return the frame
   */
  public static Frame established(long pgPerDay) {
    return new Frame().with(Prescription.CONTINUES_PG, pgPerDay).basal(pgPerDay);
  }

  /**
   * Sets one word.
   *
   * @param word its index
   * @param value its value
   * @return this
   */
  public Frame with(int word, long value) {
    words[word] = value;
    return this;
  }

  /**
   * Sets the sequence number.
   *
   * @param number its value
   * @return this
   */
  public Frame sequence(long number) {
    return with(Prescription.SEQUENCE, number);
  }

  /**
   * Sets both entries of the concentration.
   *
   * @param value ug/mL
   * @return this
   */
  public Frame concentration(long value) {
    return with(Prescription.CONCENTRATION, value).with(Prescription.CONCENTRATION_AGAIN, value);
  }

  /**
   * Sets the bracket of the dead volume.
   *
   * @param least nL
   * @param most nL
   * @return this
   */
  public Frame dead(long least, long most) {
    return with(Prescription.DEAD_LEAST_NL, least).with(Prescription.DEAD_MOST_NL, most);
  }

  /**
   * Sets the patient bolus.
   *
   * @param pg its mass
   * @param overMs its duration
   * @param lockoutMs its lock-out
   * @param most a day
   * @return this
   */
  public Frame bolus(long pg, long overMs, long lockoutMs, long most) {
    return with(Prescription.BOLUS_PG, pg)
        .with(Prescription.BOLUS_MS, overMs)
        .with(Prescription.BOLUS_LOCKOUT_MS, lockoutMs)
        .with(Prescription.BOLUS_MOST, most);
  }

  /**
   * Sets the single bolus.
   *
   * @param pg its mass
   * @param overMs its duration
   * @return this
   */
  public Frame single(long pg, long overMs) {
    return with(Prescription.SINGLE_PG, pg).with(Prescription.SINGLE_MS, overMs);
  }

  /**
   * Sets one rate for the whole day.
   *
   * @param pgPerDay rate
   * @return this
   */
  public Frame basal(long pgPerDay) {
    segments = 0;
    return segment(0, pgPerDay);
  }

  /**
   * Adds a segment.
   *
   * @param minute of the day at which it starts
   * @param pgPerDay rate
   * @return this
   */
  public Frame segment(long minute, long pgPerDay) {
    with(Prescription.START_FIRST + segments, minute);
    with(Prescription.RATE_FIRST + segments, pgPerDay);
    segments++;
    return with(Prescription.SEGMENTS, segments);
  }

  /**
   * The frame as it is sent.
   *
   * @return a fresh array with its check word
   */
  public long[] words() {
    long[] sent = words.clone();
    sent[Prescription.CHECK] = Prescription.check(sent);
    return sent;
  }

  /**
   * The frame as the kernel holds it.
   *
   * @return a prescription
   */
  public Prescription prescription() {
    Prescription prescription = new Prescription();
    prescription.load(words());
    return prescription;
  }

  /**
   * The frame's schedule.
   *
   * @return a schedule that has taken the frame's words
   */
  public Schedule schedule() {
    Schedule schedule = new Schedule(prescription());
    schedule.load();
    return schedule;
  }
}
