package doseguard.engine.campaign;

/**
 * Cases that broke in the same way.
 *
 * @param words what they are cases of and what broke
 * @param cell position in the claim table of the claim that they put to the test, {@link
 *     Trial#NO_CELL} for none
 * @param strategy name of the strategy that found the first of them
 * @param cases their number
 * @param hazard whether one of them is a hazard that is not declared
 * @param margin the smallest margin among them
 * @param index index of the case with that margin, the first of equals
 */
public record Cause(
    String words,
    int cell,
    String strategy,
    long cases,
    boolean hazard,
    double margin,
    long index) {}
