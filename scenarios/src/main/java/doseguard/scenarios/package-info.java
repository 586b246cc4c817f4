/**
 * Scenario files: loading, judging, and what a report needs to know of both.
 *
 * <p>{@link doseguard.scenarios.ScenarioFiles} turns paths into scenarios or problems, {@link
 * doseguard.scenarios.ScenarioJudge} runs one and answers every line of its {@code then}.
 */
package doseguard.scenarios;
