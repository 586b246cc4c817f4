/** Hunting: which strategy of a campaign kills which guard that may be bad, and how soon. */
package doseguard.canaries.hunt;
