package doseguard.reports;

/**
 * One expectation of a scenario and what became of it.
 *
 * @param expectation as the file states it
 * @param stated whether the file states it; else it is a question that is always asked
 * @param passed whether it holds
 * @param found what was found, in words with figures
 */
public record Check(String expectation, boolean stated, boolean passed, String found) {}
