package doseguard.engine.detection;

/**
 * How soon one fault can be noticed at best.
 *
 * @param delayMs mean time from onset to alarm at one false alarm in ten pump-years, ms; {@link
 *     #NEVER} when no sensor on board can notice it
 * @param detectable whether a sensor on board can notice it
 * @param how which reading shows it, or why none does
 * @param source section of physics.md
 */
public record Reference(long delayMs, boolean detectable, String how, String source) {

  /** Delay of what cannot be noticed. */
  public static final long NEVER = Long.MAX_VALUE;

  static Reference after(double ms, String how, String source) {
    return new Reference(StrictMath.round(ms), true, how, source);
  }

  static Reference never(String why, String source) {
    return new Reference(NEVER, false, why, source);
  }
}
