package doseguard.engine.simulation;

/** Receives the time line of a run for plots and files. Called on the simulation's thread. */
public interface TraceSink {

  /** A sink that drops everything. */
  TraceSink NONE =
      new TraceSink() {
        @Override
        public void minute(Sample sample) {}

        @Override
        public void event(long atMs, String kind, String words) {}
      };

  /**
   * The state at the end of a whole minute.
   *
   * @param sample reused from minute to minute: copy what is kept
   */
  void minute(Sample sample);

  /**
   * Something happened: a fault edge, an act, a refusal, an alarm.
   *
   * @param atMs when, ms since the case began
   * @param kind one of {@code fault}, {@code fault-end}, {@code act}, {@code refusal}, {@code
   *     alarm}, {@code alarm-end}, {@code hold}, {@code flow}, {@code power}
   * @param words what happened, in a sentence a clinician understands, with the reason
   */
  void event(long atMs, String kind, String words);

  /** One reused row of the time line. */
  final class Sample {
    /** End of the minute, ms since the case began. */
    public long atMs;

    /** Prescribed (intended) rate now, pg per day. */
    public long prescribedPgPerDay;

    /** Drug that left the tip up to now, guarded pump, pg. */
    public long tipPg;

    /** Drug that left the tip up to now, twin with the case's gain, pg. */
    public long twinTipPg;

    /** Drug that went into tissue up to now, pg. */
    public long tissuePg;

    /** Catheter pressure now, Pa. */
    public double pressurePa;

    /** True reservoir volume, nL. */
    public double reservoirNl;

    /** Reservoir volume by the guard's dead reckoning, nL. */
    public int accountedNl;

    /** Concentration leaving the tip now, ug/mL. */
    public double tipConcentration;

    /** Drug concentration at the effect site over its steady value at the prescribed dose. */
    public double effect;

    /** Drug in the CSF, guarded pump, ng/mL. */
    public double csf;

    /** Drug in the CSF, twin with the case's gain, ng/mL. */
    public double twinCsf;

    /** Drug at the effect site, guarded pump, ng/mL. */
    public double effectSite;

    /** Drug at the effect site, twin with the case's gain, ng/mL. */
    public double twinEffectSite;

    /** What CSF and effect site come to at the prescribed dose, ng/mL. */
    public double steady;

    /** Active alarms, bit {@code id}. */
    public long activeAlarms;

    /** Makes an empty row. */
    public Sample() {}
  }
}
