package doseguard.engine.fault;

/**
 * One thing that goes wrong, with its parameters and when it holds: the vocabulary of design.md
 * section 7. Each group is a sealed interface of its own, each family a record nested in it.
 */
public sealed interface Fault
    permits CatheterFault,
        PumpFault,
        RefillFault,
        ProgramFault,
        SensorFault,
        MemoryFault,
        TimeFault,
        EnvironmentFault {

  /** End of a fault that never clears. */
  long NEVER = Long.MAX_VALUE;

  /**
   * When its cause is there.
   *
   * @return onset, end and intermittency
   */
  Timing timing();

  /**
   * When it acts: as long as its cause is there, unless the family says otherwise.
   *
   * @return onset, end and intermittency
   */
  default Timing acts() {
    return timing();
  }

  /**
   * When it begins.
   *
   * @return ms since the case began
   */
  default long onsetMs() {
    return acts().onsetMs();
  }

  /**
   * When it acts no more.
   *
   * @return ms since the case began, {@link #NEVER} when it stays
   */
  default long endMs() {
    return acts().endMs();
  }

  /**
   * When something about it next changes: it begins or ceases to act, or, where the family says so,
   * goes on to its next step.
   *
   * @param atMs from when, ms since the case began
   * @return ms, after that moment; {@link #NEVER} when nothing changes any more
   */
  default long nextChangeAfter(long atMs) {
    return acts().nextEdgeAfter(atMs);
  }

  /**
   * The family's name in files and reports, for example {@code catheter-kink}.
   *
   * @return lower-case words joined by hyphens
   */
  String family();
}
