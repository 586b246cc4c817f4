package doseguard.engine.simulation;

import doseguard.engine.port.RefusalKind;

/**
 * An act that the guard refused: a proposal, its confirmation, a bolus, a stop or a refill.
 *
 * @param atMs when, ms since the case began
 * @param kind why; never {@link RefusalKind#NONE}
 */
public record Refused(long atMs, RefusalKind kind) {}
