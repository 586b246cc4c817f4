/** What mutation testing left alive, and why it may. Runs after it, in the phase {@code verify}. */
package doseguard.guard.mutants;
