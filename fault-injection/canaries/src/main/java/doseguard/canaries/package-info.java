/**
 * Guards that are known to be bad, each by one mistake that a programmer could have made, and the
 * mutants that mutation testing makes.
 */
package doseguard.canaries;
