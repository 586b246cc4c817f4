/** Hunting canaries: which strategy of a campaign kills which known-bad guard, and how soon. */
package doseguard.canaries.hunt;
