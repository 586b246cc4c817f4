package doseguard.engine.campaign;

/**
 * The worst that the patients of a cell received.
 *
 * @param unsafe cases with unsafe delivery
 * @param unnoticed cases with an unnoticed interruption
 * @param unrecovered cases in which delivery did not recover in time
 * @param excessHourPg most mass over the larger twin in any 1 h, pg
 * @param excessDayPg most mass over the larger twin in any 24 h, pg
 * @param shortHalfDay largest share of the smaller twin's mass missing in any 12 h, 0 to 1
 * @param shortDay the same in any 24 h
 * @param releasePg most mass over the larger twin within 5 min, pg, since an occlusion began: what
 *     it discharges when it clears; 0 in cells without an occlusion
 * @param tissuePg most mass that went into tissue, pg
 */
public record Harm(
    long unsafe,
    long unnoticed,
    long unrecovered,
    long excessHourPg,
    long excessDayPg,
    double shortHalfDay,
    double shortDay,
    long releasePg,
    long tissuePg) {}
