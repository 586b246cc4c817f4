/** Benchmarks of the kernel. */
package doseguard.bench;
