package doseguard.canaries.hunt;

/**
 * How a hunt ended.
 *
 * @param canary id of the canary
 * @param hunter name of the hunter
 * @param killed whether a case broke with the canary that holds with the shipped guard
 * @param cases cases executed and judged, the last one included
 * @param index index of the case that killed it; -1 for a survivor
 * @param cause what broke; empty for a survivor
 */
public record Kill(
    String canary, String hunter, boolean killed, long cases, long index, String cause) {}
