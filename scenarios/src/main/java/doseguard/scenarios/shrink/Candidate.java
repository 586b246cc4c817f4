package doseguard.scenarios.shrink;

/**
 * A scenario that may be smaller and still fail.
 *
 * @param draft the scenario
 * @param words what makes it simpler than the one before, for a person
 */
record Candidate(Draft draft, String words) {}
