package doseguard.reports.plot;

/**
 * A stretch of time in which a fault holds.
 *
 * @param name the fault
 * @param fromMs its begin, ms since the case began
 * @param toMs its end, ms; beyond the case when it never clears
 */
public record Band(String name, long fromMs, long toMs) {}
