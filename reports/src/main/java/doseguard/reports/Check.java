package doseguard.reports;

/**
 * One expectation of a scenario and what became of it.
 *
 * @param expectation as the file states it
 * @param passed whether it holds
 * @param found what was found, in words with figures
 */
public record Check(String expectation, boolean passed, String found) {}
