package doseguard.reports.trace;

/**
 * Something that happened in a run.
 *
 * @param atMs when, ms since the case began
 * @param kind the kind of {@link doseguard.engine.simulation.TraceSink#event}
 * @param words what happened, in a sentence
 */
public record Event(long atMs, String kind, String words) {}
