/**
 * What is programmed and filled: prescription, session, step, refill, dead volume, ordered stop.
 */
package doseguard.guard.program;
