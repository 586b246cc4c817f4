/** Numbers with units as people write them, and the integers the engine counts in. */
package doseguard.scenarios.quantity;
