/** Monitors: each answers what is wrong; none can stop a stroke but through an alarm. */
package doseguard.guard.monitor;
