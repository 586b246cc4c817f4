package doseguard.canaries.hunt;

/**
 * How a hunt ended.
 *
 * @param suspect id of the guard that was hunted
 * @param hunter name of the hunter
 * @param killed whether a case broke with it that holds with the shipped guard, or never ended
 * @param cases cases executed, the last one included
 * @param index index of the case that killed it; -1 for a survivor, and when not even one was begun
 * @param cause what broke; empty for a survivor
 */
public record Kill(
    String suspect, String hunter, boolean killed, long cases, long index, String cause) {}
