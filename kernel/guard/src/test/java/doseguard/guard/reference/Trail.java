package doseguard.guard.reference;

/**
 * A list that only grows, newest entry first; it is never changed, so that a saved state can share
 * it.
 *
 * @param head the newest entry
 * @param tail what was there before, or null
 */
record Trail<T>(T head, Trail<T> tail) {}
