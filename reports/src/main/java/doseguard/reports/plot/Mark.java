package doseguard.reports.plot;

/**
 * A moment at which an alarm was first annunciated.
 *
 * @param tag its short tag, for example {@code A1}
 * @param atMs when, ms since the case began
 */
public record Mark(String tag, long atMs) {}
