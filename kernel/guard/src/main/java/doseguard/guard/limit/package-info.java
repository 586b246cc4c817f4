/** Limits: each answers whether a stroke may flow now; a stroke is granted when all agree. */
package doseguard.guard.limit;
