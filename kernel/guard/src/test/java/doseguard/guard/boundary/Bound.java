package doseguard.guard.boundary;

/**
 * Where an answer changes.
 *
 * @param value the bound itself
 * @param unit its unit; one step of it is 1
 * @param source figures of policy and pump that make it, and the requirement that says how
 */
record Bound(long value, String unit, String source) {
  static Bound pg(long value, String source) {
    return new Bound(value, "pg", source);
  }

  static Bound nl(long value, String source) {
    return new Bound(value, "nL", source);
  }

  static Bound ms(long value, String source) {
    return new Bound(value, "ms", source);
  }

  static Bound pa(long value, String source) {
    return new Bound(value, "Pa", source);
  }

  static Bound concentration(long value, String source) {
    return new Bound(value, "ug/mL", source);
  }

  /** A bound without a unit, or with one that is counted. */
  static Bound count(long value, String what, String source) {
    return new Bound(value, what, source);
  }

  /** The largest reduced by the pump's accuracy: {@code floor(value / (1 + e))}. */
  static long reduced(long value, long permille) {
    return value * 1000L / (1000L + permille);
  }

  /** The least value that, reduced by the pump's accuracy, reaches another. */
  static long enlarged(long value, long permille) {
    return ceil(value * (1000L + permille), 1000L);
  }

  static long ceil(long value, long divisor) {
    return (value + divisor - 1L) / divisor;
  }
}
