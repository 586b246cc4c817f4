/**
 * Every limit of the kernel from both sides: one table of bounds, each with the answers one step
 * under it, on it and one step over it.
 *
 * <p>A bound is computed here from the figures of policy and pump by the formula of its
 * requirement, never read from inside the kernel.
 */
package doseguard.guard.boundary;
