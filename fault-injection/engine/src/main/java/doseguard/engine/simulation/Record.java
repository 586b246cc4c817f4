package doseguard.engine.simulation;

/**
 * What one pump (guarded, or a twin) gave the patient, on a grid of whole minutes. Index {@code i}
 * is the state at the end of minute {@code i}; masses are cumulative from the start of the case.
 *
 * @param minutes number of minutes recorded
 * @param tipPg drug that left the catheter tip into the CSF, cumulative, pg
 * @param tissuePg drug that went into tissue or pocket, cumulative, pg
 */
public record Record(int minutes, long[] tipPg, long[] tissuePg) {}
