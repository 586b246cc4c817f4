package doseguard.engine.simulation;

import doseguard.engine.port.AlarmKind;

/**
 * A new annunciation at the annunciator.
 *
 * @param atMs when, ms since the case began
 * @param alarm which
 */
public record Annunciation(long atMs, AlarmKind alarm) {}
