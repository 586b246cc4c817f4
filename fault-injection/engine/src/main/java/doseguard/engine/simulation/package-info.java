/**
 * One case from start to end: the guarded pump, its nominal twins, the annunciator and the time
 * line.
 */
package doseguard.engine.simulation;
