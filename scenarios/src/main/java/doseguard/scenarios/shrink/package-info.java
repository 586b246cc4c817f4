/**
 * Makes a failing scenario small: events, sensors, settings and digits that the failure does not
 * need are taken away, one after the other, while it still fails in the same way.
 */
package doseguard.scenarios.shrink;
