/** Benchmarks of the simulation. */
package doseguard.engine.bench;
