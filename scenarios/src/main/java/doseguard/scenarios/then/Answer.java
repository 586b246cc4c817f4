package doseguard.scenarios.then;

/**
 * The answer to one expectation.
 *
 * @param passed whether it holds
 * @param words why, in a sentence with figures
 */
public record Answer(boolean passed, String words) {}
