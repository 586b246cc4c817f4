package doseguard.engine.therapy;

/**
 * What the patient may ask for.
 *
 * @param amountPg mass of one bolus, pg; 0 when none is prescribed
 * @param durationMs over how long it is given, ms
 * @param lockoutMs least time between two admitted requests, ms
 * @param maximumPerDay most admitted requests in any 24 h
 */
public record PatientBolus(long amountPg, long durationMs, long lockoutMs, int maximumPerDay) {
  /** No bolus prescribed. */
  public static final PatientBolus NONE = new PatientBolus(0, 0, 0, 0);
}
