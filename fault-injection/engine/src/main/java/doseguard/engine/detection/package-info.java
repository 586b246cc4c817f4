/**
 * How soon a fault can be noticed at all: the reference delays of physics.md section 2, for the
 * sensors of a pump and one false alarm in ten pump-years. Units: nL, Pa, ms.
 */
package doseguard.engine.detection;
