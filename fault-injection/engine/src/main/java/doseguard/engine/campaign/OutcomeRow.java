package doseguard.engine.campaign;

/**
 * What became of the patients with one fault, or with several at once.
 *
 * @param faults family of the fault that acted, {@code 2 faults} and so on when several did; empty
 *     for cases in which none did
 * @param cases cases executed and judged
 * @param noticed cases in which an admissible alarm came
 * @param unsafe cases with unsafe delivery
 * @param unnoticed cases with an unnoticed interruption
 * @param falseAlarm cases with a false alarm
 * @param falseStop cases with a false stop
 * @param unrecovered cases in which delivery did not recover in time
 * @param broken cases that did not show what was expected
 */
public record OutcomeRow(
    String faults,
    long cases,
    long noticed,
    long unsafe,
    long unnoticed,
    long falseAlarm,
    long falseStop,
    long unrecovered,
    long broken) {}
