package doseguard.scenarios;

import doseguard.scenarios.then.Expectation;

/**
 * One expectation and its answer.
 *
 * @param expectation what was expected
 * @param stated whether the file says so; else it is one of the five questions that are always
 *     asked
 * @param passed whether it holds
 * @param words why, in a sentence with figures
 */
public record Checked(Expectation expectation, boolean stated, boolean passed, String words) {}
