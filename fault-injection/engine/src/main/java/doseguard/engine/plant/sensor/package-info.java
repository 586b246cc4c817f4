/**
 * What the pump's sensors make of the truth. A model is data (noise, resolution, offset, drift,
 * correlation, interval, range) with a source or a reason in a suite file; a running sensor reads
 * by it. Nothing here knows the guard.
 */
package doseguard.engine.plant.sensor;
